"""Who is in which body on a day: the one relation that likeness is counted from."""

from collections.abc import Collection, Iterable
from datetime import date

import numpy as np

from crm.model.affiliation_rows import Affiliations
from crm.model.dates import active_on, months_before
from crm.model.findings_rows import Attendance, Seat
from crm.network.presences import NOBODY, Presences, first_days
from crm.network.stays import WINDOW_MONTHS


def memberships(
    seats: Iterable[Seat], attendances: Iterable[Attendance], on: date
) -> set[tuple[int, int]]:
    """Organisation and body, by a mandate on the day or seen in twelve months."""
    by_mandate = {
        (seat.organisation_id, seat.body_id)
        for seat in seats
        if seat.organisation_id is not None and active_on(seat.start, seat.end, on)
    }
    return by_mandate | _seen(Presences.of(attendances).until(on), on)


def _seen(rows: Presences, on: date) -> set[tuple[int, int]]:
    since = months_before(on, WINDOW_MONTHS).toordinal()
    asked = (rows.day >= since) & (rows.body != NOBODY) & (rows.organisation != NOBODY)
    bodies = int(rows.body.max(initial=NOBODY)) + 1
    pairs = np.unique(rows.organisation[asked] * bodies + rows.body[asked])
    return set(zip((pairs // bodies).tolist(), (pairs % bodies).tolist(), strict=True))


def affiliations(
    seats: Collection[Seat], attendances: Collection[Attendance], on: date
) -> Affiliations:
    """The memberships of a day, the mandates that ended, and everybody's first day.

    The first day of an organisation with a mandate of unknown start is unknown.
    """
    before = {
        (seat.organisation_id, seat.body_id)
        for seat in seats
        if seat.end is not None and seat.end < on
    }
    now = memberships(seats, attendances, on)
    return Affiliations(
        on=on,
        now=now,
        before={
            (organisation, body)
            for organisation, body in before - now
            if organisation is not None
        },
        since=_first_days(seats, attendances, on),
    )


def _first_days(
    seats: Iterable[Seat], attendances: Iterable[Attendance], on: date
) -> dict[int, date]:
    rows = Presences.of(attendances).until(on)
    days = first_days(rows.organisation, rows.day)
    found = {who: date.fromordinal(day) for who, day in days.items()}
    unknown: set[int] = set()
    for seat in seats:
        organisation, start = seat.organisation_id, seat.start
        if organisation is None:
            continue
        if start is None:
            unknown.add(organisation)
        elif start <= on:
            found[organisation] = min(start, found.get(organisation, start))
    return {key: day for key, day in found.items() if key not in unknown}
