"""Nog in te delen: what has no sector yet, with proposals to accept."""

import streamlit as st

from crm.access import Permission
from crm.intake.sorting import unsorted_mandates, unsorted_organisations
from crm.texts import shell
from crm.texts import sorting as t
from crm.ui import guard, menu, session, sorting_table
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.SORT_OUT)
today = session.today()
waiting = session.rows(unsorted_organisations, today)
seats = session.rows(unsorted_mandates, today)
if not waiting and not seats:
    st.info(t.ALL_SORTED)
    st.link_button(shell.ORGANISATIONS, menu.link("organisaties"))
    st.stop()
proposed = sum(bool(one.proposals) for one in waiting)
st.markdown(f"**{md(t.line(len(waiting), proposed, len(seats)))}**")
if waiting:
    sorting_table.organisations(waiting)
if seats:
    st.markdown(f"### {t.MANDATES}")
    st.caption(t.MANDATES_INTRO)
    sorting_table.mandates(seats)
