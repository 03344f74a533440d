"""A list of members as people keep it: any sheet with a row for each member.

Title rows above the header, a sheet or a sub-heading for each cluster, names in one
cell or in two: all are read. What is read are plain words; nothing is looked up.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from crm.errors import UnreadableInput
from crm.exchange.delimited import decode, read_lines
from crm.exchange.lines import Line
from crm.exchange.raw import NamedFile
from crm.exchange.sheets import WORKBOOKS
from crm.exchange.workbook import read_sheets
from crm.model.names import normalise
from crm.texts import first_use as t

IsHeading = Callable[[str], bool]
"""Whether a lone word on a line is a heading, for instance the name of a cluster."""

_NEEDED = {"naam", "achternaam", "organisatie"}
_SEARCHED = 25
_BRACKETS = re.compile(r"\s*\(([^)]*)\)")
_PHONE = re.compile(r"[,;]?\s*(\+?\d[\d\s./-]{7,})$")
_MEANING = {normalise(word): name for name, ws in t.HEADERS.items() for word in ws}


@dataclass(frozen=True)
class ListedMember:
    """One row of a list, in words. `heading` is the cluster that it stands under."""

    line: int
    first_name: str
    last_name: str
    cells: dict[str, str]
    heading: str

    @property
    def person(self) -> str:
        """The name as people write it; empty for a seat without a name."""
        return f"{self.first_name} {self.last_name}".strip()


@dataclass(frozen=True)
class ReadMemberList:
    """A list as it was understood: its rows, and what each column was read as."""

    file: str
    columns: tuple[tuple[str, str | None], ...]
    members: tuple[ListedMember, ...]


def read_member_list(file: NamedFile, is_heading: IsHeading) -> ReadMemberList:
    """Read every sheet that looks like a list. Raises `UnreadableInput`."""
    columns: list[tuple[str, str | None]] = []
    members: list[ListedMember] = []
    for title, lines in _sheets(file):
        found = _header(lines)
        if found is None:
            continue
        at, meanings = found
        header = lines[at].cells
        columns += [
            (text, meanings.get(index)) for index, text in enumerate(header) if text
        ]
        heading = title if is_heading(title) else ""
        members += _members(lines[at + 1 :], meanings, heading, is_heading)
    if not columns:
        raise UnreadableInput(t.NO_HEADER)
    if not members:
        raise UnreadableInput(t.NO_ROWS)
    return ReadMemberList(file.name, tuple(dict.fromkeys(columns)), tuple(members))


def _sheets(file: NamedFile) -> list[tuple[str, list[Line]]]:
    if PurePath(file.name).suffix.lower() in WORKBOOKS:
        return read_sheets(file.content)
    lines = read_lines(
        decode(file.content),
        lambda header: sum(normalise(cell) in _MEANING for cell in header),
        searched=_SEARCHED,
    )
    return [("", lines)]


def _header(lines: list[Line]) -> tuple[int, dict[int, str]] | None:
    """The line with most known column names near the top, and what they mean."""
    best: tuple[int, dict[int, str]] | None = None
    for at, line in enumerate(lines[:_SEARCHED]):
        meanings: dict[int, str] = {}
        for index, text in enumerate(line.cells):
            meaning = _MEANING.get(normalise(text))
            if meaning and meaning not in meanings.values():
                meanings[index] = meaning
        fits = _NEEDED & set(meanings.values())
        if fits and len(meanings) > (len(best[1]) if best else 1):
            best = (at, meanings)
    return best


def _members(
    lines: list[Line], meanings: dict[int, str], heading: str, is_heading: IsHeading
) -> Iterator[ListedMember]:
    marked = _marked_columns(lines, meanings)
    for line in lines:
        filled = [text for text in line.cells if text]
        if len(filled) == 1 and is_heading(filled[0]):
            heading = filled[0]
            continue
        cells = {
            meanings[index]: text
            for index, text in enumerate(line.cells)
            if index in meanings and text
        }
        for name in marked:
            cells[name] = "ja" if cells.get(name, "").lower() in t.MARKS else "nee"
        first, last = _name(cells)
        if last or cells.get("organisatie"):
            yield ListedMember(line.number, first, last, cells, heading)


def _marked_columns(lines: list[Line], meanings: dict[int, str]) -> list[str]:
    """Columns in which a mark means yes, and so nothing means no."""
    found = []
    for index, name in meanings.items():
        if name != "stemrecht":
            continue
        values = {
            line.cells[index].lower() for line in lines if index < len(line.cells)
        } - {""}
        if values and values <= set(t.MARKS):
            found.append(name)
    return found


def _name(cells: dict[str, str]) -> tuple[str, str]:
    """First and last name; a role in brackets and a number behind it move away."""
    last = cells.pop("achternaam", "") or cells.pop("naam", "")
    first = cells.pop("voornaam", "")
    for words in _BRACKETS.findall(last):
        cells.setdefault("rol", words)
    last = _BRACKETS.sub("", last)
    if number := _PHONE.search(last):
        cells.setdefault("telefoon", number[1].strip())
        last = last[: number.start()]
    last = last.strip(" ,;")
    if first or not last:
        return first, last
    if "," in last:
        family, _, given = last.partition(",")
        return given.strip(), family.strip()
    given, _, family = last.partition(" ")
    return (given, family.strip()) if family else ("", last)
