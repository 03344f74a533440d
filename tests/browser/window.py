"""A browser window as staff have it, and what can be seen of it from outside."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request

from tests.browser.server import Server


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


@contextmanager
def window(chromium: Browser, traffic: Traffic) -> Iterator[Page]:
    """A fresh window of 1366 x 768, in Dutch, with its traffic noted."""
    context = chromium.new_context(
        viewport={"width": 1366, "height": 768},
        locale="nl-BE",
        timezone_id="Europe/Brussels",
        accept_downloads=True,
    )
    context.set_default_timeout(60_000)
    page = context.new_page()
    page.on("request", traffic.note)
    page.on("websocket", lambda opened: traffic.addresses.append(opened.url))
    yield page
    context.close()


def settled(page: Page) -> None:
    """Wait until Streamlit has finished the run."""
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()


def drawn(page: Page) -> None:
    """Wait until the run has finished and nothing has changed for a while."""
    settled(page)
    page.evaluate(_QUIET, [300, 5_000])


# Components come in after the run has finished.
_QUIET = """([rest, limit]) => new Promise(quiet => {
  let timer = setTimeout(quiet, rest)
  new MutationObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(quiet, rest)
  }).observe(document.body, { subtree: true, childList: true, characterData: true })
  setTimeout(quiet, limit)
})"""


def serious_faults(page: Page) -> list[str]:
    """The accessibility faults that axe calls serious or critical."""
    return [
        f"{fault['id']}: {node['target']} {node['failureSummary']}"
        for fault in Axe().run(page).response["violations"]
        if fault["impact"] in {"serious", "critical"}
        for node in fault["nodes"]
    ]
