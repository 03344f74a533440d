"""Which template a paper is made from: the council's own, else the one that is shipped.

A council's template is a setting: it is kept in a change set, so it can be undone.
"""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from datetime import date
from typing import Any

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.exchange.docx_pdf import docx_pdf
from crm.exchange.letter_check import check_letter
from crm.exchange.letters import write_letters
from crm.model.files import OutFile
from crm.model.tables import Setting
from crm.papers.letterhead import letterhead
from crm.papers.template_kinds import KINDS, TemplateKind
from crm.store import Connection, Store, Transaction
from crm.store.options import option, set_option
from crm.texts import templates as t


def template_of(connection: Connection, kind: TemplateKind) -> bytes:
    """The template that a paper is made from."""
    kept = option(connection, kind.setting)
    if kept:
        return b64decode(kept["content"])
    return kind.on_letterhead(kind.shipped(), letterhead(connection))


def own_template(connection: Connection, name: str) -> str | None:
    """What the council's own template for a paper is called; nothing without one."""
    kept: Mapping[str, Any] | None = option(connection, KINDS[name].setting)
    return str(kept["file"]) if kept else None


@writes(Permission.ADMINISTER)
def keep_template(
    tx: Transaction, kind: TemplateKind, file: str, content: bytes
) -> None:
    """Use the council's own template from now on.

    It is checked and filled in once first, so a broken one never takes the place of
    one that works. Raises `InvalidInput`.
    """
    check_letter(content, kind.fields)
    _try(content, kind)
    kept = {"file": file, "content": b64encode(content).decode()}
    set_option(tx, kind.setting, kept)


@writes(Permission.ADMINISTER)
def drop_template(tx: Transaction, kind: TemplateKind) -> None:
    """Go back to the template that is shipped."""
    tx.delete_all(tx.find(Setting, name=kind.setting))


def template_file(store: Store, asked: Mapping[str, str], _today: date) -> OutFile:
    """The template in use, to change in Word. Raises `InvalidInput`."""
    kind = KINDS.get(asked.get("soort", ""))
    if kind is None:
        raise InvalidInput(t.UNKNOWN_KIND)
    with store.read() as connection:
        return OutFile(t.file_name(kind.label), template_of(connection, kind))


def _try(content: bytes, kind: TemplateKind) -> None:
    """Fill in the template with its own field names, and draw it."""
    fields = kind.fields
    lists = {name: [dict(own)] for name, own in fields.lists.items()}
    try:
        letter = write_letters(
            content, {**fields.shared, **lists}, [fields.own] * 2, kind.label, ""
        )
        docx_pdf(letter)
    except Exception as error:  # whatever a strange document makes a parser raise
        raise InvalidInput(t.CANNOT_FILL) from error
