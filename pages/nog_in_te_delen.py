"""Nog in te delen: organisations without a sector, with proposals to accept."""

import streamlit as st

from crm.access import Permission
from crm.intake.sorting import unsorted_organisations
from crm.texts import directory as t
from crm.texts import shell
from crm.ui import guard, menu, session, sorting_table
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.SORT_OUT)
waiting = session.rows(unsorted_organisations)
if not waiting:
    st.info(t.ALL_SORTED)
    st.link_button(shell.ORGANISATIONS, menu.link("organisaties"))
    st.stop()
proposed = sum(bool(one.proposals) for one in waiting)
st.markdown(f"**{md(t.sorting_line(len(waiting), proposed))}**")
st.caption(t.SORT_INTRO)
sorting_table.rows(waiting)
