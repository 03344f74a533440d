"""Half-typed contacts of mine: going on with one, or throwing it away."""

from collections.abc import Sequence
from typing import Any

import streamlit as st

from crm.store.bodies import bodies
from crm.store.drafts import DraftRow, drafts, drop_draft
from crm.store.organisations import organisations
from crm.texts import formats
from crm.texts import start as t
from crm.ui import feedback, menu, screen_sharing, session
from crm.ui.links import line_to, linked
from crm.ui.note_desk import DRAFT, KIND
from crm.ui.screen_sharing import What
from crm.ui.text import md

FEW = 2
"""More drafts than this take the place of what one came to type."""

_WORDS = 8


def my_drafts() -> list[DraftRow]:
    """My half-typed contacts, the newest first."""
    with session.read() as connection:
        return drafts(connection, session.actor().name, KIND)


def draft_lines(rows: Sequence[DraftRow]) -> None:
    """A line for each, leading to it."""
    for row in rows:
        with st.container(horizontal=True, vertical_alignment="center"):
            note = linked(subject(row.payload), "contact_noteren", **{DRAFT: row.key})
            st.markdown(
                f"{note}, {md(t.draft_of(formats.moment(row.updated_at)))}",
                width="content",
            )
            _throw_away(row)


def other_drafts(key: str) -> None:
    """On a form that was opened empty: what was begun before and still waits."""
    waiting = [row for row in my_drafts() if row.key != key]
    for row in waiting[:FEW]:
        with st.container(horizontal=True, vertical_alignment="center"):
            since = formats.moment(row.updated_at)
            st.markdown(md(t.still_a_draft(subject(row.payload), since)))
            st.link_button(
                t.GO_ON,
                menu.link("contact_noteren", **{DRAFT: row.key}),
                icon=":material/edit_note:",
            )
            _throw_away(row)
    if waiting[FEW:]:
        line_to(t.more_drafts(len(waiting[FEW:])), "start", icon="home")


def subject(payload: dict[str, Any]) -> str:
    """What a draft is about: the body or partner, the title, its first words."""
    names = {row.id: row.name for row in session.rows(bodies)}
    partners = {row.id: row.name for row in session.rows(organisations)}
    words = (
        names.get(payload.get("body_id") or 0),
        partners.get(payload.get("organisation_id") or 0),
        payload.get("new_organisation"),
        payload.get("title"),
        _first_words(payload),
    )
    return " · ".join(str(word) for word in words if word) or t.NO_SUBJECT


def _first_words(payload: dict[str, Any]) -> str:
    if screen_sharing.hides(What.NOTES):
        return ""
    text = str(payload.get("notes") or payload.get("decisions") or "").split()
    return " ".join(text[:_WORDS]) + ("..." if len(text) > _WORDS else "")


def _throw_away(row: DraftRow) -> None:
    with st.popover(t.THROW_AWAY, icon=":material/delete:", type="tertiary"):
        st.write(md(t.sure_to_throw_away(subject(row.payload))))
        st.button(
            t.YES_THROW_AWAY, key=f"away-{row.key}", on_click=_drop, args=(row.key,)
        )


def _drop(key: str) -> None:
    drop_draft(session.store(), key, session.actor().name)
    feedback.saved(t.THROWN_AWAY)
