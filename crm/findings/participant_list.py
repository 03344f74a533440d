"""The list of who takes part in a body, as a table."""

from collections.abc import Mapping
from datetime import date

from crm.errors import InvalidInput
from crm.exchange.table_document import Column, ColumnKind, TableDocument
from crm.findings.participants import of_clusters, participants
from crm.store import Connection
from crm.store.bodies import body
from crm.texts import bodies as t
from crm.texts import members as member_texts


def participant_listing(
    connection: Connection, asked: Mapping[str, str], today: date
) -> TableDocument:
    """The participants that a link asks: `id` of the body, `op` a day, `cluster`."""
    try:
        body_id = int(asked.get("id", ""))
        on = date.fromisoformat(asked.get("op") or today.isoformat())
    except ValueError as error:
        raise InvalidInput(member_texts.BAD_LINK) from error
    name = body(connection, body_id).name
    clusters = [code for code in asked.get("cluster", "").split(";") if code]
    found = of_clusters(participants(connection, body_id, on), clusters)
    return TableDocument(
        name=t.PARTICIPANTS_SHEET,
        title=t.participants_of(name),
        subtitle=(t.participants_on(len(found), on),),
        columns=(
            Column(t.PERSON),
            Column(t.ORGANISATION),
            Column(t.TIMES, ColumnKind.NUMBER),
            Column(t.LAST_SEEN, ColumnKind.DATE),
        ),
        rows=tuple(
            (one.person, one.organisation, one.times, one.last) for one in found
        ),
        notes=(t.PARTICIPANTS_NOTE, member_texts.made_on(today)),
    )
