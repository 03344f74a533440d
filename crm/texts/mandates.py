"""Bodies and mandates: the list, the card, the forms, what the verbs say."""

from datetime import date

from crm.texts import formats

NOBODY_CHOSEN = "Kies een organisatie of een persoon (of allebei)."
OWN_ALTERNATE = "Iemand kan geen plaatsvervanger van zichzelf zijn."
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
