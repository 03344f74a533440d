"""Links in texts to our own pages, opened in the tab where they are clicked."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qsl

import streamlit as st

from crm.ui import menu
from crm.ui.screens import SCREENS

KEY = "same_tab"
_SAME_TAB = st.components.v2.component(
    "same_tab",
    js=(Path(__file__).parent / "same_tab.js").read_text(encoding="utf-8"),
)


def same_tab() -> None:
    """Follow the links of every page; drawn once, in the frame."""
    _SAME_TAB(
        key=KEY,
        data={"paths": [menu.link(screen.name) for screen in SCREENS]},
        height=1,
        on_go_change=_follow,
    )


def _follow() -> None:
    asked = st.session_state[KEY].go
    if not isinstance(asked, Mapping):
        return
    names = {menu.link(screen.name): screen.name for screen in SCREENS}
    name = names.get(str(asked.get("path")))
    if name is not None:
        menu.go(name, **dict(parse_qsl(str(asked.get("search", "")).lstrip("?"))))
