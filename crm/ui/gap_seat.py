"""One open seat: whom to invite and why, who can introduce us, the search for it."""

from collections.abc import Mapping, Sequence

import streamlit as st

from crm.findings.candidates import Candidate, Candidates, ReasonKind
from crm.findings.coverage import BodyCoverage, NormCoverage
from crm.findings.overview import Overview, gap_key
from crm.model.enums import ContactStatus, NormKind
from crm.model.names import normalise
from crm.model.rows import OutreachRow, PersonRow
from crm.network.groups import EVERY
from crm.papers.mail_list import Recipient, mail_list
from crm.store.contacts import contacts
from crm.store.organisations import organisations
from crm.store.people import people
from crm.texts import findings as words
from crm.texts import gaps as t
from crm.ui import gap_link, palette, session
from crm.ui.gap_cards import norm_mark, seat_state
from crm.ui.links import linked
from crm.ui.list_tools import list_tools
from crm.ui.ref_links import reason_line, ref_link, sentence_line
from crm.ui.text import md

_FIRST = 6
PERSONAL = frozenset({NormKind.COMPETENCE, NormKind.FUNCTION})
"""What people bring, not organisations: no reference list speaks of it."""
LISTED, KNOWN = "lijst", "gekend"
Opened = tuple[BodyCoverage, NormCoverage]
"""A body and its norm that is not met."""


def seat_head(found: BodyCoverage, gap: NormCoverage) -> None:
    """What is open, since when, and by which norm: title and first line."""
    body = linked(found.body.name, "overleg", id=found.body.id)
    st.title(f"{palette.mark(gap.cluster)} {md(gap.label)} · {body}")
    state = seat_state(found, gap, session.today())
    st.markdown(f"**{md(state)}** :gray[· {md(norm_mark(gap))}]")


def back() -> None:
    """The way back to the cards."""
    st.button(
        t.BACK, icon=":material/arrow_back:", on_click=gap_link.open_seat, args=(None,)
    )


def invitees(
    overview: Overview,
    opened: Opened,
    who: Candidates,
    chosen: Candidate | None,
    searches: Sequence[OutreachRow],
) -> None:
    """The two blocks of partners to invite to the table, each with its reasons."""
    found, gap = opened
    anybody = gap.key[1] == EVERY
    by_list = gap.key[0] not in PERSONAL and not anybody
    title = t.invite_to(gap.label) if by_list else t.invite_for(gap.label)
    st.markdown(f"## {md(t.INVITE_ANY if anybody else title)}")
    st.caption(md(" ".join([t.FIELD_CHOOSES, *_table(overview, found, gap)])))
    if who.agencies:
        names = [ref.label for ref in who.agencies]
        st.caption(md(t.ask_agencies(names)))
    blocks = [(KNOWN, t.known_partners(len(who.known)), who.known, t.NOBODY_KNOWN)]
    if by_list:
        never_met = who.never_met
        blocks.append((LISTED, t.never_met(len(never_met)), never_met, t.NOBODY_LISTED))
    for name, title, every, nobody in blocks:
        st.markdown(f"### {md(title)}")
        if not every:
            st.caption(md(nobody))
        shown = every if gap_link.shows_all(name) else every[:_FIRST]
        for candidate in shown:
            _candidate(candidate, candidate is chosen, _search_for(candidate, searches))
        _rest(name, len(every), len(shown))


def files(overview: Overview, opened: Opened, who: Candidates) -> None:
    """The invitees as a file, and the addresses of those we know."""
    found, gap = opened
    addresses = {row.id: row for row in session.rows(people)}
    boxes = {row.id: row.email for row in session.rows(organisations)}
    mails = mail_list(_recipient(one, addresses, boxes) for one in who.known)
    asked = {
        "op": overview.on.isoformat(),
        gap_link.SEAT: gap_link.written(gap_key(found, gap)),
    }
    list_tools("uit-te-nodigen", asked, mails)


