"""Taking over a paper sheet, in the order in which it was printed."""

from typing import Any

import pandas as pd
import streamlit as st

from crm.assembly.desk import Desk
from crm.assembly.paper_sheet import SheetLine
from crm.texts import assembly_desk as t
from crm.ui import assembly_saving as saving
from crm.ui.seat_marker import name_of

_NAME, _FOR, _THERE, _FROM, _UNTIL, _PROXY = t.SHEET_COLUMNS


def paper_sheet(desk: Desk) -> None:
    """A line a seat; only the lines that were changed are taken over."""
    with st.expander(t.PAPER_ORDER):
        st.caption(t.PAPER_HELP)
        seats = desk.members.rows
        names = {row.id: name_of(row) for row in seats}
        key = f"sheet-{desk.assembly.contact_moment_id}"
        with st.form(f"{key}-form", border=False):
            edited = st.data_editor(
                pd.DataFrame(_lines(desk, names)),
                key=key,
                hide_index=True,
                placeholder="",
                disabled=[_NAME, _FOR],
                column_config={
                    _NAME: st.column_config.Column(width=150),
                    _FOR: st.column_config.Column(width=200),
                    _THERE: st.column_config.CheckboxColumn(width=90),
                    _FROM: st.column_config.NumberColumn(
                        min_value=0, step=1, width=110
                    ),
                    _UNTIL: st.column_config.NumberColumn(
                        min_value=1, step=1, width=100
                    ),
                    _PROXY: st.column_config.SelectboxColumn(
                        options=sorted(set(names.values())), width=170
                    ),
                },
            )
            if st.form_submit_button(t.TAKE_OVER, key=f"{key}.save"):
                changes = st.session_state[key]["edited_rows"]
                if not changes:
                    st.info(t.NOTHING_CHANGED)
                    return
                saving.save_sheet(desk, _changed(desk, edited, list(changes)))
                st.rerun()


def _lines(desk: Desk, names: dict[int, str]) -> list[dict[str, Any]]:
    sat = {sitting.mandate_id: sitting for sitting in desk.room.sittings}
    given = {proxy.giver_id: proxy for proxy in desk.room.proxies}
    return [
        {
            _NAME: names[row.id],
            _FOR: row.organisation or t.OWN_NAME,
            _THERE: row.id in sat,
            _FROM: (sat[row.id].from_item or None) if row.id in sat else None,
            _UNTIL: sat[row.id].until_item if row.id in sat else None,
            _PROXY: names.get(given[row.id].holder_id or 0)
            if row.id in given
            else None,
        }
        for row in desk.members.rows
    ]


def _changed(desk: Desk, edited: pd.DataFrame, changed: list[int]) -> list[SheetLine]:
    seats = desk.members.rows
    by_name = {name_of(row): row.id for row in seats}
    lines = edited.to_dict("records")
    return [
        SheetLine(
            seats[place].id,
            bool(lines[place][_THERE]),
            _point(lines[place][_FROM]) or 0,
            _point(lines[place][_UNTIL]),
            by_name.get(lines[place][_PROXY] or ""),
        )
        for place in changed
    ]


def _point(value: Any) -> int | None:
    return None if value is None or pd.isna(value) else int(value)
