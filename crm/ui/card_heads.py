"""The heads of the cards, and the blocks that only one kind of card has."""

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st

from crm.directory.spokespeople import Spokesperson, spokespeople
from crm.model.cards import LastSeen
from crm.model.graph_rows import NodeKind, node_key
from crm.model.rows import (
    AffiliationRow,
    MandateRow,
    OrganisationRow,
    ParticipationRow,
    PersonRow,
)
from crm.store.cards import last_seen_organisations, last_seen_people
from crm.store.taxonomy import clusters, sectors
from crm.texts import directory as t
from crm.texts import formats
from crm.ui import card_blocks, menu, palette, screen_sharing, session
from crm.ui.card_blocks import block
from crm.ui.copy_button import copy_button
from crm.ui.links import linked
from crm.ui.person_form import end_post_form
from crm.ui.screen_sharing import What
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
    _seen(session.rows(last_seen_organisations).get(row.id))
    _reach(row.email, row.phone, row.website, row.address)
    more = [
        (t.ALIASES, "; ".join(row.aliases)),
        (t.WORKING_AREA, ", ".join(row.working_area)),
        (t.LEGAL_FORM, row.legal_form),
        (t.KBO, row.kbo),
        (t.SYSTEMS, row.systems),
        (t.SOURCE, row.source),
    ]
    st.caption(md(" · ".join(f"{label}: {word}" for label, word in more if word)))


def person_head(row: PersonRow) -> None:
    """The ways to reach somebody, and when we last saw them."""
    _seen(session.rows(last_seen_people).get(row.id))
    if not screen_sharing.hides(What.PRIVATE):
        _reach(row.email, row.phone, None, row.address)
    refusals = not screen_sharing.hides(What.REFUSALS)
    data = None if screen_sharing.hides(What.DATA_ACCESS) else row.data_access
    notes = [
        f"{t.ALIASES}: {'; '.join(row.aliases)}" if row.aliases else "",
        t.NO_MAIL if row.no_mail and refusals else "",
        t.NO_INTRODUCTIONS if row.no_introductions and refusals else "",
        f"{t.CHANNEL}: {row.preferred_channel}" if row.preferred_channel else "",
        f"{t.COMPETENCES}: {', '.join(row.competences)}" if row.competences else "",
        f"{t.DATA_ACCESS}: {data}" if data else "",
        f"{t.SOURCE}: {row.source}" if row.source else "",
    ]
    if any(notes):
        st.caption(md(" · ".join(note for note in notes if note)))


def note_button(kind: str, record_id: int) -> None:
    """The main action of a card."""
    _to("contact_noteren", t.NOTE, "edit_note", {kind: record_id}, main=True)


def network_button(kind: str, record_id: int) -> None:
    """A link to the map around this record."""
    key = node_key(NodeKind(kind), record_id)
    _to("netwerkkaart", t.SHOW_NETWORK, "hub", {"van": key})


def _to(
    name: str,
    label: str,
    icon: str,
    asked: Mapping[str, object],
    *,
    main: bool = False,
) -> None:
    if any(screen.name == name for screen in SCREENS):
        st.link_button(
            label,
            menu.link(name, **asked),
            type="primary" if main else "secondary",
            icon=f":material/{icon}:",
        )


def people_here(
    posts: Sequence[AffiliationRow],
    seats: Sequence[MandateRow],
    moments: Sequence[ParticipationRow],
    today: date,
) -> None:
    """Who ties us to an organisation, whom we saw last first."""
    now = [post for post in posts if post.active_on(today)]
    then = [post for post in posts if not post.active_on(today)]
    seen = session.rows(last_seen_people)
    known = [(post.person_id, _person(post, seen.get(post.person_id))) for post in now]
    known += [
        (one.person_id, _spokesperson(one, seen.get(one.person_id)))
        for one in spokespeople(posts, seats, moments, today)
    ]
    known.sort(key=lambda one: _silence(seen.get(one[0]), today))
    block(t.PEOPLE_HERE, len(known), t.NO_PEOPLE_HERE)
    card_blocks.lines([line for _, line in known])
    card_blocks.folded(
        t.FORMER,
        [f"{_person(post)} · {md(t.period(post.start, post.end))}" for post in then],
    )


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
    card_blocks.folded(t.FORMER, [_organisation(post) for post in then])


def _reach(
    email: str | None, phone: str | None, website: str | None, address: str | None
) -> None:
    """Beside what one would copy stands a button that copies it."""
    reach = [("email", email), ("phone", phone)]
    if email or phone:
        with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
            for key, word in reach:
                if word:
                    _to_copy(key, word)
    rest = [word for word in (website, address) if word]
    if rest:
        st.markdown(md(" · ".join(rest)))


def _to_copy(key: str, word: str) -> None:
    """The two stay together where a narrow screen breaks the line."""
    with st.container(
        horizontal=True, vertical_alignment="center", gap="small", width="content"
    ):
        st.markdown(md(word), width="content")
        copy_button(
            t.COPY, word, copied=t.COPIED, failed=t.COPY_FAILED, key=f"copy-{key}"
        )


def _seen(seen: LastSeen | None) -> None:
    if seen is None:
        st.caption(t.NEVER_SEEN)
        return
    day = formats.partial(seen.on, seen.precision.value)
    line = t.last_seen(day, seen.where)
    st.markdown(linked(line, "contact", id=seen.contact_id))


def _silence(seen: LastSeen | None, today: date) -> int:
    """Days since somebody was seen; who never was comes last."""
    return (today - seen.on).days if seen else (today - date.min).days


def _seen_on(seen: LastSeen | None) -> str | None:
    return t.seen_on(formats.partial(seen.on, seen.precision.value)) if seen else None


def _spokesperson(one: Spokesperson, seen: LastSeen | None) -> str:
    words = [t.sits_in([*one.bodies]) if one.bodies else t.SPOKE, _seen_on(seen)]
    name = linked(one.person, "persoon", id=one.person_id)
    return " · ".join([name, *(md(word) for word in words if word)])


def _person(post: AffiliationRow, seen: LastSeen | None = None) -> str:
    words = [post.function, _seen_on(seen)]
    reach = [post.email, post.phone, t.NO_MAIL_SHORT if post.no_mail else None]
    if screen_sharing.hides(What.PRIVATE) or screen_sharing.hides(What.REFUSALS):
        reach = []
    name = linked(post.person, "persoon", id=post.person_id)
    first = " · ".join([name, *(md(word) for word in words if word)])
    second = " · ".join(md(word) for word in reach if word)
    return f"{first}  \n  {second}" if second else first


def _organisation(post: AffiliationRow) -> str:
    words = [post.function, post.municipality, t.period(post.start, post.end)]
    rest = " · ".join(md(word) for word in words if word)
    name = linked(post.organisation, "organisatie", id=post.organisation_id)
    return f"{name} · {rest}" if rest else name
