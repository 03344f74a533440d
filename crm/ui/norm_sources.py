"""Norms taken over: from the examples, from another body, or as a next version."""

from datetime import date

import streamlit as st

from crm.assembly.norm_examples import adopt_example_sets
from crm.assembly.norms import copy_norms, start_version
from crm.errors import InvalidInput
from crm.findings.norm_offers import Offer, example_offers, norms_to_copy
from crm.model.rows import BodyRow
from crm.texts import norms as t
from crm.ui import feedback, session
from crm.ui.choices import day_choice
from crm.ui.form_link import open_form
from crm.ui.text import md

EXAMPLES, COPY, VERSION = "voorbeelden", "kopie", "versie"
"""The names, in a link, of the three forms."""


def examples(body: BodyRow) -> None:
    """The sets of examples, each with what it would add; ticked where they fit."""
    offers = session.rows(example_offers, body.id)
    with st.form("norm-examples"):
        st.write(t.EXAMPLES_NOTE)
        for offer in offers:
            st.checkbox(
                md(t.example_set(offer.name, offer.origin, offer.new)),
                offer.fits and offer.new > 0,
                key=_tick(body, offer),
                disabled=not offer.new,
            )
            _lines(offer)
        st.form_submit_button(
            t.TAKE_OVER,
            type="primary",
            key="norm-examples.save",
            on_click=_adopt,
            args=(body, tuple(offers)),
        )


def copying(body: BodyRow) -> None:
    """The norms of another body, to choose from."""
    offers = {x.name: x for x in session.rows(norms_to_copy, body.id, session.today())}
    if not offers:
        st.info(t.COPY_NONE)
        return
    name = st.selectbox(t.COPY_FROM, list(offers), key="norm-copy.from")
    offer = offers[name]
    with st.form("norm-copy"):
        st.write(t.COPY_NOTE)
        for one in offer.norms:
            st.checkbox(
                md(one.line),
                not one.already,
                key=f"norm-copy-{body.id}-{one.norm.id}",
                disabled=one.already,
            )
        day_choice(t.FROM, "norm-copy.start", session.today())
        st.form_submit_button(
            t.TAKE_OVER,
            type="primary",
            key="norm-copy.save",
            on_click=_copy,
            args=(body, offer),
        )


def new_version(body: BodyRow) -> None:
    """From which day the norms become others."""
    with st.form("norm-version"):
        st.write(t.VERSION_NOTE)
        day_choice(t.VERSION_FROM, "norm-version.start")
        st.text_input(
            t.VERSION_NAME,
            key="norm-version.name",
            placeholder=t.VERSION_NAME_EXAMPLE,
        )
        st.form_submit_button(
            t.VERSION_START,
            type="primary",
            key="norm-version.save",
            on_click=_start,
            args=(body,),
        )


def _lines(offer: Offer) -> None:
    st.markdown("\n".join(f"- :small[{md(one.line)}]" for one in offer.norms))


def _tick(body: BodyRow, offer: Offer) -> str:
    return f"norm-set-{body.id}-{offer.name}"


def _adopt(body: BodyRow, offers: tuple[Offer, ...]) -> None:
    names = [x.name for x in offers if st.session_state.get(_tick(body, x))]
    with feedback.attempt():
        if not names:
            raise InvalidInput(t.NO_SET)
        with session.change(t.why_adopted(body.name)) as tx:
            found = adopt_example_sets(tx, body.id, names)
        told = t.adopted(len(found), body.name) if found else t.NOTHING_NEW
        feedback.saved(told, tx.change_set)
        open_form(None)


def _copy(body: BodyRow, offer: Offer) -> None:
    picked = [
        one.norm.id
        for one in offer.norms
        if st.session_state.get(f"norm-copy-{body.id}-{one.norm.id}")
    ]
    start: date | None = st.session_state["norm-copy.start"]
    with feedback.attempt():
        if not picked:
            raise InvalidInput(t.COPY_PICK)
        with session.change(t.why_copied(body.name)) as tx:
            found = copy_norms(tx, body.id, picked, start)
        told = t.copied(len(found), body.name) if found else t.NOTHING_NEW
        feedback.saved(told, tx.change_set)
        open_form(None)


def _start(body: BodyRow) -> None:
    start: date | None = st.session_state["norm-version.start"]
    name: str = st.session_state["norm-version.name"]
    with feedback.attempt():
        if start is None:
            raise InvalidInput(t.NO_DAY)
        with session.change(t.why_version(body.name, start)) as tx:
            found = start_version(tx, body.id, start, name)
        feedback.saved(t.started(len(found), start), tx.change_set)
        open_form(None)
