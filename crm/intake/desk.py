"""What lies on the import desk: lists of the contract, and lists still to be mapped."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from crm.errors import UnreadableInput
from crm.exchange.free_tables import FreeTable, free_tables
from crm.exchange.raw import NamedFile, RawTable, Reading
from crm.exchange.sheets import WORKBOOKS, read_files
from crm.texts import importing as t


@dataclass(frozen=True)
class Desk:
    """What was read as it is, and the lists whose columns somebody must look at."""

    reading: Reading
    free: tuple[FreeTable, ...]

    def with_tables(self, mapped: Iterable[RawTable]) -> Reading:
        """The one reading that the import takes."""
        return replace(self.reading, tables=(*self.reading.tables, *mapped))


def lay_out(files: Iterable[NamedFile]) -> Desk:
    """Read the files; only what is no list at all stays named as unreadable."""
    own: list[NamedFile] = []
    free: list[FreeTable] = []
    for file in files:
        try:
            found = free_tables(file)
        except UnreadableInput:
            found = []
        free.extend(found)
        if not found or file.name.lower().endswith(WORKBOOKS):
            own.append(file)
    reading = read_files(own)
    titles = {t.sheet_of(f.name, table.title): f.name for f in own for table in free}
    taken = {table.file for table in free} & titles.keys()
    workbooks = {titles[name] for name in taken}
    notes = {
        t.unknown_sheet(titles[table.file], table.title)
        for table in free
        if table.file in taken
    }
    return Desk(
        replace(
            reading,
            notes=tuple(note for note in reading.notes if note not in notes),
            unreadable=tuple(
                file
                for file in reading.unreadable
                if file.file not in taken and file.file not in workbooks
            ),
        ),
        tuple(free),
    )
