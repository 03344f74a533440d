"""Schermdelen: while others look along, what is not for them is not drawn at all.

One place decides what is hidden, which pages are closed and which files are refused.
The choice lives in the session and, for a reload, a new tab and the downloads, in a
cookie that goes when the browser closes; never in a link.
"""

from collections.abc import Mapping
from enum import Enum

import streamlit as st

from crm.texts import screen_sharing as t

COOKIE, YES = "schakel_schermdelen", "aan"
_ON, _SWITCH, _TOUCHED = "screen-sharing", "screen-sharing.switch", "screen-sharing.set"
_CLOSED = frozenset(
    {
        "beheer",
        "dubbels",
        "eerste-gebruik",
        "expert",
        "invoer",
        "lang-niet-gezien",
        "slechts-een-contactpersoon",
    }
)
"""Pages that are private all over: the address of each."""
_PRIVATE_FILES = frozenset(
    {
        "adressen-uitnodiging",
        "etiketten",
        "inzage",
        "lang-niet-gezien",
        "ledenregister",
        "ledenregister-regels",
        "netwerk",
        "onthaalbundel",
        "personen",
        "reservekopie",
        "slechts-een-contactpersoon",
        "uitnodiging",
        "voorbereiding",
        "wie-ontbreekt",
        "zoektochten",
    }
)
_PRIVATE_PARTS = ("gegevens", "notities", "personen")
"""What a link adds to a file that is for all eyes without it."""

_REMEMBER = st.components.v2.component(
    "screen_sharing",
    js="export default function ({ data }) { document.cookie = data.cookie }",
)


class What(Enum):
    """What others may not see."""

    NOTES = "notes"
    """What was said, as somebody typed it."""
    REFUSALS = "refusals"
    """Who asked not to be mailed, which search was given up."""
    QUIET = "quiet"
    """Who was not seen for long, who missed the last meetings."""
    PRIVATE = "private"
    """Mail, telephone and address of a person."""
    DATA_ACCESS = "data"
    """Who has a view on data."""
    SEARCHES = "searches"
    """Remarks in the search for a partner."""
    HISTORY = "history"
    """What stood in a field before."""


def is_on() -> bool:
    """Whether others look along."""
    if _ON not in st.session_state:
        st.session_state[_ON] = st.context.cookies.get(COOKIE) == YES
    return bool(st.session_state[_ON])


def hides(what: What) -> bool:  # noqa: ARG001 (all of it goes together, for now)
    """Whether this may not be drawn at this moment."""
    return is_on()


def closes(path: str) -> bool:
    """Whether the page at this address may not be drawn at this moment."""
    return is_on() and path in _CLOSED


def refuses(name: str, asked: Mapping[str, object]) -> bool:
    """Whether this download may not be offered at this moment."""
    return is_on() and is_private(name, asked)


def is_private(name: str, asked: Mapping[str, object]) -> bool:
    """Whether a file holds what others may not see."""
    return name in _PRIVATE_FILES or any(asked.get(part) for part in _PRIVATE_PARTS)


def switch() -> None:
    """The switch in the frame."""
    st.session_state.setdefault(_SWITCH, is_on())
    st.toggle(t.SWITCH, key=_SWITCH, help=t.SWITCH_HELP, on_change=_switched)
    if _TOUCHED in st.session_state:
        value = YES if is_on() else ""
        age = "" if is_on() else "; Max-Age=0"
        _REMEMBER(
            key="screen_sharing",
            data={"cookie": f"{COOKIE}={value}; Path=/; SameSite=Strict{age}"},
            height=1,
        )


def band() -> None:
    """A quiet line above every page, as long as it is on."""
    if is_on():
        st.info(t.ON)


def closed_page(title: str) -> None:
    """What stands in the place of a page that is closed."""
    st.title(title)
    st.info(t.PAGE_HIDDEN)


def _switched() -> None:
    st.session_state[_ON] = st.session_state[_SWITCH]
    st.session_state[_TOUCHED] = True
