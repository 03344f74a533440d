"""Who holds a place in a body, and from when to when.

Days are ordinals, both ends inclusive, so that periods can be cut and counted.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from crm.model.dates import PartialDate, months_before
from crm.model.enums import Counting, DatePrecision
from crm.model.findings_rows import Attendance, Partner, Seat
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


@dataclass(frozen=True)
class Holders:
    """The mandates and attendance of one body, and what is needed to read them."""

    seats: list[Seat]
    attendances: list[Attendance]
    partners: Mapping[int, Partner]
    taxonomy: Taxonomy


def stays(counting: Counting, rows: Holders) -> list[Stay]:
    """Who holds a place in a body, of all time.

    By mandate, each mandate is one place. By taking part, each participant is one:
    named by a mandate, or present in the last twelve months. Who is named counts as
    named, never by attendance: a place counts for what it was given for.
    """
    seats = [seat for seat in rows.seats if _period(seat)[0] <= _period(seat)[1]]
    taking = [seat for seat in seats if seat.takes_place]
    if counting is Counting.MANDATE:
        return [_of_seat(("m", seat.id), seat, rows) for seat in taking]
    named = [_of_seat(_participant(seat), seat, rows) for seat in taking]
    return [*named, *_present(seats, rows)]


def _period(seat: Seat) -> Period:
    start = seat.start.toordinal() if seat.start else FIRST
    return start, seat.end.toordinal() if seat.end else LAST


def _participant(seat: Seat) -> Holder:
    if seat.person_id is not None:
        return ("p", seat.person_id)
    if seat.organisation_id is not None:
        return ("o", seat.organisation_id)
    return ("m", seat.id)


def _of_seat(holder: Holder, seat: Seat, rows: Holders) -> Stay:
    partner = rows.partners.get(seat.organisation_id or 0)
    start, end = _period(seat)
    return Stay(
        holder=holder,
        start=start,
        end=end,
        seat_id=seat.id,
        organisation_id=seat.organisation_id,
        person_id=seat.person_id,
        cluster=rows.taxonomy.cluster_of(seat.cluster, seat.sector),
        sector=seat.sector,
        competence=seat.competence,
        lines=lines_of_place(partner, seat.sector, rows.taxonomy),
    )


def lines_of_place(
    partner: Partner | None, sector: str | None, taxonomy: Taxonomy
) -> frozenset[str]:
    """The lines of the sector of the place, else those of the organisation."""
    if sector is not None or partner is None:
        return taxonomy.lines_of(partner.line if partner else None, sector)
    own = taxonomy.lines_of(partner.line, None)
    return own or taxonomy.lines_of(None, partner.sector)


def _present(seats: list[Seat], rows: Holders) -> list[Stay]:
    """Participants by attendance, outside the periods in which they are named."""
    named: dict[Holder, list[Period]] = defaultdict(list)
    for seat in seats:
        named[_participant(seat)].append(_period(seat))
    seen: dict[tuple[int | None, int | None], list[Period]] = defaultdict(list)
    for row in rows.attendances:
        seen[row.person_id, row.organisation_id].append(_window(row.on, row.precision))
    found: list[Stay] = []
    for (person, organisation), windows in seen.items():
        holder = ("p", person) if person is not None else ("o", organisation or 0)
        cuts = [*named.get(holder, ()), *named.get(("o", organisation or 0), ())]
        periods = joined(windows)
        for start, end in without(periods, cuts) if cuts else periods:
            found.append(_of_attendance(holder, organisation, (start, end), rows))
    return found


def _of_attendance(
    holder: Holder, organisation: int | None, period: Period, rows: Holders
) -> Stay:
    partner = rows.partners.get(organisation or 0)
    cluster, sector = (partner.cluster, partner.sector) if partner else (None, None)
    return Stay(
        holder=holder,
        start=period[0],
        end=period[1],
        seat_id=None,
        organisation_id=organisation,
        person_id=holder[1] if holder[0] == "p" else None,
        cluster=rows.taxonomy.cluster_of(cluster, sector),
        sector=sector,
        competence=None,
        lines=lines_of_place(partner, None, rows.taxonomy),
    )


@lru_cache(maxsize=4096)
def _window(on: date, precision: DatePrecision) -> Period:
    """The days on which a presence is at most twelve months ago.

    A moment known to the month may have been on any of its days.
    """
    last = PartialDate(on, precision).last
    return on.toordinal(), last_day_within(last).toordinal()


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
