"""The list of searches; choosing a row opens its card."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from crm.findings.coverage import Taxonomy
from crm.model.rows import OutreachRow
from crm.network.groups import group_label
from crm.texts import outreach as t
from crm.ui import screen_sharing
from crm.ui.outreach_card import open_search
from crm.ui.screen_sharing import What

_KEY = "searches"


def group_of(row: OutreachRow, taxonomy: Taxonomy) -> str:
    """The group that a search is for, as sentences name it."""
    if row.kind is None or row.group is None:
        return ""
    return group_label(row.kind, row.group, taxonomy)


def outreach_table(rows: list[OutreachRow], groups: dict[int, str]) -> None:
    """A row for each search, the nearest next step first."""
    frame = pd.DataFrame(
        [
            (
                groups[row.id],
                row.body,
                row.partner or t.PARTNER_LATER,
                row.stage.value,
                row.owner,
                row.next_step,
                row.next_on,
                row.closed_on,
            )
            for row in rows
        ],
        columns=[
            t.SEAT,
            t.BODY,
            t.PARTNER,
            t.STAGE,
            t.OWNER,
            t.NEXT_STEP,
            t.NEXT_ON,
            t.CLOSED,
        ],
    )
    if not any(row.closed_on for row in rows):
        frame = frame.drop(columns=[t.CLOSED])
    if screen_sharing.hides(What.SEARCHES):
        frame = frame.drop(columns=[t.NEXT_STEP])
    day = st.column_config.DateColumn(format="DD/MM/YYYY")
    st.dataframe(
        frame,
        key=_KEY,
        hide_index=True,
        height=min(38 + 35 * len(rows), 480),
        column_config={t.NEXT_ON: day, t.CLOSED: day},
        on_select=_open_chosen(tuple(row.id for row in rows)),
        selection_mode="single-row",
        placeholder="",
        alt=t.TABLE,
    )


def _open_chosen(ids: tuple[int, ...]) -> Callable[[], None]:
    def choose() -> None:
        rows = st.session_state[_KEY].selection.rows
        open_search(ids[rows[0]] if rows else None)

    return choose
