"""The page about missing partners: the cards and matrices, or one open seat."""

import streamlit as st

from crm.findings.candidates import candidates
from crm.findings.invitations import seat_invitation
from crm.findings.outreach import running_searches
from crm.findings.overview import gap_key
from crm.texts import gaps as t
from crm.ui import (
    gap_cards,
    gap_cases,
    gap_data,
    gap_filter,
    gap_head,
    gap_link,
    gap_matrices,
    gap_overview,
    gap_search,
    gap_seat,
    norm_form,
    session,
)
from crm.ui.case_controls import case_state
from crm.ui.finding_filter import see_also
from crm.ui.nomination_form import nomination_form
from crm.ui.text import md


def overview() -> None:
    """Every body on a day, or one of the two matrices."""
    st.title(t.TITLE)
    first_line = st.container()
    see_also()
    row = st.container(horizontal=True, vertical_alignment="center")
    with row:
        view, on = gap_filter.chosen_view(), gap_filter.chosen_day()
    found = gap_data.overview(on)
    if view == t.BY_PLACE:
        gap_matrices.sectors(found, first_line)
    elif view == t.BY_FUNCTION:
        gap_matrices.functions(found, first_line)
    elif not found.bodies:
        gap_head.no_norms()
    elif view == t.AT_A_GLANCE:
        gap_head.first_line(found, first_line)
        searches = session.rows(running_searches)
        gap_overview.at_a_glance(found, gap_cases.seat_cases(), searches)
    else:
        searches = session.rows(running_searches)
        body = gap_filter.body_pills(found.bodies)
        shown = found.only(body)
        gap_head.first_line(shown, first_line)
        with row:
            gap_head.papers(found, body, searches)
        gap_cards.cards(found, list(shown.bodies), searches)
        gap_cases.filled_by_themselves(found)
        gap_head.files(found, body)


def one_seat() -> None:
    """One open seat: whom to invite, who introduces us, the search for it."""
    head = st.container()
    row = st.container(horizontal=True, vertical_alignment="center")
    with row:
        gap_seat.back()
        on = gap_filter.chosen_day()
    found = gap_data.overview(on)
    asked = gap_link.asked_seat()
    opened = found.find(asked) if asked else None
    with head:
        if opened is None:
            st.title(t.TITLE)
            st.info(md(t.UNKNOWN_SEAT))
            return
        body, gap = opened
        gap_seat.seat_head(body, gap)
    if not gap.missing:
        st.success(md(t.filled_since(gap.label, body.body.name)))
        return
    every = seat_invitation(body, gap, found.field)
    who = candidates(body, gap, found.field)
    chosen = gap_seat.chosen_of(who)
    searches = session.rows(running_searches).get(gap_key(body, gap), [])
    # A new search gives it another key, and so closes it.
    key = f"start-{gap_link.written(gap_key(body, gap))}-{len(searches)}"
    with row, st.popover(t.START_SEARCH, type="primary", key=key):
        gap_search.start_form(body, gap, who, chosen)
    with row:
        nomination_form(body, gap, every)
        norm_form.check_norm(gap.norm, gap.label)
        followed = gap_cases.seat_case(body, gap)
    if followed.followed:
        head.caption(md(case_state(followed)))
    wide, narrow = st.columns([2, 1], gap="medium")
    with wide:
        gap_seat.invitees(found, opened, every, who, chosen=chosen, searches=searches)
    with narrow:
        gap_search.running(searches)
        gap_seat.introduction(chosen)
