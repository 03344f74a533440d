"""What an import would do, before anything is written."""

from typing import Any

import streamlit as st

from crm.intake.importing import ImportPlan, Outcome, PlannedRow
from crm.intake.leaving_out import LeftOut
from crm.texts import columns
from crm.texts import import_page as t
from crm.texts import importing as words
from crm.ui.text import md

MOST = 1_000
"""Rows that a table shows; the counts are of all."""

_ORDER = tuple(Outcome)


def preview(plan: ImportPlan) -> LeftOut:
    """What cannot go in, then each list; what somebody unticks is left out."""
    for file in plan.unreadable:
        st.error(md(words.unreadable(file.file, file.reason)), icon=":material/error:")
    if plan.rejected:
        _rejected(plan.rejected)
    asked = {words.unknown_municipality(name) for name in plan.misspelt}
    notes = [note for note in plan.notes if note not in asked]
    if notes:
        with st.expander(t.notes(len(notes)), expanded=len(notes) <= t.FEW):
            for note in notes:
                st.markdown(f"- {md(note)}")
    cells: set[tuple[str, int, str]] = set()
    lines: set[tuple[str, int]] = set()
    for stem, rows in plan.tables.items():
        accepted = [row for row in rows if row.outcome is not Outcome.REJECTED]
        if accepted:
            _list(stem, accepted, cells, lines)
    return LeftOut(frozenset(cells), frozenset(lines))


def counts(plan: ImportPlan) -> None:
    """What would happen, in one sentence."""
    st.markdown(f"**{md(_sentence(plan))}**", width="content")


def nothing_to_do(plan: ImportPlan, left: LeftOut) -> str:
    """Why there is nothing to import."""
    if left.rows or left.cells:
        return t.ALL_UNTICKED
    if plan.useless:
        return t.NOTHING_USEFUL
    return t.NOTHING_MORE if plan.rejected else t.NOTHING_NEW


def without_bad_cells(number: int) -> bool:
    """Whether rows with such a bad cell go in without it; they stay behind unless asked."""
    return st.checkbox(t.without_fields(number), key="import.spare")


def warned(plan: ImportPlan) -> bool:
    """Say it when many values of a column would be overwritten."""
    for one in plan.risky:
        text = columns.many_changed(one.noun, one.field, one.changed, one.existing)
        st.warning(md(text), icon=":material/warning:")
    return bool(plan.risky)


def _sentence(plan: ImportPlan) -> str:
    return t.sentence(*(plan.total(outcome) for outcome in _ORDER))


def _rejected(rows: list[PlannedRow]) -> None:
    st.subheader(t.REJECTED)
    st.caption(t.REJECTED_HELP)
    files = [row.file for row in rows[:MOST]]
    several = {t.FILE: files} if len(set(files)) > 1 else {}
    st.dataframe(
        {
            **several,
            t.LINE: [row.line for row in rows[:MOST]],
            t.COLUMN: [columns.column_word(row.column or "") for row in rows[:MOST]],
            t.VALUE: [row.value or "" for row in rows[:MOST]],
            t.REASON: [row.reason or "" for row in rows[:MOST]],
        },
        hide_index=True,
        key="rejected",
        alt=t.REJECTED_HELP,
        column_config={t.REASON: st.column_config.TextColumn(width="large")},
    )
    _more(len(rows))


def _list(
    stem: str,
    rows: list[PlannedRow],
    cells: set[tuple[str, int, str]],
    lines: set[tuple[str, int]],
) -> None:
    """One list: new and changed rows first; unchanged ones are a number."""
    count = dict.fromkeys(_ORDER, 0)
    for row in rows:
        count[row.outcome] += 1
    label = t.list_line(stem, *(count[outcome] for outcome in _ORDER[:3]))
    news = [row for row in rows if row.outcome is not Outcome.UNCHANGED]
    if not news:
        st.caption(md(label))
        return
    news.sort(key=lambda row: (row.file, row.line))
    with st.expander(label, expanded=count[Outcome.UPDATED] > 0):
        if changed := [row for row in news if row.outcome is Outcome.UPDATED]:
            cells.update(_cells(stem, changed))
        if created := [row for row in news if row.outcome is Outcome.CREATED]:
            lines.update(_table(stem, created))


def _cells(stem: str, rows: list[PlannedRow]) -> list[tuple[str, int, str]]:
    """Each cell that changes, with what stood there and what comes; the unticked."""
    cells = [(row, change) for row in rows for change in row.changes]
    shown = cells[:MOST]
    st.caption(t.CELLS)
    ticked = _ticked(
        f"cells-{stem}",
        t.CELLS,
        {
            t.LINE: [row.line for row, _ in shown],
            t.WHAT: [row.label for row, _ in shown],
            t.COLUMN: [columns.column_word(change.field) for _, change in shown],
            t.BEFORE: [change.before or t.EMPTY for _, change in shown],
            t.AFTER: [change.after or t.EMPTY for _, change in shown],
        },
    )
    _more(len(cells))
    return [
        (row.file, row.line, change.field)
        for (row, change), tick in zip(shown, ticked, strict=True)
        if not tick
    ]


def _table(stem: str, rows: list[PlannedRow]) -> list[tuple[str, int]]:
    """Each row that is new; the unticked."""
    shown = rows[:MOST]
    ticked = _ticked(
        f"list-{stem}",
        t.list_help(stem),
        {
            t.LINE: [row.line for row in shown],
            t.WHAT: [row.label for row in shown],
            t.OUTCOME: [t.OUTCOMES[row.outcome] for row in shown],
            t.CHANGES: [
                t.join_changes(
                    t.new_value(columns.column_word(c.field), c.after)
                    for c in row.changes
                )
                for row in shown
            ],
        },
    )
    _more(len(rows))
    return [
        (row.file, row.line)
        for row, tick in zip(shown, ticked, strict=True)
        if not tick
    ]


def _ticked(key: str, alt: str, shown: dict[str, list[Any]]) -> list[bool]:
    """A table of which each row can be unticked.

    The key holds what is shown: ticks of one table say nothing about another.
    """
    number = hash(tuple(tuple(values) for values in shown.values()))
    edited = st.data_editor(
        {t.TICK: [True] * len(shown[t.LINE]), **shown},
        hide_index=True,
        key=f"{key}-{number}",
        alt=alt,
        disabled=list(shown),
        column_config={
            t.TICK: st.column_config.CheckboxColumn(width="small", help=t.TICK_HELP),
            t.CHANGES: st.column_config.TextColumn(width="large"),
        },
    )
    return [bool(tick) for tick in edited[t.TICK]]


def _more(number: int) -> None:
    if number > MOST:
        st.caption(md(t.more(number - MOST)))
