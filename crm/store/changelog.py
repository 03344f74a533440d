"""What one change set did so far: each record's first and latest state.

However often a record is written in one change set, its history gets one row: the
difference between how it was found and how it was left.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from crm.store.records import Values

AS_STORED: Values = {}
"""The state of a new record, which the log leaves in its table until it is sealed."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A record as it was found and as it is; `None` where it does not exist."""

    revision: int
    first: Values | None
    latest: Values | None
    erased: bool = False


_ADDED = Touched(0, None, AS_STORED)


@dataclass(frozen=True, slots=True)
class Entry:
    """One record's row in the history, as `Change` describes it."""

    table: str
    record_id: int
    before: Values | None
    after: Values | None


class ChangeLog:
    """Collects what a transaction does."""

    def __init__(self) -> None:
        self._touched: dict[tuple[str, int], Touched] = {}

    def __len__(self) -> int:
        """How many records were written."""
        return len(self._touched)

    def first_revision(self, table: str, record_id: int) -> int | None:
        """The revision with which a record was found, if it was written since."""
        touched = self._touched.get((table, record_id))
        return touched.revision if touched else None

    def note(
        self,
        table: str,
        record_id: int,
        before: Values | None,
        after: Values | None,
        revision: int,
    ) -> None:
        """Record one write: the whole state before and after it.

        `revision` is the record's own before the write.
        """
        touched = self._touched.get((table, record_id))
        if touched is None:
            touched = Touched(revision, before, after)
        self._touched[table, record_id] = replace(touched, latest=after)

    def note_added(self, table: str, record_ids: Iterable[int]) -> None:
        """Record new records; there may be millions, so their values are not held."""
        self._touched.update(((table, id_), _ADDED) for id_ in record_ids)

    def note_erasure(self, table: str, record_id: int) -> None:
        """Forget everything about a record save that it was erased."""
        touched = self._touched.get((table, record_id))
        if touched is not None and touched.first is None:
            del self._touched[table, record_id]
        else:
            self._touched[table, record_id] = Touched(0, None, None, erased=True)

    def entries(self) -> Iterator[Entry]:
        """One entry for each record that differs from how it was found."""
        for (table, record_id), touched in self._touched.items():
            first, latest = touched.first, touched.latest
            if touched.erased:
                yield Entry(table, record_id, None, None)
            elif latest is None:
                if first is not None:
                    before = {**first, "revision": touched.revision}
                    yield Entry(table, record_id, before, None)
            elif first is None:
                yield Entry(table, record_id, None, latest)
            else:
                before, after = difference(first, latest)
                if after:
                    yield Entry(table, record_id, before, after)

    def unchanged(self) -> Iterator[tuple[str, int, int]]:
        """Table, id and old revision of records left exactly as they were found."""
        for (table, record_id), touched in self._touched.items():
            if touched.first is not None and touched.first == touched.latest:
                yield table, record_id, touched.revision


def difference(before: Values, after: Values) -> tuple[Values, Values]:
    """The fields that differ, as they were and as they are."""
    names = [name for name, value in after.items() if before.get(name) != value]
    return {n: before.get(n) for n in names}, {n: after[n] for n in names}
