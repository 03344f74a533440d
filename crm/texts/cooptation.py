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
REFUSED = "Niet bevestigd"
REFUSED_HELP = (
    "Bevestigt de vergadering de coöptatie niet, dan eindigt het mandaat op die dag "
    "(WVV 9:6, uit het hoofd geschreven: kijk het na)."
)
DECIDED_ON = "Beslist door het bestuursorgaan op"
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
CONFIRMED_ON = "Algemene vergadering van"
STEM = "coopt"
"""What "coöptatie" and "gecoöpteerd" share, as names are compared."""
TO_AGENDA = "Zet op de agenda"


def forbidden(article: str | None, *, checked: bool) -> str:
    where = f" ({article})" if article else ""
    state = "" if checked else " Niemand keek dat na: doe dat eerst bij Statuten."
    return f"Volgens de statuten{where} kan coöptatie niet.{state}"


def confirmed(on: date) -> str:
    return f"{COOPTED}, {CONFIRMED} op {formats.day(on)}"


def refused(on: date) -> str:
    return f"{COOPTED}, niet {CONFIRMED} op {formats.day(on)}"


def sentence(nominated_by: str, on: date | None) -> str:
    """What the kept words say, and the day of the board, as one sentence."""
    decided = f" op {formats.day(on)}" if on else ""
    later = nominated_by.removeprefix(COOPTED)
    if CONFIRMED in later:
        later = later.replace(CONFIRMED, "bevestigd door de algemene vergadering")
    else:
        later = ", nog te bevestigen door de algemene vergadering"
    return f"Gecoöpteerd door het bestuursorgaan{decided}{later}"


def before_it_began(on: date, start: date) -> str:
    return (
        f"{formats.day(on)} ligt voor het begin van dit mandaat ({formats.day(start)})."
    )


def no_assembly(on: date) -> str:
    return f"Op {formats.day(on)} is er geen algemene vergadering genoteerd."


def to_confirm(holder: str, body: str, on: date | None, start: date | None) -> str:
    decided = f", beslist op {formats.day(on)}" if on else ""
    since = f" vanaf {formats.day(start)}" if start else ""
    return (
        f"{holder} ({body}): coöptatie{since}{decided}, te bevestigen op de volgende "
        "algemene vergadering."
    )


def why_coopted(new: str, holder: str, body: str) -> str:
    return f"{new} gecoöpteerd in de plaats van {holder} in {body}"


def why_refused(holder: str, body: str, last_day: date) -> str:
    return (
        f"Coöptatie van {holder} in {body} niet bevestigd: het mandaat eindigt op "
        f"{formats.day(last_day)}"
    )


def point(holder: str, body: str, on: date | None) -> str:
    """The point of the agenda."""
    since = f" op {formats.day(on)}" if on else ""
    return f"Bevestigen: {holder}, gecoöpteerd in {body}{since}"


def note_confirmed(holder: str) -> str:
    return f"Noteer de bevestiging van {holder}"


def why_confirmed(holder: str, body: str) -> str:
    return f"Coöptatie van {holder} in {body} bevestigd"
