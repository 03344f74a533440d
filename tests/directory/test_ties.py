"""Known links between organisations: noted, changed and removed, one of a kind."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.access import undo
from crm.directory.ties import TieInput, change_tie, note_tie, overlap, remove_tie
from crm.errors import InvalidInput, NotAllowed, StaleRecord
from crm.model.actor import Actor
from crm.model.enums import LineState, RelationKind
from crm.model.tables import Tie
from crm.store.ties import ties
from tests.findings.councils import Council

SPRING, SUMMER, AUTUMN = date(2026, 3, 1), date(2026, 7, 1), date(2026, 10, 1)
LINE, UMBRELLA = RelationKind.LINE, RelationKind.UMBRELLA


@pytest.fixture
def pair(store, actor):
    with store.change(actor, "begin") as tx:
        council = Council(tx)
        return [council.organisation(name).key for name in ("CAW", "Kinekring")]


def stored(store):
    with store.read() as connection:
        return ties(connection)


def note(store, actor, *ends, kind=LINE, **values):
    with store.change(actor, "band") as tx:
        noted = note_tie(tx, TieInput(ends[0], ends[1], kind=kind, **values))
    return noted, tx.change_set


def test_a_link_says_what_it_is_and_where_that_comes_from(store, actor, pair):
    _, change_set = note(
        store,
        actor,
        *pair,
        state=LineState.GAP,
        source=" clusteroverleg ",
        confirmed_on=SPRING,
    )
    (row,) = stored(store)
    assert (row.organisation, row.other_organisation) == ("CAW", "Kinekring")
    assert (row.state, row.source, row.confirmed_on) == (
        LineState.GAP,
        "clusteroverleg",
        SPRING,
    )
    undo(store, actor, change_set)
    assert stored(store) == []


def test_only_a_line_of_communication_has_a_state(store, actor, pair):
    note(store, actor, *pair, kind=UMBRELLA, state=LineState.GAP)
    note(store, actor, *pair)
    assert {row.kind: row.state for row in stored(store)} == {
        UMBRELLA: None,
        LINE: LineState.UNKNOWN,
    }


def test_an_organisation_has_no_link_with_itself(store, actor, pair):
    with pytest.raises(InvalidInput, match="met zichzelf"):
        note(store, actor, pair[0], pair[0])
    tie, _ = note(store, actor, *pair)
    with (
        pytest.raises(InvalidInput, match="met zichzelf"),
        store.change(actor, "band") as tx,
    ):
        change_tie(tx, tie.key, 1, TieInput(pair[1], pair[1], LINE))


def test_a_link_does_not_end_before_it_begins(store, actor, pair):
    with pytest.raises(InvalidInput, match="einddatum ligt voor"):
        note(store, actor, *pair, start=SUMMER, end=SPRING)


def test_two_organisations_have_one_line_at_a_time_from_whichever_side(
    store, actor, pair
):
    tie, _ = note(store, actor, *pair, end=SUMMER)
    with pytest.raises(InvalidInput, match="staat al een band 'communicatielijn'"):
        note(store, actor, *pair[::-1], start=SUMMER)
    note(store, actor, *pair[::-1], start=AUTUMN, state=LineState.EXISTS)
    with store.change(actor, "band") as tx:
        change_tie(
            tx,
            tie.key,
            1,
            TieInput(pair[0], pair[1], LINE, source="verslag", end=SPRING),
        )
    assert len(stored(store)) == 2


def test_of_an_umbrella_it_matters_who_is_above(store, actor, pair):
    note(store, actor, *pair, kind=UMBRELLA)
    note(store, actor, *pair[::-1], kind=UMBRELLA)
    with pytest.raises(InvalidInput, match="koepel"):
        note(store, actor, *pair, kind=UMBRELLA)


def test_a_changed_link_is_not_changed_again_by_who_did_not_see_it(store, actor, pair):
    tie, _ = note(store, actor, *pair)
    with store.change(actor, "band") as tx:
        change_tie(tx, tie.key, 1, TieInput(pair[0], pair[1], LINE, LineState.EXISTS))
    with pytest.raises(StaleRecord), store.change(actor, "band") as tx:
        change_tie(tx, tie.key, 1, TieInput(pair[0], pair[1], LINE, LineState.GAP))
    assert stored(store)[0].state is LineState.EXISTS


def test_a_removed_link_comes_back_with_undo(store, actor, pair):
    tie, _ = note(store, actor, *pair)
    with store.change(actor, "weg") as tx:
        remove_tie(tx, tie.key)
    assert stored(store) == []
    undo(store, actor, tx.change_set)
    assert len(stored(store)) == 1


def test_only_who_may_change_the_directory_notes_a_link(store, pair):
    reader = Actor("Lezer", frozenset())
    with pytest.raises(NotAllowed):
        note(store, reader, *pair)
    assert stored(store) == []


days = st.none() | st.dates(date(2026, 1, 1), date(2026, 1, 8))


@given(st.lists(st.tuples(days, days), min_size=2, max_size=2))
def test_two_periods_overlap_when_a_day_is_in_both(periods):
    one, other = periods
    known = Tie(organisation_id=1, other_organisation_id=2, kind=LINE)
    known.start, known.end = one
    given = TieInput(1, 2, LINE, start=other[0], end=other[1])
    every = [date(2025, 12, 31), *(date(2026, 1, n) for n in range(1, 10))]

    def holds(period, day):
        start, end = period
        return (start or date.min) <= day <= (end or date.max)

    sensible = all((a or date.min) <= (b or date.max) for a, b in periods)
    if sensible:
        both = any(holds(one, day) and holds(other, day) for day in every)
        assert overlap(known, given) is both
