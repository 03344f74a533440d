"""The counters alone, big, for the beamer: no names."""

import streamlit as st

from crm.assembly.calculation import quorum_line
from crm.model.assembly_rows import AssemblyRow
from crm.texts import assembly_desk as t
from crm.ui.assembly_live import SEEN_EVERY, live_desk
from crm.ui.assembly_session import current
from crm.ui.menu import link
from crm.ui.text import md


def screen(assembly: AssemblyRow) -> None:
    """What everybody in the room may see, and for staff the way back."""
    number = assembly.contact_moment_id
    with st.container(key="beamer"):
        _live(number)
    st.link_button(
        t.BACK,
        link("algemene_vergadering", vergadering=number, stap=t.SESSION),
        type="tertiary",
        icon=":material/arrow_back:",
    )


@st.fragment(run_every=SEEN_EVERY)
def _live(contact_id: int) -> None:
    desk = live_desk(contact_id)
    item = current(desk)
    st.title(md(t.point(item.position, item.title) if item else t.OPENING))
    whole = desk.count().whole
    for column, label, number in zip(
        st.columns(3),
        (t.PRESENT, t.REPRESENTED, t.VOTES),
        (whole.present, whole.represented, whole.votes),
        strict=True,
    ):
        column.metric(label, number, border=True)
    verdict = desk.verdict(item) if item else None
    if verdict is not None:
        st.header(md(quorum_line(verdict)))
    if item is not None and item.outcome is not None:
        st.header(md(item.outcome.value))
    st.caption(t.TOOL)
