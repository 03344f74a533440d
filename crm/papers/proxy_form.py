"""Forms to give a proxy: for one seat, for every voting member, or blank."""

from collections.abc import Mapping
from datetime import date

from crm.assembly.desk import Desk
from crm.errors import InvalidInput
from crm.model.files import OutFile
from crm.model.rows import MandateRow
from crm.papers.assembly_asked import (
    asked_desk,
    asked_number,
    body_name,
    shared_words,
)
from crm.papers.filled import asked_format, letter_file
from crm.papers.seat_lines import holder_name, seat_lines
from crm.papers.template_kinds import PROXY
from crm.papers.templates import template_of
from crm.store import Store
from crm.texts import letters as t

SEAT, BLANK = "zetel", "blanco"
"""What a link adds: one seat, or a form to fill in by hand."""


def proxy_form(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """The forms in one document, each on its own page.

    A proxy that was noted is filled in. Raises `InvalidInput` and `MissingRecord`.
    """
    with store.read() as connection:
        desk = asked_desk(connection, asked, today)
        template = template_of(connection, PROXY)
        shared = shared_words(connection, desk, today)
    name = t.proxy_name(body_name(desk), desk.on)
    return letter_file(template, shared, _forms(desk, asked), name, asked_format(asked))


def _forms(desk: Desk, asked: Mapping[str, str]) -> list[Mapping[str, object]]:
    if asked.get(BLANK):
        return [{"naam": t.EMPTY_LINE, "organisatie": "", "houder": t.EMPTY_LINE}]
    seats = [line.seat for line in seat_lines(desk) if line.seat.votes]
    if SEAT in asked:
        wanted = asked_number(asked, SEAT)
        seats = [seat for seat in seats if seat.id == wanted]
    if not seats:
        raise InvalidInput(t.BAD_LINK)
    return [_form(desk, seat) for seat in seats]


def _form(desk: Desk, seat: MandateRow) -> Mapping[str, object]:
    given = [proxy for proxy in desk.room.proxies if proxy.giver_id == seat.id]
    return {
        "naam": seat.person or t.EMPTY_LINE,
        "organisatie": seat.organisation or "",
        "houder": holder_name(desk, given[-1]) if given else t.EMPTY_LINE,
    }
