"""One open seat: whom to invite and why, who can introduce us, the search for it."""

from collections.abc import Sequence

import streamlit as st

from crm.findings.candidates import Candidate, Candidates
from crm.findings.coverage import BodyCoverage, NormCoverage
from crm.findings.overview import Overview
from crm.model.enums import ContactStatus
from crm.store.contacts import contacts
from crm.texts import gaps as t
from crm.ui import gap_link, palette, session
from crm.ui.gap_cards import norm_mark, seat_state
from crm.ui.links import linked
from crm.ui.ref_links import reason_line, ref_link, sentence_line
from crm.ui.text import md

_FIRST = 6
NEVER_MET, KNOWN = "lijst", "gekend"


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
    found: BodyCoverage,
    gap: NormCoverage,
    who: Candidates,
    chosen: Candidate | None,
) -> None:
    """The two blocks of partners to invite to the table, each with its reasons."""
    st.markdown(f"#### {md(t.invite_to(gap.label))}")
    st.caption(md(" ".join([t.FIELD_CHOOSES, *_table(overview, found, gap)])))
    if who.agencies:
        names = [ref.label for ref in who.agencies]
        st.caption(md(t.ask_agencies(names)))
    _block(t.known_partners(len(who.known)), KNOWN, who.known, chosen, t.NOBODY_KNOWN)
    _block(
        t.never_met(len(who.never_met)),
        NEVER_MET,
        who.never_met,
        chosen,
        t.NOBODY_LISTED,
    )


def introduction(chosen: Candidate | None) -> None:
    """Who can introduce us to the chosen partner, step by step."""
    st.markdown(f"#### {md(t.WHO_INTRODUCES)}")
    if chosen is None:
        st.caption(md(t.NOBODY_CHOSEN))
        return
    st.markdown(f"**{ref_link(chosen.ref)}**")
    for route in chosen.introductions:
        steps = [sentence_line(step.sentence, step.refs) for step in route.steps]
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


def _block(
    title: str,
    name: str,
    every: Sequence[Candidate],
    chosen: Candidate | None,
    nobody: str,
) -> None:
    st.markdown(f"##### {md(title)}")
    if not every:
        st.caption(md(nobody))
        return
    shown = every if gap_link.shows_all(name) else every[:_FIRST]
    for candidate in shown:
        _candidate(candidate, candidate is chosen)
    if len(shown) < len(every):
        st.button(
            t.show_all(len(every)),
            key=f"all-{name}",
            type="tertiary",
            icon=":material/expand_more:",
            on_click=gap_link.show_all,
            args=(name,),
        )


def _candidate(candidate: Candidate, is_chosen: bool) -> None:
    """A name, where, why; choosing it shows who can introduce us."""
    key = gap_link.partner_key(candidate)
    with st.container(
        horizontal=True, key=f"who-{key}", vertical_alignment="center", gap="small"
    ):
        reasons = " · ".join(reason_line(reason) for reason in candidate.reasons)
        with st.container(gap="xxsmall"):
            st.markdown(f"**{ref_link(candidate.ref)}**")
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


def chosen_of(who: Candidates) -> Candidate | None:
    """The partner that the link chooses, else the first that somebody can introduce."""
    every = [*who.known, *who.never_met]
    asked = gap_link.asked_partner()
    for candidate in every:
        if gap_link.partner_key(candidate) == asked:
            return candidate
    return next((one for one in every if one.introductions), next(iter(every), None))
