"""Bodies: their list, their card, their form, what saving says."""

from datetime import date

from crm.texts import formats

# The list.
NAME = "Naam"
KIND = "Type"
MEMBERS = "Leden"
MEMBERS_HELP = "Waar geen mandaten tellen: wie deelneemt."
VOTING = "Stemgerechtigd"
OPEN = "Open zetels"
CHECKED = "Lijst nagekeken op"
COUNTING = "Plaatsen tellen"
SIZE = "Omvang_doel"
CHECKED_ON = "Nagekeken_op"
SOURCE = "Bron"
SHEET = "organen"
LIST = "Overleg en mandaten"
FIND = "Zoek op naam"
ALL_KINDS = "Alle types"
NEW = "Nieuw overleg"
NOTHING = "Er is nog geen overleg. Maak er een, of voer je lijst in."
NO_MATCH = "Geen overleg past bij wat je zoekt."
TABLE = "De overleggen, een rij per overleg. Kies een rij om de kaart te openen."
HOW_TO_OPEN = "Kies een rij om de kaart te openen."

# The card.
UNKNOWN = "Dit overleg bestaat niet (meer)."
MEMBERS_NOW = "Leden nu"
PARTICIPANTS = "Deelnemers, laatste 12 maanden"
ALTERNATES = "Plaatsvervangers en waarnemers"
FUTURE = "Begint later"
PAST = "Vroegere mandaten"
NORMS = "Samenstelling: wie hoort erbij"
TO_NORMS = "Wie hoort erbij: nakijken en wijzigen"
NO_NORMS = "Voor dit overleg is niet vastgelegd wie erbij hoort."
MEETINGS = "Overlegmomenten"
NO_MEETINGS = "Nog geen overleg genoteerd."
INTO_CALENDAR = "In mijn agenda"
FOLLOW_CALENDAR = "Volgen in mijn agenda"
FOLLOW_HELP = (
    "Plak dit adres in Outlook bij 'Agenda toevoegen, Abonneren via web': dan komen "
    "nieuwe vergaderingen er vanzelf bij. Dat werkt alleen als Schakel op een adres staat "
    "dat je agenda kan bereiken, dus niet op je eigen laptop."
)
EARLIER_MEETINGS = "Vroegere overlegmomenten"
NO_MEMBERS = "Niemand heeft hier een mandaat."
LIST_OF_MEMBERS = "Ledenlijst op een datum"
EDIT = "Bewerken"
CLOSE = "Sluiten"
COMPLETE_QUESTION = "Is deze lijst volledig?"
COMPLETE_YES = "Ja, nagekeken vandaag"
COMPLETE_AGAIN = "Vandaag opnieuw nagekeken"
COMPLETE_NO = "Niet meer zeker"
COMPLETE_HELP = (
    "Pas als de lijst volledig is, tellen lege plaatsen als open zetels. "
    "Zolang dat niet zo is, zeggen we alleen wat we weten."
)
PERSON = "Persoon"
ORGANISATION = "Organisatie"
TIMES = "Keer aanwezig"
LAST_SEEN = "Laatst"
PARTICIPANTS_SHEET = "deelnemers"
PARTICIPANTS_NOTE = (
    "Wie vast gevraagd is, of de laatste 12 maanden minstens een keer aanwezig was in "
    "een overleg dat wij noteerden."
)

# The form.
PURPOSE = "Doel"
SIZE_LABEL = "Omvang volgens het plan"
FROM = "Van"
TO = "Tot en met"
OWNER = "Overleg van een andere organisatie"
MORE = "Meer"
SAVE = "Bewaren"
COUNT_MANDATE = "met mandaten"
COUNT_PARTICIPATION = "door deel te nemen"
COUNTING_HELP = (
    "Met mandaten: AV, BO, DB en elk overleg met benoemde leden. Door deel te nemen: "
    "wie vast gevraagd is of de laatste 12 maanden minstens een keer aanwezig was."
)


def participants_of(name: str) -> str:
    return f"Deelnemers {name}"


def participants_on(count: int, on: date) -> str:
    people = "1 deelnemer" if count == 1 else f"{count} deelnemers"
    return f"{people} op {formats.day(on)}"


def counted(by_mandate: bool) -> str:
    return COUNT_MANDATE if by_mandate else COUNT_PARTICIPATION


def first_line(bodies: int, checked: int, open_seats: int) -> str:
    """`40 overleggen, 3 nagekeken lijsten met 4 open zetels`."""
    noun = "overleg" if bodies == 1 else "overleggen"
    if not checked:
        return f"{bodies} {noun}; van geen enkel is de lijst al nagekeken."
    lists = "1 nagekeken lijst" if checked == 1 else f"{checked} nagekeken lijsten"
    seats = "1 open zetel" if open_seats == 1 else f"{open_seats} open zetels"
    return f"{bodies} {noun}, {lists} met {seats}."


def title_line(
    kind: str | None, owner: str | None, start: date | None, end: date | None
) -> str:
    parts = [kind] if kind else []
    if owner:
        parts.append(f"overleg van {owner}")
    if start:
        parts.append(f"sinds {formats.day(start)}")
    if end:
        parts.append(f"tot en met {formats.day(end)}")
    return ", ".join(parts)


def checked_on(on: date | None) -> str:
    if on is None:
        return "Deze lijst is nog niet nagekeken."
    return f"Nagekeken op {formats.day(on)}."


def missing(count: int, since: date | None) -> str:
    seats = "1 open" if count == 1 else f"{count} open"
    return f"{seats} sinds {formats.day(since)}" if since else seats


def meeting_line(when: str, title: str | None, status: str) -> str:
    line = f"{when} {title}" if title else when
    return line if status == "doorgegaan" else f"{line} ({status})"


def section(label: str, count: int) -> str:
    return f"{label} ({count})"


def why_new(name: str) -> str:
    return f"Overleg {name} toegevoegd"


def why_changed(name: str) -> str:
    return f"Overleg {name} gewijzigd"


def why_checked(name: str, on: date | None) -> str:
    if on is None:
        return f"Lijst van {name} niet meer zeker"
    return f"Lijst van {name} nagekeken op {formats.day(on)}"
