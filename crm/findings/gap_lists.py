"""The findings as lists that go out as a file: open seats, searches, matrices."""

from collections.abc import Mapping
from datetime import date

from crm.errors import InvalidInput
from crm.exchange.table_document import Column, ColumnKind, Row, TableDocument
from crm.findings.candidates import Candidate, Field, candidates, read_field
from crm.findings.coverage import BodyCoverage, NormCoverage, read_taxonomy
from crm.findings.matrices import function_matrix, sector_matrix
from crm.findings.overview import read_overview
from crm.model.enums import NormKind
from crm.network.groups import group_label
from crm.network.matrices import Official, SectorCell
from crm.store import Connection
from crm.store.searches import outreaches
from crm.texts import findings as words
from crm.texts import gaps as t
from crm.texts import outreach as search
from crm.texts.formats import day as written_day

Asked = Mapping[str, str]
_MOST_NAMES = 12


def asked_day(asked: Asked, today: date) -> date:
    """The day that a link asks. Raises `InvalidInput` for one that is none."""
    try:
        return date.fromisoformat(asked.get("op") or today.isoformat())
    except ValueError as error:
        raise InvalidInput(words.BAD_LINK) from error


def gap_listing(connection: Connection, asked: Asked, today: date) -> TableDocument:
    """The open seats of a day, of one body or of all."""
    every = read_overview(connection, asked_day(asked, today))
    overview = every.only(asked.get("overleg"))
    rows = [
        _gap_row(found, gap, overview.field)
        for found in overview.bodies
        for gap in found.gaps
    ]
    return TableDocument(
        name="ontbrekende partners",
        title=t.LIST_TITLE,
        subtitle=(t.on_day(overview.on),),
        columns=(
            Column(t.BODY_COLUMN),
            Column(t.GROUP_COLUMN),
            Column(t.KIND_COLUMN, printed=False),
            Column(t.LEAST_COLUMN, ColumnKind.NUMBER),
            Column(t.PRESENT_COLUMN, ColumnKind.NUMBER),
            Column(t.MISSING_COLUMN, ColumnKind.NUMBER),
            Column(t.SINCE_COLUMN, ColumnKind.DATE),
            Column(t.CHECKED_COLUMN, ColumnKind.DATE),
            Column(t.CERTAINTY_COLUMN),
            Column(t.KNOWN_COLUMN),
            Column(t.NEVER_MET_COLUMN),
        ),
        rows=tuple(rows),
        group_by=t.BODY_COLUMN,
        notes=(t.PAPER_NOTE,),
    )


def _gap_row(found: BodyCoverage, gap: NormCoverage, field: Field) -> Row:
    who = candidates(found, gap, field)

    def names(block: tuple[Candidate, ...]) -> str:
        return words.names_and_more([one.name for one in block], _MOST_NAMES)

    return (
        found.body.name,
        gap.label,
        gap.kind.value,
        gap.minimum,
        gap.present,
        gap.missing,
        gap.since,
        found.checked,
        words.certainty(gap.certainty),
        names(who.known),
        names(who.never_met),
    )


def outreach_listing(
    connection: Connection, asked: Asked, today: date
) -> TableDocument:
    """The searches; with `afgerond` those that are over too."""
    taxonomy = read_taxonomy(connection)

    def label(kind: NormKind | None, group: str | None) -> str:
        return group_label(kind, group, taxonomy) if kind and group else ""

    return TableDocument(
        name="zoektochten",
        title=search.TITLE,
        subtitle=(t.on_day(today),),
        columns=(
            Column(search.SEAT),
            Column(search.BODY),
            Column(search.PARTNER),
            Column(search.STAGE),
            Column(search.OWNER),
            Column(search.NEXT_STEP),
            Column(search.NEXT_ON, ColumnKind.DATE),
            Column(search.STARTED, ColumnKind.DATE),
            Column(search.CLOSED, ColumnKind.DATE),
        ),
        rows=tuple(
            (
                label(row.kind, row.group),
                row.body,
                row.partner,
                row.stage.value,
                row.owner,
                row.next_step,
                row.next_on,
                row.started_on,
                row.closed_on,
            )
            for row in outreaches(connection, open_only=not asked.get("afgerond"))
        ),
    )


def sector_listing(connection: Connection, asked: Asked, today: date) -> TableDocument:
    """Sector by municipality, with the names in the cells."""
    field = read_field(connection, asked_day(asked, today))
    matrix = sector_matrix(field)
    return TableDocument(
        name="sectoren per gemeente",
        title=t.BY_PLACE,
        subtitle=(t.on_day(field.on), t.SECTOR_LEGEND),
        columns=(Column(t.SECTOR), *(Column(place) for place in matrix.places)),
        rows=tuple(
            (
                row.label,
                *(
                    _sector_cell(matrix.cell(row.code, place), field)
                    for place in matrix.places
                ),
            )
            for row in matrix.sectors
        ),
    )


def _sector_cell(cell: SectorCell, field: Field) -> str:
    listed = {row.id: row.name for row in field.known.references}
    marks = dict.fromkeys(cell.known, t.KNOWN)
    marks |= dict.fromkeys(cell.met, t.MET)
    marks |= dict.fromkeys(cell.seated, t.SITS)
    lines = [f"{mark} {field.partners[key].name}" for key, mark in marks.items()]
    return "\n".join([*lines, *(f"{t.LISTED} {listed[key]}" for key in cell.listed)])


def function_listing(
    connection: Connection, asked: Asked, today: date
) -> TableDocument:
    """Municipality by function, with who that is and when last seen."""
    field = read_field(connection, asked_day(asked, today))
    matrix = function_matrix(field)
    return TableDocument(
        name="gemeenten per functie",
        title=t.BY_FUNCTION,
        subtitle=(t.on_day(field.on),),
        columns=(Column(t.PLACE), *(Column(name) for name in matrix.functions)),
        rows=tuple(
            (
                place,
                *(
                    "\n".join(map(_official, matrix.cell(place, name)))
                    for name in matrix.functions
                ),
            )
            for place in matrix.places
        ),
    )


def _official(one: Official) -> str:
    sits = f" ({', '.join(one.bodies)})" if one.bodies else ""
    seen = f", {written_day(one.last_seen)}" if one.last_seen else ""
    return f"{one.name}{sits}{seen}"
