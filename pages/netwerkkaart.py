"""Netwerkkaart: who is tied to whom around one body, organisation, person or action."""

import streamlit as st

from crm.access import Permission
from crm.texts import network as t
from crm.texts import shell
from crm.ui import guard, menu
from crm.ui.expert_switch import expert_link
from crm.ui.network_filter import map_filter
from crm.ui.network_time import time_slider
from crm.ui.network_view import current_view, first_lines, map_and_card

guard.page(Permission.READ)

st.title(shell.NETWORK)
above = st.container()
asked = map_filter()
if asked.focus is None:
    above.info(t.NOTHING_YET)
    above.link_button(shell.BODIES, menu.link("overleg_en_mandaten"))
    above.link_button(shell.IMPORT, menu.link("invoer"))
    st.stop()
if asked.focus not in asked.source.graph:
    above.info(t.NOT_ON_THIS_DAY)
    st.stop()

with above:
    first_lines(current_view(asked, asked.focus).view, asked.on)
time_slider(asked.on)
map_and_card(asked, asked.focus)
expert_link()
