"""Inviting a sector or the partners of a new table: list, mail, plan, nomination."""

from datetime import date

from crm.texts.formats import day, listing

# The list.
INVITE_SECTOR = "Nodig de sector uit"
INVITE_TABLE = "Nodig uit"
LIST_TITLE = "Uit te nodigen"
TO_SPEAK_TO = "Aan te spreken"
GROUPS = "Voor"
SITS = "zetelt hier al"
ALL_TICKED = "Vink iedereen aan"


def heading(label: str) -> str:
    return f"{INVITE_SECTOR}: {label}"


def ticked(invited: int, every: int) -> str:
    if invited == every:
        return f"Iedereen staat aangevinkt ({every}). Vink uit wie je niet uitnodigt."
    return f"{invited} van {every} aangevinkt."


def invite(name: str) -> str:
    return f"{name} uitnodigen"


def answers(groups: list[str]) -> str:
    return f"voor {listing(groups)}"


# The mail.
WHEN = "Wanneer"
TEXT = "Tekst van de uitnodiging"
COPY_TEXT = "Kopieer de tekst"
TEXT_COPIED = "Gekopieerd. Plak de tekst in je mail."
TEXT_FAILED = "Kopiëren lukt niet in deze browser: selecteer de tekst zelf."
OUR_COUNCIL = "De zorgraad"


def about_seat(label: str, body: str) -> str:
    return f"In {body} is een plaats open voor {label}."


def about_table(theme: str, groups: list[str]) -> str:
    among = f" We denken aan partners voor {listing(groups)}." if groups else ""
    return f"We willen samen met partners aan tafel rond '{theme}'.{among}"


def mail(council: str, title: str, about: str, on: date | None) -> str:
    """The whole mail, its subject on the first line."""
    when = (
        f"We komen samen op {day(on)}. Laat je weten of je erbij bent?"
        if on
        else "We zoeken nog een datum. Laat je weten welke dagen je passen?"
    )
    return "\n".join(
        [
            f"Onderwerp: {title}, uitnodiging",
            "",
            "Beste,",
            "",
            f"{about} {council or OUR_COUNCIL} nodigt daarom alle partners uit voor een overleg.",
            "",
            "Het werkveld kiest zelf wie het naar voren schuift. Wie komt, beslist mee.",
            "",
            when,
            "",
            "Met vriendelijke groeten,",
            council or OUR_COUNCIL,
        ]
    )


# Planning the meeting.
PLAN = "Plan sectoroverleg"
PLAN_TABLE = "Plan overleg"
MEETING_TITLE = "Titel"
WHERE = "Bij welk overleg"
APART = "apart, bij geen vast overleg"
SAVE_PLAN = "Plan"
DATE_NEEDED = "Kies eerst bij 'Wanneer' een dag voor het overleg."
DATE_PAST = "Kies een dag die nog moet komen."
NOBODY_INVITED = "Vink minstens een partner aan."
TITLE_NEEDED = "Geef het overleg een titel."


def sector_meeting(label: str) -> str:
    return f"Sectoroverleg {label}"


def will_invite(people: int, alone: int, never_met: int) -> str:
    parts = [f"{people} {'persoon' if people == 1 else 'mensen'}"]
    if alone:
        parts.append(
            f"{alone} {'organisatie' if alone == 1 else 'organisaties'} zonder naam"
        )
    if never_met:
        parts.append(f"{never_met} nog nooit ontmoet (alleen op je lijst)")
    return f"Uitgenodigd: {listing(parts)}."


def also_never_met(number: int) -> str:
    who = "partner" if number == 1 else "partners"
    return f"Ook {number} {who} uitgenodigd die we nog nooit ontmoetten."


def planned(title: str, on: date, people: int) -> str:
    who = "uitgenodigde" if people == 1 else "uitgenodigden"
    return f"Gepland op {day(on)}: {title}, {people} {who}."


def already_planned(title: str, on: date) -> str:
    return f"Al gepland op {day(on)}: {title}"


