"""Three ways to look at the same network: the map, the municipalities, the table."""

from collections.abc import Callable

import streamlit as st

from crm.access import Permission
from crm.findings.map_list import MapQuery
from crm.texts import network as t
from crm.ui import guard, network_filter
from crm.ui.network_card import chosen_node, network_card
from crm.ui.network_filter import Asked
from crm.ui.network_map import network_map
from crm.ui.network_tables import network_tables
from crm.ui.network_tools import network_tools
from crm.ui.network_view import current_view
from crm.ui.place_tiles import place_card, place_tiles, tiles_of

_COLUMNS = (2.4, 1)


def chosen_way() -> str:
    """How the network is looked at, in the link."""
    return st.segmented_control(
        t.WAYS,
        list(_WAYS),
        default=t.MAP,
        required=True,
        key="kaart_als",
        bind="query-params",
        label_visibility="collapsed",
        width="content",
    )


def draw(way: str, asked: Asked, focus: str) -> None:
    """The network in the way that is chosen, with the card at its side."""
    _WAYS[way](asked, focus)


def _map(asked: Asked, focus: str) -> None:
    _map_and_card(asked, focus)
    query = MapQuery(focus, asked.on, asked.filter)
    network_tools(query, current_view(asked, focus).view)


@st.fragment
def _map_and_card(asked: Asked, focus: str) -> None:
    """Choosing a node runs only this again: what stands below does not depend on it."""
    _same_as_asked(asked)
    shown = current_view(asked, focus)
    chosen = chosen_node(asked.source, focus)
    wide, narrow = st.columns(_COLUMNS, gap="medium")
    with wide:
        network_map(
            shown.drawing,
            shown.version,
            frame=f"{focus} {asked.filter.steps}",
            chosen="" if chosen == focus else chosen,
            on_choose=network_filter.choose,
            on_recentre=network_filter.recentre,
        )
    with narrow:
        network_card(asked.source, chosen, focus, asked.on)


@st.fragment
def _places(asked: Asked, _: str) -> None:
    _same_as_asked(asked)
    tiles = tiles_of(asked.source, asked.filter)
    wide, narrow = st.columns(_COLUMNS, gap="medium")
    with wide:
        place_tiles(tiles)
    with narrow:
        place_card(tiles)


@st.fragment
def _table(asked: Asked, focus: str) -> None:
    _same_as_asked(asked)
    view = current_view(asked, focus).view
    wide, narrow = st.columns(_COLUMNS, gap="medium")
    with wide:
        text = network_tables(view)
        network_tools(MapQuery(focus, asked.on, asked.filter, text), view)
    with narrow:
        network_card(asked.source, chosen_node(asked.source, focus), focus, asked.on)


def _same_as_asked(asked: Asked) -> None:
    """The whole page runs again when its middle or the data are others by now."""
    guard.page(Permission.READ)
    if asked.stale:
        st.rerun()


_WAYS: dict[str, Callable[[Asked, str], None]] = {
    t.MAP: _map,
    t.PLACES_TAB: _places,
    t.TABLE: _table,
}
