"""Above the page: the way into a new database, and the open step of the start."""

import streamlit as st

from crm.intake.first_use import open_step, opens_on_first_use
from crm.texts import first_use as t
from crm.ui import menu, session
from crm.ui.demo_banner import demo_banner
from crm.ui.first_use_flow import NAMES, STEP


def guide(*, home: bool) -> None:
    """An empty database opens on Eerste gebruik; Start shows the step left open."""
    demo_banner()
    if not home:
        return
    if session.rows(opens_on_first_use):
        menu.go("eerste_gebruik")
    step = session.rows(open_step)
    if step is not None:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.info(t.open_step(NAMES[step]))
            if st.button(t.STEP_NEXT, type="primary", key="first.next"):
                menu.go("eerste_gebruik", **{STEP: step.value})
