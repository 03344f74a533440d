"""The filters above a list of members, kept in the link."""

from datetime import date
from typing import NamedTuple

import streamlit as st

from crm.assembly.bodies import is_assembly
from crm.model.rows import BodyRow
from crm.store.taxonomy import clusters
from crm.texts import members as t
from crm.ui import session


class MemberFilter(NamedTuple):
    """What the filters say."""

    body: BodyRow
    on: date
    clusters: list[str]
    voting_only: bool


def member_filter(bodies: list[BodyRow]) -> MemberFilter:
    """One row: which body, which day, which clusters, who votes."""
    labels = {row.code: row.label for row in session.rows(clusters)}
    labels[t.UNSORTED] = t.UNSORTED
    names = [body.name for body in bodies]
    usual = _usual(bodies)
    # The same choice on *Ontbrekende partners* may hold nothing.
    if st.session_state.get("overleg", usual.name) not in names:
        del st.session_state["overleg"]
    first, second, third, fourth = st.columns(
        [3, 1.5, 3, 2], vertical_alignment="bottom"
    )
    with first:
        name = st.selectbox(
            t.CHOOSE_BODY,
            names,
            index=bodies.index(usual),
            key="overleg",
            bind="query-params",
        )
    with second:
        on = st.date_input(
            t.CHOOSE_DAY,
            session.today(),
            format="DD/MM/YYYY",
            key="op",
            bind="query-params",
            min_value=date(1990, 1, 1),
            max_value=date(2100, 12, 31),
        )
    with third:
        chosen = st.multiselect(
            t.CHOOSE_CLUSTER,
            list(labels),
            format_func=labels.__getitem__,
            placeholder=t.ALL_CLUSTERS,
            select_all=False,
            key="van_cluster",
            bind="query-params",
        )
    with fourth:
        voting_only = st.toggle(t.VOTING_TOGGLE, key="stem", bind="query-params")
    body = next((body for body in bodies if body.name == name), usual)
    return MemberFilter(body, on or session.today(), chosen, voting_only)


def _usual(bodies: list[BodyRow]) -> BodyRow:
    """The assembly, else the first of the list."""
    return next(filter(is_assembly, bodies), bodies[0])
