"""Persoon: the card of one person."""

import streamlit as st

from crm.access import Permission
from crm.store.bodies import mandates
from crm.store.contacts import participations
from crm.store.people import affiliations, people
from crm.texts import directory as t
from crm.ui import card_blocks, card_heads, guard, session
from crm.ui.form_link import EDIT, form_button
from crm.ui.links import asked_row
from crm.ui.person_form import person_form, post_form
from crm.ui.text import md

guard.page(Permission.READ)

row = asked_row(session.rows(people), t.UNKNOWN_PERSON, card="persoon", of="personen")
today = session.today()
st.title(md(row.name))
card_heads.person_head(row)
with st.container(horizontal=True):
    card_heads.note_button("persoon", row.id)
    editing = form_button(t.EDIT, EDIT, "edit")
    post_form(row)
    card_heads.network_button("persoon", row.id)
if editing:
    person_form(row)

left, right = st.columns([3, 2], gap="large")
with left:
    card_heads.posts_of(session.rows(affiliations, person_id=row.id), today)
    card_blocks.timeline(session.rows(participations, person_id=row.id), by_person=True)
with right:
    card_blocks.seats(session.rows(mandates, person_id=row.id), today, by_person=True)
    card_blocks.history("person", row.id)
