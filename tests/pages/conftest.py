"""Run a page as Streamlit does: through the frame, against a store of the test."""

import os
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from crm.store import Store
from crm.ui import menu, same_tab
from crm.ui.screens import PAGES, SCREENS

MAIN = PAGES.parent / "crm" / "ui" / "main.py"


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Callable[..., AppTest]:
    """`open_page(store, "organisatie", id=3)`: the page, run once.

    Drive it further with `.run()` after setting widgets. `on` is the day it is.
    """

    def open_it(
        store: Store, name: str = "start", *, on: object = "2026-11-23", **parameters
    ) -> AppTest:
        monkeypatch.setenv("CRM_DATABASE_URL", store.url)
        monkeypatch.setenv("CRM_ACTOR", "Test")
        monkeypatch.setenv("CRM_TODAY", str(on))
        monkeypatch.setattr(same_tab, "same_tab", go_there)
        page = AppTest.from_file(MAIN, default_timeout=240).run()
        for key, value in parameters.items():
            page.query_params[key] = str(value)
        page.switch_page(os.path.relpath(Path(PAGES / f"{name}.py"), MAIN.parent))
        return page.run()

    return open_it


def go_there() -> bool:
    """What the browser does when a page is left."""
    _, asked = st.session_state.pop(menu.LEAVING, ("", ""))
    address = urlsplit(asked)
    for screen in SCREENS if address.path else ():
        if menu.link(screen.name) == address.path:
            given = dict(parse_qsl(address.query))
            st.switch_page(str(screen.file), query_params=given)
    return False
