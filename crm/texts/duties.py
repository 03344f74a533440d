"""What to think of around a general assembly, with its source and certainty."""

from datetime import date

from crm.texts import certainty
from crm.texts.formats import day, listing

TITLE = "Waar je aan denkt"
FOUND = certainty.found("wet")
YEARLY = f"{FOUND}; de zes maanden {certainty.MEMORY}"
MEMORY = certainty.MEMORY
MEMORY_9_14 = certainty.remembered("WVV 9:14")
MEMORY_9_13 = certainty.remembered("WVV 9:13")
MEMORY_9_5 = certainty.remembered("WVV 9:5")
MEMORY_2_55 = certainty.remembered("WVV 2:55")
MEMORY_9_23 = certainty.remembered("WVV 9:23")
MEMORY_9_21 = certainty.remembered("WVV 9:21")


AUDITOR = "Heeft de vzw een commissaris, dan krijgt die ook een uitnodiging."


def by_statutes(article: str | None) -> str:
    return f"statuten {article or ''}".strip()


def adherents(number: int) -> str:
    who = "1 toegetreden lid" if number == 1 else f"{number} toegetreden leden"
    return (
        f"{who}: dat kan alleen als de statuten het toelaten; die zeggen ook welke "
        "rechten ze hebben."
    )


def members(number: int, fewest: int) -> str:
    who = "1 effectief lid" if number == 1 else f"{number} effectieve leden"
    return f"{who}; een vzw heeft er minstens {fewest}."


def yearly_done(year: int) -> str:
    return f"In {year} is er een algemene vergadering voor de jaarrekening."


def yearly_late(first: date, last: date) -> str:
    return (
        f"De eerste algemene vergadering van het jaar is op {day(first)}; "
        f"de jaarrekening moet goedgekeurd zijn tegen {day(last)}."
    )


def yearly_missing(last: date) -> str:
    return (
        "Elk jaar minstens één algemene vergadering; voor de jaarrekening tegen "
        f"{day(last)}. Wij zien er dit jaar nog geen."
    )


ACCESS = "De uitnodiging zegt langs welke weg je online deelneemt."
NO_ACCESS = (
    "De vergadering is online te volgen: zet bij 'Ter plaatse of online' welk platform "
    "het is en hoe je binnenkomt. Dat hoort in de uitnodiging."
)


def online_decided(on: date | None, *, in_time: bool) -> str:
    if on is None:
        return (
            "Online vergaderen kan als het bestuur dat beslist: vul bij 'Ter plaatse of "
            "online' de datum van die beslissing in."
        )
    if in_time:
        return f"Het bestuur besliste op {day(on)} dat online deelnemen kan."
    return (
        f"Het bestuur besliste pas op {day(on)} dat online deelnemen kan, na het "
        "versturen van de uitnodiging."
    )


def may_add(number: int) -> str:
    return f"Vragen {_members(number)} samen een agendapunt (1/20), dan komt het erop."


def may_demand(number: int) -> str:
    return (
        f"Vragen {_members(number)} samen een vergadering (1/5), dan vertrekt de "
        "uitnodiging binnen 21 dagen en is ze er binnen 40 dagen."
    )


def directors(number: int, fewest: int) -> str:
    return f"{number} bestuurders; er moeten er minstens {fewest} zijn."


def permanent(organisations: list[str]) -> str:
    return (
        f"Een rechtspersoon heeft een vaste vertegenwoordiger nodig: nog niet gekend "
        f"voor {listing(organisations)}."
    )


def heard(title: str) -> str:
    return f'"{title}": het lid wordt eerst gehoord.'


def announced(title: str) -> str:
    return (
        f'"{title}": de voorgestelde wijziging staat in de uitnodiging '
        "(vul de toelichting in)."
    )


def not_minuted(title: str) -> str:
    return f'"{title}": gesloten zonder uitslag; het verslag houdt elke beslissing bij.'


def _members(number: int) -> str:
    return "1 lid" if number == 1 else f"{number} leden"
