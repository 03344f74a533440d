"""What stands on the map now, computed once for everybody who asks the same."""

from datetime import date
from typing import Any, NamedTuple

import streamlit as st

from crm.findings.map_source import map_source
from crm.findings.map_time import day_before
from crm.findings.map_view import MapView, map_view
from crm.papers.list_file import safe_name
from crm.papers.network_drawing import drawn
from crm.papers.network_leaving import leaving, leaving_title
from crm.store.taxonomy import clusters
from crm.texts import network as t
from crm.texts import shell
from crm.ui import menu, network_filter, network_time, session
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
    today = session.today()

    def make() -> Shown:
        anchor = session.rows(map_source, today, network_time.first_day())
        before = session.rows(map_source, day_before(asked.on))
        view = map_view(asked.source, focus, asked.filter, anchor, before)
        labels = {row.code: row.label for row in session.rows(clusters)}
        drawing = drawn(view.picture, labels)
        drawing["saved"] = _saved(view, asked.on, labels)
        return Shown(view, drawing, version_of(drawing))

    question = ("network_view", focus, asked.on, today, asked.filter)
    return session.remembered(question, make)


def _saved(view: MapView, on: date, labels: dict[str, str]) -> dict[str, Any]:
    """What the picture that the browser saves holds: the same as the files."""
    kept = leaving(view.picture, people=False)
    title = leaving_title(view.focus, on, people=False)
    parts = drawn(kept, labels)
    return {
        "keys": [node.key for node in kept.nodes],
        "panels": parts["panels"],
        "legend": parts["legend"],
        "title": title,
        "file": safe_name(title),
    }


def first_lines(view: MapView, on: date) -> None:
    """What the map shows, and what it leaves out."""
    counts = {kind.value: number for kind, number in view.counts.items()}
    line = t.first_line(view.focus.label, on, counts, view.ties)
    rest = []
    if view.cut:
        rest.append(t.cut(len(view.there), view.total))
    hidden = view.beyond - view.total
    if hidden > 0:
        rest.append(t.hidden(hidden))
    with st.container(horizontal=True, vertical_alignment="center"):
        rest.append(network_time.since_words(view))
        more = md(" ".join(filter(None, rest)))
        st.markdown(f"**{md(line)}** {more}".strip(), width="content")
        if not view.filter.open:
            st.button(t.WIPE, on_click=network_filter.wipe, type="tertiary")
    if len(view.there) == 1:
        st.info(t.nothing_tied(filtered=hidden > 0))
        if not hidden > 0:
            st.link_button(shell.NOTE_CONTACT, menu.link("contact_noteren"))
