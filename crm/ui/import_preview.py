"""What an import would do, before anything is written."""

from collections.abc import Iterable

import streamlit as st

from crm.intake.importing import ImportPlan, Outcome, PlannedRow
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


def _sentence(plan: ImportPlan) -> str:
    return t.sentence(*(plan.total(outcome) for outcome in _ORDER))


def _rejected(rows: list[PlannedRow]) -> None:
    st.subheader(t.REJECTED)
    st.caption(t.REJECTED_HELP)
    st.dataframe(
        {
            t.FILE: [row.file for row in rows[:MOST]],
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
    news.sort(key=lambda row: (_ORDER.index(row.outcome), row.file, row.line))
    with st.expander(label, expanded=count[Outcome.UPDATED] > 0):
        _table(stem, news)


def _table(stem: str, rows: list[PlannedRow]) -> None:
    shown = rows[:MOST]
    st.dataframe(
        {
            t.LINE: [row.line for row in shown],
            t.WHAT: [row.label for row in shown],
            t.OUTCOME: [t.OUTCOMES[row.outcome] for row in shown],
            t.CHANGES: [_changes(row) for row in shown],
        },
        hide_index=True,
        key=f"list-{stem}",
        alt=t.list_help(stem),
        column_config={t.CHANGES: st.column_config.TextColumn(width="large")},
    )
    _more(len(rows))


def _changes(row: PlannedRow) -> str:
    return t.join_changes(_lines(row))


def _lines(row: PlannedRow) -> Iterable[str]:
    for change in row.changes:
        if row.outcome is Outcome.CREATED:
            yield t.new_value(change.field, change.after)
        else:
            yield t.changed_value(change.field, change.before, change.after)


def _more(number: int) -> None:
    if number > MOST:
        st.caption(md(t.more(number - MOST)))
