"""One row for each organisation that waits for its sector."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from crm.directory.organisations import sort_organisation
from crm.intake.sorting import Unsorted
from crm.store.taxonomy import sectors
from crm.texts import directory as t
from crm.ui import feedback, palette, session
from crm.ui.choices import sector_choice
from crm.ui.links import linked
from crm.ui.text import md


def rows(waiting: Sequence[Unsorted]) -> None:
    """The proposals, to accept one by one or all that are ticked."""
    ticked = [one for one in waiting if one.proposals and _is_ticked(one)]
    st.button(
        t.ACCEPT_ALL,
        type="primary",
        disabled=not ticked,
        on_click=partial(_accept, [(one, one.proposals[0].code) for one in ticked]),
    )
    for one in waiting:
        _row(one)


def _row(one: Unsorted) -> None:
    row = one.organisation
    with st.container(border=True):
        tick, name, proposal = st.columns([0.4, 4, 5], vertical_alignment="center")
        with tick:
            if one.proposals:
                st.checkbox(
                    t.link_to(row.name),
                    key=_tick(one),
                    label_visibility="collapsed",
                )
        with name:
            st.markdown(linked(row.name, "organisatie", id=row.id))
            words = [row.kind, row.municipality]
            words.append(f"{t.WORDS} '{row.sector_text}'" if row.sector_text else None)
            if any(words):
                st.caption(md(" · ".join(word for word in words if word)))
        with proposal, st.container(horizontal=True, vertical_alignment="center"):
            for found in one.proposals:
                st.button(
                    f"{palette.mark(found.cluster)} {md(found.label)}",
                    key=f"accept-{row.id}-{found.code}",
                    help=md(t.because(found.because)),
                    on_click=partial(_accept, [(one, found.code)]),
                )
            if not one.proposals:
                st.caption(t.NO_PROPOSAL)
            with st.popover(t.CHOOSE_SECTOR):
                chosen = sector_choice(t.SECTOR, f"sector-{row.id}")
                st.button(
                    t.ACCEPT,
                    key=f"choose-{row.id}",
                    disabled=chosen is None,
                    on_click=partial(_accept, [(one, chosen or "")]),
                )


def _tick(one: Unsorted) -> str:
    return f"tick-{one.organisation.id}"


def _is_ticked(one: Unsorted) -> bool:
    return bool(st.session_state.get(_tick(one), False))


def _accept(chosen: Sequence[tuple[Unsorted, str]]) -> None:
    cluster_of = {row.code: row.cluster for row in session.rows(sectors)}
    why = t.why_sorted(len(chosen), chosen[0][0].organisation.name)
    with feedback.attempt():
        with session.change(why) as tx:
            for one, code in chosen:
                kept = one.organisation.cluster
                sort_organisation(
                    tx, one.organisation.id, kept or cluster_of[code], code
                )
        feedback.saved(t.saved(why), tx.change_set)
