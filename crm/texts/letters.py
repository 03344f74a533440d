"""Words of the letters and papers of a general assembly."""

from datetime import date, time

from babel.dates import format_date

from crm.texts.formats import LOCALE, day, listing

FOOT = "Hulpmiddel: de statuten gelden."
BAD_LINK = "Deze link is niet volledig. Open het papier opnieuw vanuit de vergadering."
NO_LETTERS = "Er is niemand om een brief aan te sturen."
TO_VERIFY = "nog te bepalen"

CONVOCATION, PROXY = "Uitnodiging", "Volmacht"
NO_NAME = "de vertegenwoordiger"
GREETING = "Beste"
NO_VOTE = "Je bent lid zonder stemrecht."
DIRECTOR = "Je bent uitgenodigd als bestuurder. Je hebt zelf geen stem."
NO_DECISION = "geen stemming"
ON_SITE, ONLINE = "ter plaatse", "online"
DECISIONS = {
    "gewoon": "gewone beslissing",
    "statutenwijziging": "wijziging van de statuten",
    "doel of voorwerp": "wijziging van doel of voorwerp",
    "uitsluiting": "uitsluiting van een lid",
    "ontbinding": "ontbinding",
}
ANNOUNCED = {
    "statutenwijziging": "Met deze brief wordt deze wijziging aangekondigd.",
    "doel of voorwerp": "Met deze brief wordt deze wijziging aangekondigd.",
    "uitsluiting": "Met deze brief wordt dit punt aangekondigd. Het lid kan gehoord worden.",
    "ontbinding": "Met deze brief wordt dit punt aangekondigd.",
}
PROXY_INFO = (
    "Geef dan een volmacht met het formulier. "
    "De statuten zeggen aan wie, en hoeveel volmachten iemand mag hebben."
)
NO_PROXY = (
    "Laat het ons dan weten. Je hoeft geen volmacht te geven, want je hebt geen stem."
)
EMPTY_LINE = "." * 50

# Fields of the templates, with what they hold.
OWN_FIELDS = {
    "naam": "naam van de persoon, of van de organisatie als er geen naam is",
    "aanhef": "Beste An Peeters",
    "organisatie": "organisatie die vertegenwoordigd wordt",
    "adres": "adres, en anders het mailadres",
    "stem": "of de geadresseerde stemt",
    "volmacht": "wat je doet als je niet kan komen",
}
PROXY_FIELDS = {
    "naam": "naam van wie de volmacht geeft",
    "organisatie": "organisatie die vertegenwoordigd wordt",
    "houder": "naam van wie de volmacht krijgt, of een lijn om in te vullen",
}
SHARED_FIELDS = {
    "raad": "naam van de zorgraad",
    "vergadering": "titel van de vergadering",
    "overleg": "naam van het overleg",
    "datum": "dag van de vergadering",
    "uur": "begin en einde",
    "plaats": "waar",
    "toegang": "zin over hoe je online deelneemt, als dat kan",
    "vandaag": "dag waarop het papier gemaakt is",
    "tweede": "zin als het een tweede vergadering is",
}
ITEM_FIELDS = {
    "nummer": "plaats op de agenda",
    "titel": "titel van het punt",
    "soort": "soort van beslissing",
    "toelichting": "uitleg bij het punt",
    "aankondiging": "wat aangekondigd moet worden",
}


def long_day(on: date) -> str:
    """`maandag 14 december 2026`."""
    return str(format_date(on, "EEEE d MMMM y", locale=LOCALE))


def hours(start: time | None, end: time | None) -> str:
    """`20.00 uur`, `van 20.00 tot 22.00 uur`."""
    if start is None:
        return f"uur {TO_VERIFY}"
    begin = f"{start:%H.%M}"
    return f"van {begin} tot {end:%H.%M} uur" if end else f"{begin} uur"


def place(form: str, room: str | None) -> str:
    """`Warande, Turnhout en online`; `form` is the word for it."""
    if form == ONLINE:
        return ONLINE
    return f"{room or TO_VERIFY}{form.removeprefix(ON_SITE)}"


def access(how: str | None) -> str:
    return f"Online deelnemen: {how or TO_VERIFY}"


def votes(places: list[str], count: int) -> str:
    if count == 1:
        return "Je hebt stemrecht."
    named = f": voor {listing(places)}" if places else ""
    return f"Je hebt {count} stemmen{named}."


def greeting(name: str | None) -> str:
    return f"{GREETING} {name}" if name else GREETING


def by_mail(address: str) -> str:
    return f"Per mail: {address}"


def second_meeting(first: date) -> str:
    return f"Dit is de tweede vergadering, na die van {day(first)}."


def proxy_cap(most: int, article: str | None) -> str:
    noun = "volmacht" if most == 1 else "volmachten"
    return f"Iemand kan hoogstens {most} {noun} hebben{_by(article)}."


def proxy_whom(outsiders: bool, article: str | None) -> str:
    whom = (
        "ook aan wie geen lid is" if outsiders else "alleen aan een stemgerechtigd lid"
    )
    return f"Een volmacht geven kan {whom}{_by(article)}."


PROXY_ASK = "Geef dan een volmacht met het formulier."


def needs(quorum: str, majority: str, article: str | None) -> str:
    parts = [
        f"{quorum} van de stemgerechtigde leden aanwezig of vertegenwoordigd"
        if quorum
        else "",
        f"{majority} van de stemmen" if majority else "",
    ]
    said = " en ".join(part for part in parts if part)
    return f"Nodig: {said}{_by(article)}." if said else ""


def _by(article: str | None) -> str:
    return f" (volgens de statuten, {article})" if article else " (volgens de statuten)"


# The shipped letters.
class Letter:
    """Sentences of the shipped convocation."""

    INVITE = "Je bent uitgenodigd op deze vergadering van {{ raad }}."
    WHEN = "Wanneer: "
    WHERE = "Waar: "
    AGENDA = "Agenda"
    AWAY = "Kan je niet komen?"
    BYE = "Met vriendelijke groeten"


class Form:
    """Sentences of the shipped proxy form."""

    GIVER = "Ik, ondergetekende, "
    FOR = ", vertegenwoordiger van {{ organisatie }}"
    GIVES = "geef volmacht aan "
    TO_VOTE = (
        "om in mijn plaats deel te nemen en te stemmen op deze vergadering van "
        "{{ raad }}: {{ vergadering }}, {{ datum }}, {{ uur }}. Plaats: {{ plaats }}."
    )
    AGENDA = "De volmacht geldt voor alle punten van de agenda:"
    SIGNED = "Datum en handtekening, met 'goed voor volmacht' in je eigen handschrift"


def convocation_name(body: str, on: date) -> str:
    return f"Uitnodiging {body} {on.isoformat()}"


def proxy_name(body: str, on: date) -> str:
    return f"Volmacht {body} {on.isoformat()}"
