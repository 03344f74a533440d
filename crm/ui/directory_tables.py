"""The tables of organisations and people: a row opens its card."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from crm.model.cards import LastSeen
from crm.model.rows import AffiliationRow, OrganisationRow, PersonRow
from crm.store.taxonomy import clusters, sectors
from crm.texts import directory as t
from crm.ui import palette, session

_DAY = st.column_config.DateColumn(format="DD/MM/YYYY")


def organisation_table(
    rows: Sequence[OrganisationRow], seen: Mapping[int, LastSeen]
) -> int | None:
    """A row for each organisation; the id of the one that was chosen."""
    cluster = {row.code: row.label for row in session.rows(clusters)}
    sector = {row.code: row.label for row in session.rows(sectors)}
    lines = [
        (
            row.name,
            palette.look(row.cluster).glyph
            + " "
            + cluster.get(row.cluster or "", row.cluster_text or t.UNSORTED),
            sector.get(row.sector or "", row.sector_text or t.UNSORTED),
            row.municipality,
            seen[row.id].on if row.id in seen else None,
            seen[row.id].where if row.id in seen else None,
        )
        for row in rows
    ]
    headers = [t.NAME, t.CLUSTER, t.SECTOR, t.MUNICIPALITY, t.LAST_SEEN, t.WHERE]
    return _chosen(lines, headers, "organisations", [row.id for row in rows])


def person_table(
    rows: Sequence[PersonRow],
    posts: Sequence[AffiliationRow],
    seen: Mapping[int, LastSeen],
) -> int | None:
    """A row for each person; the id of the one that was chosen."""
    by_person: dict[int, list[AffiliationRow]] = {}
    for post in posts:
        by_person.setdefault(post.person_id, []).append(post)
    lines = []
    for row in rows:
        mine = by_person.get(row.id, [])
        lines.append(
            (
                row.name,
                "; ".join(dict.fromkeys(post.organisation for post in mine)),
                "; ".join(dict.fromkeys(p.function for p in mine if p.function)),
                row.email,
                row.phone,
                seen[row.id].on if row.id in seen else None,
            )
        )
    headers = [t.NAME, t.ORGANISATION, t.FUNCTION, t.EMAIL, t.PHONE, t.LAST_SEEN]
    return _chosen(lines, headers, "people", [row.id for row in rows])


def _chosen(
    lines: Sequence[tuple[object, ...]], headers: list[str], key: str, ids: list[int]
) -> int | None:
    event = st.dataframe(
        pd.DataFrame(lines, columns=headers),
        key=key,
        hide_index=True,
        height=min(38 + 35 * len(lines), 560),
        column_config={
            t.LAST_SEEN: _DAY,
            t.NAME: st.column_config.TextColumn(width="large"),
        },
        on_select="rerun",
        selection_mode="single-row",
        placeholder="",
        alt=t.NAME,
    )
    picked = event.selection.rows
    return ids[picked[0]] if picked else None
