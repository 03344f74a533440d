"""Netwerkkaart: who is tied to whom around one body, organisation, person or action."""

import streamlit as st

from crm.access import Permission
from crm.texts import network as t
from crm.texts import shell
from crm.ui import guard, menu
from crm.ui.network_card import chosen_node, network_card
from crm.ui.network_filter import choose, map_filter, recentre
from crm.ui.network_map import network_map
from crm.ui.network_tables import network_tables
from crm.ui.network_view import current_view, first_lines

guard.page(Permission.READ)

st.title(shell.NETWORK)
above = st.container()
asked = map_filter()
if asked.focus is None:
    above.info(t.NOTHING_YET)
    above.link_button(shell.BODIES, menu.link("overleg_en_mandaten"))
    st.stop()
if asked.focus not in asked.source.graph:
    above.info(t.NOT_ON_THIS_DAY)
    st.stop()

view, drawing, version = current_view(asked, asked.focus)
chosen = chosen_node(asked.source, asked.focus)
with above:
    first_lines(view, asked.on)
wide, narrow = st.columns([2.4, 1], gap="medium")
with wide:
    map_tab, table_tab = st.tabs([t.MAP, t.TABLE], key="kaart_als", bind="query-params")
    if map_tab.open:
        with map_tab:
            network_map(
                drawing,
                version,
                frame=f"{asked.focus} {asked.filter.steps}",
                chosen="" if chosen == asked.focus else chosen,
                on_choose=choose,
                on_recentre=recentre,
            )
    if table_tab.open:
        with table_tab:
            network_tables(view)
with narrow:
    network_card(asked.source, chosen, asked.focus, asked.on)
