"""Names that lead to their card."""

from crm.ui.menu import link
from crm.ui.screens import SCREENS
from crm.ui.text import md


def linked(text: str, screen: str, **parameters: object) -> str:
    """The text as a link to a page, as Markdown; plain where there is no such page."""
    if any(known.name == screen for known in SCREENS):
        return f"[{md(text)}]({link(screen, **parameters)})"
    return md(text)
