"""The menu and the links between pages."""

from urllib.parse import parse_qsl, urlencode, urlsplit

import streamlit as st
from streamlit.navigation.page import Page

from crm.ui.screens import HOME, SCREENS, Screen

LEAVING = "leaving"


def chosen_page() -> Page:
    """Draw the menu; the page that the address names.

    The menu is drawn here, as links: in Streamlit's own, groups break the list that
    a screen reader reads.
    """
    pages = {screen: _page(screen) for screen in SCREENS}
    chosen = st.navigation(list(pages.values()), position="hidden")
    with st.sidebar:
        for group in dict.fromkeys(screen.group for screen in SCREENS if screen.group):
            with st.container(gap="xsmall"):
                st.caption(group)
                for screen, page in pages.items():
                    if screen.group == group:
                        st.page_link(page)
    return chosen


APART = "scherm"
"""In a link: a screen of its own, for the beamer, in a tab of its own."""
ROOM = "algemene_vergadering"
"""The page that has such a screen."""


def stands_apart(page: Page) -> bool:
    """Whether the address asks a page as a screen of its own, without the frame."""
    return APART in st.query_params and page.url_path == _screen(ROOM).path


def link(name: str, **parameters: object) -> str:
    """The address of a page, for a link that can be mailed."""
    screen = _screen(name)
    path = "" if screen is HOME else screen.path
    query = urlencode({k: str(v) for k, v in parameters.items() if v is not None})
    return f"/{path}?{query}" if query else f"/{path}"


def whole(address: str) -> str:
    """An address of ours with its host, to paste elsewhere."""
    here = urlsplit(st.context.url or "")
    return f"{here.scheme}://{here.netloc}{address}" if here.netloc else address


def title(name: str) -> str:
    """What a page is called."""
    return _screen(name).title


def go(name: str, **parameters: object) -> None:
    """Leave this page for another; not from a callback.

    The browser goes there itself (`crm.ui.same_tab`): a switch on the server leaves an
    address that never was in what the Back button walks through.
    """
    st.session_state[LEAVING] = (_page_path(), link(name, **parameters))
    st.rerun()


def leaving() -> str | None:
    """The address to go to, until the browser is on another page or has arrived."""
    left, address = st.session_state.get(LEAVING, (None, ""))
    if left is None:
        return None
    wanted = urlsplit(address)
    same_page = _page_path() == wanted.path.rstrip("/")
    arrived = same_page and st.query_params.to_dict() == dict(parse_qsl(wanted.query))
    if arrived or _page_path() != left:
        st.session_state.pop(LEAVING, None)
        return None
    return str(address)


def _page_path() -> str:
    """The page that the browser is on, as it stands in the address."""
    return urlsplit(st.context.url or "").path.rstrip("/")


def _page(screen: Screen) -> Page:
    return st.Page(
        screen.file,
        title=screen.title,
        icon=screen.symbol,
        url_path=screen.path,
        default=screen is HOME,
        visibility="visible" if screen.group else "hidden",
    )


def _screen(name: str) -> Screen:
    return next(screen for screen in SCREENS if screen.name == name)
