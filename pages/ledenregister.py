"""Ledenregister: the legal register of members, what is in it and what must still be."""

import streamlit as st

from crm.access import Permission
from crm.papers.register_list import lines_known
from crm.texts import register as t
from crm.texts import shell
from crm.ui import guard, register_due, register_views
from crm.ui.filings_form import filings_form
from crm.ui.inspection import inspection
from crm.ui.list_tools import list_tools
from crm.ui.register_card import member_card, member_lines
from crm.ui.register_filter import register_filter

guard.page(Permission.READ)

st.title(shell.REGISTER)
found = register_views.asked_register()
if not found.entries:
    register_due.first_filling(found)
    filings_form()
    st.stop()

first_line = st.container()
register_due.due_form(found)
query = register_filter(found)
members = found.on(query.on, query.known_on)
with first_line:
    register_views.first_line(found, members, query)
if not members:
    known = query.known_on
    nothing = known is not None and not lines_known(found, known)
    st.info(t.nothing_then(known) if known and nothing else t.NOBODY_THEN)

chosen = member_lines(found, query)
wide, narrow = st.columns([2, 1], gap="medium") if chosen else (st.container(), None)
with wide:
    list_tools("ledenregister", query.link())
    register_views.member_table(found, query)
if narrow is not None:
    with narrow:
        member_card(found, chosen)
with st.expander(t.ALL_LINES, icon=":material/history:"):
    register_views.all_lines(found, query)
    list_tools("ledenregister-regels", query.link())
inspection(found, query)
filings_form()
