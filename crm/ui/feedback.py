"""What the user hears back: saved, with a way to undo, or what went wrong.

Messages wait in the session until a run shows them to the end, so that they survive
`st.rerun` and `st.switch_page`. They stand at the top of the page, or at the place that
they name: where the button was, on a page that is longer than the screen. A place that
is drawn again by itself keeps what it tells until something newer comes.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from crm.access import undo
from crm.errors import SchakelError
from crm.texts import shell as t
from crm.ui import session
from crm.ui.text import md

_MESSAGES, _PLACES, _TOLD = "_messages", "_places_drawn", "_told_in_place"


@dataclass(frozen=True)
class Message:
    """One thing to tell the user, at the top of the page or at a place on it."""

    text: str
    change_set: int | None = None
    trouble: bool = False
    undoing: bool = False
    at: str | None = None


def saved(text: str, change_set: int | None = None, *, at: str | None = None) -> None:
    """Say that something was saved; `change_set` makes it undoable.

    `at` is the place on the page where it is told: one that the page draws `here`.
    """
    _waiting().append(Message(text, change_set, at=at))


def problem(error: SchakelError) -> None:
    """Show, at this spot, the sentence that says what is wrong."""
    st.error(md(error), icon=":material/error:")


@contextmanager
def attempt(*, at: str | None = None) -> Iterator[None]:
    """In a callback: a refusal becomes a message, at the top or at a place."""
    try:
        yield
    except SchakelError as error:
        _waiting().append(Message(str(error), trouble=True, at=at))


@dataclass(frozen=True)
class Shown:
    """The messages of one run, and the spot at the top of the page."""

    messages: tuple[Message, ...]
    top: DeltaGenerator


def show() -> Shown:
    """Draw the waiting messages; `forget` them once the run is complete."""
    shown = Shown(tuple(_waiting()), st.container())
    st.session_state[_PLACES] = {}
    with shown.top:
        for message in shown.messages:
            if message.at is None:
                _draw(message)
    return shown


def here(place: str, *, lasting: bool = False) -> None:
    """Draw what is to be told at this place; a lasting one is drawn again by itself."""
    st.session_state.setdefault(_PLACES, {})[place] = lasting
    for message in _waiting():
        if message.at == place:
            _draw(message)
            _told().add(message)


def clear(place: str) -> None:
    """Tell no more what was told at a place: something newer comes."""
    st.session_state[_MESSAGES] = [m for m in _waiting() if m.at != place]


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
                kwargs={"again": message.undoing, "at": message.at},
            )


def _undo(change_set: int, *, again: bool, at: str | None) -> None:
    """Undo a change, or an undo; what was told before is told no more."""
    _waiting().clear()
    with attempt():
        undone = undo(session.store(), session.actor(), change_set)
        told = t.REDONE if again else t.UNDONE
        _waiting().append(Message(told, undone, undoing=not again, at=at))


def forget(shown: Shown) -> None:
    """Drop the messages that a complete run has shown.

    What was for a place that the page did not draw is told at the top after all, unless
    it was told there before. A lasting place keeps what it tells.
    """
    places: dict[str, bool] = st.session_state[_PLACES]
    with shown.top:
        for message in shown.messages:
            if message.at is None or message.at in places or message in _told():
                continue
            _draw(message)
    st.session_state[_MESSAGES] = [
        m for m in _waiting() if m not in shown.messages or places.get(m.at or "")
    ]
    _told().intersection_update(_waiting())


def _told() -> set[Message]:
    told: set[Message] = st.session_state.setdefault(_TOLD, set())
    return told


def _waiting() -> list[Message]:
    waiting: list[Message] = st.session_state.setdefault(_MESSAGES, [])
    return waiting
