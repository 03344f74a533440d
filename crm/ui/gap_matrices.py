"""The two matrices of whom we know; every cell opens its rows."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from crm.findings.candidates import Field, Ref
from crm.findings.matrices import (
    FunctionMatrix,
    Official,
    SectorCell,
    SectorMatrix,
    function_matrix,
    sector_matrix,
)
from crm.findings.overview import Overview
from crm.model.dates import months_before
from crm.texts import gaps as t
from crm.ui import palette
from crm.ui.list_tools import list_tools
from crm.ui.ref_links import ref_link
from crm.ui.text import md

CELL = "vak"


def sectors(overview: Overview, first_line: DeltaGenerator) -> None:
    """Sector by municipality: known, met in twelve months, seated, on a list."""
    matrix = sector_matrix(overview.field)
    zone = len(overview.field.known.assembly.municipalities)
    empty = sum(
        matrix.cell(row.code, place) == SectorCell()
        for row in matrix.sectors
        for place in matrix.places[:zone]
    )
    first_line.markdown(f"**{md(t.sector_line(zone, len(matrix.sectors), empty))}**")
    st.caption(md(t.SECTOR_LEGEND))
    rows = [
        [
            f"{palette.look(row.cluster).glyph} {row.label}",
            *(sector_text(matrix.cell(row.code, place)) for place in matrix.places),
        ]
        for row in matrix.sectors
    ]
    inside = _inside()
    chosen = _table("sectoren", t.SECTOR, rows, matrix.places)
    with inside:
        _opened(
            chosen,
            [row.label for row in matrix.sectors],
            matrix.places,
            lambda row, place: _sector_rows(
                overview.field, matrix, matrix.sectors[row].code, place
            ),
        )
    list_tools("sectoren-per-gemeente", {"op": overview.on.isoformat()})


def functions(overview: Overview, first_line: DeltaGenerator) -> None:
    """Municipality by function: whom we know, who sits, when last seen."""
    matrix = function_matrix(overview.field)
    always = list(matrix.functions[:4])
    nobody = sum(
        not matrix.cell(place, function)
        for place in matrix.places
        for function in always
    )
    first_line.markdown(f"**{md(t.function_line(always, nobody))}**")
    st.caption(md(t.FUNCTION_LEGEND))
    since = months_before(overview.on, 12)
    rows = [
        [
            place,
            *(
                official_text(matrix.cell(place, function), since)
                for function in matrix.functions
            ),
        ]
        for place in matrix.places
    ]
    inside = _inside()
    chosen = _table("functies", t.PLACE, rows, matrix.functions)
    with inside:
        _opened(
            chosen,
            list(matrix.places),
            matrix.functions,
            lambda row, function: _official_rows(matrix, matrix.places[row], function),
        )
    list_tools("gemeenten-per-functie", {"op": overview.on.isoformat()})


def sector_text(cell: SectorCell) -> str:
    """A cell in shapes and numbers; every organisation counts once."""
    met = set(cell.met) - set(cell.seated)
    known = set(cell.known) - set(cell.seated) - met
    counts = (
        (t.SITS, len(cell.seated)),
        (t.MET, len(met)),
        (t.KNOWN, len(known)),
        (t.LISTED, len(cell.listed)),
    )
    return " ".join(f"{shape}{number}" for shape, number in counts if number)


def official_text(officials: tuple[Official, ...], since: date) -> str:
    """The first by name, with its state, and how many more."""
    if not officials:
        return ""
    best = min(officials, key=lambda one: (_state(one, since), one.name))
    more = f" +{len(officials) - 1}" if len(officials) > 1 else ""
    return f"{(t.SITS, t.MET, t.KNOWN)[_state(best, since)]} {best.name}{more}"


def _state(one: Official, since: date) -> int:
    if one.bodies:
        return 0
    return 1 if one.last_seen is not None and one.last_seen >= since else 2


def _table(
    name: str, first: str, rows: list[list[str]], columns: tuple[str, ...]
) -> tuple[int, str] | None:
    """The matrix; the row and column of the cell that was chosen."""
    event = st.dataframe(
        pd.DataFrame(rows, columns=[first, *columns]),
        key=f"matrix-{name}",
        hide_index=True,
        height=min(38 + 35 * len(rows), 480),
        column_config={first: st.column_config.TextColumn(pinned=True)},
        on_select="rerun",
        selection_mode="single-cell",
        placeholder="",
        alt=name,
    )
    for row, column in event.selection.cells[:1]:
        if column in columns:
            return int(row), str(column)
    return None


def _inside() -> DeltaGenerator:
    """The room above the table for what is in a cell.

    It is always as high, so that the table stays where it is.
    """
    return st.container(height=150, border=True, gap="xxsmall")


def _opened(
    chosen: tuple[int, str] | None,
    rows: list[str],
    columns: tuple[str, ...],
    lines: Callable[[int, str], list[str]],
) -> None:
    """The rows in a cell: the chosen one, by the table or by the link."""
    if chosen is None:
        chosen = _asked(rows, columns)
    elif st.query_params.get(CELL) != _cell_key(rows[chosen[0]], chosen[1]):
        st.query_params[CELL] = _cell_key(rows[chosen[0]], chosen[1])
    if chosen is None:
        st.caption(md(t.HOW_TO_OPEN_CELL))
        return
    row, column = chosen
    st.markdown(f"## {md(t.cell_title(rows[row], column))}")
    found = lines(row, column)
    if not found:
        st.caption(md(t.EMPTY_CELL))
    st.markdown("\n".join(f"- {line}" for line in found))


def _asked(rows: list[str], columns: tuple[str, ...]) -> tuple[int, str] | None:
    row, _, column = st.query_params.get(CELL, "").partition("|")
    return (rows.index(row), column) if row in rows and column in columns else None


def _cell_key(row: str, column: str) -> str:
    return f"{row}|{column}"


def _sector_rows(
    field: Field, matrix: SectorMatrix, sector: str, place: str
) -> list[str]:
    cell = matrix.cell(sector, place)
    state = dict.fromkeys(cell.serving, t.STATE_SERVES)
    state |= dict.fromkeys(cell.known, t.STATE_KNOWN)
    state |= dict.fromkeys(cell.met, t.STATE_MET)
    state |= dict.fromkeys(cell.seated, t.STATE_SEATED)
    lines = [
        f"{ref_link(Ref('organisation', key, field.partners[key].name))} · {md(words)}"
        for key, words in state.items()
    ]
    listed = {row.id: row for row in field.known.references}
    lines += [
        f"{md(listed[key].name)} · {md(t.STATE_LISTED)}"
        f"{f' · {md(listed[key].source)}' if listed[key].source else ''}"
        for key in cell.listed
    ]
    return lines


def _official_rows(matrix: FunctionMatrix, place: str, function: str) -> list[str]:
    return [
        f"{ref_link(Ref('person', one.person_id, one.name))} · "
        + md(
            t.official_line(
                one.function, one.organisation, list(one.bodies), one.last_seen
            )
        )
        for one in matrix.cell(place, function)
    ]
