"""Rows that wait for their sector: organisations, and mandates of a list."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from crm.assembly.mandates import sort_mandate
from crm.directory.organisations import sort_organisation
from crm.intake.sorting import SectorProposal, Unsorted, UnsortedMandate
from crm.model.rows import MandateRow, OrganisationRow
from crm.store.taxonomy import sectors
from crm.texts import directory
from crm.texts import sorting as t
from crm.ui import feedback, palette, session
from crm.ui import mandate_saving as saving
from crm.ui.form_link import DOING, EDIT
from crm.ui.links import linked
from crm.ui.text import md


def organisations(waiting: Sequence[Unsorted]) -> None:
    """The proposals, to accept one by one or all that are ticked; then the rest."""
    proposed = [one for one in waiting if one.proposals]
    ticked = [one for one in proposed if _is_ticked(one)]
    if proposed:
        st.caption(t.HOW)
        st.button(
            t.accept_ticked(len(ticked)),
            type="primary",
            disabled=not ticked,
            on_click=partial(
                _accept, [(one.organisation, one.proposals[0].code) for one in ticked]
            ),
        )
    for one in proposed:
        name, proposals = st.columns([3.75, 5.6])
        with name, st.container(horizontal=True, wrap=False):
            st.checkbox(
                t.tick(md(one.organisation.name)),
                key=_tick(one),
                label_visibility="collapsed",
            )
            st.markdown(_organisation(one.organisation, "  \n"))
        with proposals:
            _proposals(
                f"organisation-{one.organisation.id}",
                one.proposals,
                partial(_accept_one, one.organisation),
            )
    rest = [one.organisation for one in waiting if not one.proposals]
    if rest:
        st.markdown(f"### {md(t.without_proposal(len(rest)))}")
        st.markdown("\n".join(f"- {_organisation(row, ' ')}" for row in rest))


def mandates(waiting: Sequence[UnsortedMandate]) -> None:
    """The same for the mandates of a list."""
    for one in waiting:
        row = one.mandate
        name, proposals = st.columns([3.75, 5.6])
        with name:
            kept = row.sector_text or row.cluster_text or ""
            place = {"id": row.body_id, saving.CHOSEN: row.id}
            holder = linked(saving.holder_of(row), "overleg", **place)
            own = linked(t.CHOOSE_SECTOR, "overleg", **place, **{DOING: "bewerken"})
            words = md(t.mandate_of(row.body, kept))
            st.markdown(f"{holder}  \n:gray[{words} · {own}]")
        with proposals:
            _proposals(
                f"mandate-{row.id}", one.proposals, partial(_accept_mandate, row)
            )


def _organisation(row: OrganisationRow, parting: str) -> str:
    """Its name, what the list says of it, and where to choose a sector oneself."""
    kept = f"{directory.WORDS} '{row.sector_text}'" if row.sector_text else None
    words = [md(word) for word in (row.kind, row.municipality, kept) if word]
    words.append(linked(t.CHOOSE_SECTOR, "organisatie", id=row.id, **{DOING: EDIT}))
    name = linked(row.name, "organisatie", id=row.id)
    return f"{name}{parting}:gray[{' · '.join(words)}]"


def _proposals(
    key: str,
    proposals: Sequence[SectorProposal],
    accept: Callable[[SectorProposal], None],
) -> None:
    """A button for each proposal, with its reasons beside it."""
    for found in proposals:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(
                f"{palette.mark(found.cluster)} {md(found.label)}",
                key=f"accept-{key}-{found.code or found.cluster}",
                on_click=accept,
                args=(found,),
            )
            st.caption(md("; ".join(found.reasons)))


def _tick(one: Unsorted) -> str:
    return f"tick-{one.organisation.id}"


def _is_ticked(one: Unsorted) -> bool:
    return bool(st.session_state.get(_tick(one), False))


def _accept(chosen: Sequence[tuple[OrganisationRow, str]]) -> None:
    cluster_of = _cluster_of()
    why = directory.why_sorted(len(chosen), chosen[0][0].name)
    with feedback.attempt():
        with session.change(why) as tx:
            for row, code in chosen:
                cluster = row.cluster or cluster_of[code]
                sort_organisation(tx, row.id, row.revision, cluster, code)
        feedback.saved(directory.saved(why), tx.change_set)


def _accept_one(row: OrganisationRow, found: SectorProposal) -> None:
    _accept([(row, found.code)])


def _accept_mandate(row: MandateRow, found: SectorProposal) -> None:
    why = t.why_mandate(saving.holder_of(row), row.body)
    cluster = row.cluster or found.cluster
    with feedback.attempt():
        with session.change(why) as tx:
            sort_mandate(tx, row.id, row.revision, cluster, found.code or None)
        feedback.saved(directory.saved(why), tx.change_set)


def _cluster_of() -> dict[str, str]:
    return {row.code: row.cluster for row in session.rows(sectors)}
