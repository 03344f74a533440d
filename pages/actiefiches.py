"""Actiefiches: the action sheets of the plan."""

import pandas as pd
import streamlit as st

from crm.access import Permission
from crm.store.plans import actions
from crm.texts import directory as t
from crm.texts import shell
from crm.ui import guard, menu, session
from crm.ui.list_tools import list_tools
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.ACTIONS)
every = session.rows(actions)
if not every:
    st.info(t.NO_ACTIONS_YET)
    st.stop()
st.markdown(f"**{md(t.actions_line(len(every)))}**")
list_tools("actiefiches", {})
st.caption(t.HOW_TO_OPEN)
event = st.dataframe(
    pd.DataFrame(
        [(r.number, r.title, r.role, r.start_text, r.end_text) for r in every],
        columns=[t.NUMBER, t.TITLE, t.ROLE, t.START, t.END],
    ),
    key="actions",
    hide_index=True,
    column_config={t.TITLE: st.column_config.TextColumn(width="large")},
    on_select="rerun",
    selection_mode="single-row",
    placeholder="",
    alt=shell.ACTIONS,
)
if event.selection.rows:
    menu.go("actiefiche", id=every[event.selection.rows[0]].id)
