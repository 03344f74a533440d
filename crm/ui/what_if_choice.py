"""Choosing who would join a body and who would leave it; the choice stands in the link."""

from collections.abc import Container, Sequence

import streamlit as st

from crm.findings.coverage import BodyCoverage, NormCoverage
from crm.findings.overview import Overview
from crm.findings.scenario_list import (
    BODY,
    asked_changes,
    link_of,
    seat_names,
)
from crm.findings.scenarios import Changes, Joining
from crm.model.enums import NormKind
from crm.network.eligible import eligible
from crm.network.groups import LOCAL
from crm.texts import what_if as t

__all__ = ["BODY", "chosen_changes", "show"]

_SEEDED = "what-if-seeded"

Purpose = tuple[str | None, str | None, str | None]
"""What a place would count for: cluster, sector, competence."""


def chosen_changes(overview: Overview, found: BodyCoverage) -> Changes:
    """The two fields; what they say is written in the link."""
    body = found.body.id
    who = {partner.id: partner.name for partner in overview.field.partners.values()}
    seats = seat_names(found, overview.field)
    able = _fitting(overview, found)
    labels = {
        one: t.could_fill(name, [gap.label for gap in able[one]])
        if one in able
        else name
        for one, name in who.items()
    }
    _seed(asked_changes(st.query_params, body), who, seats)
    left, right = st.columns(2, gap="medium")
    with left:
        joining = st.multiselect(
            t.JOINING,
            sorted(who, key=lambda one: (one not in able, who[one].casefold())),
            format_func=labels.__getitem__,
            key=f"what-if-in-{body}",
            placeholder=t.JOINING_PLACEHOLDER,
            select_all=False,
        )
        places = tuple(
            Joining(one, *_purpose(overview, found, one, able.get(one, ())))
            for one in joining
        )
    with right:
        leaving = st.multiselect(
            t.LEAVING,
            sorted(seats, key=lambda seat: seats[seat].casefold()),
            format_func=seats.__getitem__,
            key=f"what-if-out-{body}",
            placeholder=t.LEAVING_PLACEHOLDER,
            select_all=False,
        )
    changes = Changes(body, frozenset(leaving), places)
    _write(changes)
    return changes


def show(changes: Changes) -> None:
    """In a callback: let the fields and the link say these changes."""
    _write(changes)
    st.session_state.pop(_SEEDED, None)
    for key in (f"what-if-in-{changes.body_id}", f"what-if-out-{changes.body_id}"):
        st.session_state.pop(key, None)


def _purpose(
    overview: Overview,
    found: BodyCoverage,
    organisation: int,
    able: Sequence[NormCoverage],
) -> Purpose:
    """What one organisation would sit there for: an open seat, or its own sector.

    Who could take an open seat takes that, until another choice.
    """
    partner = overview.field.partners[organisation]
    options: dict[Purpose, str] = {
        _of_gap(gap.key, gap.cluster): gap.label for gap in found.gaps
    }
    own: Purpose = (partner.cluster, partner.sector, None)
    options.setdefault(own, t.OWN_SECTOR)
    key = _purpose_key(found.body.id, organisation)
    if st.session_state.get(key) not in options:
        st.session_state[key] = _of_gap(able[0].key, able[0].cluster) if able else own
    return st.selectbox(
        t.for_what(partner.name),
        list(options),
        format_func=options.__getitem__,
        key=key,
    )


def _of_gap(key: tuple[NormKind, str], cluster: str | None) -> Purpose:
    kind, group = key
    if kind is NormKind.SECTOR:
        return cluster, group, None
    if kind is NormKind.CLUSTER:
        return group, None, None
    if kind is NormKind.COMPETENCE:
        return None, None, group
    return (LOCAL if kind is NormKind.MUNICIPALITY else cluster), None, None


def _purpose_key(body: int, organisation: int) -> str:
    return f"what-if-for-{body}-{organisation}"


def _seed(asked: Changes, who: Container[int], seats: Container[int]) -> None:
    """Fill the fields from the link, once for each body; who is gone is left out."""
    body = asked.body_id
    if st.session_state.get(_SEEDED) == body:
        return
    st.session_state[_SEEDED] = body
    st.session_state[f"what-if-in-{body}"] = [
        place.organisation_id for place in asked.joining if place.organisation_id in who
    ]
    st.session_state[f"what-if-out-{body}"] = [
        seat for seat in sorted(asked.leaving) if seat in seats
    ]
    for place in asked.joining:
        st.session_state[_purpose_key(body, place.organisation_id)] = (
            place.cluster,
            place.sector,
            place.competence,
        )


def _write(changes: Changes) -> None:
    for name, text in link_of(changes).items():
        if text:
            st.query_params[name] = text
        else:
            st.query_params.pop(name, None)


def _fitting(overview: Overview, found: BodyCoverage) -> dict[int, list[NormCoverage]]:
    """Who could take an open seat, and for which: offered before everybody else."""
    able: dict[int, list[NormCoverage]] = {}
    for gap in found.gaps:
        for partner in eligible(gap, overview.field).known:
            able.setdefault(partner.id, []).append(gap)
    return able
