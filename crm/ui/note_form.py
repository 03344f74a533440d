"""What was said and decided in a contact, and to which actions it belongs."""

from functools import partial

import streamlit as st

from crm.store.plans import actions
from crm.texts import contact as t
from crm.texts import screen_sharing as sharing_texts
from crm.ui import feedback, note_links, screen_sharing, session
from crm.ui.note_desk import Desk
from crm.ui.note_fields import Problems, problem, text
from crm.ui.screen_sharing import What
from crm.ui.typed_text import typed_text


def story(desk: Desk, problems: Problems) -> None:
    """What was said and decided, and to which actions it belongs."""
    for name, label, rows in (("notes", t.NOTES, 6), ("decisions", t.DECISIONS, 2)):
        if name == "notes" and screen_sharing.hides(What.NOTES):
            st.caption(sharing_texts.NOTES_HIDDEN)
            continue
        typed_text(
            label,
            getattr(desk.form, name),
            key=f"{desk.key}-{name}",
            on_text=partial(_keep, desk, name),
            arriving=desk.arriving,
            rows=rows,
            placeholder=t.NOTES_PLACEHOLDER if name == "notes" else "",
        )
    problem(problems, "text")
    note_links.found(desk)
    every = {row.id: _action(row.number, row.title) for row in session.rows(actions)}
    key = f"{desk.key}.actions"
    current = tuple(number for number in desk.form.action_ids if number in every)
    shown = st.multiselect(
        t.ACTIONS,
        list(every),
        current,
        format_func=lambda number: every[number],
        key=key,
        placeholder=t.CHOOSE_ACTIONS,
        select_all=False,
        on_change=lambda: desk.change(action_ids=tuple(st.session_state[key])),
    )
    if desk.arriving and tuple(shown) != current:
        desk.change(action_ids=tuple(shown))


def more(desk: Desk, problems: Problems) -> None:
    """What is seldom needed."""
    with st.expander(t.MORE, expanded="minutes_link" in problems):
        text(desk, t.MINUTES, "minutes_link", desk.form.minutes_link)
        problem(problems, "minutes_link")
        st.button(
            t.THROW_AWAY,
            key=f"{desk.key}.away",
            icon=":material/delete:",
            on_click=_throw_away,
            args=(desk,),
        )


def _throw_away(desk: Desk) -> None:
    desk.throw_away()
    st.query_params.clear()
    feedback.saved(t.THROWN_AWAY)


def _keep(desk: Desk, name: str, text: str) -> None:
    desk.change(**{name: text})


def _action(number: str | None, title: str) -> str:
    return f"{number}. {title}" if number else title
