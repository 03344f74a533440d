"""The settings of the council."""

import streamlit as st

from crm.directory.council import Council, council, set_council
from crm.store.taxonomy import zones
from crm.texts import manage as t
from crm.ui import feedback, session
from crm.ui.choices import choose

_NAME, _ZONE = "council.name", "council.zone"


def council_form() -> None:
    """What the council is called and which zone it serves."""
    now = session.rows(council)
    with st.form("council"):
        st.text_input(t.NAME, now.name, key=_NAME)
        choose(t.ZONE, _ZONE, {zone: zone for zone in session.rows(zones)}, now.zone)
        st.form_submit_button(t.SAVE, key="council.save", on_click=_save)


def _save() -> None:
    given = Council(st.session_state[_NAME], st.session_state[_ZONE])
    with feedback.attempt():
        with session.change(t.WHY_SETTINGS) as tx:
            set_council(tx, given)
        feedback.saved(f"{t.WHY_SETTINGS}.", tx.change_set)
