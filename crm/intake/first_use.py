"""Aan de slag: start a council from its zone and its lists; look at the demo."""

from dataclasses import dataclass
from datetime import date

from crm.access import Permission, writes
from crm.assembly.bodies import find_body, set_list_checked
from crm.assembly.norms import adopt_example_norms
from crm.errors import InvalidInput
from crm.exchange.memberlist import ListedMember, ReadMemberList, read_member_list
from crm.exchange.raw import NamedFile, RawRow, RawTable, Reading
from crm.intake.classification import Classification
from crm.intake.demo import COUNCIL_NAME, DEMO
from crm.intake.importing import ImportPlan, write_import
from crm.model.enums import Counting
from crm.model.rows import BodyRow
from crm.model.tables import (
    NOUNS,
    REFERENCE_TABLES,
    Body,
    Organisation,
    ZoneMunicipality,
)
from crm.store import Connection, Transaction
from crm.store.bodies import bodies
from crm.store.options import option, set_option
from crm.store.taxonomy import municipalities_of
from crm.texts import first_use as t

STEP, ZONE = "first_use_step", "council_zone"
STEPS = ("council", "list", "complete", "answer")
"""The steps after the choice between the demo and the own council."""
_BY_MANDATE = frozenset({"algemene vergadering", "bestuursorgaan", "dagelijks bestuur"})


@dataclass(frozen=True)
class Started:
    """What starting a council made."""

    municipalities: int
    bodies: int
    norms: int


def is_empty(connection: Connection) -> bool:
    """Whether nothing was ever put in: no body, no council."""
    return not bodies(connection) and option(connection, COUNCIL_NAME) is None


def current_step(connection: Connection) -> str | None:
    """The step at which somebody left the start; `None` when there is none open."""
    found = option(connection, STEP)
    return found if found in STEPS else None


def keep_step(tx: Transaction, step: str | None) -> None:
    """Remember how far the start is."""
    set_option(tx, STEP, step)


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
    tx.add(
        Organisation(
            name=t.own_organisation(zone), kind="zorgraad", source=t.BODY_SOURCE
        )
    )
    made = tx.add_all(
        [
            Body(
                name=body,
                kind=kind,
                counting=(
                    Counting.MANDATE if kind in _BY_MANDATE else Counting.PARTICIPATION
                ),
                source=t.BODY_SOURCE,
            )
            for body, kind in t.BODIES
        ]
    )
    norms = adopt_example_norms(tx)
    set_option(tx, COUNCIL_NAME, name.strip())
    set_option(tx, ZONE, zone)
    keep_step(tx, "list")
    return Started(len(places), len(made), len(norms))


def understand(connection: Connection, file: NamedFile) -> ReadMemberList:
    """What a list of members says, before anything is written.

    Raises `UnreadableInput` with what to do about it.
    """
    taxonomy = Classification.read(connection)
    return read_member_list(file, lambda word: taxonomy.cluster(word) is not None)


@writes(Permission.IMPORT)
def import_members(tx: Transaction, body: BodyRow, found: ReadMemberList) -> ImportPlan:
    """Put a list of members into a body, as the import does with files."""
    return write_import(tx, reading_of(body, found))


def reading_of(body: BodyRow, found: ReadMemberList) -> Reading:
    """A list of members as the files of the import contract, line for line."""
    rows: dict[str, list[RawRow]] = {"organisaties": [], "personen": [], "mandaten": []}
    for member in found.members:
        for stem, cells in (
            ("organisaties", _organisation(member)),
            ("personen", _person(member)),
            ("mandaten", _mandate(body, member)),
        ):
            kept = {name: text for name, text in cells.items() if text}
            if kept:
                rows[stem].append(RawRow(member.line, kept))
    return Reading(
        tuple(
            RawTable(
                found.file, stem, tuple({c for row in rs for c in row.cells}), tuple(rs)
            )
            for stem, rs in rows.items()
        )
    )


def finish_list(tx: Transaction, body: BodyRow, *, complete_on: date | None) -> None:
    """Somebody said whether the list of a body is complete."""
    set_list_checked(tx, body.id, body.revision, complete_on)
    keep_step(tx, "answer")


def board(connection: Connection) -> BodyRow | None:
    """The body to begin with: the board."""
    if not any(body.kind == "bestuursorgaan" for body in bodies(connection)):
        return None
    return find_body(connection, "BO")


@writes(Permission.ADMINISTER)
def wipe_demo(tx: Transaction) -> None:
    """Erase the demo and what was added to it. Raises `InvalidInput` elsewhere."""
    if option(tx.connection, DEMO) is not True:
        raise InvalidInput(t.NOT_THE_DEMO)
    for noun in reversed(NOUNS):
        if noun not in REFERENCE_TABLES:
            tx.erase(noun, [record.key for record in tx.find(noun)])


def _organisation(member: ListedMember) -> dict[str, str]:
    name = member.cells.get("organisatie", "")
    if not name:
        return {}
    given = {key: member.cells.get(key, "") for key in ("sector", "gemeente")}
    return {"naam": name, "cluster": _cluster(member), **given}


def _person(member: ListedMember) -> dict[str, str]:
    if not member.last_name:
        return {}
    cells = member.cells
    return {
        "voornaam": member.first_name,
        "naam": member.last_name,
        "e-mail": cells.get("e-mail", ""),
        "telefoon": cells.get("telefoon", ""),
        "organisatie": cells.get("organisatie", ""),
        "functie": cells.get("functie", ""),
    }


def _mandate(body: BodyRow, member: ListedMember) -> dict[str, str]:
    names = ("organisatie", "sector", "rol", "hoedanigheid", "stemrecht", "van", "tot")
    cells = {name: member.cells.get(name, "") for name in names}
    return {
        **cells,
        "orgaan": body.name,
        "persoon": member.person,
        "cluster": _cluster(member),
    }


def _cluster(member: ListedMember) -> str:
    return member.cells.get("cluster") or member.heading
