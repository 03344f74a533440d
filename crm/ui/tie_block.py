"""The block Banden on the card of an organisation: what is known, and what was seen."""

import streamlit as st

from crm.model.cards import MetTogether
from crm.model.rows import KnownTieRow
from crm.store.cards import met_together
from crm.store.ties import ties
from crm.texts import directory, formats
from crm.texts import ties as t
from crm.ui import palette, session
from crm.ui.card_blocks import block, lines
from crm.ui.finding_filter import see_also
from crm.ui.links import linked
from crm.ui.text import md
from crm.ui.tie_form import RELATIONS, other_of, relation_from, tie_button, tie_form


def tie_block(organisation_id: int) -> None:
    """The links that somebody told us, each to change; then whom it was seen with."""
    rows = session.rows(ties, organisation_id=organisation_id)
    block(t.HEADING, len(rows), t.NONE)
    for row in rows:
        _tie(row, organisation_id)
    tie_button(organisation_id)
    _seen_with(session.rows(met_together, organisation_id))
    see_also(organisation_id=organisation_id)


def _tie(row: KnownTieRow, organisation_id: int) -> None:
    number, name = other_of(row, organisation_id)
    words = RELATIONS[relation_from(row, organisation_id)]
    ended = row.end is not None and row.end < session.today()
    basis = t.basis(row.source, row.confirmed_on, row.start, row.end)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        line = f"{md(words)} {linked(name, 'organisatie', id=number)}"
        st.markdown(f"{f':gray[{line}]' if ended else line}  \n:small[{md(basis)}]")
        with st.popover(t.CHANGE, key=f"tie-open-{row.id}-{row.revision}"):
            tie_form(organisation_id, row)


def _seen_with(rows: list[MetTogether]) -> None:
    """Who was most often at the same table."""
    st.markdown(f"**{md(directory.TIES)}**")
    if not rows:
        st.caption(directory.NO_TIES)
    lines(
        [
            f"{palette.mark(row.cluster)} {linked(row.name, 'organisatie', id=row.id)}"
            f" · {md(directory.met(row.times, formats.day(row.last)))}"
            for row in rows
        ]
    )
