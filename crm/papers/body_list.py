"""The list of bodies, as a table."""

from collections.abc import Mapping
from datetime import date

from crm.assembly.bodies import matching_bodies
from crm.exchange.contract import row_id
from crm.exchange.table_document import Column, ColumnKind, TableDocument
from crm.store import Connection
from crm.store.bodies import bodies, member_counts
from crm.texts import bodies as t
from crm.texts import members as member_texts


def body_listing(
    connection: Connection, asked: Mapping[str, str], today: date
) -> TableDocument:
    """The bodies that a link asks, by name and kind; members as they are today."""
    shown = matching_bodies(
        bodies(connection), asked.get("naam", ""), asked.get("soort") or None
    )
    counts = {row.body_id: row for row in member_counts(connection, today)}
    rows = []
    for body in shown:
        count = counts.get(body.id)
        rows.append(
            (
                body.name,
                body.kind,
                count.members if count else 0,
                count.voting if count else 0,
                body.size_text,
                body.list_checked_on,
                body.source,
                row_id(t.SHEET, body.id),
            )
        )
    return TableDocument(
        name=t.SHEET,
        title=t.LIST,
        subtitle=(t.section(t.LIST, len(rows)),),
        columns=(
            Column(t.NAME),
            Column(t.KIND),
            Column(t.MEMBERS, ColumnKind.NUMBER),
            Column(t.VOTING, ColumnKind.NUMBER),
            Column(t.SIZE, printed=False),
            Column(t.CHECKED_ON, ColumnKind.DATE),
            Column(t.SOURCE, printed=False),
            Column(member_texts.SCHAKEL_ID, printed=False),
        ),
        rows=tuple(rows),
        notes=(member_texts.made_on(today),),
    )
