"""The information pack for somebody who is new in a body: bodies, mandates, colleagues."""

from collections.abc import Mapping
from datetime import date

from crm.assembly.members import members_on
from crm.directory.council import council
from crm.exchange.letters import Words
from crm.model.enums import ContactStatus
from crm.model.files import OutFile
from crm.model.logbook_rows import MomentRow
from crm.model.rows import BodyRow, MandateRow
from crm.papers.assembly_asked import asked_number
from crm.papers.filled import asked_format, letter_file
from crm.papers.template_kinds import PACK
from crm.papers.templates import template_of
from crm.store import Connection, Store
from crm.store.bodies import bodies, mandates
from crm.store.logbook_rows import moments
from crm.store.people import person
from crm.texts import assembly_papers as t
from crm.texts import formats, letters, members

PERSON = "persoon"
"""The name, in a link, of whom the pack is for."""
_DECISIONS, _MEETINGS = 3, 4


def director_pack(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """The pack as a Word document or a pdf. Raises `InvalidInput`, `MissingRecord`."""
    with store.read() as connection:
        number = asked_number(asked, PERSON)
        words = pack_words(connection, number, today)
        template = template_of(connection, PACK)
        name = person(connection, number).name
    return letter_file(template, words, [{}], t.pack_name(name), asked_format(asked))


def pack_words(connection: Connection, person_id: int, today: date) -> Words:
    """What somebody needs to know of the bodies they sit in. Raises `MissingRecord`."""
    who = person(connection, person_id)
    own = [
        row
        for row in mandates(connection, person_id=person_id)
        if row.active_on(today) or (row.start is not None and row.start > today)
    ]
    running = [row for row in bodies(connection) if _runs(row, today)]
    seats = {row.body_id for row in own}
    every = moments(connection)
    joined = [row for row in running if row.id in seats]
    others = [row for row in running if row.id not in seats and row.owner_id is None]
    return {
        "naam": who.name,
        "raad": council(connection).name,
        "vandaag": letters.long_day(today),
        "mandaten": [{"tekst": _mandate(row)} for row in own],
        "overleggen": [_body(body, every, today) for body in joined],
        "collegas": [
            line
            for body in joined
            for line in _colleagues(body, members_on(connection, body, today).rows)
        ],
        "andere": [{"tekst": t.about(b.name, b.purpose)} for b in others],
    }


def _runs(body: BodyRow, today: date) -> bool:
    return body.end is None or body.end >= today


def _body(body: BodyRow, every: list[MomentRow], today: date) -> Words:
    """Purpose, next meetings, last decisions."""
    own = [row for row in every if row.body_id == body.id]
    coming = [
        f"{formats.partial(row.on, row.precision.value)}{_titled(row)}"
        for row in own
        if row.status is ContactStatus.PLANNED and row.on and row.on >= today
    ]
    decided = [
        f"{formats.partial(row.on, row.precision.value)}: {' '.join(row.decisions.split())}"
        for row in reversed(own)
        if row.status is ContactStatus.HELD and row.decisions
    ]
    return {
        "naam": body.name,
        "doel": body.purpose or "",
        "volgende": "\n".join(coming[:_MEETINGS]),
        "beslist": "\n".join(decided[:_DECISIONS]),
    }


def _titled(row: MomentRow) -> str:
    return f", {row.title}" if row.title else ""


def _colleagues(body: BodyRow, rows: tuple[MandateRow, ...]) -> list[Words]:
    """The members with how to reach them; no address of who does not want mail."""
    return [
        {
            "groep": "" if number else body.name,
            "naam": row.person or members.NOBODY,
            "organisatie": row.organisation or "",
            "rol": row.role or "",
            "mail": "" if row.no_mail else row.email or "",
            "telefoon": row.phone or "",
        }
        for number, row in enumerate(rows)
    ]


def _mandate(row: MandateRow) -> str:
    said = [*filter(None, [row.role]), row.capacity.value]
    said.append(members.voting_words(row.votes))
    if row.alternate_of_id is not None:
        said.append(t.STAND_IN.lower())
    return t.mandate(row.body, row.organisation, said, row.start, row.end)
