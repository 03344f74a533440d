"""What a seat follows (ambtshalve): choosing it, saying it, putting it in step."""

import streamlit as st

from crm.assembly.mandate_remarks import holder, out_of_step
from crm.findings.mandate_remarks import sources_on
from crm.model.rows import AffiliationRow, MandateRow
from crm.store.bodies import mandates
from crm.store.people import affiliations
from crm.texts import following as t
from crm.ui import mandate_saving as saving
from crm.ui import session
from crm.ui.choices import choose
from crm.ui.text import md

HAND_OVER = "opvolgen"
"""The form of a mandate's card that passes it on."""


def heir_of(mandate: MandateRow) -> AffiliationRow | None:
    """Who has the function since that a seat follows, where a list said so."""
    return session.rows(sources_on, session.today()).heir(mandate)


def source_choices(prefix: str, mandate: MandateRow | None, body_id: int) -> None:
    """The mandate elsewhere or the function that a seat goes with, or neither."""
    today = session.today()
    now = mandate.follows_id if mandate else None
    choose(
        t.FOLLOWS_MANDATE,
        f"{prefix}.follows_id",
        {
            row.id: t.mandate_source(row.body, holder(row))
            for row in session.rows(mandates)
            if row.id == now or (row.body_id != body_id and row.member_on(today))
        },
        now,
    )
    post = mandate.follows_affiliation_id if mandate else None
    choose(
        t.FOLLOWS_FUNCTION,
        f"{prefix}.follows_affiliation_id",
        {
            row.id: t.function_source(row.person, row.function, row.organisation)
            for row in session.rows(affiliations)
            if row.id == post or (row.function and row.active_on(today))
        },
        post,
    )
    st.caption(t.HELP)


def source_line(mandate: MandateRow) -> str | None:
    """What the seat follows, in words."""
    if not mandate.follows:
        return None
    return t.line(session.rows(sources_on, session.today()).name(mandate))


def align_buttons(mandate_ids: list[int]) -> None:
    """A button for each seat that differs from what it follows; it puts it right."""
    if not mandate_ids:
        return
    with st.container(horizontal=True):
        for row in session.rows(mandates):
            if row.id in mandate_ids and str(row.id) != saving.chosen():
                st.button(
                    md(t.align(holder(row))),
                    key=f"align-{row.id}",
                    on_click=saving.align,
                    args=(row,),
                )


def step_line(mandate: MandateRow) -> None:
    """Say that a seat differs from what it follows, and put it right in one click."""
    if not mandate.follows:
        return
    today = session.today()
    known = session.rows(sources_on, today)
    source = known.of(mandate)
    if source is None or not out_of_step(mandate, source, today):
        return
    st.warning(md(known.step(mandate)))
    if known.heir(mandate) is not None:
        return
    st.button(
        t.ALIGN,
        key=f"align-{mandate.id}",
        on_click=saving.align,
        args=(mandate,),
        type="primary",
    )
