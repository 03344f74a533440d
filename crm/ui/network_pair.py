"""The sentence above the map: two of its clusters that we saw together too little."""

from datetime import date

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from crm.findings.map_view import MapView
from crm.findings.unseen_lines import least_together
from crm.texts import lines as line_texts
from crm.texts import network as t
from crm.ui import finding_data, session
from crm.ui.lines_card import CLUSTERS
from crm.ui.lines_view import VIEW
from crm.ui.links import linked
from crm.ui.text import md


def pair_place(on: date) -> DeltaGenerator:
    """Where the sentence comes: what stands below it does not move when it does."""
    place = st.empty()
    if on == session.today():
        place.markdown(f":gray[{md(t.PAIR_COMING)}]")
    return place


def pair_line(place: DeltaGenerator, view: MapView, on: date) -> None:
    """Say which two met less than expected; nothing of another day than today."""
    if on != session.today():
        return
    drawn = {node.cluster for node in view.there if node.cluster}
    pair = least_together((one.line for one in finding_data.cluster_meetings()), drawn)
    if pair is None:
        place.empty()
        return
    label = finding_data.field().taxonomy.cluster_label
    said = t.pair_line(label(pair.one), label(pair.other), pair.together, pair.expected)
    link = {VIEW: line_texts.CLUSTERS, CLUSTERS: f"{pair.one}~{pair.other}"}
    place.markdown(f"{md(said)} {linked(t.PAIR_LINK, 'niet_samen_gezien', **link)}")
