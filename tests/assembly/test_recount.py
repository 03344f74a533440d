"""A mandate that changes after a meeting: what the count does, and what is told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.assembly.assemblies import (
    AssemblyInput,
    ItemInput,
    add_item,
    plan_assembly,
    treat_item,
)
from crm.assembly.calculation import frozen
from crm.assembly.desk import read_desk
from crm.assembly.mandates import end_mandate, remove_mandate, replace_mandate
from crm.assembly.members import member_list
from crm.assembly.recount import BASIS, basis, changed_since, not_counted
from crm.assembly.seating import give_proxy, take_seat
from crm.assembly.verdicts import Ballots
from crm.assembly.votes import Finding, find_outcome
from crm.model.enums import Counting, DecisionKind, Outcome
from crm.model.tables import Body, Mandate, Person
from tests.assembly.test_members import BODY, DAYS, MANDATES, mandate

DAY = date(2026, 12, 14)
NEXT = DAY + timedelta(days=1)


@given(
    given_mandates=st.lists(MANDATES, min_size=1, max_size=12),
    on=DAYS,
    after=st.integers(0, 900),
    later=MANDATES,
)
def test_an_end_on_the_day_or_later_and_a_later_start_change_no_count(
    given_mandates, on, after, later
):
    rows = [mandate(number, **one) for number, one in enumerate(given_mandates, 1)]
    then = member_list(BODY, rows, on)
    first = rows[0]
    if first.end is None or first.end >= on:
        rows[0] = replace(first, end=on + timedelta(days=after))
    values = {**later, "start": on + timedelta(days=after + 1), "end": None}
    rows.append(mandate(99, **values))
    now = member_list(BODY, rows, on)
    assert [row.id for row in now.rows] == [row.id for row in then.rows]
    assert now.voting == then.voting


@pytest.fixture
def held(store, actor):
    """A meeting of three members: An there, Bo represented by An, Cis away.

    The chair found the only point adopted.
    """
    with store.change(actor, "begin") as tx:
        av = tx.add(
            Body(name="AV", kind="algemene vergadering", counting=Counting.MANDATE)
        )
        people = tx.add_all(
            [Person(first_name=name, last_name="Maes") for name in ("An", "Bo", "Cis")]
        )
        seats = tx.add_all(
            [Mandate(body_id=av.key, person_id=person.key) for person in people]
        )
        number = plan_assembly(tx, AssemblyInput(av.key, DAY)).contact_moment_id
        item = add_item(tx, number, ItemInput("Kwijting", None, DecisionKind.ORDINARY))
        treat_item(tx, number, 1)
        take_seat(tx, number, seats[0].key, people[0].key)
        give_proxy(tx, number, seats[1].key, holder_id=seats[0].key)
    ids = {
        "av": av.key,
        "meeting": number,
        "item": item.key,
        "seats": [seat.key for seat in seats],
        "people": [person.key for person in people],
    }
    find(store, actor, ids)
    return ids


def find(store, actor, ids, *, with_basis=True):
    desk = desk_of(store, ids)
    (item,) = desk.items
    kept = frozen(desk.verdict(item), Ballots(), {})
    if with_basis:
        kept[BASIS] = basis(desk, item.position)
    with store.change(actor, "vastgesteld") as tx:
        found = Finding(Outcome.ADOPTED, "An Maes", DAY, kept)
        find_outcome(tx, item.id, item.revision, found)


@pytest.fixture
def change(store, actor):
    def write(verb, *args, **kwargs):
        with store.change(actor, "achteraf") as tx:
            return verb(tx, *args, **kwargs)

    return write


def desk_of(store, ids):
    with store.read() as connection:
        return read_desk(connection, ids["meeting"], DAY)


def told(store, ids):
    desk = desk_of(store, ids)
    return changed_since(desk, desk.items[0])


def now(voting, present, represented):
    return (
        f"nu {voting} stemgerechtigd, aanwezig {present} + volmacht {represented} = "
        f"{present + represented} stemmen; wat vastgesteld is, blijft staan."
    )


def test_who_ends_on_the_day_or_is_replaced_after_it_changes_nothing(
    held, store, change
):
    one, two, _ = held["seats"]
    change(end_mandate, one, 1, DAY)
    change(replace_mandate, two, 1, NEXT, person_id=held["people"][2])
    assert desk_of(store, held).count(1).whole.votes == 2
    assert told(store, held) is None
    assert not_counted(desk_of(store, held)) == []


def test_an_end_before_the_day_is_told_and_the_finding_stays(held, store, change):
    before = desk_of(store, held).items[0].finding
    change(end_mandate, held["seats"][0], 1, DAY - timedelta(days=1))
    assert told(store, held) == (
        "Sinds de vaststelling gewijzigd (geen lid meer op 14/12/2026: An Maes; "
        f"volmacht telt niet meer: Bo Maes): {now(2, 0, 0)}"
    )
    assert desk_of(store, held).items[0].finding == before
    assert desk_of(store, held).seat(held["seats"][0]).person == "An Maes"
    outside = not_counted(desk_of(store, held))
    assert [row.id for row in outside] == [held["seats"][0]]


def test_a_mandate_written_in_afterwards_and_one_taken_away_are_told(
    held, store, change
):
    def write_in(tx):
        who = tx.add(Person(first_name="Dré", last_name="Maes"))
        tx.add(Mandate(body_id=held["av"], person_id=who.key, start=DAY))

    change(write_in)
    change(remove_mandate, held["seats"][2])
    assert told(store, held) == (
        "Sinds de vaststelling gewijzigd (geen lid meer op 14/12/2026: een geschrapt "
        f"mandaat; nu lid op 14/12/2026: Dré Maes): {now(3, 1, 1)}"
    )


def test_a_vote_taken_away_and_a_presence_noted_later_are_told(held, store, change):
    one, _, three = held["seats"]

    def no_vote(tx):
        tx.update(tx.get(Mandate, one), voting=False)

    change(no_vote)
    change(take_seat, held["meeting"], three, held["people"][2])
    assert told(store, held) == (
        "Sinds de vaststelling gewijzigd (nu zonder stem: An Maes; nu aanwezig: Cis "
        f"Maes; volmacht telt niet meer: Bo Maes): {now(2, 1, 0)}"
    )


def test_a_finding_that_kept_only_numbers_tells_only_numbers(
    held, store, actor, change
):
    find(store, actor, held, with_basis=False)
    assert told(store, held) is None
    change(end_mandate, held["seats"][2], 1, DAY - timedelta(days=1))
    assert told(store, held) == f"Sinds de vaststelling gewijzigd: {now(2, 1, 1)}"


def test_a_long_list_of_names_is_cut(held, store, change):
    def write_in(tx):
        people = tx.add_all(
            [Person(first_name="Zoë", last_name=f"Nr {n}") for n in range(8)]
        )
        tx.add_all([Mandate(body_id=held["av"], person_id=p.key) for p in people])

    change(write_in)
    assert "Zoë Nr 5 en nog 2)" in told(store, held)
