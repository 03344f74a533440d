"""What changed about a count since the chair found something."""

from collections.abc import Iterable
from datetime import date

from crm.texts.formats import day, listing

REMOVED = "een geschrapt mandaat"
VOTES, NO_VOTE = "nu met stem", "nu zonder stem"
CLUSTER = "nu voor een andere cluster"
THERE, NOT_THERE = "nu aanwezig", "niet meer aanwezig"
PROXY, NO_PROXY = "volmacht telt nu", "volmacht telt niet meer"


_MOST = 6


def came(on: date) -> str:
    return f"nu lid op {day(on)}"


def gone(on: date) -> str:
    return f"geen lid meer op {day(on)}"


def part(what: str, names: list[str]) -> str:
    return f"{what}: {_some(names)}"


def changed(parts: Iterable[str], now: str) -> str:
    what = "; ".join(parts)
    why = f" ({what})" if what else ""
    return (
        f"Sinds de vaststelling gewijzigd{why}: nu {now}; wat vastgesteld is, "
        "blijft staan."
    )


def not_counted(on: date) -> str:
    return (
        f"Aangeduid maar op {day(on)} geen lid, dus niet meegeteld. Kijk de begin- en "
        "einddatum van het mandaat na:"
    )


def _some(names: list[str]) -> str:
    more = len(names) - _MOST
    return listing([*names[:_MOST], f"nog {more}"] if more > 0 else names)
