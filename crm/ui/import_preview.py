"""What an import would do, before anything is written."""

import streamlit as st

from crm.intake.importing import ImportPlan, Outcome, PlannedRow
from crm.texts import columns
from crm.texts import import_page as t
from crm.texts import importing as words
from crm.ui.text import md

MOST = 1_000
"""Rows that a table shows; the counts are of all."""

_ORDER = tuple(Outcome)


def preview(plan: ImportPlan) -> None:
    """The counts in a sentence, what cannot go in, then each list."""
    st.markdown(f"**{md(_sentence(plan))}**")
    for file in plan.unreadable:
        st.error(md(words.unreadable(file.file, file.reason)), icon=":material/error:")
    if plan.rejected:
        _rejected(plan.rejected)
    if plan.notes:
        with st.expander(t.notes(len(plan.notes)), expanded=len(plan.notes) <= t.FEW):
            for note in plan.notes:
                st.markdown(f"- {md(note)}")
    for stem, rows in plan.tables.items():
        accepted = [row for row in rows if row.outcome is not Outcome.REJECTED]
        if accepted:
            _list(stem, accepted)


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
            t.COLUMN: [row.column or "" for row in rows[:MOST]],
            t.VALUE: [row.value or "" for row in rows[:MOST]],
            t.REASON: [row.reason or "" for row in rows[:MOST]],
        },
        hide_index=True,
        key="rejected",
        alt=t.REJECTED_HELP,
        column_config={t.REASON: st.column_config.TextColumn(width="large")},
    )
    _more(len(rows))


def _list(stem: str, rows: list[PlannedRow]) -> None:
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
            _cells(stem, changed)
        if created := [row for row in news if row.outcome is Outcome.CREATED]:
            _table(stem, created)


def _cells(stem: str, rows: list[PlannedRow]) -> None:
    """Each cell that changes, with what stood there and what comes."""
    cells = [(row, change) for row in rows for change in row.changes]
    shown = cells[:MOST]
    st.caption(t.CELLS)
    st.dataframe(
        {
            t.LINE: [row.line for row, _ in shown],
            t.WHAT: [row.label for row, _ in shown],
            t.COLUMN: [change.field for _, change in shown],
            t.BEFORE: [change.before or t.EMPTY for _, change in shown],
            t.AFTER: [change.after or t.EMPTY for _, change in shown],
        },
        hide_index=True,
        key=f"cells-{stem}",
        alt=t.CELLS,
    )
    _more(len(cells))


def _table(stem: str, rows: list[PlannedRow]) -> None:
    shown = rows[:MOST]
    st.dataframe(
        {
            t.LINE: [row.line for row in shown],
            t.WHAT: [row.label for row in shown],
            t.OUTCOME: [t.OUTCOMES[row.outcome] for row in shown],
            t.CHANGES: [
                t.join_changes(t.new_value(c.field, c.after) for c in row.changes)
                for row in shown
            ],
        },
        hide_index=True,
        key=f"list-{stem}",
        alt=t.list_help(stem),
        column_config={t.CHANGES: st.column_config.TextColumn(width="large")},
    )
    _more(len(rows))


def _more(number: int) -> None:
    if number > MOST:
        st.caption(md(t.more(number - MOST)))
