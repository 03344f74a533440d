"""The map: a two-way component around vis-network, which our own server hands out.

The browser gets nodes, ties and places; it gives back the node that was chosen. A
redraw happens only when `version` changes, so what is chosen stays out of the data.
"""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import streamlit as st

from crm.papers.network_drawing import VIS_NETWORK, script, style

_FOLDER = Path(__file__).parent
_ADDRESS = f"/assets/{VIS_NETWORK.name}"
_KEY = "netwerkkaart"
_MAP = st.components.v2.component(
    "netwerkkaart",
    html='<div class="map"></div>\n<!-- filled by the script -->\n',
    css=style() + (_FOLDER / "network_map.css").read_text(encoding="utf-8"),
    js=script() + (_FOLDER / "network_map.js").read_text(encoding="utf-8"),
)


def version_of(drawing: dict[str, Any]) -> str:
    """The same for the same drawing, on any server."""
    return hashlib.sha256(json.dumps(drawing).encode()).hexdigest()[:16]


def network_map(
    drawing: dict[str, Any],
    version: str,
    *,
    frame: str,
    chosen: str,
    on_choose: Callable[[str], None],
    on_recentre: Callable[[str], None],
) -> None:
    """Draw the map and call back when a node is chosen, or should be the middle.

    The window on the map stays where it is as long as `frame` is the same.
    """
    _MAP(
        key=_KEY,
        data={
            "drawing": drawing,
            "version": version,
            "frame": frame,
            "chosen": _first_chosen(version, chosen),
            "address": _ADDRESS,
        },
        on_chosen_change=lambda: on_choose(_told("chosen")),
        on_recentre_change=lambda: on_recentre(_told("recentre")),
    )


def _first_chosen(version: str, chosen: str) -> str:
    """The node that was chosen when this drawing was first sent.

    The browser knows later choices already; in the data they would make it redraw.
    """
    sent: dict[str, str] = st.session_state.setdefault(f"{_KEY}_sent", {})
    if version not in sent or _KEY not in st.session_state:
        sent.clear()
        sent[version] = chosen
    return sent[version]


def _told(name: str) -> str:
    """What the browser just said."""
    return str(st.session_state[_KEY].get(name) or "")
