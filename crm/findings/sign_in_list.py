"""The sheet to sign at the door: names and organisations, and nothing private."""

from collections.abc import Mapping
from datetime import date

from crm.exchange.table_document import ROOM_TO_SIGN, Column, TableDocument
from crm.findings.preparation import asked_preparation
from crm.model.names import normalise
from crm.store import Connection
from crm.texts import preparation as t

GUESTS = 6
"""Empty lines for who comes unexpected."""


def sign_in_listing(
    connection: Connection, asked: Mapping[str, str], today: date
) -> TableDocument:
    """Who is expected, by name, then seats without one, then lines for guests."""
    found = asked_preparation(connection, asked, today)
    people = sorted(
        (*found.expected, *found.also_asked), key=lambda one: normalise(one.person)
    )
    rows: list[tuple[str | None, str | None]] = [
        (one.person, one.organisation) for one in people
    ]
    rows += [(None, organisation) for organisation in found.without_name]
    rows += [(None, None)] * GUESTS
    meeting = found.meeting
    return TableDocument(
        name=t.SIGN_IN_SHEET,
        title=t.sign_in_title(found.body.name),
        subtitle=(t.sign_in_day(found.on, meeting.title if meeting else None),),
        columns=(Column(t.NAME), Column(t.ORGANISATION), Column(t.SIGNATURE)),
        rows=tuple((*row, ROOM_TO_SIGN) for row in rows),
        notes=(t.GUESTS_NOTE,),
    )
