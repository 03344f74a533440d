"""Asking of a planned meeting whether it took place."""

from datetime import timedelta

import streamlit as st

from crm.logbook.planning import cancel_meeting, postpone_meeting
from crm.model.dates import PartialDate
from crm.model.logbook_rows import MomentRow
from crm.texts import formats, preparation
from crm.texts import start as t
from crm.ui import feedback, menu, session
from crm.ui.links import linked
from crm.ui.text import md


def subject(row: MomentRow) -> str:
    """What the meeting was to be, in words."""
    words = (row.body or row.organisation, row.title)
    return " · ".join(word for word in words if word) or t.NO_SUBJECT


def meeting_line(row: MomentRow) -> str:
    """When and what, leading to its card, as Markdown."""
    if row.when is not None and row.when.first == row.when.last:
        when = formats.long_day(row.on)
    else:
        when = formats.partial(row.on, row.precision.value)
    return f"**{md(when)}** {linked(subject(row), 'contact', id=row.id)}"


def next_line(row: MomentRow) -> str:
    """The same for a meeting to come, with the way to prepare it."""
    if row.body_id is None:
        return meeting_line(row)
    prepare = linked(preparation.LINK, "overleg_voorbereiden", contact=row.id)
    return f"{meeting_line(row)} · {prepare}"


def ask(row: MomentRow) -> None:
    """Did it take place? Yes leads to the note; no and put off are saved at once."""
    st.markdown(meeting_line(row))
    with st.container(horizontal=True):
        if st.button(t.YES, key=f"yes-{row.id}", icon=":material/edit_note:"):
            menu.go("contact_noteren", contact=row.id)
        st.button(t.NO, key=f"no-{row.id}", on_click=_cancel, args=(row,))
        with st.popover(t.POSTPONED):
            st.date_input(
                t.POSTPONED_TO,
                session.today() + timedelta(days=7),
                min_value=session.today(),
                format="DD/MM/YYYY",
                key=f"to-{row.id}",
            )
            st.button(
                t.MOVE,
                key=f"move-{row.id}",
                type="primary",
                on_click=_move,
                args=(row,),
            )


def _cancel(row: MomentRow) -> None:
    said = t.called_off(subject(row))
    with feedback.attempt():
        with session.change(said) as tx:
            cancel_meeting(tx, row.id, row.revision)
        feedback.saved(said, tx.change_set)


def _move(row: MomentRow) -> None:
    to = st.session_state[f"to-{row.id}"]
    if to is None:
        return
    said = t.put_off(subject(row), to)
    with feedback.attempt():
        with session.change(said) as tx:
            postpone_meeting(tx, row.id, row.revision, PartialDate(to), session.today())
        feedback.saved(said, tx.change_set)
