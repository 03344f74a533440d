"""What the buttons of the assembly desk do: one verb, one message, undoable."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

import streamlit as st

from crm.assembly.desk import Desk
from crm.assembly.paper_sheet import SheetLine, note_sheet
from crm.assembly.seating import give_proxy, leave_seat, take_seat
from crm.model.rows import MandateRow
from crm.store import Transaction
from crm.texts import assembly_desk as t
from crm.ui import feedback, session
from crm.ui.seat_marker import Mark, name_of

MEETING, STEP = "vergadering", "stap"


AT_FIELD, AT_POINT = "seat-field", "point-card"
"""The places of messages in the meeting: beside the field, and on the card of votes."""


def save(
    what: str, verb: Callable[[Transaction], object], *, at: str | None = None
) -> bool:
    """Run a verb in a change set of its own; whether it was saved."""
    done: list[int | None] = []
    with feedback.attempt(at=at):
        with session.change(what) as tx:
            verb(tx)
        feedback.saved(what[:1].upper() + what[1:], tx.change_set, at=at)
        done.append(tx.change_set)
    return bool(done)


def save_in_meeting(
    what: str, verb: Callable[[Transaction], object], *, at: str = AT_FIELD
) -> bool:
    """The same in the meeting, where the page stays open: only the newest is told."""
    for place in (AT_FIELD, AT_POINT):
        feedback.clear(place)
    return save(what, verb, at=at)


def save_marks(desk: Desk, marks: Sequence[Mark]) -> None:
    """Note who came, went or gave a proxy.

    Each mark by itself, so one refusal does not take the others along.
    """
    feedback.clear(AT_FIELD)
    seats = {row.id: row for row in desk.members.rows}
    for mark in marks:
        seat = seats.get(mark.seat)
        if seat is not None:
            save(
                told(desk, seat, mark),
                partial(_note, desk=desk, mark=mark),
                at=AT_FIELD,
            )


def told(desk: Desk, seat: MandateRow, mark: Mark) -> str:
    """What a mark says: who stands in for whom, and who a proxy goes to."""
    if mark.holder is not None:
        holder = desk.seat(mark.holder)
        return t.why_proxy(name_of(seat), name_of(holder) if holder else t.NOT_FILLED)
    name = name_of(seat)
    stands_in = (
        row
        for row in desk.alternates
        if row.alternate_of_id == seat.id and row.person_id == mark.person
    )
    if mark.mode == "here" and mark.person not in (None, seat.person_id):
        name = next((t.stands_in(name_of(row), name) for row in stands_in), name)
    return t.why_marked(mark.mode, name)


def save_sheet(desk: Desk, lines: Sequence[SheetLine]) -> None:
    """Take over what a paper sheet says."""
    contact_id = desk.assembly.contact_moment_id
    save_in_meeting(
        t.why_sheet(len(lines)), lambda tx: note_sheet(tx, contact_id, lines)
    )


def open_meeting(contact_id: int) -> None:
    """Let the link open this assembly."""
    st.query_params[MEETING] = str(contact_id)


def day_of(key: str) -> date | None:
    """The day that a field holds."""
    value: date | None = st.session_state.get(key)
    return value


def _note(tx: Transaction, *, desk: Desk, mark: Mark) -> None:
    contact_id, item = desk.assembly.contact_moment_id, desk.item
    if mark.mode == "here":
        take_seat(tx, contact_id, mark.seat, mark.person, item)
    elif mark.mode == "gone":
        leave_seat(tx, contact_id, mark.seat, item)
    elif mark.mode == "proxy":
        give_proxy(tx, contact_id, mark.seat, holder_id=mark.holder, item=item)
