"""The two days of the register, both in the link: on which, and as known on which."""

from datetime import date

import streamlit as st

from crm.assembly.register_state import Register
from crm.papers.register_list import RegisterQuery
from crm.texts import register as t

_FIRST, _LAST = date(1950, 1, 1), date(2100, 12, 31)


def register_filter(found: Register) -> RegisterQuery:
    """Draw the fields; a day of today or later leaves nothing out."""
    on_field, known_field, _ = st.columns([1, 1, 2], vertical_alignment="bottom")
    with on_field:
        on = _day(t.ON, "op", found.today)
    with known_field:
        known = _day(t.KNOWN_ON, "gekend", found.today, t.KNOWN_HELP)
    return RegisterQuery(on, known if known < found.today else None)


def _day(label: str, key: str, today: date, help_text: str | None = None) -> date:
    chosen = st.date_input(
        label,
        today,
        key=key,
        format="DD/MM/YYYY",
        help=help_text,
        bind="query-params",
        min_value=_FIRST,
        max_value=_LAST,
    )
    return chosen or today
