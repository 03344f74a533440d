"""The sheet to sign at an assembly: by cluster, seat by seat, with room for proxies."""

from collections.abc import Mapping
from datetime import date

from crm.exchange.table_document import ROOM_TO_SIGN, Column, Row, TableDocument
from crm.papers.assembly_asked import asked_desk, body_name
from crm.papers.member_list import cluster_words
from crm.papers.seat_lines import holder_name, seat_lines
from crm.store import Connection
from crm.texts import assembly_papers as t
from crm.texts import letters, members
from crm.texts.formats import long_day

SIGN_HEADERS = {
    "nummer": t.NUMBER,
    "organisatie": t.ORGANISATION,
    "naam": t.NAME,
    "plaatsvervanger": t.STAND_IN,
    "stem": t.VOTES,
    "volmacht": t.PROXY_TO,
}
"""The column that each field of the template holds."""
GUESTS = 6
"""Empty lines for who comes unexpected."""


def seat_sign_in(
    connection: Connection, asked: Mapping[str, str], today: date
) -> TableDocument:
    """Every seat, directors who are no member, and lines for guests.

    Raises `InvalidInput` and `MissingRecord`.
    """
    desk = asked_desk(connection, asked, today)
    given = {
        proxy.giver_id: holder_name(desk, proxy)
        for proxy in desk.room.proxies
        if proxy.until_item is None
    }
    rows: list[tuple[str, Row]] = [
        (
            cluster_words(line.seat),
            (
                line.number,
                line.seat.organisation,
                line.seat.person or members.NOBODY,
                ", ".join(line.stand_ins),
                members.yes_no(line.seat.votes),
                ROOM_TO_SIGN,
                given.get(line.seat.id),
            ),
        )
        for line in seat_lines(desk)
    ]
    rows += [
        (
            t.DIRECTORS,
            (None, one.organisation, one.person, None, None, ROOM_TO_SIGN, None),
        )
        for one in desk.convened.directors
    ]
    guest = (None, None, None, None, None, ROOM_TO_SIGN, None)
    rows += [(t.GUESTS, guest)] * GUESTS
    return TableDocument(
        name=t.SIGN_SHEET,
        title=t.sign_title(body_name(desk)),
        file_name=t.sign_name(body_name(desk), desk.on),
        subtitle=(_when(desk.assembly.place, desk.on),),
        columns=(
            *map(Column, (t.CLUSTER, t.NUMBER, t.ORGANISATION, t.NAME)),
            *map(Column, (t.STAND_IN, t.VOTES, t.SIGNATURE, t.PROXY_TO)),
        ),
        rows=tuple((group, *row) for group, row in rows),
        group_by=t.CLUSTER,
        foot=letters.FOOT,
    )


def _when(place: str | None, on: date) -> str:
    return f"{long_day(on)} · {place}" if place else long_day(on)
