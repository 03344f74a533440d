"""Files that hold no list: each is named, with what to do instead."""

from crm.errors import UnreadableInput
from crm.texts import attendance_lists as t

_STARTS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", t.PDF),
    (b"MZ", t.PROGRAM),
    (b"\x7fELF", t.PROGRAM),
    (b"{\\rtf", t.RICH_TEXT),
    (b"\x89PNG", t.PICTURE),
    (b"\xff\xd8\xff", t.PICTURE),
    (b"GIF8", t.PICTURE),
    (b"II*\x00", t.PICTURE),
    (b"\x1f\x8b", t.ZIP),
    (b"7z\xbc\xaf", t.ZIP),
    (b"Rar!", t.ZIP),
)
_PAGES = (b"<!doctype html", b"<html", b"<?xml")
_LOOKED_AT = 200


def refuse_strange(content: bytes) -> None:
    """Raise `UnreadableInput` for a pdf, a picture, a program and the like."""
    for start, sentence in _STARTS:
        if content.startswith(start):
            raise UnreadableInput(sentence)
    if content[:_LOOKED_AT].lstrip(b"\xef\xbb\xbf \r\n\t").lower().startswith(_PAGES):
        raise UnreadableInput(t.WEB_PAGE)
