"""Overleg voorbereiden: whom to expect, what is open, what was decided."""

import streamlit as st

from crm.access import Permission
from crm.errors import InvalidInput, MissingRecord
from crm.findings.preparation import preparation, read_asked
from crm.texts import shell
from crm.ui import guard, menu, preparation_view, session
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.PREPARE)
try:
    link = read_asked(preparation_view.asked())
    found = session.rows(preparation, *link, session.today())
except (InvalidInput, MissingRecord) as error:
    st.info(md(error))
    st.link_button(shell.BODIES, menu.link("overleg_en_mandaten"))
    st.stop()

preparation_view.head(found)
left, right = st.columns([3, 2], gap="large")
with left:
    preparation_view.expected(found)
    preparation_view.missed(found)
with right:
    preparation_view.open_seats(found)
    preparation_view.tasks(found)
    preparation_view.decisions(found)
    preparation_view.after(found)
