"""What the user hears back: saved, with a way to undo, or what went wrong.

Messages wait in the session until a run shows them to the end, so that they survive
`st.rerun` and `st.switch_page`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from crm.access import undo
from crm.errors import SchakelError
from crm.texts import shell as t
from crm.ui import session
from crm.ui.text import md

_MESSAGES = "_messages"


@dataclass(frozen=True)
class Message:
    """One thing to tell the user at the top of the page."""

    text: str
    change_set: int | None = None
    trouble: bool = False
    undoing: bool = False


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
        _draw(message)
    return shown


def _draw(message: Message) -> None:
    if message.trouble:
        st.error(md(message.text), icon=":material/error:")
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.success(md(message.text), icon=":material/check:")
        if message.change_set is not None:
            st.button(
                t.REDO if message.undoing else t.UNDO,
                key=f"undo-{message.change_set}",
                icon=f":material/{'redo' if message.undoing else 'undo'}:",
                on_click=_undo,
                args=(message.change_set,),
                kwargs={"again": message.undoing},
            )


def _undo(change_set: int, *, again: bool) -> None:
    """Undo a change, or an undo; what was told before is told no more."""
    _waiting().clear()
    with attempt():
        undone = undo(session.store(), session.actor(), change_set)
        told = t.REDONE if again else t.UNDONE
        _waiting().append(Message(told, undone, undoing=not again))


def forget(shown: list[Message]) -> None:
    """Drop the messages that a complete run has shown."""
    st.session_state[_MESSAGES] = [m for m in _waiting() if m not in shown]


def _waiting() -> list[Message]:
    waiting: list[Message] = st.session_state.setdefault(_MESSAGES, [])
    return waiting
