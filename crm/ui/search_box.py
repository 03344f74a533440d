"""The search box on top of every page: type, see what fits, Enter opens the first."""

from pathlib import Path
from typing import Any

import streamlit as st

from crm.model.rows import Hit
from crm.store.search import search
from crm.store.taxonomy import clusters
from crm.texts import directory as t
from crm.ui import menu, session
from crm.ui.palette import look
from crm.ui.screens import SCREENS

HERE = Path(__file__).parent
KEY = "search_box"
SCREEN_OF = {
    "organisation": "organisatie",
    "person": "persoon",
    "body": "overleg",
    "action": "actiefiche",
    "contactmoment": "contact",
}
MARKUP = f"""
<input type="search" role="combobox" aria-expanded="false" aria-controls="hits"
  aria-autocomplete="list" autocomplete="off" spellcheck="false"
  aria-label="{t.SEARCH}" placeholder="{t.SEARCH}">
<ul id="hits" role="listbox" hidden></ul>
<span role="status" class="unseen"></span>
"""
_BOX = st.components.v2.component(
    "search_box",
    html=MARKUP,
    css=(HERE / "search_box.css").read_text(encoding="utf-8"),
    js=(HERE / "search_box.js").read_text(encoding="utf-8"),
)


@st.fragment
def search_box() -> None:
    """Draw the box; only the box runs again while somebody types."""
    asked = str(st.session_state.get(KEY, {}).get("asked") or "")
    hits = _find(asked)
    _BOX(
        key=KEY,
        data={
            "none": t.NOTHING_FOUND,
            "asked": asked,
            "hits": [_shown(hit) for hit in hits],
        },
        on_asked_change=_nothing,
    )


def _find(asked: str) -> list[Hit]:
    if not asked.strip():
        return []
    known = {screen.name for screen in SCREENS}
    with session.read() as connection:
        return [
            hit
            for hit in search(connection, asked)
            if SCREEN_OF.get(hit.table) in known
        ]


def _shown(hit: Hit) -> dict[str, Any]:
    labels = {row.code: row.label for row in session.rows(clusters)}
    words = [t.KINDS.get(hit.table), hit.detail, labels.get(hit.cluster or "")]
    return {
        "label": hit.label,
        "detail": " · ".join(word for word in words if word),
        "glyph": look(hit.cluster).glyph if hit.cluster else "",
        "href": menu.link(SCREEN_OF[hit.table], id=hit.id),
    }


def _nothing() -> None:
    """A component tells only what has a listener."""
