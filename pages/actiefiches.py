"""Actiefiches: the action sheets of the plan."""

import streamlit as st

from crm.access import Permission
from crm.store.plans import actions
from crm.texts import directory as t
from crm.texts import formats, plan, shell
from crm.ui import guard, menu, session
from crm.ui.action_form import action_form
from crm.ui.form_link import NEW, form_button
from crm.ui.list_tools import list_tools
from crm.ui.row_table import row_table
from crm.ui.text import md

guard.page(Permission.READ)

if made := st.query_params.get("id"):
    menu.go("actiefiche", id=made)
with st.container(horizontal=True, vertical_alignment="bottom"):
    st.title(shell.ACTIONS)
    making = form_button(plan.NEW_ACTION, NEW, "add")
if making:
    action_form()
every = session.rows(actions)
if not every:
    st.info(t.NO_ACTIONS_YET)
    st.stop()
st.markdown(f"**{md(t.actions_line(len(every)))}**")
chosen = row_table(
    [
        (
            row.number,
            row.title,
            row.role,
            formats.plan_moment(row.start_text),
            formats.plan_moment(row.end_text),
        )
        for row in every
    ],
    [t.NUMBER, t.TITLE, t.ROLE, t.START, t.END],
    key="actions",
    alt=shell.ACTIONS,
    columns={
        t.NUMBER: st.column_config.TextColumn(width=50),
        t.TITLE: st.column_config.TextColumn(width=430),
    },
)
st.caption(t.HOW_TO_OPEN)
list_tools("actiefiches", {})
if chosen is not None:
    menu.go("actiefiche", id=every[chosen].id)
