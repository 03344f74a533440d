"""Which template a letter is made from: the council's own, else the one that is shipped.

A council's template is a setting: it is kept in a change set, so it can be undone.
"""

from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.exchange.docx_pdf import docx_pdf
from crm.exchange.letter_check import Fields, check_letter
from crm.exchange.letters import Words, write_letters
from crm.model.files import OutFile
from crm.model.tables import Setting
from crm.papers.list_file import FORMAT, safe_name
from crm.papers.shipped_letters import shipped_convocation, shipped_proxy
from crm.store import Connection, Store, Transaction
from crm.store.options import option, set_option
from crm.texts import letters as words
from crm.texts import papers as paper_texts
from crm.texts import templates as t

_LISTS = {"agenda": words.ITEM_FIELDS}
FORMATS = ("docx", "pdf")


@dataclass(frozen=True)
class LetterKind:
    """A letter that a council can write its own way."""

    name: str
    label: str
    fields: Fields
    shipped: Callable[[], bytes]

    @property
    def setting(self) -> str:
        """The name of the setting that holds the council's own."""
        return f"template.{self.name}"


CONVOCATION = LetterKind(
    "uitnodiging",
    words.CONVOCATION,
    Fields(words.OWN_FIELDS, words.SHARED_FIELDS, _LISTS),
    shipped_convocation,
)
PROXY = LetterKind(
    "volmacht",
    words.PROXY,
    Fields(words.PROXY_FIELDS, words.SHARED_FIELDS, _LISTS),
    shipped_proxy,
)
KINDS = {kind.name: kind for kind in (CONVOCATION, PROXY)}


def template_of(connection: Connection, kind: LetterKind) -> bytes:
    """The template that letters of this kind are made from."""
    kept = option(connection, kind.setting)
    return b64decode(kept["content"]) if kept else kind.shipped()


def own_template(connection: Connection, name: str) -> str | None:
    """What the council's own template for a letter is called; nothing without one."""
    kept: Mapping[str, Any] | None = option(connection, KINDS[name].setting)
    return str(kept["file"]) if kept else None


@writes(Permission.ADMINISTER)
def keep_template(tx: Transaction, kind: LetterKind, file: str, content: bytes) -> None:
    """Use the council's own template from now on.

    It is checked and filled in once first, so a broken one never takes the place of
    one that works. Raises `InvalidInput`.
    """
    check_letter(content, kind.fields)
    _try(content, kind)
    kept = {"file": file, "content": b64encode(content).decode()}
    set_option(tx, kind.setting, kept)


@writes(Permission.ADMINISTER)
def drop_template(tx: Transaction, kind: LetterKind) -> None:
    """Go back to the template that is shipped."""
    tx.delete_all(tx.find(Setting, name=kind.setting))


def template_file(store: Store, asked: Mapping[str, str], _today: date) -> OutFile:
    """The template in use, to change in Word. Raises `InvalidInput`."""
    kind = KINDS.get(asked.get("soort", ""))
    if kind is None:
        raise InvalidInput(t.UNKNOWN_KIND)
    with store.read() as connection:
        return OutFile(t.file_name(kind.label), template_of(connection, kind))


def letter_file(
    template: bytes, shared: Words, letters: Sequence[Words], name: str, suffix: str
) -> OutFile:
    """The letters as a Word document or a pdf. Raises `InvalidInput`."""
    if not letters:
        raise InvalidInput(words.NO_LETTERS)
    content = write_letters(template, shared, letters, name, words.FOOT)
    return word_or_pdf(content, name, suffix, numbered=False)


def word_or_pdf(
    content: bytes, name: str, suffix: str, *, numbered: bool = True
) -> OutFile:
    """A Word document as it is, or as a pdf. Raises `InvalidInput`."""
    if suffix not in FORMATS:
        raise InvalidInput(paper_texts.unknown_format(suffix, [*FORMATS]))
    if suffix == "pdf":
        content = docx_pdf(content, words.FOOT, numbered=numbered)
    return OutFile(f"{safe_name(name)}.{suffix}", content)


def asked_format(asked: Mapping[str, str]) -> str:
    """The format that a link asks for a letter."""
    return asked.get(FORMAT, "docx")


def _try(content: bytes, kind: LetterKind) -> None:
    """Fill in the template with its own field names, and draw it."""
    fields = kind.fields
    lists = {name: [dict(own)] for name, own in fields.lists.items()}
    try:
        letter = write_letters(
            content, {**fields.shared, **lists}, [fields.own] * 2, kind.label, ""
        )
        docx_pdf(letter, "")
    except Exception as error:  # whatever a strange document makes a parser raise
        raise InvalidInput(t.CANNOT_FILL) from error
