"""Algemene vergadering: from a date to the letters, the meeting and its minutes."""

import streamlit as st

from crm.access import Permission
from crm.assembly.desk import read_desk
from crm.texts import assembly_desk as t
from crm.texts import shell
from crm.ui import guard, menu, session
from crm.ui.assembly_agenda import agenda
from crm.ui.assembly_choice import asked_assembly, chosen_assembly
from crm.ui.assembly_minutes import minutes
from crm.ui.assembly_papers import papers
from crm.ui.assembly_saving import STEP
from crm.ui.assembly_screen import screen
from crm.ui.assembly_session import meeting
from crm.ui.assembly_who import who
from crm.ui.text import md

guard.page(Permission.READ)

DRAW = {
    t.WHO: who,
    t.AGENDA: agenda,
    t.PAPERS: papers,
    t.SESSION: meeting,
    t.MINUTES: minutes,
}

for_the_room = asked_assembly() if menu.APART in st.query_params else None
if for_the_room is not None:
    screen(for_the_room)
    st.stop()
st.title(shell.ASSEMBLY)
first = st.container()
assembly = chosen_assembly()
if assembly is None:
    st.stop()

today = session.today()
desk = session.rows(read_desk, assembly.contact_moment_id, today)
line = t.first_line(desk.members.members, desk.members.voting, desk.on)
letters = t.letters(desk.letters_by, today, desk.assembly.convened_on)
first.markdown(f"**{md(line)}** :gray[· {md(letters)}]")
steps, ways = st.columns([2, 1], vertical_alignment="center")
step = steps.segmented_control(
    t.STEP,
    t.STEPS,
    default=t.WHO,
    required=True,
    key=STEP,
    bind="query-params",
    label_visibility="collapsed",
)
with ways, st.container(horizontal=True, horizontal_alignment="right"):
    for name in ("statuten", "ledenregister"):
        st.link_button(menu.title(name), menu.link(name))
DRAW[step or t.WHO](desk)
