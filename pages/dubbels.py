"""Dubbels: pairs that may be one, to merge or to keep apart."""

import streamlit as st

from crm.access import Permission
from crm.intake.duplicates import ORGANISATION, PERSON, duplicates
from crm.texts import duplicates as t
from crm.texts import shell
from crm.ui import duplicate_list, duplicate_plan, guard, session
from crm.ui.menu import link
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.DUPLICATES)
chosen = duplicate_list.chosen()
if chosen is not None:
    duplicate_plan.show(*chosen)
    st.stop()

found = {
    t.ORGANISATIONS: session.rows(duplicates, ORGANISATION),
    t.PEOPLE: session.rows(duplicates, PERSON),
}
every = [one for pairs in found.values() for one in pairs]
if not every:
    st.info(t.NONE)
    with st.container(horizontal=True):
        st.link_button(shell.ORGANISATIONS, link("organisaties"))
        st.link_button(shell.PEOPLE, link("personen"))
    st.stop()

st.markdown(f"**{md(duplicate_list.first_line(every))}**")
st.caption(t.INTRO)
with st.container(horizontal=True, vertical_alignment="center"):
    what = st.segmented_control(
        t.WHAT,
        list(found),
        default=next(name for name, pairs in found.items() if pairs),
        required=True,
        key="wat",
        bind="query-params",
        label_visibility="collapsed",
    )
    weak_too = st.toggle(t.WEAK_TOO, key="zwak", bind="query-params")
duplicate_list.pairs(found[what or t.ORGANISATIONS], weak_too=weak_too)
