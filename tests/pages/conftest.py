"""Run a page as Streamlit does: through the frame, against a store of the test."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from crm.store import Store
from crm.ui.screens import PAGES

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
        page = AppTest.from_file(MAIN, default_timeout=60).run()
        for key, value in parameters.items():
            page.query_params[key] = str(value)
        page.switch_page(os.path.relpath(Path(PAGES / f"{name}.py"), MAIN.parent))
        return page.run()

    return open_it
