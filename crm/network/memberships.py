"""Who is in which body on a day: the one relation that likeness is counted from."""

from collections.abc import Collection, Iterable
from datetime import date
from itertools import chain

from crm.model.affiliation_rows import Affiliations
from crm.model.dates import active_on, months_before
from crm.model.findings_rows import Attendance, Seat
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
    since = months_before(on, WINDOW_MONTHS)
    seen = {
        (row.organisation_id, row.body_id)
        for row in attendances
        if row.organisation_id is not None
        and row.body_id is not None
        and since <= row.on <= on
    }
    return by_mandate | seen


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
    found: dict[int, date] = {}
    unknown: set[int] = set()
    for organisation, day in chain(
        ((seat.organisation_id, seat.start) for seat in seats),
        ((row.organisation_id, row.on) for row in attendances),
    ):
        if organisation is None:
            continue
        if day is None:
            unknown.add(organisation)
        elif day <= on:
            found[organisation] = min(day, found.get(organisation, day))
    return {key: day for key, day in found.items() if key not in unknown}
