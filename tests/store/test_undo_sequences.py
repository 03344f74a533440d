"""Any sequence of batches, edits, deletions, undos and redos ends as it must.

Beside the store runs a second account of what must happen: each change set as the
difference between two snapshots. An undo must succeed exactly when no later standing
change touched the same field and the outcome has no loose ends, and must then give
the snapshot that the account predicts, on every column but revision.
"""

from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import delete, select

from crm.access import undo
from crm.errors import InvalidInput, UndoRefused
from crm.model.actor import Actor
from crm.model.tables import (
    Affiliation,
    Body,
    Mandate,
    Organisation,
    Person,
    Setting,
    metadata,
)
from crm.store import Store
from crm.store.check import faults
from crm.store.records import references, table_of

NOUNS = (Organisation, Person, Body, Affiliation, Mandate, Setting)
TABLES = {table_of(noun).name: noun for noun in NOUNS}
WORDS = st.sampled_from(["CAW", "OCMW", "Kring", "De Lovie", "Ter Engelen"])
TEXTS = st.sampled_from([None, "", "014 1", "014 2", "é\n“x”"])


class Sequences(RuleBasedStateMachine):
    store: Store
    actor: Actor

    def __init__(self):
        super().__init__()
        self.deltas: dict[int, dict[tuple[str, int], tuple[Any, Any]]] = {}
        self.undoes: dict[int, int] = {}

    @initialize()
    def empty(self):
        with self.store.write() as connection:
            for table in reversed(metadata.sorted_tables):
                if table.name not in {"cluster", "sector", "municipality"}:
                    connection.execute(delete(table))
        self.state = self.snapshot()

    # What people do

    @rule(data=st.data(), size=st.integers(1, 4))
    def add_a_batch(self, data, size):
        with self.change() as tx:
            organisations = tx.add_all(
                [
                    Organisation(name=data.draw(WORDS), phone=data.draw(TEXTS))
                    for _ in range(size)
                ]
            )
            people = tx.add_all([Person(last_name=data.draw(WORDS)) for _ in range(2)])
            body = tx.add(Body(name=data.draw(WORDS), owner_id=organisations[0].key))
            tx.add(
                Affiliation(
                    person_id=people[0].key, organisation_id=organisations[-1].key
                )
            )
            first = tx.add(Mandate(body_id=body.key, person_id=people[0].key))
            tx.add(Mandate(body_id=body.key, alternate_of_id=first.key))

    @rule(name=WORDS, value=TEXTS)
    def add_a_setting(self, name, value):
        with self.change() as tx:
            if not tx.find(Setting, name=name):
                tx.add(Setting(name=name, value=value))

    @precondition(lambda self: any(self.state.values()))
    @rule(data=st.data())
    def edit(self, data):
        with self.change() as tx:
            for _ in range(data.draw(st.integers(1, 3))):
                record = self.draw(tx, data, (Organisation, Person, Mandate))
                if isinstance(record, Organisation):
                    tx.update(record, phone=data.draw(TEXTS), name=data.draw(WORDS))
                elif isinstance(record, Person):
                    tx.update(record, email=data.draw(TEXTS))
                elif record is not None:
                    choice = [None, *self.state["organisation"]]
                    tx.update(
                        record, organisation_id=data.draw(st.sampled_from(choice))
                    )

    @precondition(lambda self: any(self.state.values()))
    @rule(data=st.data())
    def remove(self, data):
        try:
            with self.change() as tx:
                record = self.draw(tx, data, NOUNS)
                if record is not None:
                    tx.delete(record)
        except InvalidInput:
            assert self.snapshot() == self.state

    @precondition(lambda self: self.deltas)
    @rule(data=st.data())
    def take_back(self, data):
        number = data.draw(st.sampled_from(sorted(self.deltas)[-6:]))
        wanted = self.outcome(number)
        try:
            by = undo(self.store, self.actor, number)
        except UndoRefused:
            assert wanted is None, f"{number} should be undoable"
            assert self.snapshot() == self.state
            return
        assert wanted is not None, f"{number} should be refused"
        after = self.snapshot()
        assert after == wanted
        self.note(by, after)
        self.undoes[by] = number

    def teardown(self):
        with self.store.read() as connection:
            assert faults(connection) == []

    # The second account

    def change(self):
        return _Noted(self)

    def draw(self, tx, data, nouns):
        keys = [(n, id_) for n in nouns for id_ in self.state[table_of(n).name]]
        if not keys:
            return None
        noun, record_id = data.draw(st.sampled_from(keys))
        return tx.get(noun, record_id)

    def note(self, number, after):
        delta = {}
        for name in TABLES:
            before_rows, after_rows = self.state[name], after[name]
            for record_id in before_rows.keys() | after_rows.keys():
                pair = before_rows.get(record_id), after_rows.get(record_id)
                if pair[0] != pair[1]:
                    delta[name, record_id] = pair
        self.deltas[number] = delta
        self.state = after

    def standing_undo_of(self, number):
        for by, of in self.undoes.items():
            if of == number and self.standing_undo_of(by) is None:
                return by
        return None

    def outcome(self, number):
        """The snapshot after undoing, or `None` when it must be refused."""
        if self.standing_undo_of(number) is not None:
            return None
        mine = self.deltas[number]
        for later, delta in self.deltas.items():
            if later <= number or self.cancelled(later, number):
                continue
            for key in mine.keys() & delta.keys():
                if touched(mine[key]) & touched(delta[key]):
                    return None
        state = {name: dict(rows) for name, rows in self.state.items()}
        for (name, record_id), (before, after) in mine.items():
            if before is None:
                del state[name][record_id]
            elif after is None:
                state[name][record_id] = before
            else:
                changed = {k: v for k, v in before.items() if after[k] != v}
                state[name][record_id] = {**state[name][record_id], **changed}
        return state if is_sound(state) else None

    def cancelled(self, later, number):
        by = self.standing_undo_of(later)
        of = self.undoes.get(later)
        return by is not None or (
            of is not None and of > number and self.standing_undo_of(of) == later
        )

    def snapshot(self):
        state = {}
        with self.store.read() as connection:
            for name, noun in TABLES.items():
                table = table_of(noun)
                state[name] = {
                    row.id: {k: v for k, v in row._mapping.items() if k != "revision"}
                    for row in connection.execute(select(table))
                }
        return state


