"""The few looks that the theme in `.streamlit/config.toml` cannot set."""

from pathlib import Path

import streamlit as st

_STYLE = st.components.v2.component(
    "style",
    css=(Path(__file__).parent / "style.css").read_text(encoding="utf-8"),
    isolate_styles=False,
)


def style() -> None:
    """Hold for every page; drawn once, in the frame."""
    _STYLE(key="style", height=1)
