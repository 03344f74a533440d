"""The script that Streamlit runs for every page: frame, menu, then the page itself."""

from pathlib import Path

import streamlit as st

from crm.errors import SchakelError
from crm.texts import shell as t
from crm.ui import feedback, screen_sharing
from crm.ui.guide import guide
from crm.ui.menu import APART, chosen_page, stands_apart
from crm.ui.same_tab import same_tab
from crm.ui.search_box import search_box
from crm.ui.style import style

ASSETS = Path(__file__).parent / "assets"
ICON = ASSETS / "schakel.svg"
WORDMARK = ASSETS / "schakel-woord.svg"


def main() -> None:
    """Draw the frame and run the page that the address names."""
    # The icon comes before the menu: for the Material symbol of a page the browser
    # would ask another host.
    st.set_page_config(
        page_icon=str(ICON),
        layout="wide",
        initial_sidebar_state="collapsed" if APART in st.query_params else "auto",
    )
    st.logo(str(WORDMARK), size="large", icon_image=str(ICON), link=None)
    page = chosen_page()
    st.set_page_config(page_title=t.page_title(page.title))
    with st.sidebar:
        style()
        screen_sharing.switch()
        leaving = same_tab()
    if leaving:
        st.stop()
    framed = not stands_apart(page)
    if framed:
        _top()
    shown = feedback.show()
    if framed:
        guide(home=page.url_path == "")
    try:
        if screen_sharing.closes(page.url_path):
            screen_sharing.closed_page(page.title)
        else:
            page.run()
    except SchakelError as error:
        feedback.problem(error)
    feedback.forget(shown)


def _top() -> None:
    """What stands above every page: the search, and what must be known."""
    with st.container(horizontal=True, vertical_alignment="center", key="top"):
        with st.container(key="search"):
            search_box()
        st.caption(t.NO_REAL_DATA, width="content")
    screen_sharing.band()


main()