def why_planned(title: str) -> str:
    return f"Overleg gepland: {title}"


# The nomination.
NOMINATE = "Voordracht noteren"
THE_FIELD = "het werkveld"
ORGANISATION = "Organisatie"
PERSON = "Persoon (als die gekend is)"
CHOOSE_ORGANISATION = "Kies wie het werkveld voordraagt"
NOMINATED_ON = "Voorgedragen door het werkveld op"
FROM = "Zetelt vanaf"
SAVE_NOMINATION = "Noteer"
ORGANISATION_OR_PERSON = "Kies een organisatie of een persoon."
NOMINATED_LATER = "De voordracht kan niet na vandaag liggen."


def nominated_help(label: str) -> str:
    return f"Dit wordt een mandaat voor {label}, voorgedragen door {THE_FIELD}."


def not_listed(organisation: str, group: str) -> str:
    return (
        f"{organisation} staat niet bij de partners voor {group}. Klopt dat, noteer dan "
        "gewoon verder."
    )


def works_elsewhere(person: str, employers: list[str], organisation: str | None) -> str:
    """That we know a person from somewhere else than who is named."""
    there = (
        f"niet bij {organisation}" if organisation else "en je koos geen organisatie"
    )
    return (
        f"{person} werkt volgens Schakel bij {listing(employers)}, {there}. Klopt dat, "
        "noteer dan gewoon verder."
    )


def never_met_option(name: str) -> str:
    return f"{name} (nog nooit ontmoet)"


def sits_already(name: str) -> str:
    return f"{name} zetelt hier al voor deze groep."


def nominated(name: str, label: str, body: str, *, search: bool) -> str:
    also = " De zoektocht staat op 'zetelt'." if search else ""
    return f"{name} zetelt voor {label} in {body}.{also}"


def why_nominated(label: str, body: str) -> str:
    return f"Voordracht door het werkveld: {label} in {body}"


# A new table.
THEME = "Thema"
THEME_EXAMPLE = "bv. Dementie thuis"
ACTION = "Actiefiche"
NO_ACTION = "geen"
SECTORS = "Sectoren"
FUNCTIONS = "Functies"
PLACES = "Gemeenten"
ALL_PLACES = "heel de zone"
CHOOSE_SOME = "kies"
FIRST_CHOOSE = (
    "Kies welke sectoren, functies of gemeenten je aan tafel wilt. Dan zie je wie we "
    "kennen en wie niet."
)
GROUPS_TITLE = "Wie kennen we?"
WANTED_GROUP = "Groep"
KNOWN = "Gekend"
NEVER_MET = "Nog nooit ontmoet"
GAP = "Hiaat"
NOBODY_AT_ALL = "niemand gekend en niemand op een lijst"
ONLY_LISTED = "niemand gekend, wel op een lijst"
MAKE = "Maak dit overleg"
MAKE_HELP = (
    "Schakel maakt het overleg, legt vast wie erbij hoort en koppelt het aan de "
    "actiefiche."
)
THEME_NEEDED = "Geef het overleg een thema."
GROUP_NEEDED = "Kies minstens een sector, functie of gemeente."
OWN_CHOICE = "eigen keuze"
NORM = "eigen"
KIND = "werkgroep"
MAIL_LINK = "Alles staat in de link: kopieer het adres om deze tafel door te sturen."


def group_counts(groups: int, gaps: int, invited: int) -> str:
    wanted = "groep" if groups == 1 else "groepen"
    without = f", {gaps} zonder iemand die we kennen" if gaps else ""
    return f"{groups} {wanted}{without}. {invited} partners om uit te nodigen."


def why_made(theme: str) -> str:
    return f"Nieuwe tafel: {theme}"


def made(theme: str) -> str:
    return f"Het overleg '{theme}' staat klaar, met wie erbij hoort. Nodig nu uit."


def to_made(name: str) -> str:
    return f"Kaart van {name}"
