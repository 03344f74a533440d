"""Since when a seat is open, against counting every day by hand."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from crm.model.dates import active_on, months_before
from crm.model.enums import Capacity, Counting, NormKind
from crm.model.findings_rows import Attendance, Seat
from crm.network.coverage import coverage
from tests.network.assemblies import assembly, body, norm, partner, seat, there

FIRST = date(2023, 12, 1)
LAST = date(2026, 4, 30)
CLUSTERS = ("zorg", "welzijn")
days = st.integers(0, (LAST - FIRST).days).map(lambda n: FIRST + timedelta(days=n))
maybe_days = st.none() | days
PARTNERS = [partner(1, cluster="zorg"), partner(2, cluster="welzijn")]


@st.composite
def seats(draw: st.DrawFn) -> list[Seat]:
    return [
        seat(
            number,
            person=draw(st.sampled_from([None, 1, 2, 3])),
            organisation=draw(st.sampled_from([None, 1, 2])),
            cluster=draw(st.sampled_from(CLUSTERS)),
            capacity=draw(st.sampled_from(list(Capacity))),
            alternate_of=draw(st.sampled_from([None, None, None, 1])),
            start=draw(maybe_days),
            end=draw(maybe_days),
        )
        for number in range(1, draw(st.integers(0, 6)) + 1)
    ]


attendances = st.lists(
    st.builds(
        lambda on, person, organisation: there(
            on, person=person, organisation=organisation
        ),
        days,
        st.sampled_from([1, 2, 3]),
        st.sampled_from([None, 1, 2]),
    ),
    max_size=6,
)


def by_mandate(held: list[Seat], _seen: list[Attendance], day: date) -> int:
    """The rule in its own words: mandates that run, take a place, for the cluster."""
    return sum(
        active_on(s.start, s.end, day) and s.takes_place and s.cluster == "zorg"
        for s in held
    )


def by_taking_part(held: list[Seat], seen: list[Attendance], day: date) -> int:
    """Named participants, and who else was present in the last twelve months."""
    running = [s for s in held if active_on(s.start, s.end, day)]

    def name(one: Seat) -> object:
        if one.person_id:
            return one.person_id
        return ("organisation", one.organisation_id or -one.id)

    named = {name(s) for s in running}
    zorg = {name(s) for s in running if s.takes_place and s.cluster == "zorg"}
    for row in seen:
        recent = months_before(day, 12) <= row.on <= day
        known = row.person_id in named or ("organisation", row.organisation_id) in named
        if recent and not known and row.organisation_id == 1:
            zorg.add(row.person_id)
    return len(zorg)


COUNTS = {Counting.MANDATE: by_mandate, Counting.PARTICIPATION: by_taking_part}


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(list(Counting)),
    seats(),
    attendances,
    st.tuples(st.integers(1, 3), maybe_days),
    days,
)
def test_since_is_the_first_day_of_the_shortage(counting, held, seen, asking, day):
    minimum, valid_from = asking
    count = COUNTS[counting]
    asked = norm(NormKind.CLUSTER, "zorg", minimum, valid_from=valid_from)
    (found,) = coverage(
        assembly(
            bodies=[body(counting=counting)],
            norms=[asked],
            seats=held,
            attendances=seen,
            partners=PARTNERS,
        ),
        day,
    )
    if not active_on(valid_from, None, day):
        assert found.norms == ()
        return
    present = count(held, seen, day)
    measured = found.norms[0]
    assert (measured.present, measured.missing) == (present, max(0, minimum - present))
    expected = None
    if measured.missing:
        expected = day
        while count(held, seen, expected) < minimum and expected != valid_from:
            if expected < FIRST:
                break
            expected -= timedelta(days=1)
        if count(held, seen, expected) >= minimum:
            expected += timedelta(days=1)
        elif expected != valid_from:
            expected = None
    assert measured.since == expected


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(list(Counting)), seats(), attendances, days)
def test_holders_are_counted_as_by_hand_on_any_day(counting, held, seen, day):
    (found,) = coverage(
        assembly(
            bodies=[body(counting=counting)],
            norms=[norm(NormKind.CLUSTER, "zorg", 9)],
            seats=held,
            attendances=seen,
            partners=PARTNERS,
        ),
        day,
    )
    assert found.norms[0].present == COUNTS[counting](held, seen, day)
