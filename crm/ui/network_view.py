"""What stands on the map now, computed once for everybody who asks the same."""

from dataclasses import astuple
from datetime import date
from typing import Any, NamedTuple

import streamlit as st

from crm.findings.map_view import MapFilter, MapSource, MapView, map_source, map_view
from crm.papers.network_drawing import drawn
from crm.store.taxonomy import clusters
from crm.texts import network as t
from crm.ui import network_filter, session
from crm.ui.network_filter import Asked
from crm.ui.network_map import version_of
from crm.ui.text import md


class Shown(NamedTuple):
    """The part of the network that is asked, and how the browser draws it."""

    view: MapView
    drawing: dict[str, Any]
    version: str


def current_view(asked: Asked, focus: str) -> Shown:
    """What the filters ask for, around `focus`."""
    store, today = session.store(), session.today()
    labels = {row.code: row.label for row in session.rows(clusters)}
    key = (
        store.url,
        store.data_version(),
        focus,
        asked.on.isoformat(),
        today.isoformat(),
        *(_plain(part) for part in astuple(asked.filter)),
    )
    anchor = session.rows(map_source, today)
    return _remembered(key, focus, asked.filter, asked.source, anchor, labels)


@st.cache_resource(show_spinner=False, max_entries=200)
def _remembered(
    key: tuple[object, ...],  # noqa: ARG001 (Streamlit finds the answer by it)
    _focus: str,
    _wanted: MapFilter,
    _source: MapSource,
    _anchor: MapSource,
    _labels: dict[str, str],
) -> Shown:
    view = map_view(_source, _focus, _wanted, _anchor)
    drawing = drawn(view.picture, _labels)
    return Shown(view, drawing, version_of(drawing))


def _plain(part: object) -> object:
    return tuple(sorted(map(str, part))) if isinstance(part, frozenset) else part


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
