"""Wat als: a body with other members, before anybody votes."""

import streamlit as st

from crm.access import Permission
from crm.findings.scenarios import Changes, outcome
from crm.texts import shell
from crm.texts import what_if as t
from crm.ui import gap_data, guard, session, what_if_choice, what_if_view
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.WHAT_IF)
overview = gap_data.overview(session.today())
bodies = {found.body.name: found for found in overview.bodies}
if not bodies:
    st.info(t.NO_BODIES)
    st.stop()

first_line = st.container()
name = st.selectbox(
    t.CHOOSE_BODY, list(bodies), key=what_if_choice.BODY, bind="query-params"
)
found = bodies[name]
st.caption(md(t.INTRO))
changes = what_if_choice.chosen_changes(overview, found)
what_if_view.keeping(found.body, changes)

assembly = overview.field.known.assembly
before = outcome(assembly, Changes(found.body.id), overview.on)
after = outcome(assembly, changes, overview.on)
if before is None or after is None:
    st.stop()
with first_line:
    what_if_view.first_line(before, after, changes)
wide, narrow = st.columns([3, 2], gap="large")
with wide:
    what_if_view.norms(before.coverage, after.coverage)
    what_if_view.files(found.body, changes)
    what_if_view.kept(found.body)
with narrow:
    what_if_view.balance(overview, before, after)
    what_if_view.bridges(overview, before, after)
st.caption(md(t.ONLY_COUNTED))
