"""Rapportering: how a body is made up, and what other norms would change."""

from datetime import date

from crm.texts import formats

BODY = "Overleg"
ON = "Op"
CUT = "Verdeel volgens"
NO_BODIES = "Er is op die dag geen overleg om over te rapporteren."
SHEET = "verdeling"
PICTURE = "In beeld"
TABLE = "De verdeling, een rij per groep."
GROUP = "Groep"
SPREAD = "Verdeling"
PLACES = "Plaatsen"
SHARE = "Aandeel"
NORM = "Gevraagd"
STATE = "Stand"
TRIED = "Wat als: gevraagd"
TRIED_STATE = "Wat als: stand"
NOTE = "Elke plaats telt een keer in elke verdeling. De vorm en kleur zijn die van haar cluster."
LINES_NOTE = "Een plaats voor twee lijnen staat bij beide lijnen samen."

WHAT_IF = "Wat als er andere normen waren?"
WHAT_IF_NOTE = (
    "Een kopie om mee te rekenen: er verandert niets aan je gegevens. Wat je invult, "
    "staat in de link."
)
SEATS = "Hoeveel zetels heeft het overleg?"
SEATS_HELP = "Laat leeg om alleen met de groepen te rekenen."
LEAST = "Minstens"
MOST = "Hoogstens"
START_AGAIN = "Begin opnieuw"
NO_NORMS = "Voor dit overleg is niet vastgelegd wie erbij hoort. Er is dus niets om aan te passen."
NOW = "Nu"
CONSEQUENCE = "Gevolg"
EFFECTS = "Wat er zou veranderen, een rij per norm."


def title(body: str) -> str:
    return f"Verdeling van {body}"


def day_line(on: date) -> str:
    return f"Op {formats.day(on)}."


_NEUTER = ("beroep",)
"""The sorts of groups with "het": "elk beroep", but "elke gemeente"."""


def every(kind: str) -> str:
    return f"{'elk' if kind in _NEUTER else 'elke'} {kind}"


def largest(label: str, places: int, total: int) -> str:
    return f"De meeste plaatsen: {label}, {places} van {total}."


_MOST_NAMED = 6


def wanted_but_empty(kind: str, labels: list[str]) -> str:
    return f"Gevraagd, maar zonder plaats ({kind}): {_some(labels)}."


def empty(kind: str, labels: list[str]) -> str:
    return f"Zonder plaats ({kind}): {_some(labels)}."


def _some(labels: list[str]) -> str:
    more = len(labels) - _MOST_NAMED
    if more <= 0:
        return formats.listing(labels)
    return f"{', '.join(labels[:_MOST_NAMED])} en nog {more}"


def unknown(count: int, kind: str) -> str:
    return (
        f"Van 1 plaats is de {kind} niet bekend."
        if count == 1
        else f"Van {count} plaatsen is de {kind} niet bekend."
    )


def share(places: int, total: int) -> str:
    return f"{round(100 * places / total)}%" if total else ""


def with_seats(seats: int, filled: int) -> str:
    if filled > seats:
        return f"Met {_seats(seats)}: {filled} plaatsen zijn nu ingevuld, {filled - seats} te veel."
    if filled < seats:
        return f"Met {_seats(seats)}: {filled} plaatsen zijn nu ingevuld, {seats - filled} blijven er vrij."
    return f"Met {_seats(seats)}: alle {filled} plaatsen zijn nu ingevuld."


def least(seats: int | None, wanted: int) -> str:
    line = f"Alle groepen samen vragen minstens {_seats(wanted)}"
    if seats is None:
        return f"{line}."
    if wanted > seats:
        return f"{line}: dat past niet in {seats}."
    return f"{line}: dat past in {seats}."


def most(seats: int | None, allowed: int) -> str:
    line = f"De clusters mogen samen hoogstens {_seats(allowed)} hebben"
    if seats is not None and allowed < seats:
        return f"{line}: te weinig voor {seats}."
    return f"{line}."


def open_seats(now: int, then: int) -> str:
    if now == then:
        return f"Open zetels: {then}, evenveel als nu."
    return f"Open zetels: {then} in plaats van {now}."


def consequence(missing: int, over: int) -> str:
    if missing:
        return f"{missing} te weinig"
    return f"{over} te veel" if over else "past"


def _seats(count: int) -> str:
    return "1 zetel" if count == 1 else f"{count} zetels"
