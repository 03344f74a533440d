"""Where the page for who wants to look deeper is switched on, and the ways to it."""

import streamlit as st

from crm.directory.expert import expert_is_on, switch_expert
from crm.texts import expert as t
from crm.ui import feedback, screen_sharing, session
from crm.ui.menu import link

_SWITCH = "expert.switch"


def expert_switch() -> None:
    """The switch, in Beheer."""
    st.session_state[_SWITCH] = session.rows(expert_is_on)
    st.toggle(t.SWITCH, key=_SWITCH, help=t.SWITCH_HELP, on_change=_switch)
    expert_link()


def expert_link() -> None:
    """The way to the page, only while it is on and nobody looks along."""
    if session.rows(expert_is_on) and not screen_sharing.is_on():
        st.link_button(t.OPEN, link("expert"), icon=":material/query_stats:")


def _switch() -> None:
    on = bool(st.session_state[_SWITCH])
    why = t.SWITCHED_ON if on else t.SWITCHED_OFF
    with feedback.attempt():
        with session.change(why) as tx:
            switch_expert(tx, on)
        feedback.saved(f"{why}.", tx.change_set)
