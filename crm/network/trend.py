"""How the open seats of the bodies went, and which will open as mandates end."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from crm.model.dates import months_before
from crm.model.rows import BodyRow
from crm.network.coverage import Assembly, BodyCoverage, NormCoverage, coverage

QUARTER = 3


@dataclass(frozen=True)
class OpeningSeat:
    """A seat that opens in the months ahead unless somebody acts.

    `on` is the first day without enough holders; `more` how many seats open then.
    """

    body: BodyRow
    norm: NormCoverage
    on: date
    more: int


@dataclass(frozen=True)
class QuarterPoint:
    """The open and the filled places of a body on the last day of a quarter."""

    body: BodyRow
    on: date
    filled: int
    open_seats: int


def opening(assembly: Assembly, on: date, months: int) -> list[OpeningSeat]:
    """The seats that open within so many months, the first day first.

    Looked at on the day after each end of a mandate; bodies whose list was never
    checked are left out, as elsewhere.
    """
    last = months_before(on, -months)
    days = sorted(
        {
            seat.end + timedelta(days=1)
            for seat in assembly.seats
            if seat.end is not None and on <= seat.end < last
        }
    )
    found: list[OpeningSeat] = []
    for day in days:
        before = _by_norm(coverage(assembly, day - timedelta(days=1)))
        for key, (body, norm) in _by_norm(coverage(assembly, day)).items():
            had = before[key][1].missing if key in before else norm.missing
            if norm.missing > had and body.list_checked_on is not None:
                found.append(OpeningSeat(body, norm, day, norm.missing - had))
    return found


def quarters(on: date, count: int) -> list[date]:
    """The last days of so many quarters up to a day, and the day itself last.

    >>> quarters(date(2026, 11, 23), 3)
    [datetime.date(2026, 6, 30), datetime.date(2026, 9, 30), datetime.date(2026, 11, 23)]
    """
    first = date(on.year, 1 + QUARTER * ((on.month - 1) // QUARTER), 1)
    ends = [
        months_before(first, QUARTER * back) - timedelta(days=1)
        for back in range(count - 1)
    ]
    return [*sorted(ends), on]


def trend(assembly: Assembly, on: date, count: int) -> list[QuarterPoint]:
    """The places of every body with norms at each quarter's end, oldest first.

    Only bodies whose list somebody checked: of the others nobody knows which seats
    were open. Before a norm holds, nothing is asked, so nothing is open.
    """
    return [
        QuarterPoint(found.body, day, found.filled, found.open_seats)
        for day in quarters(on, count)
        for found in coverage(assembly, day)
        if found.checked is not None and found.norms
    ]


def _by_norm(
    every: Iterable[BodyCoverage],
) -> dict[tuple[int, int, str], tuple[BodyRow, NormCoverage]]:
    return {
        (found.body.id, norm.norm.id, norm.group): (found.body, norm)
        for found in every
        for norm in found.norms
    }
