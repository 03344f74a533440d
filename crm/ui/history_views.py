"""The history: its list, and what one change set did."""

import pandas as pd
import streamlit as st

from crm.access import undo
from crm.model.history import ChangeRow, ChangeSetRow, Deed
from crm.store.history import change_counts, changes_of
from crm.texts import formats, shell
from crm.texts import manage as t
from crm.texts import store as store_texts
from crm.ui import feedback, session
from crm.ui.text import md

CHOSEN = "wijziging"
"""The change set that the link opens."""
_CLOSED = "history.closed"
_MOST_RECORDS = 12


def chosen() -> int | None:
    """The change set that the link names."""
    text = st.query_params.get(CHOSEN, "")
    return int(text) if text.isdecimal() else None


def history_table(rows: list[ChangeSetRow]) -> None:
    """A row for each change set; choosing one puts it in the link.

    Streamlit keeps the place of a tick, not its row: with other rows, or once the card
    is closed, the table is a new one that begins with what the link says.
    """
    key = f"history-{rows[0].change_set}-{st.session_state.get(_CLOSED, 0)}"
    opened = [place for place, row in enumerate(rows) if row.change_set == chosen()]
    st.dataframe(
        pd.DataFrame(
            [
                (
                    row.change_set,
                    formats.moment(row.at),
                    _who(row.who),
                    row.why,
                    row.changes,
                    t.UNDONE if row.undone_by else "",
                )
                for row in rows
            ],
            columns=[t.NUMBER, t.WHEN, t.WHO, t.WHY, t.HOW_MUCH, t.STATE],
        ),
        key=key,
        hide_index=True,
        height=min(38 + 35 * len(rows), 480),
        column_config={
            t.NUMBER: st.column_config.NumberColumn(format="%d", width="small"),
            t.WHY: st.column_config.TextColumn(width="large"),
        },
        on_select=lambda: _open_chosen(key, rows),
        selection_mode="single-row",
        selection_default={"selection": {"rows": opened}},
        placeholder="",
        alt=t.TABLE,
    )


def _who(name: str) -> str:
    return session.known_as(name) or shell.THIS_COMPUTER


def change_set_card(row: ChangeSetRow) -> None:
    """Who changed what, before and after, and the way back."""
    with st.container(border=True, key="change-set"):
        st.subheader(md(t.heading(row.change_set, row.why)))
        st.caption(md(t.by_whom(_who(row.who), row.at)))
        with st.container(horizontal=True):
            if row.undone_by is not None:
                st.caption(t.undone_by(row.undone_by))
            else:
                st.button(
                    t.REDO if row.undoes is not None else t.UNDO,
                    key="undo",
                    icon=":material/undo:",
                    on_click=_undo,
                    args=(row,),
                )
            st.button(t.CLOSE, on_click=_close, type="tertiary")
        if row.changes > _MOST_RECORDS:
            _counts(row.change_set)
        changes = session.rows(changes_of, row.change_set, limit=_MOST_RECORDS)
        for change in changes:
            _record(change)
        if row.changes > len(changes):
            st.caption(t.and_more(row.changes - len(changes)))


def _counts(number: int) -> None:
    lines = [
        md(t.count_line(store_texts.noun(found.table), found.count, found.deed.value))
        for found in session.rows(change_counts, number)
    ]
    st.markdown("  \n".join(lines))


def _record(change: ChangeRow) -> None:
    noun = store_texts.noun(change.table)
    lines = [f"**{md(t.record_line(change.deed.value, noun, change.label))}**"]
    if change.deed is Deed.CHANGED:
        lines += [
            md(t.field_line(field.name, field.old_text, field.new_text))
            for field in change.fields
        ]
    st.markdown("  \n".join(lines))


def _open_chosen(key: str, rows: list[ChangeSetRow]) -> None:
    selected = st.session_state[key].selection.rows
    if selected:
        st.query_params[CHOSEN] = str(rows[selected[0]].change_set)
    else:
        _close()


def _close() -> None:
    st.query_params.pop(CHOSEN, None)
    st.session_state[_CLOSED] = st.session_state.get(_CLOSED, 0) + 1


def _undo(row: ChangeSetRow) -> None:
    with feedback.attempt():
        number = undo(session.store(), session.actor(), row.change_set)
        done = t.redone if row.undoes is not None else t.undone
        feedback.saved(done(row.change_set), number)
