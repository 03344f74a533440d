"""Rapportering: how a body is made up on a day, and what other norms would change."""

import streamlit as st

from crm.access import Permission
from crm.findings.balance import Trial, report_of, trial_link
from crm.findings.coverage import coverage_sentence, read_assembly
from crm.texts import reporting as t
from crm.texts import shell
from crm.ui import guard, report_trial, report_view, session
from crm.ui.gap_cards import places_line
from crm.ui.list_tools import list_tools
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.REPORTS)
first_line = st.container()
chosen = report_view.chosen_body()
if chosen is None:
    st.stop()
body, on = chosen
assembly = session.rows(read_assembly, body_id=body.id)
found = report_of(assembly, Trial(body.id), on)
if found is None:
    st.info(t.NO_BODIES)
    st.stop()

with first_line:
    st.markdown(f"**{md(coverage_sentence(found.found))}**")
    st.markdown(places_line(found.found))
kind = report_view.chosen_cut()
report_view.cut(found, kind)

st.subheader(t.WHAT_IF)
st.caption(t.WHAT_IF_NOTE)
fields, effects = st.columns([1, 1], gap="medium")
with fields:
    trial = report_trial.chosen_trial(found.found)
with effects:
    tried = report_of(assembly, trial, on)
    if tried is not None and tried.tried is not None:
        report_trial.outcome(found, tried.tried)
asked = {"overleg": body.name, "op": on.isoformat(), **trial_link(trial)}
list_tools("rapportering", asked)
st.caption(t.NOTE)
