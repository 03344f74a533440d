"""Seats that go with another seat or with a function."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.access import undo
from crm.assembly.mandates import (
    MandateInput,
    add_mandate,
    align_mandate,
    change_mandate,
    end_mandate,
    remove_mandate,
    replace_mandate,
)
from crm.directory.people import add_affiliation, end_affiliation, pass_on_function
from crm.errors import InvalidInput
from crm.model.tables import Body, Mandate, Organisation, Person
from crm.store.bodies import mandates

START = date(2023, 6, 1)


def begin(store, actor):
    """A board, a daily board and a platform, an organisation, two people: ids."""
    with store.change(actor, "begin") as tx:
        made = {name: tx.add(Body(name=name)) for name in ("BO", "DB", "platform")} | {
            "caw": tx.add(Organisation(name="CAW")),
            "an": tx.add(Person(first_name="An", last_name="Peeters")),
            "jan": tx.add(Person(first_name="Jan", last_name="Wouters")),
        }
    return {name: record.key for name, record in made.items()}


@pytest.fixture
def council(store, actor):
    return store, begin(store, actor)


def give(store, actor, **given):
    with store.change(actor, "nieuw") as tx:
        return add_mandate(tx, MandateInput(**given))


def chain(store, actor, ids, **given):
    """An has a seat in the board; one in the daily board and one beyond follow."""
    values = {"person_id": ids["an"], "start": START, **given}
    board = give(store, actor, body_id=ids["BO"], organisation_id=ids["caw"], **values)
    daily = give(store, actor, body_id=ids["DB"], follows_id=board.key)
    beyond = give(store, actor, body_id=ids["platform"], follows_id=daily.key)
    return board, daily, beyond


def rows(store):
    with store.read() as connection:
        return {row.id: row for row in mandates(connection)}


def plain(store):
    """What is stored, without how often it was written."""
    return [replace(row, revision=0) for row in rows(store).values()]


def days(store, body):
    return sorted(
        (row.person, row.start, row.end)
        for row in rows(store).values()
        if row.body == body
    )


def test_a_seat_that_follows_has_the_holder_and_the_days_of_its_source(council, actor):
    store, ids = council
    _, daily, beyond = chain(store, actor, ids, end=date(2026, 5, 31))
    found = rows(store)
    for seat in (daily, beyond):
        row = found[seat.key]
        assert (row.person, row.start, row.end) == (
            "An Peeters",
            START,
            date(2026, 5, 31),
        )
        assert row.follows


def test_the_end_of_a_mandate_ends_what_follows_in_the_same_change(council, actor):
    store, ids = council
    board, daily, beyond = chain(store, actor, ids)
    before = rows(store)
    with store.change(actor, "einde") as tx:
        end_mandate(tx, board.key, board.revision, date(2026, 3, 31))
    assert {row.end for row in rows(store).values()} == {date(2026, 3, 31)}
    undo(store, actor, tx.change_set)
    after = rows(store)
    for seat in (board, daily, beyond):
        assert after[seat.key].end == before[seat.key].end


def test_a_seat_that_ended_before_keeps_its_end(council, actor):
    store, ids = council
    board, daily, _ = chain(store, actor, ids)
    with store.change(actor, "einde") as tx:
        end_mandate(tx, daily.key, daily.revision, date(2025, 12, 31))
    with store.change(actor, "einde") as tx:
        end_mandate(tx, board.key, board.revision, date(2026, 3, 31))
    assert rows(store)[daily.key].end == date(2025, 12, 31)


@pytest.mark.parametrize("end", [None, date(2026, 5, 31), date(2027, 5, 31)])
def test_a_successor_takes_the_seats_that_follow_and_no_day_is_lost(
    council, actor, end
):
    store, ids = council
    board, _, _ = chain(store, actor, ids, end=end)
    first = date(2026, 6, 1)
    with store.change(actor, "opvolging") as tx:
        new = replace_mandate(
            tx,
            board.key,
            board.revision,
            first,
            person_id=ids["jan"],
            last_day=date(2029, 5, 31),
        )
    wanted = [
        ("An Peeters", START, first - timedelta(days=1)),
        ("Jan Wouters", first, date(2029, 5, 31)),
    ]
    for body in ("BO", "DB", "platform"):
        assert days(store, body) == wanted
    found = rows(store)
    (daily,) = [
        row for row in found.values() if row.body == "DB" and row.start == first
    ]
    assert daily.follows_id == new.key
    (beyond,) = [
        row for row in found.values() if row.body == "platform" and row.start == first
    ]
    assert beyond.follows_id == daily.id


def test_a_change_of_holder_changes_what_follows(council, actor):
    store, ids = council
    board, *_ = chain(store, actor, ids)
    wanted = MandateInput(
        body_id=ids["BO"],
        organisation_id=ids["caw"],
        person_id=ids["jan"],
        start=date(2023, 7, 1),
        end=date(2026, 5, 31),
    )
    with store.change(actor, "wijziging") as tx:
        change_mandate(tx, board.key, board.revision, wanted)
    for body in ("BO", "DB", "platform"):
        assert days(store, body) == [
            ("Jan Wouters", date(2023, 7, 1), date(2026, 5, 31))
        ]


def test_a_circle_is_refused_with_its_bodies(council, actor):
    store, ids = council
    board, daily, beyond = chain(store, actor, ids)
    for source, said in (
        (beyond, "BO volgt platform volgt DB volgt BO"),
        (board, "BO"),
    ):
        wanted = MandateInput(
            body_id=ids["BO"],
            organisation_id=ids["caw"],
            person_id=ids["an"],
            follows_id=source.key,
        )
        with (
            pytest.raises(InvalidInput, match=said),
            store.change(actor, "x") as tx,
        ):
            change_mandate(tx, board.key, board.revision, wanted)
    assert rows(store)[daily.key].follows_id == board.key


def test_a_seat_follows_one_thing_and_nothing_in_its_own_body(council, actor):
    store, ids = council
    board, *_ = chain(store, actor, ids)
    with store.change(actor, "functie") as tx:
        post = add_affiliation(tx, ids["an"], ids["caw"], "directeur")
    for wrong in (
        {"body_id": ids["BO"]},
        {"body_id": ids["DB"], "follows_affiliation_id": post.key},
    ):
        with pytest.raises(InvalidInput):
            give(store, actor, follows_id=board.key, **wrong)


def test_a_mandate_that_is_followed_is_not_removed(council, actor):
    store, ids = council
    board, *_ = chain(store, actor, ids)
    with pytest.raises(InvalidInput, match="volgt"), store.change(actor, "x") as tx:
        remove_mandate(tx, board.key)


def test_a_seat_that_has_yet_to_start_is_named_when_its_source_ends(council, actor):
    store, ids = council
    board = give(store, actor, body_id=ids["BO"], person_id=ids["an"], start=START)
    give(
        store,
        actor,
        body_id=ids["DB"],
        follows_id=board.key,
        start=date(2026, 9, 1),
    )
    with pytest.raises(InvalidInput, match="DB"), store.change(actor, "x") as tx:
        end_mandate(tx, board.key, board.revision, date(2026, 3, 31))


def test_the_end_of_a_function_ends_the_seat_that_goes_with_it(council, actor):
    store, ids = council
    with store.change(actor, "functie") as tx:
        post = add_affiliation(tx, ids["an"], ids["caw"], "directeur", START)
    seat = give(store, actor, body_id=ids["BO"], follows_affiliation_id=post.key)
    with store.change(actor, "einde") as tx:
        end_affiliation(tx, post.key, post.revision, date(2026, 3, 31))
    row = rows(store)[seat.key]
    assert (row.person, row.start, row.end) == ("An Peeters", START, date(2026, 3, 31))


def test_the_successor_in_a_function_keeps_the_seat_with_that_function(council, actor):
    store, ids = council
    with store.change(actor, "functie") as tx:
        post = add_affiliation(tx, ids["an"], ids["caw"], "directeur", START)
        next_post = add_affiliation(tx, ids["jan"], ids["caw"], "Directeur")
    seat = give(store, actor, body_id=ids["BO"], follows_affiliation_id=post.key)
    with store.change(actor, "opvolging") as tx:
        new = replace_mandate(
            tx, seat.key, seat.revision, date(2026, 6, 1), person_id=ids["jan"]
        )
    assert rows(store)[new.key].follows_affiliation_id == next_post.key


def test_a_function_that_is_passed_on_takes_its_seat_along(council, actor):
    store, ids = council
    with store.change(actor, "functie") as tx:
        post = add_affiliation(tx, ids["an"], ids["caw"], "directeur", START)
    seat = give(store, actor, body_id=ids["BO"], follows_affiliation_id=post.key)
    give(store, actor, body_id=ids["DB"], follows_id=seat.key)
    with store.change(actor, "overname") as tx:
        taken = pass_on_function(
            tx, post.key, post.revision, date(2026, 5, 31), ids["jan"]
        )
    wanted = [
        ("An Peeters", START, date(2026, 5, 31)),
        ("Jan Wouters", date(2026, 6, 1), None),
    ]
    assert days(store, "BO") == days(store, "DB") == wanted
    assert taken.function == "directeur"
    with (
        pytest.raises(InvalidInput, match="iemand anders"),
        store.change(actor, "x") as tx,
    ):
        pass_on_function(tx, taken.key, taken.revision, date(2026, 12, 31), ids["jan"])


def test_another_holder_than_the_source_has_follows_no_longer(council, actor):
    store, ids = council
    _, daily, _ = chain(store, actor, ids)
    with store.change(actor, "opvolging") as tx:
        new = replace_mandate(
            tx, daily.key, daily.revision, date(2026, 6, 1), person_id=ids["jan"]
        )
    assert rows(store)[new.key].follows_id is None


def test_a_seat_is_put_in_step_again_with_what_follows_it(council, actor):
    store, ids = council
    board, daily, _ = chain(store, actor, ids)
    with store.change(actor, "van een lijst") as tx:
        tx.update(tx.get(Mandate, board.key), end=date(2026, 5, 31))
    with store.change(actor, "gelijk") as tx:
        align_mandate(tx, daily.key, daily.revision)
    assert {row.end for row in rows(store).values()} == {date(2026, 5, 31)}


DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
STEPS = st.lists(
    st.tuples(st.sampled_from(["end", "replace", "change"]), DAYS, st.booleans()),
    max_size=4,
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, end=st.none() | DAYS)
def test_what_follows_never_leaves_its_source(make_store, actor, steps, end):
    """After any row of ends, hand-overs and changes; and undone, all is as before."""
    store = make_store("sqlite")
    ids = begin(store, actor)
    board, *_ = chain(store, actor, ids, end=end)
    at = board.key
    before = plain(store)
    undoable = []
    for verb, day, is_an in steps:
        person = ids["an" if is_an else "jan"]
        current = rows(store)[at]
        try:
            with store.change(actor, verb) as tx:
                if verb == "end":
                    end_mandate(tx, at, current.revision, day)
                elif verb == "replace":
                    at = replace_mandate(
                        tx, at, current.revision, day, person_id=person
                    ).key
                else:
                    wanted = MandateInput(
                        body_id=ids["BO"], person_id=person, start=START, end=day
                    )
                    change_mandate(tx, at, current.revision, wanted)
        except InvalidInput:
            continue
        if tx.change_set is not None:
            undoable.append(tx.change_set)
    found = rows(store)
    for row in found.values():
        if row.follows_id is not None:
            source = found[row.follows_id]
            assert (row.person_id, row.start, row.end) == (
                source.person_id,
                source.start,
                source.end,
            )
    for change_set in reversed(undoable):
        undo(store, actor, change_set)
    assert plain(store) == before
