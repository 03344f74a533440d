"""The search for a partner, from an open seat: what runs already, and a new one."""

from collections.abc import Sequence

import streamlit as st

from crm.findings.candidates import Candidate, Candidates
from crm.findings.coverage import BodyCoverage, NormCoverage
from crm.findings.outreach import OutreachInput, start_outreach
from crm.findings.overview import gap_key
from crm.model.rows import OutreachRow
from crm.texts import gaps as t
from crm.ui import feedback, gap_link, screen_sharing, session
from crm.ui.links import linked
from crm.ui.screen_sharing import What
from crm.ui.text import md


def running(searches: Sequence[OutreachRow]) -> None:
    """The searches that run for this seat, each with its card."""
    if not searches:
        return
    st.markdown(f"## {md(t.SEARCH_RUNS)}")
    for row in searches:
        step = None if screen_sharing.hides(What.SEARCHES) else row.next_step
        line = t.search_line(row.partner, row.stage.value, row.owner, step, row.next_on)
        st.markdown(linked(line, "zoektochten", id=row.id))


def start_form(
    found: BodyCoverage, gap: NormCoverage, who: Candidates, chosen: Candidate | None
) -> None:
    """Partner, owner, next step, date: the main action of the page."""
    every = {gap_link.partner_key(c): c for c in (*who.known, *who.never_met)}
    options = [None, *every]
    key = gap_link.partner_key(chosen) if chosen else None
    # A key of its own for each partner: another choice at the left fills the form anew.
    form = f"search-{gap_link.written(gap_key(found, gap))}-{key}"
    with st.form(form):
        st.selectbox(
            t.PARTNER,
            options,
            index=options.index(key),
            format_func=lambda k: every[k].name if k else t.PARTNER_LATER,
            key=f"{form}.partner",
        )
        st.text_input(t.OWNER, session.actor().name, key=f"{form}.owner")
        st.text_input(t.NEXT_STEP, key=f"{form}.step", placeholder=t.NEXT_STEP_EXAMPLE)
        st.date_input(t.NEXT_ON, None, key=f"{form}.on", format="DD/MM/YYYY")
        st.form_submit_button(
            t.SAVE_SEARCH,
            type="primary",
            key=f"{form}.save",
            on_click=_start,
            args=(form, found, gap, every),
        )


def _start(
    form: str, found: BodyCoverage, gap: NormCoverage, every: dict[str, Candidate]
) -> None:
    chosen = every.get(st.session_state[f"{form}.partner"])
    known = chosen is not None and chosen.ref.table == "organisation"
    given = OutreachInput(
        body_id=found.body.id,
        kind=gap.kind,
        group=gap.group,
        started_on=session.today(),
        organisation_id=chosen.ref.id if chosen and known else None,
        partner=chosen.name if chosen else None,
        owner=st.session_state[f"{form}.owner"],
        next_step=st.session_state[f"{form}.step"],
        next_on=st.session_state[f"{form}.on"],
    )
    with feedback.attempt():
        with session.change(t.why_started(gap.label, found.body.name)) as tx:
            stored = start_outreach(tx, given)
        done = t.started if tx.change_set else t.runs_already
        feedback.saved(done(gap.label, stored.partner), tx.change_set)
