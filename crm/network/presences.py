"""Who was at which contact moment, as columns: one array a column, for many rows.

A row is made only when somebody asks for it, so two million of them stay small, and
what concerns all of them is counted by arrays.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from operator import attrgetter
from typing import Any, TypeAlias, overload

import numpy as np
from numpy.typing import NDArray

from crm.model.enums import DatePrecision
from crm.model.findings_rows import Attendance

Ints: TypeAlias = NDArray[np.int64]
Flags: TypeAlias = NDArray[np.bool_]

_PRECISIONS = list(DatePrecision)
_CODE = {precision: code for code, precision in enumerate(_PRECISIONS)}
_COLUMNS = attrgetter(
    "contact_id", "on", "precision", "body_id", "person_id", "organisation_id"
)
NOBODY = 0
"""What stands in a column for no body, no person, no organisation."""

_NEVER = date.max.toordinal() + 1


@dataclass(frozen=True, eq=False)
class Presences(Sequence[Attendance]):
    """Rows of attendance, in the order given."""

    contact: Ints
    day: Ints
    """Ordinals."""
    precision: Ints
    """The place in `DatePrecision`."""
    body: Ints
    person: Ints
    organisation: Ints

    @classmethod
    def of(cls, rows: Iterable[Attendance]) -> "Presences":
        """The columns of rows; of columns, themselves."""
        return rows if isinstance(rows, Presences) else cls.read(map(_COLUMNS, rows))

    @classmethod
    def read(cls, rows: Iterable[Sequence[Any]]) -> "Presences":
        """The columns of bare rows, with the values of an attendance in its order."""
        columns = list(zip(*rows, strict=True)) or [()] * 6
        contact, on, precision, body, person, organisation = columns
        return cls(
            _array(contact),
            _array([day.toordinal() for day in on]),
            _array([_CODE[one] for one in precision]),
            _array([number or NOBODY for number in body]),
            _array([number or NOBODY for number in person]),
            _array([number or NOBODY for number in organisation]),
        )

    def take(self, which: Ints | Flags | slice) -> "Presences":
        """Some of the rows."""
        return Presences(*(getattr(self, one.name)[which] for one in fields(self)))

    def until(self, on: date) -> "Presences":
        """The rows up to a day."""
        return self.take(self.day <= on.toordinal())

    def __len__(self) -> int:
        return len(self.contact)

    @overload
    def __getitem__(self, index: int) -> Attendance: ...
    @overload
    def __getitem__(self, index: slice) -> "Presences": ...

    def __getitem__(self, index: int | slice) -> "Attendance | Presences":
        if isinstance(index, slice):
            return self.take(index)
        return Attendance(
            int(self.contact[index]),
            date.fromordinal(int(self.day[index])),
            _PRECISIONS[self.precision[index]],
            int(self.body[index]) or None,
            int(self.person[index]) or None,
            int(self.organisation[index]) or None,
        )

    def __iter__(self) -> Iterator[Attendance]:
        return (self[index] for index in range(len(self)))


class ByNumber:
    """Where each number stands in a column, in order."""

    def __init__(self, numbers: Ints) -> None:
        self.order: Ints = np.argsort(numbers, kind="stable")
        times = np.bincount(numbers)
        self.numbers: Ints = np.flatnonzero(times)
        self._bounds: list[int] = [0, *np.cumsum(times).tolist()]

    def of(self, number: int) -> Ints:
        """The places of a number; none where it is not found."""
        if not 0 <= number < len(self._bounds) - 1:
            return self.order[:0]
        return self.order[self._bounds[number] : self._bounds[number + 1]]


class RowsOf:
    """The rows of a number in a column, in their order, made when asked for."""

    def __init__(self, rows: Presences, column: Ints) -> None:
        self._rows = rows
        self._places = ByNumber(column)
        self._made: dict[int, list[Attendance]] = {}

    def get(self, number: int) -> list[Attendance]:
        """All rows of a number."""
        if number not in self._made:
            places = self._places.of(number).tolist() if number else []
            self._made[number] = [self._rows[place] for place in places]
        return self._made[number]

    def items(self) -> Iterator[tuple[int, list[Attendance]]]:
        """Each number with its rows."""
        for number in self._places.numbers.tolist():
            if number != NOBODY:
                yield number, self.get(number)

    def last(self, number: int) -> Attendance | None:
        """The last row of a number."""
        places = self._places.of(number)
        return self._rows[int(places[-1])] if number and len(places) else None


def first_days(numbers: Ints, days: Ints) -> dict[int, int]:
    """The first of the days of each number; `NOBODY` is none."""
    found = np.full(int(numbers.max(initial=NOBODY)) + 1, _NEVER)
    np.minimum.at(found, numbers, days)
    met = np.flatnonzero(found < _NEVER)
    met = met[met != NOBODY]
    return dict(zip(met.tolist(), found[met].tolist(), strict=True))


def last_days(numbers: Ints, days: Ints) -> dict[int, int]:
    """The last of the days of each number."""
    last = first_days(numbers, -days)
    return {number: -day for number, day in last.items()}


def changes(column: Ints) -> Flags:
    """Where a sorted column has another value than in the row before."""
    found = np.ones(len(column), dtype=np.bool_)
    found[1:] = column[1:] != column[:-1]
    return found


def _array(values: Sequence[int]) -> Ints:
    return np.fromiter(values, np.int64, len(values))
