"""Niet samen gezien: lines between partners that we never saw, and whom to invite."""

import streamlit as st

from crm.access import Permission
from crm.texts import lines as t
from crm.texts import shell
from crm.ui import guard
from crm.ui.finding_filter import see_also
from crm.ui.lines_view import VIEW, VIEWS, clusters_view, known_view, pairs_view

guard.page(Permission.READ)

st.title(shell.UNSEEN)
view = st.segmented_control(
    t.VIEW,
    VIEWS,
    default=t.PAIRS,
    key=VIEW,
    bind="query-params",
    label_visibility="collapsed",
)
if view == t.CLUSTERS:
    clusters_view()
elif view == t.KNOWN:
    known_view()
else:
    pairs_view()
see_also("niet_samen_gezien")
