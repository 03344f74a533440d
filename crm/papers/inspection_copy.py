"""The copy of the register of members and the decisions for who consults them.

It holds only what the law asks in the register (domain facts, section 2, content):
natural person name and address, legal person name, legal form and seat. No seals,
remarks or representatives. It is the register of a day as it was written down by the
day of the giving, so that a copy made again says the same.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from crm.assembly.register import MemberLine
from crm.assembly.register_state import register
from crm.directory.council import council
from crm.errors import InvalidInput
from crm.exchange.table_document import Column, ColumnKind, Row, TableDocument
from crm.exchange.text_document import Section, TextDocument
from crm.exchange.write_text import write_text_docx
from crm.exchange.write_xlsx import write_xlsx
from crm.model.assembly_rows import DecisionRow
from crm.model.files import OutFile
from crm.model.register_rows import InspectionRow
from crm.papers.filled import asked_format, word_or_pdf
from crm.papers.list_file import safe_name
from crm.store import Connection, Store
from crm.store.assemblies import decisions
from crm.store.register import inspections
from crm.texts import inspection as t
from crm.texts import letters
from crm.texts import register as register_texts

NUMBER = "inzage"
"""The name, in a link, of the inspection that a copy is for."""


def inspection_copy(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """The copy as a Word document, a pdf or a workbook. Raises `InvalidInput`."""
    with store.read() as connection:
        given = _asked(connection, asked.get(NUMBER, ""))
        found = register(connection, today)
        members = found.on(given.register_on, given.on)
        decided = decisions(connection, found.body.id, given.register_on)
        name = council(connection).name
    suffix = asked_format(asked)
    file_name = t.file_name(given.asked_by, given.register_on)
    if suffix == "xlsx":
        book = _members(name, given, members, (_decisions(decided),))
        return OutFile(f"{safe_name(file_name)}.xlsx", write_xlsx(book))
    text = _copy(name, given, members, decided)
    return word_or_pdf(write_text_docx(text), file_name, suffix)


def why_copied(asked: Mapping[str, str]) -> str:
    """What the history keeps of a copy: whom it was for stands in the inspection."""
    return t.why_copied(asked.get(NUMBER, ""))


def _asked(connection: Connection, number: str) -> InspectionRow:
    rows = inspections(connection)
    found = next((row for row in rows if str(row.id) == number), None)
    if found is None:
        raise InvalidInput(t.NO_SUCH)
    return found


def _copy(
    name: str,
    given: InspectionRow,
    members: Sequence[MemberLine],
    decided: Sequence[DecisionRow],
) -> TextDocument:
    return TextDocument(
        t.title(name),
        _about(given),
        [
            Section(
                t.members(len(members), given.register_on),
                (),
                t.NO_MEMBERS,
                _members(name, given, members),
            ),
            Section(t.DECISIONS, (), t.NO_DECISIONS, _decisions(decided)),
        ],
        (register_texts.TOOL,),
        foot=letters.FOOT,
    )


def _about(given: InspectionRow) -> tuple[str, ...]:
    told = t.given_to(given.asked_by, given.on)
    return (told, t.purpose(given.purpose)) if given.purpose else (told,)


def _members(
    name: str,
    given: InspectionRow,
    members: Sequence[MemberLine],
    sheets: tuple[TableDocument, ...] = (),
) -> TableDocument:
    return TableDocument(
        name=register_texts.SHEET,
        title=t.title(name),
        subtitle=(*_about(given), t.members(len(members), given.register_on)),
        columns=(
            Column(register_texts.NUMBER, ColumnKind.NUMBER),
            Column(register_texts.MEMBER),
            Column(register_texts.LEGAL_FORM),
            Column(register_texts.ADDRESS),
            Column(register_texts.SINCE, ColumnKind.DATE),
        ),
        rows=tuple(
            (number, line.name, line.legal_form, line.address, line.since)
            for number, line in enumerate(members, start=1)
        ),
        sheets=sheets,
        foot=letters.FOOT,
    )


def _decisions(decided: Sequence[DecisionRow]) -> TableDocument:
    return TableDocument(
        name=t.DECISIONS_SHEET,
        title=t.DECISIONS,
        columns=(
            Column(t.DAY, ColumnKind.DATE),
            Column(t.MEETING),
            Column(t.POINT),
            Column(t.KIND),
            Column(t.OUTCOME),
        ),
        rows=tuple(map(_decision, decided)),
        foot=letters.FOOT,
    )


def _decision(row: DecisionRow) -> Row:
    kind = letters.DECISIONS[row.decision] if row.decision else letters.NO_DECISION
    point = t.point(row.position, row.title)
    return (row.on, row.meeting, point, kind, row.outcome.value)
