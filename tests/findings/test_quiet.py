"""Who was not seen for longer than their rhythm explains."""

import math
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.findings.quiet import quiet, quiet_organisations, shrunk
from crm.model.enums import ContactStatus, Presence
from crm.model.logbook_rows import RhythmRow, SeenRow
from crm.model.tables import Body, ContactMoment, Organisation, Participation, Person

TODAY = date(2026, 11, 23)


def seen(days, first, last, number=1):
    return SeenRow(number, f"O{number}", first, last, days)


def ago(days):
    return TODAY - timedelta(days=days)


def test_a_silence_of_more_than_three_times_the_rhythm_is_worth_a_question():
    # Ten gaps of 10 days; exp(-t/10) < 0.05 from t = 30 on, not at 29.
    def quiet_after(silence):
        return quiet([seen(11, ago(silence + 100), ago(silence))], [], TODAY)

    assert quiet_after(29) == []
    (row,) = quiet_after(30)
    assert (row.rhythm, row.silence) == (10, 30)
    assert row.chance == pytest.approx(math.exp(-3))


def test_who_was_seen_once_has_no_rhythm_to_break():
    assert quiet([seen(1, ago(900), ago(900))], [], TODAY) == []


def test_few_gaps_are_pulled_towards_the_rhythm_of_the_body():
    # One gap of 4 days says little of somebody at a table that meets every 100 days:
    # (1 x 4 + 2 x 100) / 3 = 68, so 70 days of silence are nothing strange.
    short = seen(2, ago(74), ago(70))
    body = RhythmRow(1, 1, ago(300), ago(0), 4)
    assert len(quiet([short], [], TODAY)) == 1
    assert quiet([short], [body], TODAY) == []


@given(
    st.floats(1, 1000),
    st.integers(1, 100),
    st.lists(st.floats(1, 1000), min_size=1, max_size=5),
)
def test_the_rhythm_lies_between_its_own_and_the_bodies(own, number, bodies):
    usual = sum(bodies) / len(bodies)
    found = shrunk(own, number, bodies)
    assert min(own, usual) - 1e-6 <= found <= max(own, usual) + 1e-6
    more = shrunk(own, number + 1, bodies)
    assert abs(more - own) <= abs(found - own) + 1e-6


days = st.dates(date(2020, 1, 1), TODAY)


@given(
    st.lists(st.tuples(days, days, st.integers(1, 30)), max_size=8),
    st.dates(date(2024, 1, 1), date(2028, 1, 1)),
)
def test_a_longer_silence_never_ends_the_question(rows, today):
    listed = [
        seen(count if first < last else 1, min(first, last), max(first, last), number)
        for number, (first, last, count) in enumerate(rows)
    ]
    before = quiet(listed, [], today)
    after = quiet(listed, [], today + timedelta(days=1))
    assert {row.organisation_id for row in before} <= {
        row.organisation_id for row in after
    }
    assert [row.chance for row in after] == sorted(row.chance for row in after)


def test_only_contacts_that_took_place_and_where_they_were_count(store, actor):
    with store.change(actor, "begin") as tx:
        body = tx.add(Body(name="Cluster zorg"))
        ring = tx.add(Organisation(name="Kinekring"))
        an, wim = (
            tx.add(Person(first_name=name, last_name="Claes")) for name in ("An", "Wim")
        )
        for days_ago, status, presence, instead in (
            (260, ContactStatus.HELD, Presence.PRESENT, None),
            (230, ContactStatus.HELD, Presence.EXCUSED, wim.key),
            (200, ContactStatus.HELD, Presence.PRESENT, None),
            (100, ContactStatus.HELD, Presence.EXCUSED, None),
            (50, ContactStatus.CANCELLED, Presence.PRESENT, None),
            (10, ContactStatus.HELD, Presence.ABSENT, None),
        ):
            meeting = tx.add(
                ContactMoment(body_id=body.key, on=ago(days_ago), status=status)
            )
            tx.add(
                Participation(
                    contact_moment_id=meeting.key,
                    person_id=an.key,
                    organisation_id=ring.key,
                    presence=presence,
                    represented_by_id=instead,
                )
            )
    with store.read() as connection:
        (row,) = quiet_organisations(connection, TODAY)
    assert (row.organisation, row.last, row.silence) == ("Kinekring", ago(200), 200)
    # Own: 2 gaps of 30 days. The body met on 5 days in 250: a mean of 62.5.
    assert row.rhythm == pytest.approx((2 * 30 + 2 * 62.5) / 4)
