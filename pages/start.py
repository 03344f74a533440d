"""Start: what to do now."""

import streamlit as st

from crm.access import Permission
from crm.findings.coverage import body_coverage
from crm.findings.quiet_partners import quiet_now
from crm.findings.today import work_on
from crm.texts import shell
from crm.ui import (
    duplicate_list,
    guard,
    menu,
    screen_sharing,
    session,
    start_view,
    start_work,
)
from crm.ui.case_controls import quiet_states
from crm.ui.screen_sharing import What
from crm.ui.start_assembly import assembly_work

guard.page(Permission.READ)

with st.container(horizontal=True, vertical_alignment="center"):
    st.title(shell.START, width="content")
    noting = st.button(
        shell.NOTE_CONTACT, type="primary", icon=":material/edit_note:", width="stretch"
    )
if noting:
    menu.go("contact_noteren")

today = session.today()
found = session.rows(work_on, today, session.actor().name)
coverage = session.rows(body_coverage, today)

left, right = st.columns([3, 2], gap="large")
with left, st.container(gap="small"):
    start_work.work(found)
    assembly_work()
    duplicate_list.on_start()
with right, st.container(gap="small"):
    start_view.stand(coverage)
    if not screen_sharing.hides(What.QUIET):
        start_view.quiet(session.rows(quiet_now, today), quiet_states())
    start_view.to_come(found.to_come)
