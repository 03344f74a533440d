"""Links to the files that `crm/web.py` makes on request."""

from urllib.parse import urlencode

import streamlit as st


def address(name: str, **asked: object) -> str:
    """Where a file is: the name of a `Download`, and what it should hold."""
    query = urlencode({k: str(v) for k, v in asked.items() if v is not None})
    return f"/download/{name}?{query}" if query else f"/download/{name}"


def download(label: str, name: str, **asked: object) -> None:
    """A button that saves a file."""
    st.link_button(label, address(name, **asked), icon=":material/download:")
