"""Names that lead to their card."""

import streamlit as st

from crm.ui.menu import link
from crm.ui.screens import SCREENS
from crm.ui.text import md


def linked(text: str, screen: str, **parameters: object) -> str:
    """The text as a link to a page, as Markdown; plain where there is no such page."""
    if any(known.name == screen for known in SCREENS):
        return f"[{md(text)}]({link(screen, **parameters)})"
    return md(text)


def line_to(
    label: str,
    screen: str,
    *,
    icon: str | None = None,
    help: str | None = None,  # noqa: A002 (as Streamlit names it)
    **parameters: object,
) -> None:
    """A line that leads to a page in the same tab; `label` is Markdown."""
    known = next((known for known in SCREENS if known.name == screen), None)
    if known is None:
        st.markdown(label)
        return
    st.page_link(
        str(known.file),
        label=label,
        icon=f":material/{icon}:" if icon else None,
        help=help,
        query_params={name: str(value) for name, value in parameters.items()},
    )
