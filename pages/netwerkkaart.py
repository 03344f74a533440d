"""Netwerkkaart: who is tied to whom around one body, organisation, person or action."""

import streamlit as st

from crm.access import Permission
from crm.texts import network as t
from crm.texts import shell
from crm.ui import guard, menu
from crm.ui.expert_switch import expert_link
from crm.ui.network_filter import map_filter
from crm.ui.network_pair import pair_line, pair_place
from crm.ui.network_view import current_view, first_lines
from crm.ui.network_ways import chosen_way, draw

guard.page(Permission.READ)

# Little air between the lines: the map ends where the first screen ends.
page = st.container(gap="xsmall", key="map-page")
with page.container(
    horizontal=True,
    vertical_alignment="center",
    horizontal_alignment="distribute",
    key="map-head",
):
    st.title(shell.NETWORK, width="content")
    way = chosen_way()
above = page.container(gap="xxsmall")
with page:
    asked = map_filter()
if asked.focus is None:
    above.info(t.NOTHING_YET)
    above.link_button(shell.BODIES, menu.link("overleg_en_mandaten"))
    above.link_button(shell.IMPORT, menu.link("invoer"))
    st.stop()
if asked.focus not in asked.source.graph:
    above.info(t.NOT_ON_THIS_DAY)
    st.stop()

view = current_view(asked, asked.focus).view
with above:
    first_lines(view, asked.on)
    pair = pair_place(asked.on)
with page:
    draw(way, asked, asked.focus)
    expert_link()
# Last: what it counts takes longer than the map.
pair_line(pair, view, asked.on)
