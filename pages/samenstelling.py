"""Samenstelling: who belongs in a body, by which norm, and whether it has them."""

import streamlit as st

from crm.access import Permission
from crm.findings.norm_list import composition, first_line
from crm.texts import norms as t
from crm.texts import shell
from crm.ui import guard, norm_form, norm_page, norm_table, session
from crm.ui.list_tools import list_tools
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.COMPOSITION)
first = st.container()
body = norm_page.chosen_body()
if body is None:
    st.stop()

found = session.rows(composition, body.id, session.today())
first.markdown(f"**{md(first_line(found))}**")
norm_page.forms(body, any_norms=bool(found.lines))

if found.current:
    norm_table.norm_table(found, found.current, f"norms-{body.id}")
    st.caption(t.CHOOSE)
elif not found.lines:
    st.info(t.NONE)
norm_table.folded(found, t.FUTURE_NORMS, found.future, f"later-{body.id}")
norm_table.folded(found, t.PAST_NORMS, found.past, f"past-{body.id}")

chosen = norm_table.chosen(found)
if chosen is not None:
    with st.container(border=True, key="norm-card"):
        norm_table.head(chosen)
        norm_form.norm_card(chosen)

if found.lines:
    list_tools("samenstelling", {"overleg": body.name})
    st.caption(t.STATUS_NOTE)
norm_page.ways_out(body)
