"""The filters above the lists of organisations and people, kept in the link."""

from collections.abc import Sequence

import streamlit as st

from crm.directory.organisations import NOT_SORTED, OrganisationFilter
from crm.directory.people import PersonFilter
from crm.model.rows import AffiliationRow, OrganisationRow
from crm.store.taxonomy import clusters, sectors
from crm.texts import directory as t
from crm.ui import session

_FIND, _NARROW, _WIDE = 240, 148, 300
"""Widths that fill one row on a wide screen and two or three on a narrow one."""


def organisation_filter(rows: Sequence[OrganisationRow]) -> OrganisationFilter:
    """One row: name, cluster, sector, municipality, line."""
    labels = {row.code: row.label for row in session.rows(clusters)}
    sector_labels = {row.code: row.label for row in session.rows(sectors)}
    used = {row.sector for row in rows}
    places = sorted({row.municipality for row in rows if row.municipality})
    codes = {c: label for c, label in sector_labels.items() if c in used}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text = st.text_input(t.FIND, key="zoek", bind="query-params", width=_FIND)
        chosen = _choice(t.CLUSTER, "cluster", {**labels, NOT_SORTED: t.UNSORTED})
        wanted = _choice(t.SECTOR, "sector", {**codes, NOT_SORTED: t.UNSORTED})
        where = _choice(t.MUNICIPALITY, "gemeente", {name: name for name in places})
        grade = _choice(t.LINE, "lijn", t.LINES)
    return OrganisationFilter(text or "", chosen, wanted, where, grade)


def person_filter(
    posts: Sequence[AffiliationRow], organisations: Sequence[OrganisationRow]
) -> PersonFilter:
    """One row: name, organisation, function."""
    labels = {str(row.id): row.name for row in organisations}
    names = sorted({post.function for post in posts if post.function})
    with st.container(horizontal=True, vertical_alignment="bottom"):
        text = st.text_input(t.FIND, key="zoek", bind="query-params", width=_FIND)
        chosen = _choice(t.ORGANISATION, "organisatie", labels, _WIDE)
        wanted = _choice(t.FUNCTION, "functie", {name: name for name in names}, _WIDE)
    return PersonFilter(text or "", int(chosen) if chosen else None, wanted)


def _choice(label: str, key: str, labels: dict[str, str], width: int = _NARROW) -> str:
    """One of the options, or all."""
    chosen: str | None = st.selectbox(
        label,
        ["", *labels],
        format_func=lambda option: labels.get(option, t.ALL),
        key=key,
        bind="query-params",
        width=width,
    )
    return chosen or ""
