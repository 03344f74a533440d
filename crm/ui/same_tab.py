"""Going to our own pages in the tab that is open, with a Back button that works."""

from itertools import count
from pathlib import Path

import streamlit as st

from crm.ui import menu
from crm.ui.screens import SCREENS

_SAME_TAB = st.components.v2.component(
    "same_tab",
    js=(Path(__file__).parent / "same_tab.js").read_text(encoding="utf-8"),
)
_visits = count(1)


def same_tab() -> bool:
    """Follow links and `menu.go`; whether this page is being left.

    Drawn once, in the frame, before anything of the page.
    """
    address = menu.leaving()
    _SAME_TAB(
        key="same_tab",
        data={
            "paths": [menu.link(screen.name) for screen in SCREENS],
            "address": address,
            "visit": next(_visits) if address else 0,
            "apart": menu.APART,
        },
        height=1,
    )
    return address is not None
