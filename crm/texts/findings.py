"""What the findings say: who is missing, since when, who could be invited and why."""

import re
from datetime import date

from crm.texts.formats import day, listing

NO_CLUSTER = "zonder cluster"
ANYBODY = "leden"
LINE_WORDS = {"nulde": "0", "eerste": "1", "tweede": "2", "derde": "3"}
_LINES = {"0": "nulde lijn", "1": "eerste lijn", "2": "tweede lijn", "3": "derde lijn"}
_EXAMPLE = ("na te kijken", "voorbeeld", "pers")
_AFTER_NAME = re.compile(r"\s*[(:].*$")
_MOST_NAMED = 4


def short(label: str) -> str:
    """A label of the taxonomy without its explanation: `VAPH: ...` is `VAPH`."""
    return _AFTER_NAME.sub("", label) or label


def cluster(label: str) -> str:
    return label if label.startswith("optionele") else f"cluster {label}"


def line(number: str) -> str:
    return _LINES.get(number, number)


def filled(body: str, taken: int, places: int) -> str:
    return f"{body}: {taken} van {places} ingevuld."


def known(body: str, taken: int) -> str:
    return f"{body}: {taken} gekend. De lijst is nog niet nagekeken, dus open zetels tellen nog niet mee."


def nobody_for(groups: list[str], mark: str, *, by_mandate: bool) -> str:
    """`Geen mandaat voor VAPH of Opgroeien (voorbeeldnorm, na te kijken)`."""
    what = "mandaat" if by_mandate else "deelnemer"
    return f"Geen {what} voor {some(groups)}{_marked(mark)}."


def too_few_for(groups: list[tuple[str, int, int]], mark: str) -> str:
    named = [f"{label} ({present} van {least})" for label, present, least in groups]
    return f"Te weinig voor {some(named, 'en')}{_marked(mark)}."


def some(words: list[str], last: str = "of") -> str:
    """The first few by name, and how many more."""
    if len(words) <= _MOST_NAMED + 1:
        return listing(words, last)
    rest = len(words) - _MOST_NAMED
    return f"{', '.join(words[:_MOST_NAMED])} {last} {rest} andere"


def certainty(value: str | None) -> str:
    """How sure a norm is, as readers see it."""
    if value is None:
        return ""
    if value.lower() in _EXAMPLE:
        return "voorbeeldnorm, na te kijken"
    return value


def _marked(mark: str) -> str:
    return f" ({mark})" if mark else ""


GAPS_HELP = "Toon wie ontbreekt: elke norm die niet gehaald is, met sinds wanneer."
BODY_HELP = "Alleen dit overleg: de naam, of AV, BO, DB."
ON_HELP = "Op deze dag (standaard vandaag)."
JSON_HELP = "Het antwoord als JSON."


def no_gaps(on: date) -> str:
    return f"Op {day(on)} is elke norm gehaald."


def gap_line(group: str, present: int, least: int, since: date | None) -> str:
    known_since = f", sinds {day(since)}" if since else ""
    return f"  {group}: {present} van {least}{known_since}"
