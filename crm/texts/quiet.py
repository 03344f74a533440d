"""What the page about partners gone quiet says."""

from datetime import date

from crm.texts.formats import ago, listing
from crm.texts.start import rhythm_in_full

RHYTHM = "Ritme"
LAST = "Laatst gezien"
WHERE = "Waar"
WITH = "Wie was er"
KNOWN_BY = "Wie kent hen het best"
TABLE = "Partners die langer niet gezien zijn dan gewoonlijk"
PLAN_VISIT = "Plan bezoek"
WHOM_TO_CALL = "Wie bel of mail je?"
NO_NUMBER = "geen nummer of mail gekend"
NOBODY_TO_CALL = "We kennen daar nog niemand en hebben geen nummer of mail."
WHO_KNOWS = "Wie van ons kent hen het best?"
NOBODY_KNOWS = "Niemand van ons zat met hen samen in overleg dat wij noteerden."
WHAT_COUNTS = (
    "Ieders eigen ritme telt, uit overleg dat wij noteerden. "
    "Een stilte is een vraag, geen verwijt."
)
NOBODY = (
    "Iedereen is gezien op de gewone tijd. Wie we maar één keer zagen, heeft nog geen "
    "ritme."
)
NOBODY_ASKED = "Niemand met deze filter. Kies een andere cluster of sector."


def first_line(count: int) -> str:
    if count == 1:
        return "1 partner is langer niet gezien dan gewoonlijk."
    return f"{count} partners zijn langer niet gezien dan gewoonlijk."


def rhythm(usual: float, silence: int) -> str:
    """`normaal elke 7 weken, nu 31 weken`."""
    return rhythm_in_full(usual, silence)


def last_seen(day: str, on: date, today: date, where: str, people: list[str]) -> str:
    """`Laatst gezien op 12/03/2026 (8 maanden geleden): Cluster zorg, met An Maes`."""
    who = f", met {listing(people)}" if people else ""
    return f"Laatst gezien op {day} ({ago(on, today)}): {where}{who}."


def visit_title(name: str) -> str:
    return f"Bezoek aan {name}"


def case(name: str) -> str:
    return f"{name} lang niet gezien"
