"""The filters above the open seats, kept in the link."""

from collections.abc import Iterable
from datetime import date

import streamlit as st

from crm.findings.coverage import BodyCoverage
from crm.texts import gaps as t
from crm.ui import session

VIEWS = (t.SEATS, t.AT_A_GLANCE, t.BY_PLACE, t.BY_FUNCTION)


def chosen_view() -> str:
    """Which of the three views."""
    view = st.segmented_control(
        t.CHOOSE_VIEW,
        VIEWS,
        default=t.SEATS,
        key="weergave",
        bind="query-params",
        label_visibility="collapsed",
        wrap=True,
    )
    return view or t.SEATS


def chosen_day() -> date:
    """Which day."""
    on = st.date_input(
        t.CHOOSE_DAY,
        session.today(),
        format="DD/MM/YYYY",
        key="op",
        bind="query-params",
        label_visibility="collapsed",
        min_value=date(1990, 1, 1),
        max_value=date(2100, 12, 31),
        width=150,
    )
    return on or session.today()


def body_pills(bodies: Iterable[BodyCoverage]) -> str | None:
    """One of the bodies with norms, or all of them."""
    return st.pills(
        t.CHOOSE_BODY,
        [found.body.name for found in bodies],
        key="overleg",
        bind="query-params",
        label_visibility="collapsed",
    )
