"""Geplande vergaderingen: which took place, which did not, which are to come."""

import streamlit as st

from crm.access import Permission
from crm.findings.today import work_on
from crm.texts import shell
from crm.texts import start as t
from crm.ui import guard, planned_meetings, session
from crm.ui.links import line_to

guard.page(Permission.READ)

st.title(shell.PLANNED)
found = session.rows(work_on, session.today())
passed = (*found.to_confirm[::-1], *found.old_plans[::-1])
st.markdown(f"**{t.planned_line(len(passed), len(found.to_come))}**")

left, right = st.columns([3, 2], gap="large")
with left:
    st.markdown(f"### {t.TO_CONFIRM}")
    if not passed:
        st.caption(t.PLANNED_NONE)
    for row in passed:
        planned_meetings.ask(row)
with right:
    st.markdown(f"### {t.NEXT}")
    if not found.to_come:
        st.caption(t.NOTHING_PLANNED)
    for row in found.to_come:
        st.markdown(planned_meetings.next_line(row))
line_to(t.BACK, "start", icon="home")
