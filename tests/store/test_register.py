"""Nothing in the register of members can be struck out, and `faults` says who tried."""

from datetime import date

import pytest
from sqlalchemy import delete, insert, select, text, update
from sqlalchemy.exc import DBAPIError

from crm.access import undo
from crm.assembly.register_entering import enter
from crm.assembly.register_lines import NewLine
from crm.errors import InvalidInput, UndoRefused
from crm.model.enums import RegisterEvent
from crm.model.tables import Change, RegisterEntry
from crm.store.append_only import lifted
from crm.store.backup import back_up, restore
from crm.store.check import faults
from crm.store.history import history
from crm.store.records import table_of
from crm.store.register import entries
from crm.texts import upkeep as t
from crm.texts.store import REGISTER_ONLY_ADDED

ENTRY = table_of(RegisterEntry)
IN = RegisterEvent.ACCESSION


@pytest.fixture
def filled(store, actor):
    """A register of three lines."""
    with store.change(actor, "inschrijven") as tx:
        enter(
            tx,
            [
                NewLine(f"organisation-{n}", IN, date(2026, 3, n), f"Organisatie {n}")
                for n in (1, 2, 3)
            ],
        )
    return store


def found(store):
    with store.read() as connection:
        return faults(connection)


def lines(store):
    with store.read() as connection:
        return entries(connection)


def tamper(store, statement):
    """What somebody does who takes the guards away first."""
    with store.write() as connection, lifted(connection):
        connection.execute(statement)


@pytest.mark.parametrize(
    "deed",
    [
        lambda tx, line: tx.update(line, name="Anders"),
        lambda tx, line: tx.delete(line),
        lambda tx, line: tx.erase(RegisterEntry, [line.key]),
    ],
    ids=["update", "delete", "erase"],
)
def test_a_change_set_only_adds_lines(filled, actor, deed):
    """facts.md section 2, Ledenregister: history of changes must be derivable."""
    before = lines(filled)
    with (
        pytest.raises(InvalidInput, match=REGISTER_ONLY_ADDED),
        filled.change(actor, "schrappen") as tx,
    ):
        deed(tx, tx.find(RegisterEntry, number=2)[0])
    assert lines(filled) == before


def test_undo_is_refused_and_says_what_to_do_instead(filled, actor):
    with filled.read() as connection:
        number = connection.scalar(select(table_of(Change).c.change_set_id))
    with pytest.raises(UndoRefused, match=REGISTER_ONLY_ADDED):
        undo(filled, actor, number)
    assert len(lines(filled)) == 3


ROW = '(id, revision, number, member, event, "on", recorded_at, recorded_by, name, representatives, seal)'
VALUES = "(2, 1, 2, 'x', 'ontslag', '2026-01-01', '2026-01-01', 'x', 'x', '[]', 'x')"


@pytest.mark.parametrize(
    "statement",
    [
        update(ENTRY).values(name="Anders"),
        update(ENTRY).where(ENTRY.c.number == 3).values(revision=2),
        delete(ENTRY),
        delete(ENTRY).where(ENTRY.c.number == 3),
    ],
    ids=str,
)
def test_the_database_itself_refuses(filled, statement):
    before = lines(filled)
    with (
        pytest.raises(DBAPIError, match="only added to"),
        filled.write() as connection,
    ):
        connection.execute(statement)
    assert lines(filled) == before


def test_the_database_refuses_a_line_in_the_place_of_another(filled):
    replacing = {
        "sqlite": f"INSERT OR REPLACE INTO registerentry {ROW} VALUES {VALUES}",
        "postgresql": "TRUNCATE registerentry",
    }[filled.engine.dialect.name]
    with (
        pytest.raises(DBAPIError, match="only added to"),
        filled.write() as connection,
    ):
        connection.execute(text(replacing))
    assert len(lines(filled)) == 3


def test_a_sound_register_has_no_faults(filled):
    assert found(filled) == []
    assert len({line.seal for line in lines(filled)}) == 3


def test_a_changed_line_is_named(filled):
    tamper(filled, update(ENTRY).where(ENTRY.c.number == 2).values(name="Anders"))
    assert t.register_broken(2) in found(filled)


def test_a_line_that_was_sealed_anew_breaks_the_next(filled):
    line = lines(filled)[1]
    tamper(
        filled,
        update(ENTRY).where(ENTRY.c.number == 2).values(seal=line.seal_after("anders")),
    )
    assert {t.register_broken(2), t.register_broken(3)} <= set(found(filled))


def test_a_line_that_is_gone_is_named(filled):
    tamper(filled, delete(ENTRY).where(ENTRY.c.number == 2))
    assert t.register_hole(2, 3) in found(filled)


def test_a_line_that_is_put_in_is_named(filled):
    with filled.write() as connection:
        row = dict(connection.execute(select(ENTRY).limit(1)).mappings().one())
        row |= {"id": 77, "number": 4}
        connection.execute(insert(ENTRY).values(**row))
    assert t.register_broken(4) in found(filled)


def test_guards_that_are_gone_are_named(filled):
    statement = {
        "sqlite": "DROP TRIGGER registerentry_no_delete",
        "postgresql": "ALTER TABLE registerentry DISABLE TRIGGER USER",
    }[filled.engine.dialect.name]
    with filled.write() as connection:
        connection.execute(text(statement))
    assert t.register_unguarded("registerentry") in found(filled)


def test_a_restore_that_loses_lines_says_so_in_the_history(filled, actor, tmp_path):
    back_up(filled, tmp_path / "kopie.db")
    with filled.change(actor, "erbij") as tx:
        enter(tx, [NewLine("person-4", IN, date(2026, 3, 4), "Els Maes")])
    address = filled.engine.url.render_as_string(hide_password=False)
    restore(address, tmp_path / "kopie.db", actor)
    with filled.read() as connection:
        assert history(connection)[0].why == t.why_restored("kopie.db", 1)
    assert len(lines(filled)) == 3


def test_a_backup_that_is_put_back_is_guarded_too(filled, actor, tmp_path):
    back_up(filled, tmp_path / "kopie.db")
    address = filled.engine.url.render_as_string(hide_password=False)
    restore(address, tmp_path / "kopie.db", actor)
    assert found(filled) == []
    assert len(lines(filled)) == 3
    with (
        pytest.raises(DBAPIError, match="only added to"),
        filled.write() as connection,
    ):
        connection.execute(delete(ENTRY))
