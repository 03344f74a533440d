"""The tables of organisations and people: a row opens its card."""

from collections.abc import Mapping, Sequence

import streamlit as st

from crm.model.cards import LastSeen
from crm.model.rows import AffiliationRow, OrganisationRow, PersonRow
from crm.store.taxonomy import clusters, sectors
from crm.texts import directory as t
from crm.texts import shell
from crm.ui import menu, palette, screen_sharing, session
from crm.ui.row_table import row_table
from crm.ui.screen_sharing import What

_DAY = st.column_config.DateColumn(format="DD/MM/YYYY", width=100)


def _wide(width: int) -> object:
    return st.column_config.TextColumn(width=width)


def to_import() -> None:
    """From an empty list to where lists come in."""
    st.link_button(
        shell.IMPORT, menu.link("invoer"), icon=":material/upload_file:", type="primary"
    )


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
    chosen = row_table(
        lines,
        headers,
        key="organisations",
        alt=t.ORGANISATION_LIST,
        columns={
            t.NAME: _wide(250),
            t.CLUSTER: _wide(130),
            t.SECTOR: _wide(170),
            t.MUNICIPALITY: _wide(100),
            t.LAST_SEEN: _DAY,
        },
    )
    return None if chosen is None else rows[chosen].id


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
    private = not screen_sharing.hides(What.PRIVATE)
    for row in rows:
        mine = by_person.get(row.id, [])
        lines.append(
            (
                row.name,
                "; ".join(dict.fromkeys(post.organisation for post in mine)),
                "; ".join(dict.fromkeys(p.function for p in mine if p.function)),
                *((row.email, row.phone) if private else ()),
                seen[row.id].on if row.id in seen else None,
            )
        )
    reach = [t.EMAIL, t.PHONE] if private else []
    headers = [t.NAME, t.ORGANISATION, t.FUNCTION, *reach, t.LAST_SEEN]
    chosen = row_table(
        lines,
        headers,
        key="people",
        alt=t.PERSON_LIST,
        columns={
            t.NAME: _wide(160),
            t.ORGANISATION: _wide(200),
            t.FUNCTION: _wide(150),
            t.EMAIL: _wide(180),
            t.PHONE: _wide(100),
            t.LAST_SEEN: _DAY,
        },
    )
    return None if chosen is None else rows[chosen].id
