"""What must still be written in the register: look at it, tick it, write it."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from crm.assembly.register_entering import enter
from crm.assembly.register_lines import Due, NewLine
from crm.assembly.register_state import Register
from crm.errors import InvalidInput
from crm.model.enums import RegisterEvent
from crm.texts import register as t
from crm.ui import feedback, session
from crm.ui.choices import day_choice
from crm.ui.register_views import is_hidden, new_lines, without_address
from crm.ui.text import md

_MOST = 20
"""So many lines at a time: a longer form is not looked through."""


def first_filling(found: Register) -> None:
    """An empty register: one button writes every member of today in."""
    if not found.due:
        st.info(t.NOTHING_YET)
        return
    lines = [due.line for due in found.due]
    st.info(t.nothing_written(len(lines)))
    st.write(t.FILL_HELP)
    unsure = sum(not due.sure for due in found.due)
    if unsure:
        st.caption(md(t.unsure_days(unsure)))
    without_address(lines)
    with st.expander(t.LOOK_FIRST):
        new_lines(lines)
    st.caption(t.FINAL)
    st.button(
        t.fill(len(lines)),
        type="primary",
        icon=":material/menu_book:",
        on_click=_write,
        args=(lines,),
    )


def due_form(found: Register) -> None:
    """Each change with the day and the decision to look at; nothing when all is in."""
    if not found.due:
        return
    st.subheader(t.TO_WRITE)
    st.caption(t.FINAL)
    with st.form("register-due", border=False):
        for due in found.due[:_MOST]:
            _due(due, found)
        if found.due[_MOST:]:
            st.caption(md(t.more_due(len(found.due) - _MOST)))
        st.form_submit_button(
            t.WRITE,
            type="primary",
            key="register-due.write",
            on_click=_write_ticked,
            args=(found.due[:_MOST],),
        )


def _due(due: Due, found: Register) -> None:
    line, key = due.line, _key(due)
    with st.container(border=True, gap="small"):
        event = line.event.value
        st.checkbox(md(t.due_line(line.name, event)), key=f"{key}.tick")
        st.caption(md(" ".join(_remarks(due, found))))
        day, by, decided, choice = st.columns(
            [1, 1.6, 1, 1.4], vertical_alignment="bottom"
        )
        with day:
            day_choice(_day_label(line), f"{key}.on", line.on)
        with by:
            st.text_input(t.DECIDED_BY, line.decided_by or "", key=f"{key}.by")
        with decided:
            day_choice(t.DECIDED_ON, f"{key}.decided", line.decided_on)
        if len(due.events) > 1:
            with choice:
                st.selectbox(
                    t.CHOOSE_EVENT,
                    due.events,
                    format_func=lambda one: one.value,
                    key=f"{key}.event",
                )


def _day_label(line: NewLine) -> str:
    if line.event.about_a_line:
        return t.SINCE
    return t.LAST_DAY if line.event.ends else t.DAY


def _remarks(due: Due, found: Register) -> list[str]:
    """What changes, since when we know it, and whether that is too long ago."""
    told: list[str] = []
    if due.becomes is not None:
        about_name = due.line.event is RegisterEvent.NAME
        hidden = is_hidden(due.line.member) and not about_name
        was, becomes = (t.HIDDEN,) * 2 if hidden else (due.was, due.becomes)
        told.append(t.was_becomes(was, becomes))
    if due.line.remark:
        told.append(due.line.remark)
    known, days = due.line.known_on, due.days_known(found.today)
    if known is not None and days is not None:
        told.append(t.known_since(known, days))
    if due.is_late(found.today, found.clock.days):
        told.append(t.TOO_LATE)
    if not due.sure:
        told.append(t.MAYBE_MISTAKE if due.line.event.ends else t.NO_DAY)
    return told


def _key(due: Due) -> str:
    """The same for the same change, so that what was typed stays."""
    line = due.line
    return f"due-{line.member}-{line.event.value}-{line.on}-{due.becomes}"


def _write_ticked(shown: Sequence[Due]) -> None:
    with feedback.attempt():
        ticked = [due for due in shown if st.session_state.get(f"{_key(due)}.tick")]
        if not ticked:
            raise InvalidInput(t.NOTHING_TICKED)
        _store([_as_typed(due) for due in ticked])


def _as_typed(due: Due) -> NewLine:
    key, typed = _key(due), st.session_state
    on = typed.get(f"{key}.on")
    if on is None:
        raise InvalidInput(t.DAY_NEEDED)
    return replace(
        due.line,
        event=typed.get(f"{key}.event", due.line.event),
        on=on,
        decided_by=typed.get(f"{key}.by") or None,
        decided_on=typed.get(f"{key}.decided"),
    )


def _write(lines: list[NewLine]) -> None:
    with feedback.attempt():
        _store(lines)


def _store(lines: list[NewLine]) -> None:
    """Write the lines; there is no way back, so none is offered."""
    with session.change(t.why([line.name for line in lines])) as tx:
        written = enter(tx, lines)
    feedback.saved(t.entered(written[0].number, written[-1].number))
