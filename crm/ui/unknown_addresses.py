"""Whose address is not known yet, with the way to where it is filled in."""

from collections.abc import Iterable

import streamlit as st

from crm.model.register_rows import member_of
from crm.ui.form_link import DOING, EDIT
from crm.ui.links import linked
from crm.ui.ref_links import SCREENS
from crm.ui.text import md


def unknown_addresses(sentence: str, who: Iterable[tuple[str | None, str]]) -> None:
    """The sentence, and under it each name as the link to the form of its card.

    `who` holds the member (`crm.model.register_rows.member_key`) and its name.
    """
    with st.expander(md(sentence), icon=":material/home:"):
        st.markdown(" · ".join(_form_link(member, name) for member, name in who))


def _form_link(member: str | None, name: str) -> str:
    if member is None:
        return md(name)
    table, number = member_of(member)
    return linked(name, SCREENS[table], id=number, **{DOING: EDIT})
