"""The card of one search: its stage, who does what next, stop."""

from datetime import date

import streamlit as st

from crm.findings.candidates import Ref
from crm.findings.outreach import close_outreach, move_outreach, plan_next_step
from crm.model.enums import OutreachStage
from crm.model.rows import OutreachRow
from crm.texts import outreach as t
from crm.texts import screen_sharing as sharing_texts
from crm.ui import feedback, gap_link, screen_sharing, session
from crm.ui.links import linked
from crm.ui.menu import link
from crm.ui.ref_links import ref_link
from crm.ui.screen_sharing import What
from crm.ui.text import md

CHOSEN = "id"


def open_search(search_id: int | None) -> None:
    """Let the link open this search, or none."""
    if search_id is None:
        st.query_params.pop(CHOSEN, None)
    else:
        st.query_params[CHOSEN] = str(search_id)


def outreach_card(row: OutreachRow, group: str) -> None:
    """What is known of a search, and the form to follow it up."""
    partner = md(row.partner or t.PARTNER_LATER)
    if row.organisation_id is not None:
        partner = ref_link(
            Ref("organisation", row.organisation_id, row.organisation or "")
        )
    st.markdown(f"## {partner}")
    st.markdown(_seat(row, group))
    st.caption(md(t.since(row.started_on, row.closed_on)))
    if screen_sharing.hides(What.SEARCHES):
        st.info(sharing_texts.FORM_HIDDEN)
    else:
        _form(row, group)
    if row.stage is OutreachStage.SEATED and row.body_id is not None:
        st.info(md(t.SEATED))
        st.link_button(t.TO_BODY, link("overleg", id=row.body_id))


def _seat(row: OutreachRow, group: str) -> str:
    """The open seat that the search is for, as a link back."""
    title = t.title(group, row.body)
    if row.body_id is None or row.kind is None or row.group is None:
        return md(title)
    seat = gap_link.written((row.body_id, row.kind, row.group))
    return linked(title, gap_link.SCREEN, **{gap_link.SEAT: seat})


def _form(row: OutreachRow, group: str) -> None:
    prefix = f"search-{row.id}-{row.revision}"
    stages = list(OutreachStage)
    with st.form(prefix):
        st.selectbox(
            t.STAGE,
            stages,
            index=stages.index(row.stage),
            format_func=lambda stage: stage.value,
            key=f"{prefix}.stage",
        )
        st.text_input(t.OWNER, row.owner or "", key=f"{prefix}.owner")
        st.text_input(t.NEXT_STEP, row.next_step or "", key=f"{prefix}.step")
        st.date_input(t.NEXT_ON, row.next_on, key=f"{prefix}.on", format="DD/MM/YYYY")
        st.form_submit_button(
            t.SAVE,
            type="primary",
            key=f"{prefix}.save",
            on_click=_save,
            args=(prefix, row, group),
        )
    if row.closed_on is None:
        st.button(t.STOP, key=f"{prefix}.stop", on_click=_stop, args=(row, group))


def _save(prefix: str, row: OutreachRow, group: str) -> None:
    given = {
        field: st.session_state[f"{prefix}.{field}"]
        for field in ("stage", "owner", "step", "on")
    }
    what = t.why_changed(row.partner, group)
    with feedback.attempt():
        with session.change(what) as tx:
            revision = row.revision
            if given["stage"] is not row.stage:
                revision = move_outreach(
                    tx, row.id, revision, given["stage"], session.today()
                ).revision
            plan_next_step(
                tx,
                row.id,
                revision,
                owner=given["owner"],
                next_step=given["step"],
                next_on=given["on"],
            )
        feedback.saved(f"{what}.", tx.change_set)


def _stop(row: OutreachRow, group: str) -> None:
    what = t.why_stopped(row.partner, group)
    with feedback.attempt():
        with session.change(what) as tx:
            close_outreach(tx, row.id, row.revision, session.today())
        feedback.saved(f"{what}.", tx.change_set)


def is_late(row: OutreachRow, today: date) -> bool:
    """Whether the day of the next step has passed."""
    return row.closed_on is None and row.next_on is not None and row.next_on < today
