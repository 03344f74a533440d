"""What merging two records will do, to look at before it is done."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Side(StrEnum):
    """Whose value stays: of the record that is kept, of the other, or both."""

    KEEP = "keep"
    DROP = "drop"
    BOTH = "both"


@dataclass(frozen=True)
class FieldPlan:
    """One field: both values, and what it will hold."""

    field: str
    name: str
    keep: Any
    drop: Any
    side: Side
    sides: tuple[Side, ...]
    value: Any
    keep_text: str
    drop_text: str
    text: str

    @property
    def is_a_choice(self) -> bool:
        """Whether both hold something, and something else."""
        return len(self.sides) > 1


@dataclass(frozen=True)
class MovePlan:
    """What refers to the record that goes, and will refer to the one that stays."""

    table: str
    count: int
    labels: tuple[str, ...]


@dataclass(frozen=True)
class RowChange:
    """A stored row that changes, or goes where `values` is `None`."""

    table: str
    id: int
    revision: int
    values: dict[str, Any] | None


@dataclass(frozen=True)
class MergePlan:
    """The whole plan. Two plans are equal when nothing moved on in between."""

    table: str
    keep: int
    drop: int
    keep_name: str
    drop_name: str
    fields: tuple[FieldPlan, ...]
    moves: tuple[MovePlan, ...]
    joined: tuple[str, ...]
    warnings: tuple[str, ...]
    changes: tuple[RowChange, ...]
    choices: tuple[tuple[str, Side], ...] = ()
