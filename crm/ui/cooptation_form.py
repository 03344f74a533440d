"""The forms of a co-optation: somebody takes the seat, the assembly confirms it."""

import streamlit as st

from crm.assembly.cooptation import coopting_remark, end_of_term, waits
from crm.findings.mandate_remarks import statutes_of
from crm.model.rows import MandateRow
from crm.texts import cooptation as t
from crm.ui import mandate_saving as saving
from crm.ui import session
from crm.ui.choices import day_choice, person_choice
from crm.ui.text import md


def coopt_form(mandate: MandateRow, others: list[MandateRow]) -> None:
    """Who takes the seat, from when, and until when the term runs."""
    prefix = f"coopt-{mandate.id}-{mandate.revision}"
    today = session.today()
    statutes = session.rows(statutes_of, mandate.body_id, today)
    remark = coopting_remark(statutes)
    if remark is not None:
        st.warning(md(remark))
    with st.form(prefix):
        person_choice(t.SUCCESSOR, f"{prefix}.person_id")
        day_choice(t.FIRST_DAY, f"{prefix}.start", today)
        day_choice(t.DECIDED_ON, f"{prefix}.decided_on", today)
        day_choice(t.LAST_DAY, f"{prefix}.end", end_of_term(mandate, others, today))
        st.caption(t.HELP)
        st.form_submit_button(
            t.COOPT,
            key=f"{prefix}.save",
            on_click=_save,
            args=(prefix, mandate),
            type="primary",
        )


def confirm_form(mandate: MandateRow) -> None:
    """When the assembly confirmed it; nothing for a mandate that does not wait."""
    if not waits(mandate.nominated_by):
        return
    prefix = f"confirm-{mandate.id}-{mandate.revision}"
    with st.form(prefix):
        st.write(md(f"{t.TITLE}."))
        day_choice(t.CONFIRMED_ON, f"{prefix}.on", session.today())
        st.form_submit_button(
            t.CONFIRM, key=f"{prefix}.save", on_click=_confirm, args=(prefix, mandate)
        )


def _save(prefix: str, mandate: MandateRow) -> None:
    saving.save_cooptation(
        mandate,
        st.session_state[f"{prefix}.start"] or session.today(),
        st.session_state[f"{prefix}.person_id"],
        st.session_state[f"{prefix}.end"],
        st.session_state[f"{prefix}.decided_on"],
    )


def _confirm(prefix: str, mandate: MandateRow) -> None:
    day = st.session_state[f"{prefix}.on"] or session.today()
    saving.save_confirmation(mandate, day)
