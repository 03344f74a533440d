"""One open seat: whom to invite and why, who can introduce us, the search for it."""

from collections.abc import Sequence

import streamlit as st

from crm.findings.candidates import Candidate, Candidates
from crm.findings.coverage import BodyCoverage, NormCoverage
from crm.findings.invitations import Invitation, Invitee
from crm.findings.overview import Overview, gap_key
from crm.findings.suggestion_quality import quality_of, quality_sentence
from crm.model.enums import ContactStatus, NormKind
from crm.model.names import normalise
from crm.model.rows import OutreachRow
from crm.network.groups import EVERY
from crm.store.contacts import contacts
from crm.store.findings_rows import count_meetings
from crm.store.mailboxes import mailboxes
from crm.texts import findings as words
from crm.texts import gaps as t
from crm.texts import invitations
from crm.ui import gap_link, palette, session
from crm.ui.gap_cards import norm_mark, seat_state
from crm.ui.invitation_list import invitation_list
from crm.ui.invitation_tools import Call, invitation_files, invitation_tools
from crm.ui.links import linked
from crm.ui.ref_links import ref_link, sentence_line
from crm.ui.text import md

PERSONAL = frozenset({NormKind.COMPETENCE, NormKind.FUNCTION})
"""What people bring, not organisations: no reference list speaks of it."""
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
    every: Invitation,
    who: Candidates,
    *,
    chosen: Candidate | None,
    searches: Sequence[OutreachRow],
) -> None:
    """The whole sector to invite to a table, each with its reasons."""
    found, gap = opened
    anybody = gap.key[1] == EVERY
    by_list = gap.key[0] not in PERSONAL and not anybody
    boxes = session.rows(mailboxes)
    known = {one.ref: one for one in (*who.known, *who.never_met)}
    heading = t.INVITE_ANY if anybody else invitations.heading(gap.label)
    st.markdown(f"## {md(heading)}")
    st.caption(md(" ".join([t.FIELD_CHOOSES, *_table(overview, found, gap)])))
    if who.agencies:
        names = [ref.label for ref in who.agencies]
        st.caption(md(t.ask_agencies(names)))
    invitation_tools(every, boxes, _call(overview, found, gap))

    def state(one: Invitee) -> str:
        search = _search_for(one, searches)
        return t.searched(search.stage.value) if search else _sits(one, gap)

    def choose(one: Invitee) -> None:
        if one.ref in known:
            _choose(known[one.ref], is_chosen=known[one.ref] is chosen)

    invitation_list(every, boxes, state=state, below=choose, lists=by_list)
    asked = {
        "op": overview.on.isoformat(),
        gap_link.SEAT: gap_link.written(gap_key(found, gap)),
    }
    invitation_files(every, boxes, asked)
    meetings = session.rows(count_meetings, overview.on)
    quality = session.remembered(
        ("suggestion_quality", overview.on),
        lambda: quality_of(overview.field, meetings),
    )
    st.caption(md(quality_sentence(quality)))


def _sits(one: Invitee, gap: NormCoverage) -> str:
    holders = {
        *(("organisation", stay.organisation_id) for stay in gap.holders),
        *(("person", stay.person_id) for stay in gap.holders),
    }
    return invitations.SITS if (one.ref.table, one.ref.id) in holders else ""


def _call(overview: Overview, found: BodyCoverage, gap: NormCoverage) -> Call:
    """The sector meets at its own table, else in the body itself, or apart."""
    table = overview.table_of(gap.cluster)
    bodies = [body for body in (table, found.body) if body is not None]
    return Call(
        title=invitations.sector_meeting(gap.label),
        about=invitations.about_seat(gap.label, found.body.name),
        plan=invitations.PLAN,
        where={body.id: body.name for body in bodies},
    )


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


def _choose(candidate: Candidate, *, is_chosen: bool) -> None:
    """Under a partner: who can introduce us to it. The tick is about inviting."""
    key = gap_link.partner_key(candidate)
    st.button(
        t.WHO_INTRODUCES,
        key=f"choose-{key}",
        type="tertiary",
        icon=f":material/{'check' if is_chosen else 'chevron_right'}:",
        icon_position="left" if is_chosen else "right",
        disabled=is_chosen,
        on_click=gap_link.choose_partner,
        args=(key,),
        width="content",
    )


def _search_for(
    candidate: Invitee, searches: Sequence[OutreachRow]
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
