"""Words about co-optation: somebody takes a seat for the rest of the term."""

from datetime import date

from crm.texts import formats

COOPTED = "coöptatie door bestuursorgaan"
"""What a mandate says of who named its holder; with what the assembly did after it."""
CONFIRMED = "bevestigd door algemene vergadering"

COOPT = "Coöpteren"
CONFIRM = "Bevestigd"
FIRST_DAY = "Eerste dag"
SUCCESSOR = "Wie neemt de zetel in?"
DECIDED_ON = "Beslist door het bestuursorgaan op"
LAST_DAY = "Tot en met (einde van de lopende termijn)"
HELP = (
    "Het huidige mandaat eindigt de dag ervoor. De nieuwe houder krijgt de zetel voor "
    "de rest van de termijn, te bevestigen op de volgende algemene vergadering."
)
PERSON_NEEDED = "Kies wie de zetel inneemt."
END_NEEDED = (
    "Kies tot wanneer: een coöptatie geldt voor de rest van de lopende termijn."
)
NOT_COOPTED = "Dit mandaat wacht niet op een bevestiging."
TITLE = "Te bevestigen op de volgende algemene vergadering"
CONFIRMED_ON = "Bevestigd op"
STEM = "coopt"
"""What "coöptatie" and "gecoöpteerd" share, as names are compared."""
TO_AGENDA = "Zet op de agenda"


def forbidden(article: str | None, *, checked: bool) -> str:
    where = f" ({article})" if article else ""
    state = "" if checked else " Niemand keek dat na: doe dat eerst bij Statuten."
    return f"Volgens de statuten{where} kan coöptatie niet.{state}"


def confirmed(on: date) -> str:
    return f"{COOPTED}, {CONFIRMED} op {formats.day(on)}"


def to_confirm(holder: str, body: str, on: date | None, start: date | None) -> str:
    decided = f", beslist op {formats.day(on)}" if on else ""
    since = f" vanaf {formats.day(start)}" if start else ""
    return (
        f"{holder} ({body}): coöptatie{since}{decided}, te bevestigen op de volgende "
        "algemene vergadering."
    )


def point(holder: str, body: str, on: date | None) -> str:
    """The point of the agenda."""
    since = f" op {formats.day(on)}" if on else ""
    return f"Bevestigen: {holder}, gecoöpteerd in {body}{since}"


def note_confirmed(holder: str) -> str:
    return f"Noteer de bevestiging van {holder}"


def why_coopted(holder: str, body: str) -> str:
    return f"Coöptatie in de plaats van {holder} in {body}"


def why_confirmed(holder: str, body: str) -> str:
    return f"Coöptatie van {holder} in {body} bevestigd"
