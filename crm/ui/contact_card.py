"""The pieces of the card of a contact."""

from collections.abc import Sequence

import streamlit as st

from crm.logbook.presence import by_person
from crm.model.assembly_rows import AgendaItemRow
from crm.model.enums import ContactStatus, Presence
from crm.model.logbook_rows import FollowUpRow, MomentRow, PresenceRow
from crm.model.rows import ActionRow
from crm.papers.meeting_summary import contact_name
from crm.texts import aftermath, formats
from crm.texts import contact as t
from crm.ui import feedback, menu, screen_sharing, session
from crm.ui.card_blocks import block
from crm.ui.downloads import address
from crm.ui.links import linked
from crm.ui.screen_sharing import What
from crm.ui.task_tick import task_tick
from crm.ui.text import md, tick

_TASKS = "tasks"
_ORDER = tuple(Presence)


def head(row: MomentRow) -> None:
    """What it was, when, and how far the note is."""
    when = formats.partial(row.on, row.precision.value)
    st.title(md(contact_name(row.body or row.organisation, row.title)))
    who = session.known_as(row.noted_by) if row.noted_by else None
    words = [
        when,
        t.KINDS[row.kind.value].lower(),
        "" if row.status is ContactStatus.HELD else row.status.value,
        t.UNFINISHED if row.unfinished else "",
        t.noted_by(who) if who else "",
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


def assembly(rows: Sequence[AgendaItemRow], contact_id: int) -> None:
    """The agenda of an assembly with what was found, and the way to its desk."""
    if not rows:
        return
    st.markdown(f"### {md(t.AGENDA)}")
    for row in rows:
        outcome = row.outcome.value if row.outcome is not None else t.NOT_FOUND
        st.markdown(f"- {md(aftermath.found(row.position, row.title, outcome))}")
    st.link_button(
        t.TO_ASSEMBLY,
        menu.link("algemene_vergadering", vergadering=contact_id),
        icon=":material/how_to_vote:",
    )


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
        if row.done_on is not None:
            st.markdown(f"{tick(done=True)} {line}")
            continue
        with st.container(horizontal=True, wrap=False, vertical_alignment="center"):
            task_tick(row, at=_TASKS)
            st.markdown(line)
    feedback.here(_TASKS)


def people(rows: Sequence[PresenceRow]) -> None:
    """Who was there for whom."""
    each = by_person(rows)
    block(t.CARD_PEOPLE, len(each), t.NO_PEOPLE)
    for presence in _ORDER:
        mine = [own for own in each if own[0].presence is presence]
        if not mine:
            continue
        st.markdown(f"**{md(presence.value)} ({len(mine)})**")
        st.markdown("\n".join(f"- {_line(own)}" for own in mine))


def _line(own: Sequence[PresenceRow]) -> str:
    """A person, each organisation they spoke for, and who came for them."""
    first, parts = own[0], []
    if first.person_id is not None and first.person:
        parts.append(linked(first.person, "persoon", id=first.person_id))
    for row in own:
        if row.organisation_id is not None and row.organisation:
            place = linked(row.organisation, "organisatie", id=row.organisation_id)
            other = row.presence is not first.presence
            parts.append(f"{place} ({md(row.presence.value)})" if other else place)
        if row.represented_by:
            parts.append(md(t.instead_of(row.represented_by)))
    return " · ".join(parts)
