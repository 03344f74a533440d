"""What the user hears back: saved, with a way to undo, or what went wrong.

Messages wait in the session until a run shows them to the end, so that they survive
`st.rerun` and `st.switch_page`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from crm.errors import SchakelError
from crm.ui.text import md

_MESSAGES = "_messages"


@dataclass(frozen=True)
class Message:
    """One thing to tell the user at the top of the page."""

    text: str
    change_set: int | None = None
    trouble: bool = False


def saved(text: str, change_set: int | None = None) -> None:
    """Say that something was saved; `change_set` makes it undoable."""
    _waiting().append(Message(text, change_set))


def problem(error: SchakelError) -> None:
    """Show, at this spot, the sentence that says what is wrong."""
    st.error(md(error), icon=":material/error:")


@contextmanager
def attempt() -> Iterator[None]:
    """In a callback: a refusal becomes a message at the top of the page."""
    try:
        yield
    except SchakelError as error:
        _waiting().append(Message(str(error), trouble=True))


def show() -> list[Message]:
    """Draw the waiting messages; `forget` them once the run is complete."""
    shown = list(_waiting())
    for message in shown:
        if message.trouble:
            st.error(md(message.text), icon=":material/error:")
        else:
            st.success(md(message.text), icon=":material/check:")
    return shown


def forget(shown: list[Message]) -> None:
    """Drop the messages that a complete run has shown."""
    st.session_state[_MESSAGES] = [m for m in _waiting() if m not in shown]


def _waiting() -> list[Message]:
    waiting: list[Message] = st.session_state.setdefault(_MESSAGES, [])
    return waiting
