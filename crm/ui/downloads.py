"""Links to the files of `crm/ui/download_list.py`."""

from urllib.parse import urlencode

import streamlit as st

from crm.texts import screen_sharing as t
from crm.ui import screen_sharing
from crm.ui.text import md


def address(name: str, **asked: object) -> str:
    """Where a file is: the name of a `Download`, and what it should hold."""
    query = urlencode({k: str(v) for k, v in asked.items() if v is not None})
    return f"/download/{name}?{query}" if query else f"/download/{name}"


def download(label: str, name: str, *, icon: str = "download", **asked: object) -> None:
    """A button that makes a file; a sentence while others may not see it."""
    if screen_sharing.refuses(name, asked):
        st.caption(md(t.file_hidden(label)))
        return
    st.link_button(label, address(name, **asked), icon=f":material/{icon}:")
