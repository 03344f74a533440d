"""The few looks that the theme in `.streamlit/config.toml` cannot set."""

from pathlib import Path

import streamlit as st

from crm.texts import shell as t

_MENU = '[data-testid="stDataFrameColumnMenu"] [role="menuitem"]'
_WORDS = f"""
{_MENU}:nth-child(2)::after {{ content: "{t.SORT_UP}"; }}
{_MENU}:nth-child(3)::after {{ content: "{t.SORT_DOWN}"; }}
"""
"""What Streamlit has only in English."""

_STYLE = st.components.v2.component(
    "style",
    css=(Path(__file__).parent / "style.css").read_text(encoding="utf-8") + _WORDS,
    isolate_styles=False,
)


def style() -> None:
    """Hold for every page; drawn once, in the frame."""
    _STYLE(key="style", height=1)
