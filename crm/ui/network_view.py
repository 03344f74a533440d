"""What stands on the map now, computed once for everybody who asks the same."""

from datetime import date
from typing import Any, NamedTuple

import streamlit as st

from crm.access import Permission
from crm.findings.map_list import MapQuery
from crm.findings.map_view import MapView, map_source, map_view
from crm.papers.network_drawing import drawn
from crm.store.taxonomy import clusters
from crm.texts import network as t
from crm.texts import shell
from crm.ui import guard, menu, network_filter, session
from crm.ui.network_card import chosen_node, network_card
from crm.ui.network_filter import Asked
from crm.ui.network_map import network_map, version_of
from crm.ui.network_tables import network_tables
from crm.ui.network_tools import network_tools
from crm.ui.text import md


class Shown(NamedTuple):
    """The part of the network that is asked, and how the browser draws it."""

    view: MapView
    drawing: dict[str, Any]
    version: str


def current_view(asked: Asked, focus: str) -> Shown:
    """What the filters ask for, around `focus`."""
    today = session.today()

    def make() -> Shown:
        anchor = session.rows(map_source, today)
        view = map_view(asked.source, focus, asked.filter, anchor)
        labels = {row.code: row.label for row in session.rows(clusters)}
        drawing = drawn(view.picture, labels)
        return Shown(view, drawing, version_of(drawing))

    question = ("network_view", focus, asked.on, today, asked.filter)
    return session.remembered(question, make)


def first_lines(view: MapView, on: date) -> None:
    """What the map shows, and what it leaves out."""
    counts = {kind.value: number for kind, number in view.counts.items()}
    line = t.first_line(view.focus.label, on, counts, len(view.picture.ties))
    rest = []
    if view.cut:
        rest.append(t.cut(len(view.picture.nodes), view.total))
    hidden = view.beyond - view.total
    if hidden > 0:
        rest.append(t.hidden(hidden))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"**{md(line)}** {md(' '.join(rest))}", width="content")
        if not view.filter.open:
            st.button(t.WIPE, on_click=network_filter.wipe, type="tertiary")
    if len(view.picture.nodes) == 1:
        st.info(t.nothing_tied(filtered=hidden > 0))
        if not hidden > 0:
            st.link_button(shell.NOTE_CONTACT, menu.link("contact_noteren"))


@st.fragment
def map_and_card(asked: Asked, focus: str) -> None:
    """The map or its table, and the card; choosing a node runs only this part again.

    When the middle or the data are no longer those that were asked, the whole page
    runs again.
    """
    guard.page(Permission.READ)
    if asked.stale:
        st.rerun()
    shown = current_view(asked, focus)
    chosen = chosen_node(asked.source, focus)
    text = ""
    wide, narrow = st.columns([2.4, 1], gap="medium")
    with wide:
        map_tab, table_tab = st.tabs(
            [t.MAP, t.TABLE], key="kaart_als", bind="query-params"
        )
        if map_tab.open:
            with map_tab:
                network_map(
                    shown.drawing,
                    shown.version,
                    frame=f"{focus} {asked.filter.steps}",
                    chosen="" if chosen == focus else chosen,
                    on_choose=network_filter.choose,
                    on_recentre=network_filter.recentre,
                )
        if table_tab.open:
            with table_tab:
                text = network_tables(shown.view)
        network_tools(MapQuery(focus, asked.on, asked.filter, text), shown.view)
    with narrow:
        network_card(asked.source, chosen, focus, asked.on)
