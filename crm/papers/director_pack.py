"""The information pack for somebody who is new in a body: bodies, mandates, colleagues."""

from collections.abc import Mapping
from datetime import date

from crm.assembly.members import members_on
from crm.directory.council import council
from crm.exchange.table_document import Column, TableDocument
from crm.exchange.text_document import Section, TextDocument
from crm.exchange.write_text import write_text_docx
from crm.model.enums import ContactStatus
from crm.model.files import OutFile
from crm.model.logbook_rows import MomentRow
from crm.model.rows import BodyRow, MandateRow
from crm.papers.assembly_asked import asked_number
from crm.papers.letter_templates import asked_format, word_or_pdf
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
        found = pack(connection, asked_number(asked, PERSON), today)
        name = person(connection, asked_number(asked, PERSON)).name
    content = write_text_docx(found)
    return word_or_pdf(content, t.pack_name(name), asked_format(asked))


def pack(connection: Connection, person_id: int, today: date) -> TextDocument:
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
    sections = [Section(t.MANDATES, [_mandate(row) for row in own], t.NO_MANDATES)]
    for body in running:
        if body.id in seats:
            sections += _body(connection, body, every, today)
    others = [row for row in running if row.id not in seats and row.owner_id is None]
    sections.append(
        Section(t.OTHERS, [t.about(b.name, b.purpose) for b in others], t.NO_OTHERS)
    )
    return TextDocument(
        t.pack_title(who.name),
        (t.pack_of(council(connection).name, today),),
        sections,
        (members.made_on(today),),
        foot=letters.FOOT,
    )


def _runs(body: BodyRow, today: date) -> bool:
    return body.end is None or body.end >= today


def _body(
    connection: Connection, body: BodyRow, every: list[MomentRow], today: date
) -> list[Section]:
    """Purpose, members with how to reach them, next meetings, last decisions."""
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
    found = members_on(connection, body, today)
    return [
        Section(body.name, [body.purpose] if body.purpose else []),
        Section(
            t.colleagues(body.name),
            (),
            members.NO_MEMBERS,
            table=_colleagues(found.rows),
        ),
        Section(t.NEXT, coming[:_MEETINGS], t.NOTHING_NEXT),
        Section(t.DECIDED, decided[:_DECISIONS], t.NOTHING_DECIDED),
    ]


def _titled(row: MomentRow) -> str:
    return f", {row.title}" if row.title else ""


def _colleagues(rows: tuple[MandateRow, ...]) -> TableDocument:
    """The members; no address of who does not want mail."""
    return TableDocument(
        members.SHEET,
        t.COLLEAGUES,
        tuple(map(Column, (t.NAME, t.ORGANISATION, t.ROLE, t.EMAIL, t.PHONE))),
        tuple(
            (
                row.person or members.NOBODY,
                row.organisation,
                row.role,
                None if row.no_mail else row.email,
                row.phone,
            )
            for row in rows
        ),
    )


def _mandate(row: MandateRow) -> str:
    said = [*filter(None, [row.role]), row.capacity.value]
    said.append(members.voting_words(row.votes))
    if row.alternate_of_id is not None:
        said.append(t.STAND_IN.lower())
    return t.mandate(row.body, row.organisation, said, row.start, row.end)
