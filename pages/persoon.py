"""Persoon: the card of one person."""

import streamlit as st

from crm.access import Permission
from crm.store.bodies import mandates
from crm.store.contacts import participations
from crm.store.people import affiliations, people
from crm.texts import directory as t
from crm.texts import shell
from crm.ui import body_form, card_blocks, card_heads, guard, menu, session
from crm.ui.person_form import person_form, post_form
from crm.ui.text import md

guard.page(Permission.READ)

asked = st.query_params.get("id", "")
row = next((p for p in session.rows(people) if str(p.id) == asked), None)
if row is None:
    st.title(shell.PERSON)
    st.info(t.UNKNOWN_PERSON)
    st.link_button(shell.PEOPLE, menu.link("personen"))
    st.stop()

today = session.today()
st.title(md(row.name))
card_heads.person_head(row)
editing = body_form.doing() == body_form.EDIT
with st.container(horizontal=True):
    card_heads.note_button("persoon", row.id)
    st.button(
        t.EDIT,
        on_click=body_form.open_form,
        args=(None if editing else body_form.EDIT,),
        icon=":material/edit:",
    )
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