class _Noted:
    """A change set of which the second account is kept."""

    def __init__(self, machine):
        self.machine = machine
        self.opened = machine.store.change(machine.actor, "wijziging")

    def __enter__(self):
        self.tx = self.opened.__enter__()
        return self.tx

    def __exit__(self, *error):
        swallowed = self.opened.__exit__(*error)
        if error[0] is None and self.tx.change_set is not None:
            self.machine.note(self.tx.change_set, self.machine.snapshot())
        elif error[0] is None:
            assert self.machine.snapshot() == self.machine.state
        return swallowed


def touched(pair):
    """The fields that a change touched; all of them for a new or deleted record."""
    before, after = pair
    if before is None or after is None:
        return set(before or after)
    return {name for name in before if before[name] != after[name]}


def is_sound(state):
    for name, noun in TABLES.items():
        for column, to in references(table_of(noun)):
            if to.table.name not in state:
                continue
            for row in state[name].values():
                value = row[column.name]
                if value is not None and value not in state[to.table.name]:
                    return False
    names = [row["name"] for row in state["setting"].values()]
    return len(names) == len(set(names))


@pytest.mark.parametrize("engine", ["sqlite", "postgresql"])
def test_any_sequence_of_changes_and_undos_ends_as_it_must(make_store, actor, engine):
    class Here(Sequences):
        pass

    Here.store, Here.actor = make_store(engine), actor
    run_state_machine_as_test(
        Here,
        settings=settings(
            max_examples=40 if engine == "sqlite" else 20,
            stateful_step_count=25,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
