"""Zip archives looked at before a parser opens them: what they are, how large inside.

A workbook is a zip with XML. A small one can unpack to gigabytes, and a small XML can
name entities that grow; both are refused while streaming, with nothing kept.
"""

import io
import zipfile
import zlib

from crm.errors import UnreadableInput
from crm.texts import attendance_lists as t

ZIP_START = b"PK"
MAX_UNPACKED = 100_000_000
"""A workbook of 20 MB with much text; a list of names is some hundred kB."""

MAX_RATIO = 200
"""XML packs to a tenth, repeated cells to a fiftieth; a bomb to a thousandth."""

MAX_MARKS = 1_200_000
"""Tags and attributes: the parser keeps some hundred bytes for each of them."""

_MAX_PARTS = 2_000
_SMALL = 2_000_000
_CHUNK = 1_000_000
_OVERLAP = 16
_FORBIDDEN = (b"<!DOCTYPE", b"<!ENTITY")
_XML = (".xml", ".rels", ".vml")


def refuse_strange_archive(content: bytes) -> None:
    """Raise `UnreadableInput` for all but a workbook of a size we can read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            _refuse_others({part.filename for part in parts})
            if any(part.flag_bits & 1 for part in parts):
                raise UnreadableInput(t.LOCKED)
            if len(parts) > _MAX_PARTS:
                raise UnreadableInput(t.BOOK_TOO_LARGE)
            _refuse_bombs(archive, parts, len(content))
    except (
        zipfile.BadZipFile,
        zlib.error,
        OSError,
        EOFError,
        RuntimeError,
        NotImplementedError,
        ValueError,
    ) as error:
        raise UnreadableInput(t.DAMAGED_ZIP) from error


def _refuse_others(names: set[str]) -> None:
    if "xl/workbook.xml" in names or "xl/workbook.bin" in names:
        return
    if any(name.startswith("word/") for name in names):
        raise UnreadableInput(t.WORD)
    if any(name.startswith("ppt/") for name in names):
        raise UnreadableInput(t.SLIDES)
    raise UnreadableInput(t.ZIP)


def _refuse_bombs(
    archive: zipfile.ZipFile, parts: list[zipfile.ZipInfo], packed: int
) -> None:
    """Unpack every XML part in pieces and count, whatever the archive says of itself."""
    unpacked = marks = 0
    for part in parts:
        if not part.filename.lower().endswith(_XML):
            continue  # pictures are never unpacked
        with archive.open(part) as stream:
            rest = b""
            while chunk := stream.read(_CHUNK):
                unpacked += len(chunk)
                if unpacked > MAX_UNPACKED:
                    raise UnreadableInput(t.BOOK_TOO_LARGE)
                if unpacked > _SMALL and unpacked > MAX_RATIO * packed:
                    raise UnreadableInput(t.BOOK_TOO_LARGE)
                plain = chunk.replace(b"\0", b"")  # XML in UTF-16 hides its words
                marks += plain.count(b"<") + plain.count(b"=")
                if marks > MAX_MARKS:
                    raise UnreadableInput(t.BOOK_TOO_LARGE)
                seen = rest + plain
                if any(word in seen for word in _FORBIDDEN):
                    raise UnreadableInput(t.DAMAGED_BOOK)
                rest = plain[-_OVERLAP:]
