"""The heads of the cards, and the blocks that only one kind of card has."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from crm.model.cards import LastSeen, MetTogether
from crm.model.rows import AffiliationRow, OrganisationRow, PersonRow
from crm.store.cards import last_seen_organisations, last_seen_people
from crm.store.taxonomy import clusters, sectors
from crm.texts import directory as t
from crm.texts import formats
from crm.ui import menu, palette, session
from crm.ui.card_blocks import block
from crm.ui.links import linked
from crm.ui.person_form import end_post_form
from crm.ui.screens import SCREENS
from crm.ui.text import md


def organisation_head(row: OrganisationRow) -> None:
    """Chips, the ways to reach it, and when it was last seen."""
    cluster = {c.code: c.label for c in session.rows(clusters)}
    sector = {s.code: s.label for s in session.rows(sectors)}
    chips = [
        palette.chip(
            row.cluster,
            cluster.get(row.cluster or "", row.cluster_text or t.UNSORTED),
        ),
        md(sector.get(row.sector or "", row.sector_text or t.UNSORTED)),
        *(md(word) for word in (row.municipality, row.kind) if word),
        md(t.LINES.get(row.line or "", "")),
    ]
    st.markdown(" · ".join(chip for chip in chips if chip))
    _reach(row.email, row.phone, row.website, row.address)
    _seen(session.rows(last_seen_organisations).get(row.id))


def person_head(row: PersonRow) -> None:
    """The ways to reach somebody, and when we last saw them."""
    _reach(row.email, row.phone, None, row.address)
    notes = [
        t.NO_MAIL if row.no_mail else "",
        f"{t.CHANNEL}: {row.preferred_channel}" if row.preferred_channel else "",
        f"{t.COMPETENCES}: {', '.join(row.competences)}" if row.competences else "",
        f"{t.DATA_ACCESS}: {row.data_access}" if row.data_access else "",
    ]
    if any(notes):
        st.caption(md(" · ".join(note for note in notes if note)))
    _seen(session.rows(last_seen_people).get(row.id))


def note_button(kind: str, record_id: int) -> None:
    """The main action of a card."""
    _to("contact_noteren", t.NOTE, "edit_note", {kind: record_id}, main=True)


def network_button(kind: str, record_id: int) -> None:
    """A link to the map around this record."""
    _to("netwerkkaart", t.SHOW_NETWORK, "hub", {kind: record_id})


def _to(
    name: str, label: str, icon: str, asked: dict[str, int], *, main: bool = False
) -> None:
    if any(screen.name == name for screen in SCREENS):
        st.link_button(
            label,
            menu.link(name, **asked),
            type="primary" if main else "secondary",
            icon=f":material/{icon}:",
        )


def people_here(posts: Sequence[AffiliationRow], today: date) -> None:
    """Who works for or speaks for an organisation."""
    now = [post for post in posts if post.active_on(today)]
    then = [post for post in posts if not post.active_on(today)]
    block(t.PEOPLE_HERE, len(now), t.NO_PEOPLE_HERE)
    for post in now:
        st.markdown(_person(post))
    if then:
        with st.expander(t.section(t.FORMER, len(then))):
            for post in then:
                st.markdown(f"{_person(post)} · {md(t.period(post.start, post.end))}")


def posts_of(posts: Sequence[AffiliationRow], today: date) -> None:
    """Whom a person works for or speaks for."""
    now = [post for post in posts if post.active_on(today)]
    then = [post for post in posts if not post.active_on(today)]
    block(t.POSTS, len(now), t.NO_POSTS)
    for post in now:
        words, end = st.columns([4, 1.4], vertical_alignment="center")
        with words:
            st.markdown(_organisation(post))
        with end:
            end_post_form(post)
    if then:
        with st.expander(t.section(t.FORMER, len(then))):
            for post in then:
                st.markdown(_organisation(post))


def ties(rows: Sequence[MetTogether]) -> None:
    """Who was most often at the same table."""
    block(t.TIES, len(rows), t.NO_TIES)
    for row in rows:
        when = formats.day(row.last)
        st.markdown(
            f"{palette.mark(row.cluster)} {linked(row.name, 'organisatie', id=row.id)}"
            f" · {md(t.met(row.times, when))}"
        )


def _reach(
    email: str | None, phone: str | None, website: str | None, address: str | None
) -> None:
    """What one would copy stands in a field that copies with one click."""
    reach = [word for word in (email, phone) if word]
    if reach:
        for word, column in zip(reach, st.columns([2, 1.2, 2.8]), strict=False):
            with column:
                st.code(word, language=None)
    rest = [word for word in (website, address) if word]
    if rest:
        st.text(" · ".join(rest))


def _seen(seen: LastSeen | None) -> None:
    if seen is None:
        st.caption(t.NEVER_SEEN)
        return
    day = formats.partial(seen.on, seen.precision.value)
    line = t.last_seen(day, seen.where)
    st.markdown(linked(line, "contact", id=seen.contact_id))


def _person(post: AffiliationRow) -> str:
    words = [post.function, post.email, post.phone]
    words.append(t.NO_MAIL_SHORT if post.no_mail else None)
    rest = " · ".join(md(word) for word in words if word)
    name = linked(post.person, "persoon", id=post.person_id)
    return f"{name} · {rest}" if rest else name


def _organisation(post: AffiliationRow) -> str:
    words = [post.function, post.municipality, t.period(post.start, post.end)]
    rest = " · ".join(md(word) for word in words if word)
    name = linked(post.organisation, "organisatie", id=post.organisation_id)
    return f"{name} · {rest}" if rest else name
