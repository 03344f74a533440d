"""A compound file as Outlook and old Office write it: folders and streams in sectors.

Only what our samples need: version 3, sectors of 512 bytes, all streams in the small
stream, and each folder's entries as a chain to the right.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Union

Storage = Mapping[str, Union[bytes, "Storage"]]

_SECTOR, _SMALL_SECTOR = 512, 64
_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_FOLDER, _STREAM, _ROOT = 1, 2, 5


@dataclass
class _Entry:
    name: str
    kind: int
    right: int = _FREE
    child: int = _FREE
    start: int = 0
    size: int = 0


@dataclass
class _File:
    entries: list[_Entry] = field(default_factory=list)
    small: bytearray = field(default_factory=bytearray)
    small_chain: list[int] = field(default_factory=list)


def compound_file(root: Storage) -> bytes:
    """The file with everything that hangs under the root."""
    file = _File([_Entry("Root Entry", _ROOT)])
    file.entries[0].child = _add_all(file, root)
    small = _padded(bytes(file.small), _SECTOR)
    file.entries[0].size = len(file.small)
    small_fat = _padded(struct.pack(f"<{len(file.small_chain)}I", *file.small_chain))
    directory = _padded(b"".join(map(_packed, file.entries)), _SECTOR, b"\0")
    parts = [directory, small_fat, small]
    counts = [len(part) // _SECTOR for part in parts]
    fat_sectors = 1
    while (sum(counts) + fat_sectors) * 4 > fat_sectors * _SECTOR:
        fat_sectors += 1
    chain: list[int] = [_FAT] * fat_sectors
    starts: list[int] = []
    for count in counts:
        starts.append(len(chain) if count else _END)
        chain += [*range(len(chain) + 1, len(chain) + count), _END] if count else []
    file.entries[0].start = starts[2]
    parts[0] = _padded(b"".join(map(_packed, file.entries)), _SECTOR, b"\0")
    fat = _padded(struct.pack(f"<{len(chain)}I", *chain))
    header = struct.pack(
        "<8s16x5H6x9I",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        *(0x3E, 3, 0xFFFE, 9, 6),
        *(0, fat_sectors, starts[0], 0, 0x1000),
        *(starts[1], counts[1], _END, 0),
    )
    table = [*range(fat_sectors), *[_FREE] * (109 - fat_sectors)]
    return b"".join([header, struct.pack("<109I", *table), fat, *parts])


def _add_all(file: _File, storage: Storage) -> int:
    """Add the entries of a folder; the place of the first."""
    first = previous = _FREE
    for name, content in sorted(storage.items(), key=lambda e: (len(e[0]), e[0])):
        place = len(file.entries)
        if isinstance(content, bytes):
            entry = _Entry(name, _STREAM, size=len(content))
            entry.start = _add_stream(file, content)
            file.entries.append(entry)
        else:
            file.entries.append(_Entry(name, _FOLDER))
            file.entries[place].child = _add_all(file, content)
        if previous == _FREE:
            first = place
        else:
            file.entries[previous].right = place
        previous = place
    return first


def _add_stream(file: _File, content: bytes) -> int:
    if not content:
        return _END
    start = len(file.small_chain)
    padded = content + bytes(-len(content) % _SMALL_SECTOR)
    file.small += padded
    count = len(padded) // _SMALL_SECTOR
    file.small_chain += [*range(start + 1, start + count), _END]
    return start


def _packed(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII36xIQ",
        name,
        len(name),
        entry.kind,
        1,
        _FREE,
        entry.right,
        entry.child,
        entry.start,
        entry.size,
    )


def _padded(content: bytes, size: int = _SECTOR, sign: bytes = b"\xff") -> bytes:
    return content + sign * (-len(content) % size)
