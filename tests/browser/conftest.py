"""A real server on a free port, and a real Chromium that looks at it.

Chromium is `$CRM_CHROMIUM`, else the first found on the path, else Playwright's own.
None found is a failure, never a skip.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from crm.store.location import sqlite_url
from tests.browser.server import Server, running
from tests.browser.window import Traffic, serious_faults, settled, window

__all__ = ["settled"]

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# A busy computer is no fault of the page.
expect.set_options(timeout=60_000)

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """`serve(store.url)`: start Schakel on that database; stopped after the test."""
    with ExitStack() as servers:

        def start(database_url: str, **options: str) -> Server:
            return servers.enter_context(running(database_url, tmp_path, **options))

        yield start


@pytest.fixture(scope="session")
def demo_server(
    demo_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """Schakel on the demo, for tests that only look: started once, never changed."""
    folder = tmp_path_factory.mktemp("demo-server")
    path = folder / "demo.db"
    shutil.copy(demo_template, path)
    with running(sqlite_url(path), folder) as server:
        yield server


def _chromium() -> str | None:
    given = os.environ.get("CRM_CHROMIUM")
    return given or next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def traffic() -> Traffic:
    return Traffic()


@pytest.fixture
def page(chromium: Browser, traffic: Traffic) -> Iterator[Page]:
    """A fresh browser window of 1366 x 768, Dutch, with its traffic noted."""
    with window(chromium, traffic) as page:
        yield page


@pytest.fixture
def visit(page: Page) -> Callable[[str], Page]:
    """`visit(server.url + "/organisaties")`: go there and wait until it is drawn."""

    def go(address: str) -> Page:
        page.goto(address)
        settled(page)
        return page

    return go


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """`axe(page)`: fail on serious accessibility faults."""

    def check(page: Page) -> None:
        assert serious_faults(page) == []

    return check
