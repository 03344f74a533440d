"""The council's letterhead: a logo above and a line below every shipped template.

It is a setting, so it can be undone. A template of the council's own has its own head.
"""

import io
from base64 import b64decode, b64encode
from dataclasses import dataclass
from typing import Any

from docx.shared import Cm, Pt

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.exchange.docx_pictures import is_picture
from crm.exchange.table_document import clean
from crm.exchange.word_document import opened, saved
from crm.model.tables import Setting
from crm.store import Connection, Transaction
from crm.store.options import option, set_option
from crm.texts import templates as t

SETTING = "letterhead"
LARGEST = 500_000
"""Bytes of a logo, so that it fits in every paper."""
_LONGEST = 200
_HIGH, _WIDE = Cm(1.6), Cm(6)
_CARD_HIGH, _CARD_WIDE = Cm(1.0), Cm(4)


@dataclass(frozen=True)
class Letterhead:
    """A logo as PNG or JPEG and a line of text; nothing where there is none."""

    logo: bytes | None = None
    line: str = ""


def letterhead(connection: Connection) -> Letterhead:
    """The letterhead that papers have."""
    kept = option(connection, SETTING) or {}
    logo = kept.get("logo")
    return Letterhead(b64decode(logo) if logo else None, kept.get("line", ""))


@writes(Permission.ADMINISTER)
def set_letterhead(tx: Transaction, given: Letterhead) -> None:
    """Keep the letterhead; an empty one is forgotten. Raises `InvalidInput`."""
    line = " ".join(clean(given.line).split())
    if len(line) > _LONGEST:
        raise InvalidInput(t.line_too_long(_LONGEST))
    if given.logo is not None:
        _check(given.logo)
    if given.logo is None and not line:
        tx.delete_all(tx.find(Setting, name=SETTING))
        return
    logo = b64encode(given.logo).decode() if given.logo else None
    set_option(tx, SETTING, {"logo": logo, "line": line})


def on_letterhead(template: bytes, head: Letterhead) -> bytes:
    """A shipped template with the logo above and the line below each page."""
    if head == Letterhead():
        return template
    word = opened(template)
    section = word.sections[0]
    if head.logo is not None:
        _add_logo(section.header.paragraphs[0], head.logo, _HIGH, _WIDE)
    if head.line:
        section.footer.add_paragraph().add_run(head.line).font.size = Pt(8)
    return saved(word)


def on_card(template: bytes, head: Letterhead) -> bytes:
    """A shipped card with the logo above what stands on it."""
    if head.logo is None:
        return template
    word = opened(template)
    first = word.paragraphs[0]
    line = first.insert_paragraph_before()
    if first.alignment is not None:
        line.alignment = first.alignment
    line.paragraph_format.space_after = Pt(4)
    _add_logo(line, head.logo, _CARD_HIGH, _CARD_WIDE)
    return saved(word)


def _add_logo(line: Any, logo: bytes, high: int, wide: int) -> None:
    """The logo as high as may be, less where it would be too wide."""
    picture = line.add_run().add_picture(io.BytesIO(logo), height=high)
    if picture.width > wide:
        picture.height = round(high * wide / picture.width)
        picture.width = wide


def _check(logo: bytes) -> None:
    if len(logo) > LARGEST:
        raise InvalidInput(t.logo_too_large(LARGEST // 1000))
    if not is_picture(logo, ("PNG", "JPEG")):
        raise InvalidInput(t.NO_PICTURE)
