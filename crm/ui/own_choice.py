"""One of the names that we have, or one that is written.

Streamlit's own way to write one offers it first, before the names that fit, and in
English.
"""

from collections.abc import Callable
from typing import Any

import streamlit as st

from crm.texts import choices as t


def own_choice(
    label: str,
    options: list[Any],
    *,
    known: Any,
    own: str | None,
    key: str,
    shown: Callable[[Any], str] = str,
    placeholder: str = "",
) -> tuple[Any, str | None]:
    """The option that is chosen, or the text that is written: one of them, or none."""
    tick = f"{key}.own"
    writing = st.session_state.get(tick, own is not None)
    chosen: Any = None
    written = ""
    if writing:
        written = st.text_input(label, own or "", key=f"{key}.text").strip()
    else:
        chosen = st.selectbox(
            label,
            options,
            index=options.index(known) if known in options else None,
            format_func=shown,
            key=key,
            placeholder=placeholder,
        )
    st.checkbox(t.NOT_IN_LIST, writing, key=tick)
    return chosen, written or None
