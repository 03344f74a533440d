"""The pieces of the card of a contact."""

from collections.abc import Sequence

import streamlit as st

from crm.model.enums import ContactStatus, Presence
from crm.model.logbook_rows import FollowUpRow, MomentRow, PresenceRow
from crm.model.rows import ActionRow
from crm.texts import aftermath, formats
from crm.texts import contact as t
from crm.ui import screen_sharing
from crm.ui.card_blocks import block
from crm.ui.downloads import address
from crm.ui.links import linked
from crm.ui.screen_sharing import What
from crm.ui.text import md, tick

_ORDER = tuple(Presence)


def head(row: MomentRow) -> None:
    """What it was, when, and how far the note is."""
    when = formats.partial(row.on, row.precision.value)
    st.title(md(" · ".join(filter(None, (row.body or row.organisation, row.title)))))
    words = [
        when,
        t.KINDS[row.kind.value].lower(),
        "" if row.status is ContactStatus.HELD else row.status.value,
        t.UNFINISHED if row.unfinished else "",
        t.noted_by(row.noted_by) if row.noted_by else "",
        t.source(row.source) if row.source else "",
    ]
    st.markdown(f"**{md(' · '.join(word for word in words if word))}**")
    if row.body_id is not None and row.body:
        st.markdown(linked(row.body, "overleg", id=row.body_id))


def story(row: MomentRow) -> None:
    """What was said and decided, as it was typed."""
    notes = None if screen_sharing.hides(What.NOTES) else row.notes
    for label, text in ((t.NOTES, notes), (t.DECISIONS, row.decisions)):
        if text:
            st.markdown(f"### {label}")
            st.text(text)
    if row.minutes_link:
        st.link_button(t.MINUTES_LINK, row.minutes_link, icon=":material/open_in_new:")


def belongs_to(rows: Sequence[ActionRow]) -> None:
    """The action sheets that the contact belongs to."""
    if rows:
        st.markdown(f"### {t.ACTIONS}")
    for row in rows:
        title = f"{row.number}. {row.title}" if row.number else row.title
        st.markdown(f"- {linked(title, 'actiefiche', id=row.id)}")


def tasks(rows: Sequence[FollowUpRow]) -> None:
    """What follows from it."""
    block(t.TASKS, len(rows), t.NO_TASKS)
    for row in rows:
        due = formats.day(row.due) if row.due else None
        line = md(t.task_line(row.title, row.owner, due))
        if row.due and row.done_on is None:
            file = address("taak", id=row.id)
            line = f"{line} · [{aftermath.IN_CALENDAR}]({file})"
        st.markdown(f"{tick(row.done_on is not None)} {line}")


def people(rows: Sequence[PresenceRow]) -> None:
    """Who was there for whom."""
    block(t.CARD_PEOPLE, len(rows), t.NO_PEOPLE)
    for presence in _ORDER:
        mine = [row for row in rows if row.presence is presence]
        if not mine:
            continue
        st.markdown(f"**{md(presence.value)} ({len(mine)})**")
        st.markdown("\n".join(f"- {_line(row)}" for row in mine))


def _line(row: PresenceRow) -> str:
    parts = []
    if row.person_id is not None and row.person:
        parts.append(linked(row.person, "persoon", id=row.person_id))
    if row.organisation_id is not None and row.organisation:
        parts.append(linked(row.organisation, "organisatie", id=row.organisation_id))
    if row.represented_by:
        parts.append(md(t.instead_of(row.represented_by)))
    return " · ".join(parts)
