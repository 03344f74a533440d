"""The demo council of `data/demo`, moved to today.

Made-up mandates, contacts and tasks shift by whole weeks, so that the newest contact
is always in last week; real meetings keep their dates.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from crm.exchange.generate import ANCHOR
from crm.exchange.raw import NamedFile, RawRow, RawTable, Reading
from crm.exchange.sheets import read_files
from crm.intake.importing import write_import
from crm.model.actor import Actor
from crm.model.dates import parse_partial_date
from crm.model.enums import ChangeKind, ContactKind, LineState, RelationKind
from crm.model.names import normalise
from crm.model.tables import Body, ContactAction, ContactMoment, Person, Task, Tie
from crm.store import Store, Transaction
from crm.store.bodies import bodies
from crm.store.contacts import contacts
from crm.store.options import set_option
from crm.store.organisations import organisations
from crm.store.people import people
from crm.store.plans import actions
from crm.texts import demo as t

FOLDER = Path(__file__).parents[2] / "data" / "demo"
DEMO, COUNCIL_NAME = "demo", "council_name"
_WEEK = timedelta(days=7)
_MOVING = {
    "mandaten": ("van", "tot"),
    "personen": ("van", "tot"),
    "organen": ("nagekeken_op",),
    "vergaderingen": ("datum",),
    "aanwezigheden": ("datum",),
    "referentielijst": ("verwijderen_op",),
}


@dataclass(frozen=True)
class Move:
    """A shift by whole weeks."""

    by: timedelta

    def day(self, text: str) -> date | None:
        """A date as it stands in the files, moved."""
        return date.fromisoformat(text) + self.by if text else None

    def table(self, table: RawTable) -> RawTable:
        """The rows of a file with their made-up dates moved."""
        names = _MOVING.get(table.stem, ())
        return replace(table, rows=tuple(self._row(row, names) for row in table.rows))

    def _row(self, row: RawRow, names: tuple[str, ...]) -> RawRow:
        cells = dict(row.cells)
        real_meeting = "datum" in names and _is_real(cells)
        for name in names:
            if cells.get(name) and not real_meeting:
                moved = parse_partial_date(cells[name]).first + self.by
                cells[name] = moved.isoformat()
        return replace(row, cells=cells)


def move_to(today: date) -> Move:
    """The shift that makes the demo play in the week of `today`."""
    monday = today - timedelta(days=today.weekday())
    return Move((monday - ANCHOR) // _WEEK * _WEEK)


def load_demo(store: Store, actor: Actor, today: date) -> int | None:
    """Load the demo in one change set and return its number."""
    move = move_to(today)
    files = [NamedFile(path.name, path.read_bytes()) for path in FOLDER.glob("*.csv")]
    reading = read_files(files)
    moved = Reading(tuple(move.table(table) for table in reading.tables))
    with store.change(actor, t.WHY_LOADED, kind=ChangeKind.IMPORT) as tx:
        write_import(tx, moved)
        _add_convenors(tx)
        _add_tasks(tx, move)
        _add_ties(tx, move)
        _add_person_details(tx)
        _add_contact_details(tx, move)
        set_option(tx, DEMO, True)
        set_option(tx, COUNCIL_NAME, t.COUNCIL)
    return tx.change_set


def _is_real(cells: dict[str, str]) -> bool:
    """Real meetings carry their own source; attendance is always made up."""
    return cells.get("bron", t.SYNTHETIC) != t.SYNTHETIC


def _add_convenors(tx: Transaction) -> None:
    """Whose table it is, where it is not ours."""
    owners = {normalise(o.name): o.id for o in organisations(tx.connection)}
    found = {normalise(b.name): b.id for b in bodies(tx.connection)}
    tx.update_all(
        [
            (
                Body(id=found[normalise(row["orgaan"])], name="-"),
                {"owner_id": owners[normalise(row["trekker"])]},
            )
            for row in _extra("trekkers")
        ]
    )


def _add_tasks(tx: Transaction, move: Move) -> None:
    found = {normalise(o.name): o.id for o in organisations(tx.connection)}
    tx.add_all(
        [
            Task(
                title=row["titel"],
                owner=row["wie"],
                due=move.day(row["tegen"]),
                done_on=move.day(row["klaar_op"]),
                organisation_id=found.get(normalise(row["organisatie"])),
                source=row["bron"],
            )
            for row in _extra("taken")
        ]
    )


def _add_ties(tx: Transaction, move: Move) -> None:
    found = {normalise(o.name): o.id for o in organisations(tx.connection)}
    tx.add_all(
        [
            Tie(
                organisation_id=found[normalise(row["organisatie"])],
                other_organisation_id=found[normalise(row["andere"])],
                kind=RelationKind(row["soort"]),
                state=LineState(row["stand"]) if row["stand"] else None,
                source=row["bron"],
                confirmed_on=move.day(row["nagekeken_op"]),
            )
            for row in _extra("banden")
        ]
    )


def _add_person_details(tx: Transaction) -> None:
    found = {normalise(p.name): p.id for p in people(tx.connection)}
    tx.update_all(
        [
            (
                Person(id=found[normalise(row["persoon"])], last_name="-"),
                {
                    "no_mail": row["niet_mailen"] == "ja",
                    "preferred_channel": row["voorkeurkanaal"] or None,
                    "competences": [w for w in row["competenties"].split(";") if w],
                    "data_access": row["zicht_op_data"] or None,
                },
            )
            for row in _extra("persoondetails")
        ]
    )


def _add_contact_details(tx: Transaction, move: Move) -> None:
    names = {body.id: body.name for body in bodies(tx.connection)}
    found = {
        (c.on, normalise(names.get(c.body_id or 0)), normalise(c.title)): c.id
        for c in contacts(tx.connection)
    }
    numbers = {action.number: action.id for action in actions(tx.connection)}
    updates, links = [], []
    for row in _extra("contactdetails"):
        title = row["titel"].removesuffix(t.PLANNED)
        key = (move.day(row["datum"]), normalise(row["orgaan"]), normalise(title))
        contact_id = found[key]
        updates.append(
            (
                ContactMoment(id=contact_id),
                {
                    "kind": ContactKind(row["soort"]),
                    "notes": row["notities"] or None,
                    "unfinished": row["af_te_werken"] == "ja",
                },
            )
        )
        if row["actie"]:
            links.append(
                ContactAction(
                    contact_moment_id=contact_id, action_id=numbers[row["actie"]]
                )
            )
    tx.update_all(updates)
    tx.add_all(links)


def _extra(name: str) -> Iterator[dict[str, str]]:
    """What the import contract has no column for."""
    with (FOLDER / "extra" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)
