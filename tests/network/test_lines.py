"""Lines between partners that we never saw, against asking every day anew."""

from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.model.dates import active_on, months_before
from crm.model.enums import LineState, RelationKind
from crm.model.rows import KnownTieRow
from crm.network.lines import Lines
from tests.network.assemblies import partner
from tests.network.fields import field, met, on_action

TODAY = date(2026, 11, 23)
SPRING, AUTUMN = date(2026, 3, 2), date(2026, 10, 5)
EXISTS, GAP, UNKNOWN = LineState.EXISTS, LineState.GAP, LineState.UNKNOWN


def line(one, other, state=EXISTS, start=None, end=None, kind=RelationKind.LINE):
    return KnownTieRow(
        1, 1, one, "", other, "", kind, state, start, end, "verslag", SPRING
    )


def found(*attendances, ties=(), actions=(), places=(None, None, None)):
    partners = [
        partner(number, municipality=place) for number, place in enumerate(places, 1)
    ]
    rows = [row for moment in attendances for row in moment]
    known = field(TODAY, partners=partners, attendances=rows, action_partners=actions)
    return Lines(known, ties)


APART = (met(1, SPRING, 1), met(2, AUTUMN, 2))
TURNHOUT = ("Turnhout", "Turnhout", None)


def test_partners_of_one_action_that_never_met_are_a_missing_line():
    (row,) = found(*APART, actions=on_action(10, 1, 2)).missing()
    assert (row.pair, row.actions, row.municipality) == ((1, 2), (10,), None)
    assert row.since == AUTUMN


def test_the_same_municipality_ties_too_and_no_municipality_does_not():
    (row,) = found(*APART, places=TURNHOUT).missing()
    assert (row.actions, row.municipality) == ((), "Turnhout")
    assert found(*APART).missing() == []


def test_who_was_together_once_in_twelve_months_is_no_finding():
    together = met(3, date(2025, 11, 23), 1, 2)
    assert found(*APART, together, places=TURNHOUT).missing() == []
    earlier = met(3, date(2025, 11, 22), 1, 2)
    (row,) = found(*APART, earlier, places=TURNHOUT).missing()
    assert row.since == date(2026, 11, 23)


def test_unknown_is_not_missing_who_was_not_seen_is_left_out():
    long_ago = met(2, date(2024, 10, 5), 2)
    assert found(APART[0], long_ago, places=TURNHOUT).missing() == []


@pytest.mark.parametrize("ends", [(1, 2), (2, 1)])
def test_a_line_that_is_known_to_exist_is_no_finding(ends):
    tie = line(ends[0], ends[1])
    assert found(*APART, ties=[tie], places=TURNHOUT).missing() == []
    ended = line(ends[0], ends[1], end=date(2026, 11, 1))
    (row,) = found(*APART, ties=[ended], places=TURNHOUT).missing()
    assert row.since == date(2026, 11, 2)
    umbrella = line(ends[0], ends[1], kind=RelationKind.UMBRELLA, state=None)
    assert len(found(*APART, ties=[umbrella], places=TURNHOUT).missing()) == 1


def test_a_noted_gap_is_a_finding_by_itself_and_comes_first():
    moments = (*APART, met(3, AUTUMN, 3))
    rows = found(
        *moments, ties=[line(3, 1, GAP)], places=("Beerse", "Beerse", "Ravels")
    ).missing()
    assert [row.pair for row in rows] == [(1, 3), (1, 2)]
    assert [row.tie and row.tie.state for row in rows] == [GAP, None]


def test_that_a_line_exists_counts_above_an_older_doubt():
    ties = [line(1, 2, UNKNOWN), line(2, 1, EXISTS)]
    lines = found(*APART, ties=ties, places=TURNHOUT)
    assert lines.missing() == []
    assert lines.tie((1, 2)) == ties[1]


def test_our_own_council_is_at_every_table_and_in_no_pair():
    council = partner(1, kind="zorgraad", municipality="Turnhout")
    known = field(
        TODAY,
        partners=[council, partner(2, municipality="Turnhout")],
        attendances=[row for moment in APART for row in moment],
    )
    assert Lines(known, []).missing() == []


days = st.dates(date(2023, 6, 1), TODAY)
periods = st.tuples(st.none() | days, st.none() | days)


@settings(max_examples=60)
@given(
    st.lists(st.tuples(days, st.sets(st.integers(1, 3), min_size=1)), max_size=6),
    st.lists(st.tuples(st.sampled_from([(1, 2), (3, 1)]), periods), max_size=2),
)
def test_it_is_what_asking_every_day_anew_says(moments, known):
    ties = [
        line(pair[0], pair[1], start=start, end=end) for pair, (start, end) in known
    ]
    lines = found(
        *(met(n, on, *who) for n, (on, who) in enumerate(moments)),
        ties=ties,
        places=("Ravels",) * 3,
    )

    def missing(pair, day):
        lately = [w for on, w in moments if months_before(day, 12) <= on <= day]
        exists = any(
            {tie.organisation_id, tie.other_organisation_id} == set(pair)
            and active_on(tie.start, tie.end, day)
            for tie in ties
        )
        seen = all(any(one in who for who in lately) for one in pair)
        return seen and not exists and not any(set(pair) <= who for who in lately)

    rows = {row.pair: row for row in lines.missing()}
    for pair in combinations((1, 2, 3), 2):
        assert (pair in rows) is missing(pair, TODAY)
        if pair in rows:
            day = TODAY
            while missing(pair, day - timedelta(days=1)):
                day -= timedelta(days=1)
            assert rows[pair].since == day
