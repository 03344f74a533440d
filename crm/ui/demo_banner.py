"""The banner over the demo, with the way to an own council."""

import streamlit as st

from crm.intake.demo import DEMO
from crm.intake.first_use import wipe_demo
from crm.store.options import option
from crm.texts import first_use as t
from crm.ui import feedback, menu, session


def demo_banner() -> None:
    """Say that this is the demo; wiping it asks once."""
    if session.rows(option, DEMO) is not True:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="demo"):
        st.caption(t.DEMO_BANNER, width="content")
        with st.popover(t.WIPE, type="tertiary"):
            st.write(t.WIPE_ASK)
            if st.button(t.WIPE_YES, type="primary", key="wipe-demo"):
                _wipe()


def _wipe() -> None:
    with feedback.attempt():
        with session.change(t.WHY_WIPED) as tx:
            wipe_demo(tx)
        feedback.saved(t.WIPED)
    menu.go("eerste_gebruik")
