"""The page about who belongs in a body: which body, which form, the ways out."""

from collections.abc import Callable

import streamlit as st

from crm.model.rows import BodyRow
from crm.store.bodies import bodies, norms
from crm.texts import norms as t
from crm.ui import norm_form, norm_sources, session
from crm.ui.form_link import NEW, doing, form_button
from crm.ui.menu import link
from crm.ui.text import md

_FORMS: dict[str, tuple[str, str, Callable[[BodyRow], None]]] = {
    NEW: (t.ADD, "add", norm_form.new_norm),
    norm_sources.EXAMPLES: (t.EXAMPLES, "library_add", norm_sources.examples),
    norm_sources.COPY: (t.COPY, "content_copy", norm_sources.copying),
    norm_sources.VERSION: (t.VERSION, "update", norm_sources.new_version),
}


def chosen_body() -> BodyRow | None:
    """The body that is chosen, by name in the link; those with norms come first."""
    normed = {norm.body_id for norm in session.rows(norms)}
    every = sorted(session.rows(bodies), key=lambda row: row.id not in normed)
    if not every:
        st.info(t.NO_BODIES)
        st.link_button(t.TO_BODIES, link("overleg_en_mandaten"))
        return None
    by_name = {row.name: row for row in every}
    name = st.selectbox(t.BODY, list(by_name), key="overleg", bind="query-params")
    return by_name[name]


def forms(body: BodyRow, *, any_norms: bool) -> None:
    """The buttons that open a form, and the form that is open."""
    with st.container(horizontal=True):
        for name, (label, icon, _) in _FORMS.items():
            if any_norms or name != norm_sources.VERSION:
                form_button(label, name, icon)
    asked = doing()
    if asked in _FORMS:
        label, _, draw = _FORMS[asked]
        with st.container(border=True):
            st.subheader(md(label))
            draw(body)


def ways_out(body: BodyRow) -> None:
    """The card of the body, and who is missing there."""
    with st.container(horizontal=True):
        st.link_button(t.TO_CARD, link("overleg", id=body.id), icon=":material/groups:")
        st.link_button(
            t.TO_GAPS,
            link("ontbrekende_partners", overleg=body.name),
            icon=":material/person_add:",
        )
