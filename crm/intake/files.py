"""The files behind the paths that a command names."""

from collections.abc import Iterable
from pathlib import Path

from crm.errors import UnreadableInput
from crm.exchange.raw import NamedFile
from crm.texts import importing as t


def gather(paths: Iterable[Path]) -> list[NamedFile]:
    """The files themselves, and those directly in the folders, by name.

    Raises `UnreadableInput` for a path that does not exist or cannot be read.
    """
    files: list[NamedFile] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(x for x in path.iterdir() if _shown(x))
            files.extend(_read(x) for x in inside)
        elif path.exists():
            files.append(_read(path))
        else:
            raise UnreadableInput(t.missing_path(str(path)))
    return files


def _shown(path: Path) -> bool:
    """Not a hidden file, nor the lock that Excel leaves beside an open workbook."""
    return path.is_file() and not path.name.startswith((".", "~$"))


def _read(path: Path) -> NamedFile:
    try:
        return NamedFile(path.name, path.read_bytes())
    except OSError as error:
        raise UnreadableInput(t.unreadable_path(str(path))) from error
