"""Many new records at once: the ids are right on both engines, whoever writes beside."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from sqlalchemy import event

from crm.access import undo
from crm.errors import InvalidInput
from crm.model.tables import Affiliation, Organisation, Person
from crm.store.history import change_set_count
from crm.store.records import checked_row, columns_of, plain, plain_row, validated


def test_rows_get_the_ids_of_their_records_in_order(store, actor):
    with store.change(actor, "rijen") as tx:
        ids = tx.add_rows(Organisation, [{"name": f"Praktijk {n}"} for n in range(30)])
        names = [tx.get(Organisation, id_).name for id_ in ids]
    assert names == [f"Praktijk {n}" for n in range(30)]


def test_an_id_that_was_used_is_never_given_again(store, actor):
    with store.change(actor, "rijen") as tx:
        first = tx.add_rows(Organisation, [{"name": "A"}, {"name": "B"}])
    with store.change(actor, "weg") as tx:
        tx.delete_all([tx.get(Organisation, id_) for id_ in first])
    with store.change(actor, "nieuw") as tx:
        (later,) = tx.add_rows(Organisation, [{"name": "C"}])
        one_more = tx.add(Organisation(name="D")).key
    assert max(first) < later < one_more


def test_writers_beside_each_other_never_get_the_same_id(store, actor):
    def write(turn: int) -> list[int]:
        with store.change(actor, f"schrijver {turn}") as tx:
            rows = [{"last_name": f"Peeters {turn} {n}"} for n in range(20)]
            many = list(tx.add_rows(Person, rows))
            return [*many, tx.add(Person(last_name=f"Maes {turn}")).key]

    with ThreadPoolExecutor(4) as pool:
        given = [id_ for ids in pool.map(write, range(8)) for id_ in ids]
    assert len(set(given)) == len(given) == 8 * 21
    with store.change(actor, "kijken") as tx:
        assert {person.key for person in tx.find(Person)} == set(given)


def test_undo_takes_all_rows_back(store, actor):
    with store.change(actor, "rijen") as tx:
        tx.add_rows(Organisation, [{"name": "A"}, {"name": "B"}])
    undo(store, actor, tx.change_set)
    with store.change(actor, "kijken") as tx:
        assert tx.find(Organisation) == []
    with store.read() as connection:
        assert change_set_count(connection) == 2


def test_few_rows_and_many_are_stored_with_the_same_statements(store, actor):
    sent: list[str] = []
    event.listen(
        store.engine,
        "before_cursor_execute",
        lambda _c, _cursor, statement, *_: sent.append(statement),
    )
    inserts = []
    for count in (2, 200):
        with store.change(actor, "rijen") as tx:
            rows = [{"name": f"Praktijk {count} {n}"} for n in range(count)]
            tx.add_rows(Organisation, rows)
        inserts.append([one for one in sent if one.startswith("INSERT")])
        sent.clear()
    assert inserts[0] == inserts[1]


def test_a_bad_row_or_a_misspelt_field_stores_nothing(store, actor):
    with pytest.raises(InvalidInput), store.change(actor, "fout") as tx:
        tx.add_rows(Organisation, [{"name": "A"}, {"name": " "}])
    with pytest.raises(TypeError), store.change(actor, "fout") as tx:
        tx.add_rows(Organisation, [{"naam": "A"}])
    with store.change(actor, "kijken") as tx:
        assert tx.find(Organisation) == []


@pytest.mark.parametrize(
    ("noun", "values"),
    [
        (Organisation, {"name": " CAW\x00 ", "aliases": [" a ", ""], "kind": ""}),
        (Person, {"first_name": "An", "last_name": "Van den Broeck"}),
        (
            Affiliation,
            {"person_id": 1, "organisation_id": 2, "start": date(2026, 1, 2)},
        ),
    ],
)
def test_a_row_is_what_a_record_of_it_would_be(noun, values):
    record = validated(noun, {**values, "id": None, "revision": 1})
    row = checked_row(noun, values)
    assert row == columns_of(record)
    assert plain_row(row) == plain(record)
