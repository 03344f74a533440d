"""Frozen rows of the history: change sets, and what they did to each record."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from crm.model.enums import ChangeKind


class Deed(StrEnum):
    """What a change set did to one record."""

    ADDED = "toegevoegd"
    CHANGED = "gewijzigd"
    DELETED = "verwijderd"
    ERASED = "gewist"


@dataclass(frozen=True)
class ChangeSetRow:
    """Who changed what, when and why; `changes` counts the records.

    `undoes` is the change set that it undid; `undone_by` the one that undid it, if
    that still stands.
    """

    change_set: int
    at: datetime
    who: str
    why: str
    kind: ChangeKind
    changes: int
    undoes: int | None
    undone_by: int | None


@dataclass(frozen=True)
class FieldChange:
    """One field of one record: as stored, and as people read it (`*_text`)."""

    field: str
    name: str
    old: Any
    new: Any
    old_text: str
    new_text: str


@dataclass(frozen=True)
class ChangeRow:
    """What one change set did to one record."""

    change_set: int
    at: datetime
    who: str
    why: str
    table: str
    record_id: int
    label: str
    deed: Deed
    fields: tuple[FieldChange, ...]
    undone_by: int | None


@dataclass(frozen=True)
class ChangeCount:
    """To how many records of a table a change set did the same."""

    table: str
    deed: Deed
    count: int
