"""The plain fields of a contact's form, each kept in the draft as it is left."""

from collections.abc import Callable, Mapping
from typing import Any

import streamlit as st

from crm.ui.note_desk import Desk
from crm.ui.text import md

Problems = Mapping[str, str]


def text(desk: Desk, label: str, name: str, value: str) -> None:
    """One line of text."""
    key = f"{desk.key}.{name}"
    shown = st.text_input(
        label,
        value,
        key=key,
        on_change=lambda: desk.change(**{name: st.session_state[key]}),
    )
    if desk.arriving and shown != value:
        desk.change(**{name: shown})


def select(
    desk: Desk,
    label: str,
    name: str,
    options: list[Any],
    value: Any,
    *,
    shown: Callable[[Any], str],
    chosen: Callable[[Any], None],
    placeholder: str = "",
) -> None:
    """One of some options."""
    key = f"{desk.key}.{name}"
    current = value if value in options else None
    seen = st.selectbox(
        label,
        options,
        index=options.index(current) if current is not None else None,
        format_func=shown,
        key=key,
        placeholder=placeholder,
        on_change=lambda: chosen(st.session_state[key]),
    )
    if desk.arriving and seen != current:
        chosen(seen)


def problem(problems: Problems, name: str) -> None:
    """What stands in the way of saving, beside its field."""
    if name in problems:
        st.error(md(problems[name]), icon=":material/error:")
