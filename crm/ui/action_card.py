"""The pieces of the card of an action."""

from collections.abc import Mapping, Sequence

import streamlit as st

from crm.model.rows import ActionPartnerRow, ActionRow, ContactRow
from crm.store.taxonomy import sectors
from crm.texts import directory as t
from crm.texts import formats, plan
from crm.ui import session
from crm.ui.card_blocks import block
from crm.ui.links import linked
from crm.ui.text import md


def head(row: ActionRow) -> None:
    """Goal, period and role, in the words of the plan."""
    period = formats.listing(
        [formats.plan_moment(w) for w in (row.start_text, row.end_text) if w], "tot"
    )
    for label, value in (
        (t.GOAL, row.goal),
        (t.PERIOD, period),
        (t.ROLE, row.role),
    ):
        if value:
            st.markdown(f"**{label}**: {md(value)}")


def partners(rows: Sequence[ActionPartnerRow]) -> None:
    """The partners, as linked as the plan's words allow."""
    label = {row.code: row.label for row in session.rows(sectors)}
    block(t.PARTNERS, len(rows), plan.NO_PARTNERS)
    st.markdown("\n".join(f"- {_partner(row, label)}" for row in rows))


def _partner(row: ActionPartnerRow, label: Mapping[str, str]) -> str:
    if row.organisation_id is not None:
        return linked(row.text, "organisatie", id=row.organisation_id)
    if row.body_id is not None:
        return linked(row.text, "overleg", id=row.body_id)
    if row.sector is not None:
        target = linked(row.text, "organisaties", sector=label[row.sector])
        return f"{target} · {md(label[row.sector])}"
    return f"{md(row.text)} · {md(t.PLAIN_WORDS)}"


def meetings(rows: Sequence[ContactRow]) -> None:
    """The contact moments about the action."""
    block(t.MEETINGS_OF_ACTION, len(rows), plan.NO_MEETINGS)
    for row in rows:
        when = formats.partial(row.on, row.precision.value)
        title = " · ".join(filter(None, (row.body, row.title)))
        line = linked(title or t.CONTACTS, "contact", id=row.id)
        st.markdown(f"**{md(when)}** {line}")
