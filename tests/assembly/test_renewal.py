"""A whole term at once: what is made and ended, and undone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.access import undo
from crm.assembly.mandates import MandateInput, add_mandate
from crm.assembly.renewal import (
    Choice,
    Fate,
    Renewal,
    after_renewal,
    propose,
    renew_term,
    renewable,
    renewed,
)
from crm.assembly.statutes import Statutes
from crm.errors import InvalidInput, StaleRecord
from crm.model.assembly_rows import StatuteRow
from crm.model.enums import StatuteRule
from crm.model.tables import Body, Mandate, Organisation, Person
from crm.store.bodies import mandates
from crm.texts import renewal as t
from tests.assembly.test_members import mandate

FIRST = date(2026, 6, 1)
BEFORE = FIRST - timedelta(days=1)
LAST = date(2029, 5, 31)
NAMES = ("An", "Jan", "Els", "Wim")


def begin(store, actor, ends, alternate=False):
    """A board with a seat for each end; who holds the first also has the daily board.

    Returns the ids, the seats in order.
    """
    with store.change(actor, "begin") as tx:
        board = tx.add(Body(name="BO")).key
        daily = tx.add(Body(name="DB")).key
        people = [tx.add(Person(first_name=n, last_name="X")).key for n in NAMES]
        seats = []
        for number, end in enumerate(ends):
            house = tx.add(Organisation(name=f"Huis {number}")).key
            wanted = MandateInput(
                body_id=board,
                organisation_id=house,
                person_id=people[number % len(people)],
                start=date(2023, 6, 1),
                end=end,
            )
            seats.append(add_mandate(tx, wanted).key)
        if alternate:
            wanted = MandateInput(
                body_id=board,
                person_id=people[3],
                alternate_of_id=seats[0],
                start=date(2023, 6, 1),
            )
            seats.append(add_mandate(tx, wanted).key)
        add_mandate(tx, MandateInput(body_id=daily, follows_id=seats[0]))
    return board, people, seats


def plain(store, body_id=None):
    """What is stored, without how often it was written."""
    with store.read() as connection:
        return [
            replace(row, revision=0) for row in mandates(connection, body_id=body_id)
        ]


def stored(store, body_id):
    with store.read() as connection:
        return mandates(connection, body_id=body_id)


def what(rows):
    """The rows without their ids."""
    return sorted(
        (
            *(row.organisation or "", row.person or ""),
            *(str(row.start), str(row.end), str(row.nominated_by)),
            *(str(row.nominated_on), str(row.decided_by), str(row.decided_on)),
            row.alternate_of_id is None,
        )
        for row in rows
    )


ENDS = st.lists(
    st.none() | st.dates(BEFORE, date(2027, 12, 31)), min_size=1, max_size=4
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ends=ENDS, alternate=st.booleans(), data=st.data())
def test_a_new_term_leaves_no_gap_and_no_overlap_and_can_be_undone(
    make_store, actor, ends, alternate, data
):
    store = make_store("sqlite")
    board, people, _ = begin(store, actor, ends, alternate)
    before = plain(store)
    rows = stored(store, board)
    choices = tuple(
        Choice(
            row.id,
            row.revision,
            data.draw(st.sampled_from(Fate)),
            data.draw(st.sampled_from(people)),
        )
        for row in rows
    )
    decided = "algemene vergadering", BEFORE
    wanted = Renewal(board, FIRST, LAST, choices, "cluster welzijn", *decided)
    with store.change(actor, "nieuwe termijn") as tx:
        renew_term(tx, wanted)
    after = stored(store, board)
    names = dict(zip(people, [f"{name} X" for name in NAMES], strict=True))
    assert what(after) == what(after_renewal(rows, wanted, names))

    fates = {choice.mandate_id: choice.fate for choice in choices}
    for row in rows:
        if row.alternate_of_id is not None:
            continue
        mine = [one for one in after if one.organisation_id == row.organisation_id]
        for number in range(-5, 400):
            day = FIRST + timedelta(days=number)
            holders = sum(one.active_on(day) for one in mine)
            goes_on = fates[row.id] is not Fate.STOPS
            assert holders == (1 if day <= BEFORE or goes_on else 0)
    for row in plain(store):
        if row.body == "DB":
            sources = [one for one in after if one.id == row.follows_id]
            assert [(one.person, one.start, one.end) for one in sources] == [
                (row.person, row.start, row.end)
            ]

    undo(store, actor, tx.change_set)
    assert plain(store) == before


def test_an_alternate_goes_along_to_the_new_mandate(store, actor):
    board, people, seats = begin(store, actor, [None], alternate=True)
    choices = tuple(Choice(row.id, row.revision) for row in stored(store, board))
    with store.change(actor, "nieuwe termijn") as tx:
        renew_term(tx, Renewal(board, FIRST, LAST, choices))
    by_id = {row.id: row for row in stored(store, board)}
    new = [row for row in by_id.values() if row.start == FIRST]
    (principal,) = [row for row in new if row.alternate_of_id is None]
    (alternate,) = [row for row in new if row.alternate_of_id is not None]
    assert alternate.alternate_of_id == principal.id
    assert by_id[seats[1]].alternate_of_id == seats[0]
    assert by_id[seats[1]].end == BEFORE
    assert alternate.person_id == people[3]


def test_a_stale_form_renews_nothing(store, actor):
    board, people, seats = begin(store, actor, [None, None])
    choices = tuple(Choice(row.id, row.revision) for row in stored(store, board))
    with store.change(actor, "eerst") as tx:
        tx.update(tx.get(Mandate, seats[1]), role="voorzitter")
    before = plain(store)
    with pytest.raises(StaleRecord), store.change(actor, "laat") as tx:
        renew_term(tx, Renewal(board, FIRST, LAST, choices))
    assert plain(store) == before
    assert people


def test_what_cannot_be_renewed_is_said(sqlite_store, actor):
    store = sqlite_store
    board, _, _ = begin(store, actor, [None])
    (row,) = stored(store, board)
    (daily,) = [one for one in plain(store) if one.body == "DB"]
    choice = Choice(row.id, row.revision)
    nobody = Choice(row.id, row.revision, Fate.OTHER)
    for wanted, said in (
        (Renewal(board, FIRST, LAST, ()), t.NOTHING_CHOSEN),
        (Renewal(board, FIRST, BEFORE, (choice,)), "31/05/2026"),
        (Renewal(board, date(2023, 6, 1), LAST, (choice,)), "Al vernieuwd vanaf"),
        (Renewal(board, date(2023, 5, 1), LAST, (choice,)), "begint pas op 01/06/2023"),
        (Renewal(board, FIRST, LAST, (nobody,)), t.NO_NAME_YET),
        (Renewal(daily.body_id, FIRST, LAST, (choice,)), t.NOT_OF_THIS_BODY),
        (Renewal(daily.body_id, FIRST, LAST, (Choice(daily.id, 1),)), "elders"),
    ):
        with pytest.raises(InvalidInput, match=said), store.change(actor, "x") as tx:
            renew_term(tx, wanted)


def statutes(**given):
    values = dict.fromkeys(StatuteRow.__dataclass_fields__) | {
        "id": 1,
        "rule": StatuteRule.TERM,
        "value": "4",
        "article": "12",
    }
    return Statutes((StatuteRow(**{**values, **given}),))


def test_the_days_are_proposed_by_the_statutes_else_by_the_present_length():
    """facts.md 1.4: in practice three years; the statutes go first."""
    on = date(2026, 4, 1)
    rows = [
        mandate(1, start=date(2023, 6, 1), end=BEFORE),
        mandate(2, start=date(2023, 6, 1), end=BEFORE),
        mandate(3, start=date(2025, 1, 1), end=date(2026, 12, 31)),
    ]
    found = propose(rows, statutes(), on)
    assert (found.first_day, found.last_day) == (FIRST, date(2030, 5, 31))
    assert "art. 12" in found.sentence
    found = propose(rows, Statutes(), on)
    assert (found.first_day, found.last_day) == (FIRST, LAST)
    assert "3 jaar" in found.sentence
    found = propose([mandate(1)], Statutes(), on)
    assert (found.first_day, found.last_day) == (on, None)
    assert found.sentence == t.NO_PROPOSAL


def test_only_running_seats_that_follow_nothing_are_renewed():
    on = date(2026, 4, 1)
    rows = [
        mandate(1),
        mandate(2, end=date(2026, 3, 31)),
        mandate(3, start=date(2026, 4, 2)),
        mandate(4, follows_id=9),
        mandate(5, follows_affiliation_id=9),
    ]
    assert [row.id for row in renewable(rows, on)] == [1]


def test_a_seat_that_ended_sooner_is_not_renewed_twice(sqlite_store, actor):
    store = sqlite_store
    board, _, seats = begin(store, actor, [date(2026, 4, 30), None])
    choices = tuple(Choice(row.id, row.revision) for row in stored(store, board))
    with store.change(actor, "nieuwe termijn") as tx:
        renew_term(tx, Renewal(board, FIRST, LAST, choices))
    on = date(2026, 4, 1)
    rows = stored(store, board)
    assert renewable(rows, on) == []
    assert [row.start for row in renewed(rows, on)] == [FIRST, FIRST]
    assert seats


def test_another_holder_may_be_said_to_have_no_name_yet(sqlite_store, actor):
    store = sqlite_store
    board, _, _ = begin(store, actor, [None])
    (row,) = stored(store, board)
    choice = Choice(row.id, row.revision, Fate.OTHER, nameless=True)
    with store.change(actor, "nieuwe termijn") as tx:
        renew_term(tx, Renewal(board, FIRST, LAST, (choice,)))
    new = [one for one in stored(store, board) if one.start == FIRST]
    assert [(one.organisation, one.person) for one in new] == [("Huis 0", None)]
