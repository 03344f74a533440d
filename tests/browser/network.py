"""Looking at the map in the browser: its own words on where a node stands."""

from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page

_STILL = 100  # ms

_MAP = """
for (const host of document.querySelectorAll("*")) {
  const root = host.shadowRoot?.querySelector(".map");
  if (root?.map) return
"""


def ask(page: Page, question: str, argument: object = None) -> Any:
    """The answer to a question in JavaScript about the map, `root`."""
    return page.evaluate(
        f"(given) => {{ {_MAP.strip()} ({question}); }} return null; }}", argument
    )


def wait_until(page: Page, true: Callable[[], object], seconds: float = 60) -> None:
    """Look every 20 ms; the page's own policy forbids Playwright's way of waiting."""
    for _ in range(int(seconds * 50)):
        if true():
            return
        page.wait_for_timeout(20)
    msg = "it did not happen"
    raise AssertionError(msg)


def drawn(page: Page) -> None:
    """Wait until the map is drawn."""
    wait_until(page, lambda: ask(page, "root.dataset.drawn"))


def place_of(page: Page, key: str) -> tuple[float, float]:
    """Where a node stands in the window, once it and the page around it stand still."""
    found: dict[str, float] = {}

    def still() -> bool:
        before = dict(found)
        page.wait_for_timeout(_STILL)
        found.update(ask(page, "root.map.placeOf(given)", key) or {})
        return bool(found) and found == before

    wait_until(page, still)
    return found["x"], found["y"]
