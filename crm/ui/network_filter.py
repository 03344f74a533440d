"""The filters above the map, all of them in the link."""

from collections.abc import Mapping
from datetime import date
from typing import Literal, NamedTuple

import streamlit as st

from crm.findings.map_filter import MapFilter
from crm.findings.map_source import MapSource, map_source, usual_focus
from crm.model.graph_rows import NodeKind, TieKind
from crm.store.taxonomy import clusters, sectors
from crm.texts import network as t
from crm.ui import session
from crm.ui.network_time import DAY, time_slider

FOCUS, CHOSEN = "van", "knoop"
"""The names in the link: around which node the map is, and which card is open."""

_FOCUS_BOX = "kaart_van"
_FOCUS_WIDTH, _CLUSTER_WIDTH, _TIME_WIDTH = 210, 130, 230
"""All in one row on a wide screen, two to a row on a telephone."""
_HALF = 170


class Asked(NamedTuple):
    """What the link and the filters ask."""

    focus: str | None
    on: date
    filter: MapFilter
    source: MapSource

    @property
    def stale(self) -> bool:
        """Whether the link names another middle by now, or the data have changed."""
        return (
            st.query_params.get(FOCUS, self.focus) != self.focus
            or session.rows(map_source, self.on) is not self.source
        )


def recentre(key: str) -> None:
    """Make a node the middle of the map."""
    # In this order: each change is a step back for the browser.
    st.query_params.pop(CHOSEN, None)
    st.query_params[FOCUS] = key


def choose(key: str) -> None:
    """Open the card of a node, or that of the middle again."""
    if key:
        st.query_params[CHOSEN] = key
    else:
        st.query_params.pop(CHOSEN, None)


def map_filter() -> Asked:
    """One row: around whom, which clusters, which quarter, and what is asked less."""
    row = st.container(
        horizontal=True, vertical_alignment="center", gap="small", key="map-filter"
    )
    # The day comes last, but what can be chosen depends on it.
    row.container(key="map-of", width="content").markdown(t.AROUND)
    first = row.container(width=_FOCUS_WIDTH)
    second = row.container(width=_CLUSTER_WIDTH)
    quarter = row.container(width=_TIME_WIDTH)
    more = row.popover(t.MORE)
    with more, st.container(horizontal=True):
        on = st.date_input(
            t.DAY,
            session.today(),
            format="DD/MM/YYYY",
            key=DAY,
            bind="query-params",
            min_value=date(1990, 1, 1),
            max_value=date(2100, 12, 31),
            width=_HALF,
        )
        steps = st.segmented_control(
            t.STEPS,
            [1, 2],
            format_func=t.steps,
            default=1,
            required=True,
            key="kaart_stappen",
            bind="query-params",
            help=t.STEPS_HELP,
        )
    source = session.rows(map_source, on)
    with first:
        focus = _focus(source)
    names = {s.code: s.label for s in session.rows(sectors)}
    used = {code: name for code, name in names.items() if code in source.sectors}
    places = {name: name for name in source.municipalities}
    groups = {c.code: c.label for c in session.rows(clusters)}
    with second:
        chosen = _several(t.CLUSTER, "kaart_cluster", groups, t.ALL_CLUSTERS)
    with quarter:
        time_slider(on)
    with more:
        with st.container(horizontal=True):
            some = _several(t.SECTOR, "kaart_sector", used, width=_HALF)
            where = _several(t.MUNICIPALITY, "kaart_gemeente", places, width=_HALF)
        kinds = _pills(t.KINDS, "kaart_soort", t.KIND_LABELS)
        ties = _pills(t.TIES, "kaart_band", t.TIE_LABELS)
    wanted = MapFilter(
        clusters=frozenset(chosen),
        sectors=frozenset(some),
        municipalities=frozenset(where),
        kinds=frozenset(NodeKind(kind) for kind in kinds),
        ties=frozenset(TieKind(tie) for tie in ties),
        steps=steps or 1,
    )
    return Asked(focus, on, wanted, source)


def wipe() -> None:
    """Take every filter off; the middle, the day and the card stay."""
    for key in ("kaart_cluster", "kaart_sector", "kaart_gemeente"):
        st.session_state[key] = []
    st.session_state["kaart_soort"] = list(t.KIND_LABELS)
    st.session_state["kaart_band"] = list(t.TIE_LABELS)


def _focus(source: MapSource) -> str | None:
    """The node that the link names, else the council's board; kept in the link."""
    labels = source.labels
    asked = st.query_params.get(FOCUS)
    focus = asked or session.rows(usual_focus)
    st.session_state[_FOCUS_BOX] = focus if focus in labels else None
    st.selectbox(
        t.AROUND,
        list(labels),
        format_func=lambda key: labels.get(key, key),
        placeholder=t.CHOOSE_FOCUS,
        index=0 if focus in labels else None,
        label_visibility="collapsed",
        key=_FOCUS_BOX,
        on_change=_take_focus,
    )
    return focus


def _take_focus() -> None:
    key = st.session_state[_FOCUS_BOX]
    if key:
        recentre(key)


def _several(
    label: str,
    key: str,
    labels: Mapping[str, str],
    all_of_them: str | None = None,
    width: int | Literal["stretch"] = "stretch",
) -> list[str]:
    """Any number of the options; none means all.

    A field that says itself what all of them are needs no label above it.
    """
    return st.multiselect(
        label,
        list(labels),
        format_func=lambda option: labels.get(option, option),
        placeholder=all_of_them or t.ALL,
        label_visibility="collapsed" if all_of_them else "visible",
        width=width,
        select_all=False,
        key=key,
        bind="query-params",
    )


def _pills(label: str, key: str, labels: Mapping[str, str]) -> list[str]:
    """What may be on the map: at first everything."""
    return st.pills(
        label,
        list(labels),
        format_func=lambda option: labels.get(option, option),
        selection_mode="multi",
        default=list(labels),
        key=key,
        bind="query-params",
    )
