"""The filters above the lists of organisations and people, kept in the link."""

from collections.abc import Sequence

import streamlit as st

from crm.directory.organisations import NOT_SORTED, OrganisationFilter
from crm.directory.people import PersonFilter
from crm.model.rows import AffiliationRow, OrganisationRow
from crm.store.taxonomy import clusters, sectors
from crm.texts import directory as t
from crm.ui import session


def organisation_filter(rows: Sequence[OrganisationRow]) -> OrganisationFilter:
    """One row: name, cluster, sector, municipality."""
    labels = {row.code: row.label for row in session.rows(clusters)}
    sector_labels = {row.code: row.label for row in session.rows(sectors)}
    used = {row.sector for row in rows}
    places = sorted({row.municipality for row in rows if row.municipality})
    find, cluster, sector, place = st.columns([3, 2, 2, 2], vertical_alignment="bottom")
    with find:
        text = st.text_input(t.FIND, key="zoek", bind="query-params")
    with cluster:
        chosen = _choice(t.CLUSTER, "cluster", {**labels, NOT_SORTED: t.UNSORTED})
    with sector:
        codes = {c: label for c, label in sector_labels.items() if c in used}
        wanted = _choice(t.SECTOR, "sector", {**codes, NOT_SORTED: t.UNSORTED})
    with place:
        where = _choice(t.MUNICIPALITY, "gemeente", {name: name for name in places})
    return OrganisationFilter(text or "", chosen, wanted, where)


def person_filter(
    posts: Sequence[AffiliationRow], organisations: Sequence[OrganisationRow]
) -> PersonFilter:
    """One row: name, organisation, function."""
    find, employer, function = st.columns([3, 3, 2], vertical_alignment="bottom")
    with find:
        text = st.text_input(t.FIND, key="zoek", bind="query-params")
    with employer:
        labels = {str(row.id): row.name for row in organisations}
        chosen = _choice(t.ORGANISATION, "organisatie", labels)
    with function:
        names = sorted({post.function for post in posts if post.function})
        wanted = _choice(t.FUNCTION, "functie", {name: name for name in names})
    return PersonFilter(text or "", int(chosen) if chosen else None, wanted)


def _choice(label: str, key: str, labels: dict[str, str]) -> str:
    """One of the options, or all."""
    chosen: str | None = st.selectbox(
        label,
        ["", *labels],
        format_func=lambda option: labels.get(option, t.ALL),
        key=key,
        bind="query-params",
    )
    return chosen or ""
