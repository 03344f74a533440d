"""Choosing who would join a body and who would leave it; the choice stands in the link."""

from collections.abc import Container, Iterable
from urllib.parse import quote, unquote

import streamlit as st

from crm.findings.coverage import BodyCoverage
from crm.findings.overview import Overview
from crm.findings.scenarios import Changes, Joining
from crm.model.enums import NormKind
from crm.network.groups import LOCAL
from crm.texts import what_if as t

BODY, JOINING, LEAVING = "overleg", "erbij", "weg"
_SEEDED = "what-if-seeded"
_BETWEEN, _WITHIN = ",", "~"

Purpose = tuple[str | None, str | None, str | None]
"""What a place would count for: cluster, sector, competence."""


def chosen_changes(overview: Overview, found: BodyCoverage) -> Changes:
    """The two fields; what they say is written in the link."""
    body = found.body.id
    who = {partner.id: partner.name for partner in overview.field.partners.values()}
    seats = {
        stay.seat_id: _name(overview, stay.organisation_id, stay.person_id)
        for stay in found.holders
        if stay.seat_id is not None
    }
    _seed(_asked(body), who, seats)
    left, right = st.columns(2, gap="medium")
    with left:
        joining = st.multiselect(
            t.JOINING,
            sorted(who, key=lambda one: who[one].casefold()),
            format_func=who.__getitem__,
            key=f"what-if-in-{body}",
            placeholder=t.JOINING_PLACEHOLDER,
            select_all=False,
        )
        places = tuple(
            Joining(one, *_purpose(overview, found, one, who[one])) for one in joining
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
    overview: Overview, found: BodyCoverage, organisation: int, name: str
) -> Purpose:
    """What one organisation would sit there for: an open seat, or its own sector."""
    partner = overview.field.partners[organisation]
    options: dict[Purpose, str] = {
        _of_gap(gap.key, gap.cluster): gap.label for gap in found.gaps
    }
    own: Purpose = (partner.cluster, partner.sector, None)
    options[own] = t.OWN_SECTOR
    key = _purpose_key(found.body.id, organisation)
    if st.session_state.get(key) not in options:
        st.session_state[key] = own
    return st.selectbox(
        t.for_what(name),
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


def _name(overview: Overview, organisation: int | None, person: int | None) -> str:
    partner = overview.field.partners.get(organisation or 0)
    names = [partner.name] if partner else []
    if person is not None and person in overview.field.known.people:
        names.append(overview.field.person_name(person))
    return ", ".join(names) or "?"


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


def _asked(body: int) -> Changes:
    """What the link says; words that say nothing are left out."""
    leaving = st.query_params.get(LEAVING, "").split(_BETWEEN)
    joining = (_read(part) for part in st.query_params.get(JOINING, "").split(_BETWEEN))
    return Changes(
        body,
        frozenset(int(part) for part in leaving if part.isdecimal()),
        tuple(place for place in joining if place is not None),
    )


def _read(text: str) -> Joining | None:
    number, *rest = text.split(_WITHIN)
    if not number.isdecimal():
        return None
    words = [unquote(word) or None for word in rest][:3]
    return Joining(int(number), *words)


def _write(changes: Changes) -> None:
    places = (
        _WITHIN.join([str(place.organisation_id), *_words(place)])
        for place in changes.joining
    )
    _put(JOINING, places)
    _put(LEAVING, map(str, sorted(changes.leaving)))


def _words(place: Joining) -> list[str]:
    given = (place.cluster, place.sector, place.competence)
    return [quote(word or "", safe="") for word in given]


def _put(name: str, parts: Iterable[str]) -> None:
    text = _BETWEEN.join(parts)
    if text:
        st.query_params[name] = text
    else:
        st.query_params.pop(name, None)
