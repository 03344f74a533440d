"""Above the page: the way into a new database, and the open step of the start."""

import streamlit as st

from crm.intake.first_use import current_step, is_empty
from crm.texts import first_use as t
from crm.ui import menu, session
from crm.ui.demo_banner import demo_banner

NAMES = {
    "council": t.COUNCIL,
    "list": t.LIST,
    "complete": t.COMPLETE,
    "answer": t.ANSWER,
}


def guide(*, home: bool) -> None:
    """An empty database opens on Aan de slag; Start shows the step left open."""
    demo_banner()
    if not home:
        return
    if session.rows(is_empty):
        menu.go("eerste_gebruik")
    step = session.rows(current_step)
    if step is not None:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.info(t.open_step(NAMES[step]))
            st.link_button(
                t.STEP_NEXT, menu.link("eerste_gebruik", stap=step), type="primary"
            )
