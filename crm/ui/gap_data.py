"""The findings of a day, computed once for each version of the data."""

from datetime import date

import streamlit as st

from crm.findings.overview import Overview, read_overview
from crm.store import Store
from crm.ui import session


def overview(on: date) -> Overview:
    """The overview of a day; equal for everybody, never changed in place."""
    opened = session.store()
    return _overview(opened.url, opened.data_version(), session.today(), on, opened)


# Each holds all attendance, so few are kept: the rest of the session's cache is for
# small answers. The day of today stands in the key, for rows are deleted on their day.
@st.cache_resource(show_spinner=False, max_entries=6)
def _overview(
    url: str,  # noqa: ARG001
    version: int,  # noqa: ARG001
    today: date,  # noqa: ARG001
    on: date,
    _opened: Store,
) -> Overview:
    with _opened.read() as connection:
        return read_overview(connection, on)
