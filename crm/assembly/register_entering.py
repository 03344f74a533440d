"""Writing in the register of members: lines are added, never anything else."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Any

from crm.access import Permission, writes
from crm.assembly.register import register_on, root_of, standing_entries
from crm.assembly.register_lines import NewLine
from crm.errors import InvalidInput
from crm.model.enums import RegisterEvent
from crm.model.register_rows import EntryRow
from crm.model.tables import RegisterEntry
from crm.store import Transaction
from crm.store.records import validated
from crm.store.register import entries, entry_row
from crm.store.register_check import START
from crm.texts import register as t

_TOLD = ("on", "name", "legal_form", "address", "representatives")
_DECIDED = ("decided_by", "decided_on")


@writes(Permission.EDIT_ASSEMBLY)
def enter(tx: Transaction, lines: Iterable[NewLine]) -> list[EntryRow]:
    """Add lines under the next numbers, all of them or none.

    A line that would say nothing new is refused: two people who enter the same change
    write it once. Raises `InvalidInput`.
    """
    written = entries(tx.connection)
    old = len(written)
    for line in lines:
        why = refusal(written, line)
        if why is not None:
            raise InvalidInput(why)
        written.append(_sealed(tx, line, written))
    new = written[old:]
    tx.add_rows(RegisterEntry, [_columns(entry) for entry in new])
    return new


def refusal(rows: Sequence[EntryRow], line: NewLine) -> str | None:
    """Why a line may not be added to these; `None` when it may."""
    if line.event.about_a_line:
        return _wrong_correction(rows, line)
    return _nothing_new(rows, line)


def _nothing_new(rows: Sequence[EntryRow], line: NewLine) -> str | None:
    then = _member(rows, line.member, line.on)
    if line.event is RegisterEvent.ACCESSION:
        if then or _member(rows, line.member, date.max):
            return t.already_member(line.name)
        return None
    if line.event.ends:
        after = line.on + timedelta(days=1)
        if then is None or _member(rows, line.member, after) is None:
            return t.no_member(line.name, line.on)
        return None
    if then is None:
        return t.no_member(line.name, line.on)
    fields = {
        RegisterEvent.ADDRESS: ("address",),
        RegisterEvent.NAME: ("name", "legal_form"),
        RegisterEvent.REPRESENTATIVE: ("representatives",),
    }[line.event]
    if all(getattr(then, name) == getattr(line, name) for name in fields):
        return t.already_so(line.name, line.event.value)
    return None


def _wrong_correction(rows: Sequence[EntryRow], line: NewLine) -> str | None:
    if not (line.remark or "").strip():
        return t.SAY_WHAT_WAS_WRONG
    root = root_of(rows, line.corrects or 0)
    if root is None or root.member != line.member:
        return t.no_such_line(line.corrects)
    told = next(
        (s.entry for s in standing_entries(rows) if s.root == root.number), None
    )
    if told is None:
        return t.counts_no_more(root.number)
    if line.event is RegisterEvent.MISTAKE:
        return None
    if all(getattr(told, n) == getattr(line, n) for n in (*_TOLD, *_DECIDED)):
        return t.nothing_corrected(root.number)
    return None


def _member(rows: Sequence[EntryRow], member: str, on: date) -> object | None:
    return next((m for m in register_on(rows, on) if m.member == member), None)


def _sealed(tx: Transaction, line: NewLine, written: Sequence[EntryRow]) -> EntryRow:
    """The line as it will be stored, with the seal that joins it to the one before."""
    before = written[-1] if written else None
    values = {
        **asdict(line),
        "representatives": list(line.representatives),
        "number": before.number + 1 if before else 1,
        "recorded_at": tx.at,
        "recorded_by": tx.actor.name,
        "seal": "-",
    }
    row = entry_row(validated(RegisterEntry, values))
    return replace(row, seal=row.seal_after(before.seal if before else START))


def _columns(entry: EntryRow) -> dict[str, Any]:
    return {**asdict(entry), "representatives": list(entry.representatives)}
