"""Names that lead to their card, and the card that a link asks."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

import streamlit as st

from crm.store.merging import Named, merged_record
from crm.texts import duplicates
from crm.ui import session
from crm.ui.menu import link, title
from crm.ui.screens import SCREENS
from crm.ui.text import md


class _Row(Protocol):
    @property
    def id(self) -> int: ...


_MERGED = {"organisatie": "organisation", "persoon": "person"}

R = TypeVar("R", bound=_Row)


def asked_row(rows: Iterable[R], unknown: str, *, card: str, of: str) -> R:
    """The row that the link names; if it is gone, say so and stop.

    `card` is the page that asks, `of` the list that it offers instead.
    """
    asked = st.query_params.get("id", "")
    found = next((row for row in rows if str(row.id) == asked), None)
    if found is None:
        st.title(title(card))
        if (now := _merged_into(card, asked)) is not None:
            st.info(md(duplicates.merged_into(now.name)))
            st.link_button(duplicates.open_it(md(now.name)), link(card, id=now.id))
        else:
            st.info(unknown)
        st.link_button(title(of), link(of))
        st.stop()
    return found


def _merged_into(card: str, asked: str) -> Named | None:
    """The record that the asked one was merged into."""
    table = _MERGED.get(card)
    if table is None or not asked.isdecimal():
        return None
    return session.rows(merged_record, table, int(asked))


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
