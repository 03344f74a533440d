"""Who holds a place in a body, and from when to when.

Days are ordinals, both ends inclusive, so that periods can be cut and counted.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crm.model.dates import months_before
from crm.model.enums import Counting
from crm.model.findings_rows import Partner, Seat
from crm.network.groups import Taxonomy

WINDOW_MONTHS = 12
"""How long having been present makes somebody a participant."""

FIRST, LAST = date.min.toordinal(), date.max.toordinal()
Holder = tuple[str, int]
"""Who takes a place: a mandate (`m`), a person (`p`) or an organisation (`o`)."""

Period = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stay:
    """One holder of a place in one period, and what the place counts for."""

    holder: Holder
    start: int
    end: int
    seat_id: int | None
    organisation_id: int | None
    person_id: int | None
    cluster: str | None
    sector: str | None
    competence: str | None
    lines: frozenset[str]

    def holds(self, day: int) -> bool:
        """Whether the place is held on that day."""
        return self.start <= day <= self.end


def named(
    counting: Counting,
    seats: Iterable[Seat],
    partners: Mapping[int, Partner],
    taxonomy: Taxonomy,
) -> list[Stay]:
    """Who holds a place in a body by a mandate, of all time.

    By mandate, each mandate is one place. By taking part, each participant is one.
    """
    return [
        _of_seat(
            ("m", seat.id) if counting is Counting.MANDATE else participant(seat),
            seat,
            partners,
            taxonomy,
        )
        for seat in seats
        if seat.takes_place
    ]


def period(seat: Seat) -> Period:
    """From when to when a mandate runs, as far as known."""
    start = seat.start.toordinal() if seat.start else FIRST
    return start, seat.end.toordinal() if seat.end else LAST


def runs_at_all(seat: Seat) -> bool:
    """Whether a mandate does not end before it begins."""
    start, end = period(seat)
    return start <= end


def participant(seat: Seat) -> Holder:
    """Whom a mandate names as one who takes part."""
    if seat.person_id is not None:
        return ("p", seat.person_id)
    if seat.organisation_id is not None:
        return ("o", seat.organisation_id)
    return ("m", seat.id)


def _of_seat(
    holder: Holder, seat: Seat, partners: Mapping[int, Partner], taxonomy: Taxonomy
) -> Stay:
    partner = partners.get(seat.organisation_id or 0)
    start, end = period(seat)
    return Stay(
        holder=holder,
        start=start,
        end=end,
        seat_id=seat.id,
        organisation_id=seat.organisation_id,
        person_id=seat.person_id,
        cluster=taxonomy.cluster_of(seat.cluster, seat.sector),
        sector=seat.sector,
        competence=seat.competence,
        lines=lines_of_place(partner, seat.sector, taxonomy),
    )


def lines_of_place(
    partner: Partner | None, sector: str | None, taxonomy: Taxonomy
) -> frozenset[str]:
    """The lines of the sector of the place, else those of the organisation."""
    if sector is not None or partner is None:
        return taxonomy.lines_of(partner.line if partner else None, sector)
    own = taxonomy.lines_of(partner.line, None)
    return own or taxonomy.lines_of(None, partner.sector)


def last_day_within(day: date, months: int = WINDOW_MONTHS) -> date:
    """The last day on which `day` is not more than `months` ago.

    >>> last_day_within(date(2024, 2, 29))
    datetime.date(2025, 2, 28)
    """
    found = months_before(day, -months)
    while months_before(found + timedelta(days=1), months) <= day:
        found += timedelta(days=1)
    return found


def joined(periods: Iterable[Period]) -> list[Period]:
    """The same days in as few periods as possible, in order.

    >>> joined([(5, 7), (1, 3), (4, 4), (10, 12)])
    [(1, 7), (10, 12)]
    """
    found: list[Period] = []
    for start, end in sorted(periods):
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def without(periods: list[Period], cuts: Iterable[Period]) -> list[Period]:
    """The days of `periods` that lie in none of the `cuts`.

    >>> without([(1, 10)], [(3, 4), (9, 20)])
    [(1, 2), (5, 8)]
    """
    left = periods
    for cut_start, cut_end in joined(cuts):
        rest: list[Period] = []
        for start, end in left:
            if end < cut_start or start > cut_end:
                rest.append((start, end))
                continue
            if start < cut_start:
                rest.append((start, cut_start - 1))
            if end > cut_end:
                rest.append((cut_end + 1, end))
        left = rest
    return left


def overlap(stay: Stay, start: date | None, end: date | None) -> Stay | None:
    """The part of a stay within a period; `None` when there is none."""
    first = max(stay.start, start.toordinal() if start else FIRST)
    last = min(stay.end, end.toordinal() if end else LAST)
    return replace(stay, start=first, end=last) if first <= last else None