def _recipient(
    one: Candidate, addresses: Mapping[int, PersonRow], boxes: Mapping[int, str | None]
) -> Recipient:
    """The person to speak to, else the organisation's own box."""
    speaks = {ReasonKind.CONTACT_PERSON, ReasonKind.COMPETENCE, ReasonKind.FUNCTION}
    named = [
        addresses[ref.id]
        for reason in one.reasons
        if reason.kind in speaks
        for ref in reason.refs
        if ref.table == "person" and ref.id in addresses
    ]
    person = next((row for row in named if row.email), None)
    if person is not None:
        return Recipient(f"{one.name} ({person.name})", person.email, person.no_mail)
    return Recipient(one.name, boxes.get(one.ref.id))


def introduction(chosen: Candidate | None) -> None:
    """Who can introduce us to the chosen partner, step by step."""
    st.markdown(f"## {md(t.WHO_INTRODUCES)}")
    if chosen is None:
        st.caption(md(t.NOBODY_CHOSEN))
        return
    st.markdown(f"**{ref_link(chosen.ref)}**")
    for route in chosen.introductions:
        if not route.steps:
            continue
        through = [ref_link(step.refs[0]) for step in route.steps]
        st.markdown(t.route(ref_link(route.to), through))
        steps = [
            f"{sentence_line(step.sentence, step.refs)} "
            f":gray[· {md(words.bond(step.strength))}]"
            for step in route.steps
        ]
        st.markdown("\n".join(f"{n}. {step}" for n, step in enumerate(steps, 1)))
    if not chosen.introductions:
        st.caption(md(t.NO_ROUTE if chosen.known else t.NEVER_MET_ROUTE))


def _table(overview: Overview, found: BodyCoverage, gap: NormCoverage) -> list[str]:
    """Where the field of this group meets, and when next."""
    table = overview.table_of(gap.cluster)
    if table is None or table.id == found.body.id:
        return []
    planned = session.rows(
        contacts,
        body_id=table.id,
        status=ContactStatus.PLANNED,
        since=session.today(),
    )
    days = [row.on for row in planned if row.on is not None]
    if not days:
        return [t.table_exists(table.name)]
    return [t.table_meets(table.name, min(days))]


def _rest(name: str, every: int, shown: int) -> None:
    """A way to the others of a block."""
    if shown < every:
        st.button(
            t.show_all(every),
            key=f"all-{name}",
            type="tertiary",
            icon=":material/expand_more:",
            on_click=gap_link.show_all,
            args=(name,),
        )


def _candidate(
    candidate: Candidate, is_chosen: bool, search: OutreachRow | None
) -> None:
    """A name and why; choosing it shows who can introduce us."""
    key = gap_link.partner_key(candidate)
    with st.container(
        horizontal=True, key=f"who-{key}", vertical_alignment="center", gap="small"
    ):
        reasons = " · ".join(reason_line(reason) for reason in candidate.reasons)
        with st.container(gap="xxsmall"):
            state = f" · {md(t.searched(search.stage.value))}" if search else ""
            st.markdown(f"**{ref_link(candidate.ref)}**{state}")
            st.markdown(f":small[{reasons}]")
        st.button(
            t.CHOSEN if is_chosen else t.CHOOSE,
            key=f"choose-{key}",
            type="secondary",
            icon=":material/check:" if is_chosen else None,
            disabled=is_chosen,
            on_click=gap_link.choose_partner,
            args=(key,),
            width="content",
        )


def _search_for(
    candidate: Candidate, searches: Sequence[OutreachRow]
) -> OutreachRow | None:
    """The running search for a partner: of the same record, else of the same name."""
    for search in searches:
        if candidate.ref.table == "organisation" and search.organisation_id is not None:
            if search.organisation_id == candidate.ref.id:
                return search
        elif normalise(search.partner) == normalise(candidate.name):
            return search
    return None


def chosen_of(who: Candidates) -> Candidate | None:
    """The partner that the link chooses, else the first that somebody can introduce."""
    every = [*who.known, *who.never_met]
    asked = gap_link.asked_partner()
    for candidate in every:
        if gap_link.partner_key(candidate) == asked:
            return candidate
    return next((one for one in every if one.introductions), next(iter(every), None))
