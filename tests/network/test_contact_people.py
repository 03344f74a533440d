"""Which organisations hang on one person, against asking every day anew."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from crm.model.dates import active_on, months_before
from crm.model.findings_rows import Post
from crm.network.contact_people import MONTHS, Contacts
from tests.network.assemblies import partner, seat, there
from tests.network.fields import field

TODAY = date(2026, 11, 23)
CAW = 1
LONG_AGO = date(2022, 1, 1)


def post(person, start=None, end=None, organisation=CAW):
    return Post(person, organisation, "begeleider", start, end)


def single(**rows):
    found = Contacts(field(TODAY, partners=[partner(CAW)], **rows)).single()
    return [(row.person_id, row.others, row.since) for row in found]


def test_who_alone_was_seen_in_18_months_is_the_only_contact():
    seen = [
        there(date(2026, 3, 1), person=1, organisation=CAW),
        there(date(2024, 11, 1), person=2, organisation=CAW, contact=2),
    ]
    # Person 2 was last seen on 01/11/2024: until 01/05/2026 there were two.
    assert single(attendances=seen, posts=[post(1), post(2)]) == [
        (1, (2,), date(2026, 5, 2))
    ]


def test_a_list_that_is_just_in_speaks_for_itself():
    assert single(posts=[post(1)]) == [(1, (), None)]
    assert single(posts=[post(1), post(2)]) == []
    assert single(posts=[post(1, start=date(2026, 9, 1))]) == [
        (1, (), date(2026, 9, 1))
    ]


def test_who_holds_a_mandate_is_known_too():
    rows = {"seats": [seat(organisation=CAW, person=2)], "posts": [post(1)]}
    assert single(**rows) == []


def test_whoever_left_is_no_contact_however_lately_seen():
    seen = [
        there(date(2026, 9, 1), person=1, organisation=CAW),
        there(date(2026, 9, 1), person=2, organisation=CAW),
    ]
    left = date(2026, 10, 31)
    assert single(attendances=seen, posts=[post(1), post(2, end=left)]) == [
        (1, (), date(2026, 11, 1))
    ]


def test_the_council_itself_and_who_knows_nobody_are_no_finding():
    council = partner(CAW, kind="zorgraad")
    found = Contacts(field(TODAY, partners=[council], posts=[post(1)]))
    assert found.single() == []
    assert single() == []


days = st.dates(LONG_AGO, TODAY)
people = st.integers(1, 3)


@st.composite
def rows(draw):
    ends = st.tuples(st.none() | days, st.none() | days)
    return {
        "posts": [
            post(person, *period)
            for person, period in draw(st.lists(st.tuples(people, ends), max_size=3))
        ],
        "seats": [
            seat(n, organisation=CAW, person=person, start=start, end=end)
            for n, (person, (start, end)) in enumerate(
                draw(st.lists(st.tuples(people, ends), max_size=2))
            )
        ],
        "attendances": [
            there(on, person=person, organisation=CAW, contact=n)
            for n, (person, on) in enumerate(
                draw(st.lists(st.tuples(people, days), max_size=5))
            )
        ],
    }


def asked_anew(rows, day):
    """The contacts on a day, straight from the sentence in the module."""
    known = {
        row.person_id
        for row in [*rows["posts"], *rows["seats"]]
        if active_on(row.start, row.end, day)
    }
    for row in rows["attendances"]:
        ends = [
            post.end or date.max
            for post in rows["posts"]
            if post.person_id == row.person_id
        ]
        left = bool(ends) and row.on <= max(ends) < day
        if months_before(day, MONTHS) <= row.on <= day and not left:
            known.add(row.person_id)
    seen = {
        row.person_id
        for row in rows["attendances"]
        if months_before(day, MONTHS) <= row.on <= day
    }
    return known & seen or known


@settings(max_examples=60)
@given(rows())
def test_it_is_what_asking_every_day_anew_says(rows):
    found = Contacts(field(TODAY, partners=[partner(CAW)], **rows))
    assert set(found.of(CAW)) == asked_anew(rows, TODAY)
    for row in found.single():
        day, since = TODAY, None
        while len(asked_anew(rows, day)) == 1 and day > LONG_AGO - timedelta(800):
            since, day = day, day - timedelta(days=1)
        expected = None if day == LONG_AGO - timedelta(800) else since
        assert row.since == expected
