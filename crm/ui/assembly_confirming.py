"""Co-optations that wait for the assembly: onto its agenda, and confirmed by it."""

import streamlit as st

from crm.assembly.assemblies import add_item
from crm.assembly.confirming import (
    confirmed_by,
    named,
    not_yet_a_point,
    point_for,
    waiting,
)
from crm.assembly.cooptation import confirm_cooptation
from crm.assembly.desk import Desk
from crm.assembly.mandate_remarks import holder
from crm.model.assembly_rows import AgendaItemRow
from crm.model.enums import Outcome
from crm.model.rows import MandateRow
from crm.texts import assembly_desk as desk_texts
from crm.texts import cooptation as t
from crm.ui import assembly_saving as saving
from crm.ui import session
from crm.ui.text import md


def proposals(desk: Desk) -> None:
    """What must still come on the agenda, each with its button."""
    if desk.assembly.closed:
        return
    titles = [item.title for item in desk.items]
    for row in not_yet_a_point(titles, _waiting(desk)):
        words, tool = st.columns([3, 1], vertical_alignment="center")
        words.markdown(md(point_for(row).title))
        tool.button(
            t.TO_AGENDA,
            key=f"coopted-{row.id}",
            icon=":material/add:",
            on_click=_propose,
            args=(desk, row),
        )


def confirmations(desk: Desk, item: AgendaItemRow) -> None:
    """After an adopted point: note that the assembly confirmed what it is about."""
    if item.outcome is not Outcome.ADOPTED:
        return
    for row in confirmed_by(item.title, _waiting(desk)):
        st.button(
            md(t.note_confirmed(named(row))),
            key=f"confirm-{item.id}-{row.id}",
            icon=":material/how_to_reg:",
            on_click=_confirm,
            args=(desk, row),
        )


def _waiting(desk: Desk) -> list[MandateRow]:
    body_id = desk.assembly.body_id
    return [] if body_id is None else session.rows(waiting, body_id, desk.on)


def _propose(desk: Desk, row: MandateRow) -> None:
    given, contact_id = point_for(row), desk.assembly.contact_moment_id
    what = desk_texts.why_item(given.title)
    saving.save(what, lambda tx: add_item(tx, contact_id, given))


def _confirm(desk: Desk, row: MandateRow) -> None:
    what = t.why_confirmed(holder(row), row.body)
    saving.save_in_meeting(
        what,
        lambda tx: confirm_cooptation(tx, row.id, row.revision, desk.on),
        at=saving.AT_POINT,
    )
