"""Planning an assembly and its agenda, opening it, going from point to point."""

from dataclasses import asdict, dataclass
from datetime import date, time
from typing import Any

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.model.enums import AssemblyForm, ContactStatus, DecisionKind, Outcome
from crm.model.tables import AgendaItem, Assembly, Body, ContactMoment, Vote
from crm.store import Transaction
from crm.texts import assembly_desk as t


@dataclass(frozen=True)
class AssemblyInput:
    """What a form says about an assembly."""

    body_id: int
    on: date
    start_time: time | None = None
    end_time: time | None = None
    place: str | None = None
    title: str | None = None


@dataclass(frozen=True)
class FormInput:
    """What a form says about where an assembly takes place, and who allowed it."""

    form: AssemblyForm
    access: str | None = None
    online_decided_on: date | None = None


@dataclass(frozen=True)
class ItemInput:
    """What a form says about a point of the agenda."""

    title: str
    explanation: str | None = None
    decision: DecisionKind | None = None


@writes(Permission.EDIT_ASSEMBLY)
def plan_assembly(tx: Transaction, given: AssemblyInput) -> Assembly:
    """Plan an assembly; a meeting of the body planned for that day becomes it."""
    body = tx.get(Body, given.body_id)
    for moment in tx.find(ContactMoment, body_id=body.key, on=given.on):
        if moment.status is ContactStatus.CANCELLED:
            continue
        found = tx.find(Assembly, contact_moment_id=moment.key)
        if found:
            raise InvalidInput(t.already_planned(body.name, given.on))
        tx.update(moment, **_known(given))
        return tx.add(Assembly(contact_moment_id=moment.key))
    moment = tx.add(
        ContactMoment(
            body_id=body.key,
            on=given.on,
            status=ContactStatus.PLANNED,
            start_time=given.start_time,
            end_time=given.end_time,
            place=given.place,
            title=given.title or body.name,
        )
    )
    return tx.add(Assembly(contact_moment_id=moment.key))


@writes(Permission.EDIT_ASSEMBLY)
def change_assembly(
    tx: Transaction, contact_id: int, given: AssemblyInput
) -> ContactMoment:
    """Another day, hour, place or title. Raises `InvalidInput` once it is opened."""
    if _assembly(tx, contact_id).at_item is not None:
        raise InvalidInput(t.ALREADY_OPEN)
    values = {name: value for name, value in asdict(given).items() if name != "body_id"}
    return tx.update(tx.get(ContactMoment, contact_id), **values)


@writes(Permission.EDIT_ASSEMBLY)
def note_convened(tx: Transaction, contact_id: int, on: date | None) -> Assembly:
    """Note the day on which the letters left."""
    return tx.update(_assembly(tx, contact_id), convened_on=on)


@writes(Permission.EDIT_ASSEMBLY)
def set_form(tx: Transaction, contact_id: int, given: FormInput) -> Assembly:
    """Say whether it is on site, online or both; nothing is refused for what lacks."""
    return tx.update(_assembly(tx, contact_id), **asdict(given))


@writes(Permission.EDIT_ASSEMBLY)
def plan_second(tx: Transaction, contact_id: int, given: AssemblyInput) -> Assembly:
    """A second meeting because the quorum failed, with the points that are left."""
    second = plan_assembly(tx, given)
    second = tx.update(second, second_of_id=contact_id)
    left = [
        item
        for item in _items(tx, contact_id)
        if item.outcome in {Outcome.NO_QUORUM, Outcome.ADJOURNED}
    ]
    for item in left:
        add_item(
            tx,
            second.contact_moment_id,
            ItemInput(item.title, item.explanation, item.decision),
        )
    return second


@writes(Permission.EDIT_ASSEMBLY)
def add_item(tx: Transaction, contact_id: int, given: ItemInput) -> AgendaItem:
    """Put a point at the end of the agenda."""
    _assembly(tx, contact_id)
    last = max((item.position for item in _items(tx, contact_id)), default=0)
    return tx.add(
        AgendaItem(contact_moment_id=contact_id, position=last + 1, **asdict(given))
    )


@writes(Permission.EDIT_ASSEMBLY)
def change_item(
    tx: Transaction, item_id: int, revision: int, given: ItemInput
) -> AgendaItem:
    """Change the words or the kind of decision. Raises `InvalidInput` when settled."""
    item = tx.get(AgendaItem, item_id)
    refuse_settled(item)
    return tx.update(item, revision=revision, **asdict(given))


@writes(Permission.EDIT_ASSEMBLY)
def move_item(tx: Transaction, item_id: int, up: int) -> None:
    """Move a point so many places towards the top (or, below 0, the bottom)."""
    item = tx.get(AgendaItem, item_id)
    _refuse_opened(tx, item.contact_moment_id)
    order = _items(tx, item.contact_moment_id)
    here = [other.key for other in order].index(item_id)
    there = min(max(here - up, 0), len(order) - 1)
    order.insert(there, order.pop(here))
    _number(tx, order)


@writes(Permission.EDIT_ASSEMBLY)
def remove_item(tx: Transaction, item_id: int) -> None:
    """Take a point from the agenda."""
    item = tx.get(AgendaItem, item_id)
    _refuse_opened(tx, item.contact_moment_id)
    tx.delete_all(tx.find(Vote, agenda_item_id=item_id))
    tx.delete(item)
    _number(tx, _items(tx, item.contact_moment_id))


@writes(Permission.EDIT_ASSEMBLY)
def treat_item(tx: Transaction, contact_id: int, position: int) -> Assembly:
    """Open the meeting (0) or go to a point; who comes and goes is noted from there."""
    assembly = _assembly(tx, contact_id)
    if not 0 <= position <= len(_items(tx, contact_id)):
        raise InvalidInput(t.NO_SUCH_ITEM)
    moment = tx.get(ContactMoment, contact_id)
    if moment.status is ContactStatus.PLANNED:
        tx.update(moment, status=ContactStatus.HELD)
    return tx.update(assembly, at_item=position, closed=False)


@writes(Permission.EDIT_ASSEMBLY)
def close_assembly(tx: Transaction, contact_id: int) -> Assembly:
    """The meeting is over; what was noted can still be put right."""
    return tx.update(_assembly(tx, contact_id), closed=True)


def refuse_settled(item: AgendaItem) -> None:
    """Raise `InvalidInput` once the chair found something on a point."""
    if item.outcome is not None:
        raise InvalidInput(t.already_found(item.title))


def _assembly(tx: Transaction, contact_id: int) -> Assembly:
    found = tx.find(Assembly, contact_moment_id=contact_id)
    if not found:
        raise InvalidInput(t.NO_ASSEMBLY)
    return found[0]


def _refuse_opened(tx: Transaction, contact_id: int) -> None:
    """Who came when is noted by place on the agenda, so places stay put from then on."""
    if _assembly(tx, contact_id).at_item is not None:
        raise InvalidInput(t.ORDER_IS_FIXED)


def _items(tx: Transaction, contact_id: int) -> list[AgendaItem]:
    found = tx.find(AgendaItem, contact_moment_id=contact_id)
    return sorted(found, key=lambda item: (item.position, item.key))


def _number(tx: Transaction, order: list[AgendaItem]) -> None:
    for position, item in enumerate(order, 1):
        tx.update(item, position=position)


def _known(given: AssemblyInput) -> dict[str, Any]:
    """The fields of the meeting that the form fills in."""
    fields = ("start_time", "end_time", "place", "title")
    return {name: getattr(given, name) for name in fields if getattr(given, name)}
