"""Partners gone quiet: the list, and the card of the one that is chosen."""

from collections.abc import Sequence

import streamlit as st

from crm.findings.quiet_partners import QuietPartner, known_best_by
from crm.logbook.contacts import ContactNote
from crm.model.enums import ContactKind
from crm.texts import finding_lists as lists
from crm.texts import quiet as t
from crm.texts.formats import partial
from crm.ui import card_heads, finding_data, session
from crm.ui.case_controls import case_controls, case_state
from crm.ui.finding_filter import chosen_table, state_cell
from crm.ui.links import linked
from crm.ui.plan_contact import plan_button, planned_lines
from crm.ui.ref_links import sentence_line
from crm.ui.text import md
from crm.ui.whom_to_call import whom_to_call

CHOSEN = "wie"


def quiet_table(rows: Sequence[QuietPartner]) -> None:
    """A row for each, the unlikeliest silence first."""
    chosen_table(
        [
            (
                row.partner.name,
                t.rhythm(row.quiet.rhythm, row.quiet.silence),
                partial(row.last.when.first, row.last.when.precision.value)
                if row.last
                else "",
                state_cell(row.followed),
                row.last.where if row.last else "",
            )
            for row in rows
        ],
        (lists.ORGANISATION, t.RHYTHM, t.LAST, lists.FOLLOW_UP, t.WHERE),
        [str(row.partner.id) for row in rows],
        param=CHOSEN,
        alt=t.TABLE,
    )


def quiet_card(row: QuietPartner) -> None:
    """One partner: the rhythm, the last time, who knows them, what to do."""
    name = row.partner.name
    st.markdown(f"## {linked(name, 'organisatie', id=row.partner.id)}")
    st.markdown(md(t.rhythm(row.quiet.rhythm, row.quiet.silence)).capitalize() + ".")
    _last(row)
    whom_to_call(row.partner.id)
    with st.container(horizontal=True):
        card_heads.note_button("organisatie", row.partner.id)
        note = ContactNote(
            kind=ContactKind.VISIT,
            organisation_id=row.partner.id,
            title=t.visit_title(name),
        )
        plan_button(t.PLAN_VISIT, note, f"plan-{row.partner.id}")
    planned_lines(finding_data.invited().meetings([row.partner.id]))
    _known_by(row)
    st.caption(md(case_state(row.followed)))
    with st.container(horizontal=True):
        case_controls(row.followed, t.case(name))


def _last(row: QuietPartner) -> None:
    last = row.last
    if last is None:
        return
    field = finding_data.field()
    line = t.last_seen(
        partial(last.when.first, last.when.precision.value),
        last.when.first,
        session.today(),
        last.where,
        [field.person_name(person) for person in last.people],
    )
    st.markdown(linked(line, "contact", id=last.contact_id))


def _known_by(row: QuietPartner) -> None:
    """Who of us sat with them most and last."""
    st.markdown(f"**{md(t.WHO_KNOWS)}**")
    best = known_best_by(finding_data.field(), row.partner.id)
    if best is None:
        st.caption(t.NOBODY_KNOWS)
        return
    st.markdown(
        "\n".join(f"- {sentence_line(step.sentence, step.refs)}" for step in best.steps)
    )
