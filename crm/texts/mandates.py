"""Bodies and mandates: the list, the card, the forms, what the verbs say."""

from datetime import date

from crm.texts import cooptation, formats

NOBODY_CHOSEN = "Kies een organisatie of een persoon (of allebei)."
OWN_ALTERNATE = "Iemand kan geen plaatsvervanger van zichzelf zijn."
OWN_SUCCESSOR = "Iemand volgt niet zichzelf op. Kies iemand anders."
BAD_PRINCIPAL = (
    "Kies een gewoon mandaat van hetzelfde overleg om plaatsvervanger van te zijn."
)
HAS_ALTERNATES = (
    "Dit mandaat heeft nog plaatsvervangers. Verwijder of verplaats hen eerst."
)


def bad_period(start: date, end: date) -> str:
    return f"Het einde ({formats.day(end)}) ligt voor het begin ({formats.day(start)}). Kijk de datums na."


def twice(person: str, body: str, start: date | None, end: date | None) -> str:
    return f"{person} heeft in {body} ook een mandaat {period(start, end)}."


def gap(first: date, last: date) -> str:
    if first == last:
        return f"Op {formats.day(first)} had deze plaats geen mandaat."
    return f"Van {formats.day(first)} tot en met {formats.day(last)} had deze plaats geen mandaat."


def period(start: date | None, end: date | None) -> str:
    if start and end:
        return f"van {formats.day(start)} tot en met {formats.day(end)}"
    if start:
        return f"sinds {formats.day(start)}"
    if end:
        return f"tot en met {formats.day(end)}"
    return "zonder datums"


# The card of a mandate.
EDIT = "Bewerken"
END = "Beëindigen"
REPLACE = "Opvolgen"
REMOVE = "Verwijderen"
CLOSE = "Sluiten"
SAVE = "Bewaren"
MORE = "Meer"
IN_OWN_NAME = "in eigen naam"
NOT_FILLED = "nog geen naam"
ALTERNATES = "Plaatsvervangers"

# The form.
ORGANISATION = "Organisatie"
PERSON = "Persoon"
CLUSTER = "Cluster van dit mandaat"
SECTOR = "Sector van dit mandaat"
ROLE = "Rol"
CAPACITY = "Hoedanigheid"
FROM = "Van"
TO = "Tot en met"
COMPETENCE = "Competentie"
VOTING = "Stemrecht"
VOTING_BY_CAPACITY = "volgens de hoedanigheid"
ALTERNATE_OF = "Plaatsvervanger van"
NOMINATED_BY = "Voorgedragen door"
NOMINATED_ON = "Voorgedragen op"
DECIDED_BY = "Beslist door"
DECIDED_ON = "Beslist op"
LAST_DAY = "Laatste dag"
FIRST_DAY = "Eerste dag van de opvolger"
END_OF_TERM = "Tot en met (einde van de lopende termijn)"
SUCCESSOR = "Opvolger"
END_HELP = "Op de laatste dag telt het mandaat nog mee."
REPLACE_HELP = (
    "Het huidige mandaat eindigt de dag ervoor. Laat de opvolger leeg als er nog "
    "geen naam is: de organisatie houdt de plaats."
)
REMOVE_HELP = (
    "Verwijder alleen een mandaat dat er nooit was. Is het voorbij, beëindig het dan."
)
NEW_MANDATE = "Nieuw mandaat"
NO_CLUSTER = "nog in te delen"
YES = "ja"
NO = "nee"


def with_period(holder: str, start: date | None, end: date | None) -> str:
    return f"{holder}, {period(start, end)}"


def holder(person: str | None, organisation: str | None) -> str:
    if person and organisation:
        return f"{person} namens {organisation}"
    if person:
        return f"{person}, {IN_OWN_NAME}"
    return f"{organisation}, {NOT_FILLED}" if organisation else NOT_FILLED


def capacity_line(capacity: str, votes: bool) -> str:
    return f"{capacity}, {'stemt' if votes else 'stemt niet'}"


def alternate_line(name: str) -> str:
    return f"plaatsvervanger van {name}"


def nominated(by: str | None, on: date | None) -> str | None:
    """Who named the holder, and when; a co-optation as its own sentence."""
    if by and by.startswith(cooptation.COOPTED):
        return cooptation.sentence(by, on)
    return _done("voorgedragen", by, on)


def decided(by: str | None, on: date | None) -> str | None:
    """Who decided on the mandate, and when."""
    return _done("beslist", by, on)


def _done(what: str, by: str | None, on: date | None) -> str | None:
    who = f" door {by}" if by else ""
    when = f" op {formats.day(on)}" if on else ""
    return f"{what}{who}{when}" if by or on else None


def remove_question(holder: str, body: str) -> str:
    return f"Het mandaat van {holder} in {body} verdwijnt uit alle lijsten, ook van vroeger."


def why_new(holder: str, body: str) -> str:
    return f"Mandaat van {holder} in {body} toegevoegd"


def why_changed(holder: str, body: str) -> str:
    return f"Mandaat van {holder} in {body} gewijzigd"


def why_ended(holder: str, body: str) -> str:
    return f"Mandaat van {holder} in {body} beëindigd"


def why_replaced(
    new: str | None, old: str | None, organisation: str | None, body: str
) -> str:
    """Who follows whom, for whom; a seat without a name is filled, or waits for one."""
    whose = f"{body} ({organisation})" if organisation else body
    if new and old:
        return f"{new} volgt {old} op in {whose}"
    if new:
        return f"{new} krijgt de zetel in {whose}"
    return f"De zetel van {old or organisation} in {whose} wacht op een naam"


def why_removed(holder: str, body: str) -> str:
    return f"Mandaat van {holder} in {body} verwijderd"


def saved(what: str, remarks: list[str]) -> str:
    return f"{what}. Let op: {' '.join(remarks)}" if remarks else f"{what}."
