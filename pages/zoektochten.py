"""Zoektochten: the running searches for missing partners."""

import streamlit as st

from crm.access import Permission
from crm.findings.coverage import read_taxonomy
from crm.store.searches import outreaches
from crm.texts import outreach as t
from crm.ui import guard, screen_sharing, session
from crm.ui.list_tools import list_tools
from crm.ui.menu import link
from crm.ui.outreach_card import CHOSEN, is_late, outreach_card
from crm.ui.outreach_table import group_of, outreach_table
from crm.ui.screen_sharing import What
from crm.ui.text import md

guard.page(Permission.READ)

st.title(t.TITLE)
refusals = not screen_sharing.hides(What.REFUSALS)
every = session.rows(outreaches, open_only=not refusals)
running = [row for row in every if row.closed_on is None]
late = sum(is_late(row, session.today()) for row in running)
st.markdown(f"**{md(t.first_line(len(running), late))}**")
with st.container(horizontal=True, vertical_alignment="center"):
    st.link_button(
        t.TO_GAPS, link("ontbrekende_partners"), icon=":material/arrow_back:"
    )
    closed_too = refusals and st.toggle(
        t.ALSO_CLOSED, key="afgerond", bind="query-params"
    )

shown = every if closed_too else running
taxonomy = session.rows(read_taxonomy)
groups = {row.id: group_of(row, taxonomy) for row in every}
chosen = next(
    (row for row in every if str(row.id) == st.query_params.get(CHOSEN)), None
)

wide, narrow = st.columns([2, 1], gap="medium")
with wide:
    if shown:
        outreach_table(shown, groups)
        list_tools("zoektochten", {"afgerond": "ja" if closed_too else None})
    else:
        st.info(md(t.NONE))
with narrow:
    if chosen is not None:
        outreach_card(chosen, groups[chosen.id])
    elif shown:
        st.caption(md(t.CHOOSE))
