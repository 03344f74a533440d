"""Bodies: finding one by the name that people give it, making and changing them."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date

from crm.access import Permission, writes
from crm.errors import InvalidInput, UnknownName
from crm.model.enums import Counting
from crm.model.names import normalise
from crm.model.rows import BodyRow
from crm.model.tables import Body
from crm.store import Connection, Transaction
from crm.store.bodies import bodies
from crm.texts import assembly as t

SHORT_KINDS = {
    "av": "algemene vergadering",
    "bo": "bestuursorgaan",
    "db": "dagelijks bestuur",
}
"""AV, BO and DB mean the only body of that type."""


def find_body(connection: Connection, name: str) -> BodyRow:
    """The one body meant by `name`, without case or accents.

    Raises `UnknownName`, with the names, when there is none or more than one.
    """
    every = bodies(connection)
    wanted = normalise(name)
    kind = SHORT_KINDS.get(wanted)
    found = [
        body
        for body in every
        if (normalise(body.kind) == kind if kind else normalise(body.name) == wanted)
    ]
    if len(found) == 1:
        return found[0]
    names = [body.name for body in (found or every)]
    raise UnknownName(
        t.several_bodies(name, names) if found else t.unknown_body(name, names)
    )


def is_kind(body: BodyRow, short: str) -> bool:
    """Whether a body is of the kind that a key of `SHORT_KINDS` names."""
    return normalise(body.kind) == SHORT_KINDS[short]


def is_assembly(body: BodyRow) -> bool:
    """Whether a body is a general assembly."""
    return is_kind(body, "av")


def own_voting_bodies(every: Iterable[BodyRow]) -> list[BodyRow]:
    """The council's own bodies that hold mandates, the general assembly first."""
    voting = [
        body
        for body in every
        if body.counting is Counting.MANDATE and body.owner_id is None
    ]
    return sorted(voting, key=lambda body: not is_assembly(body))


def matching_bodies(
    bodies: Iterable[BodyRow], wanted: str, kind: str | None = None
) -> list[BodyRow]:
    """Bodies of this kind whose name holds every word of `wanted`; by name."""
    words = normalise(wanted).split()
    found = [
        body
        for body in bodies
        if (kind is None or body.kind == kind)
        and all(word in normalise(body.name) for word in words)
    ]
    return sorted(found, key=lambda body: (normalise(body.name), body.id))


@dataclass(frozen=True)
class BodyInput:
    """What a form says about a body."""

    name: str
    kind: str | None = None
    counting: Counting = Counting.PARTICIPATION
    purpose: str | None = None
    size_text: str | None = None
    start: date | None = None
    end: date | None = None
    owner_id: int | None = None


@writes(Permission.EDIT_ASSEMBLY)
def add_body(tx: Transaction, given: BodyInput) -> Body:
    """Make a body. Raises `InvalidInput`, also for a name that is taken."""
    _check(tx, given)
    return tx.add(Body(**asdict(given)))


@writes(Permission.EDIT_ASSEMBLY)
def change_body(tx: Transaction, body_id: int, revision: int, given: BodyInput) -> Body:
    """Save what the form says. Raises `StaleRecord`, `InvalidInput`."""
    _check(tx, given, own_id=body_id)
    return tx.update(tx.get(Body, body_id), revision=revision, **asdict(given))


@writes(Permission.EDIT_ASSEMBLY)
def set_list_checked(
    tx: Transaction, body_id: int, revision: int, on: date | None
) -> Body:
    """Say that the list of members is complete on a day, or not known to be."""
    return tx.update(tx.get(Body, body_id), revision=revision, list_checked_on=on)


def _check(tx: Transaction, given: BodyInput, own_id: int | None = None) -> None:
    key = normalise(given.name)
    if not key:
        raise InvalidInput(t.NAME_NEEDED)
    if any(body.key != own_id for body in tx.find(Body, name_key=key)):
        raise InvalidInput(t.name_taken(given.name.strip()))
    if given.start and given.end and given.end < given.start:
        raise InvalidInput(t.bad_period(given.start, given.end))
