"""A real server on a free port, and a real Chromium that looks at it.

Chromium is `$CRM_CHROMIUM`, else the first found on the path, else Playwright's own.
None found is a failure, never a skip.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, sync_playwright

ROOT = Path(__file__).parents[2]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@dataclass
class Server:
    """A running Schakel."""

    url: str
    log: Path
    process: subprocess.Popen[bytes]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Callable[..., Server]]:
    """`serve(store.url)`: start Schakel on that database; stopped after the test."""
    running: list[Server] = []

    def start(database_url: str, *, on: str = "2026-11-23", **environment) -> Server:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        log = tmp_path / f"server-{port}.log"
        with log.open("wb") as output:
            process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "streamlit",
                    "run",
                    "streamlit_app.py",
                    f"--server.port={port}",
                ],
                cwd=ROOT,
                stdout=output,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                env={
                    **os.environ,
                    "CRM_DATABASE_URL": database_url,
                    "CRM_ACTOR": "Test",
                    "CRM_TODAY": on,
                    **environment,
                },
            )
        server = Server(f"http://127.0.0.1:{port}", log, process)
        running.append(server)
        _wait_until_up(server)
        return server

    yield start
    for server in running:
        server.process.terminate()
        try:
            server.process.wait(10)
        except subprocess.TimeoutExpired:
            server.process.kill()


def _wait_until_up(server: Server, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if server.process.poll() is not None:
            break
        try:
            with urlopen(f"{server.url}/_stcore/health", timeout=2) as answer:  # noqa: S310
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"the server did not start:\n{server.log.read_text()}")


def _chromium() -> str | None:
    given = os.environ.get("CRM_CHROMIUM")
    return given or next((path for name in NAMES if (path := shutil.which(name))), None)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Traffic:
    """The addresses that the browser asked for."""

    addresses: list[str] = field(default_factory=list)

    def note(self, request: Request) -> None:
        self.addresses.append(request.url)

    def assert_nothing_left(self, server: Server) -> None:
        """No request went to another host than the server's."""
        own = urlsplit(server.url).netloc
        strange = [
            address
            for address in self.addresses
            if urlsplit(address).scheme in {"http", "https", "ws", "wss"}
            and urlsplit(address).netloc != own
        ]
        assert strange == []


@pytest.fixture
def traffic() -> Traffic:
    return Traffic()


@pytest.fixture
def page(chromium: Browser, traffic: Traffic) -> Iterator[Page]:
    """A fresh browser window of 1366 x 768, Dutch, with its traffic noted."""
    context = chromium.new_context(
        viewport={"width": 1366, "height": 768},
        locale="nl-BE",
        timezone_id="Europe/Brussels",
        accept_downloads=True,
    )
    context.set_default_timeout(20_000)
    window = context.new_page()
    window.on("request", traffic.note)
    window.on("websocket", lambda opened: traffic.addresses.append(opened.url))
    yield window
    context.close()


@pytest.fixture
def visit(page: Page) -> Callable[[str], Page]:
    """`visit(server.url + "/organisaties")`: go there and wait until it is drawn."""

    def go(address: str) -> Page:
        page.goto(address)
        settled(page)
        return page

    return go


def settled(page: Page) -> None:
    """Wait until Streamlit has finished the run."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """`axe(page)`: fail on serious accessibility faults, save in Streamlit's own menu.

    It nests the groups of the menu in a way that axe refuses; nothing of ours.
    """
    menu = {"exclude": [["[data-testid=stSidebarNav]"]]}

    def check(page: Page) -> None:
        found = Axe().run(page, context=menu).response["violations"]
        serious = [
            f"{fault['id']}: {fault['help']} {[n['target'] for n in fault['nodes']]}"
            for fault in found
            if fault["impact"] in {"serious", "critical"}
        ]
        assert serious == []

    return check
