"""Eerste gebruik: start a council from its zone and its lists; look at the demo."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from crm.access import Permission, writes
from crm.assembly.bodies import find_body, set_list_checked
from crm.assembly.norm_examples import adopt_example_norms
from crm.directory.council import Council, council, set_council
from crm.errors import InvalidInput, UnreadableInput
from crm.exchange.memberlist import read_member_list
from crm.exchange.raw import NamedFile, Reading
from crm.exchange.sheets import read_files
from crm.intake.demo import DEMO
from crm.intake.importing import ImportPlan, write_import
from crm.intake.importing.bodies import counting_of
from crm.intake.member_list import Understood, understand
from crm.intake.member_tables import as_reading
from crm.model.rows import BodyRow
from crm.model.tables import (
    NOUNS,
    REFERENCE_TABLES,
    Body,
    Mandate,
    Organisation,
    ZoneMunicipality,
)
from crm.store import Connection, Transaction
from crm.store.bodies import bodies
from crm.store.clearing import ever_known
from crm.store.contacts import contacts
from crm.store.logbook_rows import follow_ups
from crm.store.options import option, set_option
from crm.store.organisations import organisations
from crm.store.people import people
from crm.store.taxonomy import municipalities_of
from crm.texts import first_use as t

STEP = "first_use_step"


class Step(StrEnum):
    """The steps after the choice between the demo and the own council."""

    COUNCIL = "zorgraad"
    LIST = "lijst"
    COMPLETE = "volledig"
    ANSWER = "antwoord"


@dataclass(frozen=True)
class Started:
    """What starting a council made."""

    municipalities: int
    bodies: int
    norms: int


@dataclass(frozen=True)
class ReadList:
    """A dropped file as tables of the import.

    `understood` says how a free list was read; a workbook of the import has none.
    """

    reading: Reading
    understood: Understood | None = None


def is_empty(connection: Connection) -> bool:
    """Whether nothing was put in: no council, body, organisation, person or task."""
    return not (
        council(connection).name
        or bodies(connection)
        or organisations(connection)
        or people(connection)
        or contacts(connection)
        or follow_ups(connection)
    )


def opens_on_first_use(connection: Connection) -> bool:
    """Whether the app opens on Eerste gebruik: empty, and nobody put it off."""
    return option(connection, STEP) is None and is_empty(connection)


def open_step(connection: Connection) -> Step | None:
    """The step at which somebody left the start; `None` when there is none open."""
    found = option(connection, STEP)
    return Step(found) if found in set(Step) else None


@writes(Permission.ADMINISTER)
def keep_step(tx: Transaction, step: Step | None) -> None:
    """Remember how far the start is; `None` when it is done."""
    set_option(tx, STEP, step.value if step else t.DONE_WORD)


@writes(Permission.ADMINISTER)
def start_council(tx: Transaction, name: str, zone: str) -> Started:
    """Make a council: its municipalities, its bodies, and the example norms.

    Everything is marked to check. Raises `InvalidInput`.
    """
    if not name.strip():
        raise InvalidInput(t.NAME_NEEDED, "name")
    places = municipalities_of(tx.connection, zone)
    if not places:
        raise InvalidInput(t.ZONE_NEEDED, "zone")
    if not is_empty(tx.connection):
        raise InvalidInput(t.ALREADY_STARTED)
    set_council(tx, Council(name, zone))
    tx.add_all(
        [
            ZoneMunicipality(
                name=place.name,
                nis=place.nis,
                postcodes=place.postcodes,
                source=t.ZONE_SOURCE,
            )
            for place in places
        ]
    )
    own = t.own_organisation(zone)
    tx.add(Organisation(name=own, kind="zorgraad", source=t.BODY_SOURCE))
    made = tx.add_all(
        [
            Body(name=body, kind=kind, counting=counting_of(kind), source=t.BODY_SOURCE)
            for body, kind in t.BODIES
        ]
    )
    norms = adopt_example_norms(tx)
    keep_step(tx, Step.LIST)
    return Started(len(places), len(made), len(norms))


def read_list(connection: Connection, file: NamedFile, body: BodyRow) -> ReadList:
    """What a dropped file says, before anything is written.

    A workbook with lists of the import goes in as it is; every other file is read as
    a list of the members of `body`. Raises `UnreadableInput` with what to do.
    """
    reading = read_files([file])
    stems = {table.stem for table in reading.tables}
    if "mandaten" in stems or len(stems) > 1:
        return ReadList(reading)
    try:
        understood = understand(connection, read_member_list(file))
    except UnreadableInput:
        if stems:
            return ReadList(reading)
        raise
    return ReadList(as_reading(connection, understood, body.name), understood)


@writes(Permission.IMPORT)
def import_list(tx: Transaction, found: ReadList) -> ImportPlan:
    """Put a dropped list in, as the import does with every file."""
    return write_import(tx, found.reading)


@writes(Permission.EDIT_ASSEMBLY)
def finish_list(tx: Transaction, body: BodyRow, *, complete_on: date | None) -> None:
    """Somebody said whether the list of a body is complete; else it stays unknown."""
    set_list_checked(tx, body.id, body.revision, complete_on)


def board(connection: Connection) -> BodyRow | None:
    """The body to begin with: the board."""
    if not any(body.kind == "bestuursorgaan" for body in bodies(connection)):
        return None
    return find_body(connection, "BO")


def meant_body(every: list[BodyRow], *hints: str) -> BodyRow | None:
    """The body that the titles of a list or its file's name speak of."""
    said = " ".join(hints).lower()
    found = [body for body in every if body.name.lower() in said]
    return max(found, key=lambda body: len(body.name), default=None)


@writes(Permission.ADMINISTER)
def wipe_demo(tx: Transaction) -> None:
    """Erase the demo and what was added to it, from the history too.

    Raises `InvalidInput` where there is no demo: a council's own data stay.
    """
    if option(tx.connection, DEMO) is not True:
        raise InvalidInput(t.NOT_THE_DEMO)
    # A mandate may stand in for a newer one: let go of each other first.
    alternates = [m for m in tx.find(Mandate) if m.alternate_of_id is not None]
    tx.update_all([(mandate, {"alternate_of_id": None}) for mandate in alternates])
    for noun in reversed(NOUNS):
        if noun not in REFERENCE_TABLES:
            tx.erase_practice(noun, ever_known(tx.connection, noun))
