"""Organisatie: the card of one organisation."""

import streamlit as st

from crm.access import Permission
from crm.store.bodies import mandates
from crm.store.cards import actions_of_contacts
from crm.store.contacts import participations
from crm.store.organisations import organisations
from crm.store.people import affiliations
from crm.store.plans import action_partners
from crm.texts import directory as t
from crm.ui import card_blocks, card_heads, guard, session
from crm.ui.form_link import EDIT, form_button
from crm.ui.links import asked_row
from crm.ui.organisation_form import organisation_form
from crm.ui.text import md
from crm.ui.tie_block import tie_block

guard.page(Permission.READ)

row = asked_row(
    session.rows(organisations),
    t.UNKNOWN_ORGANISATION,
    card="organisatie",
    of="organisaties",
)
today = session.today()
seats = session.rows(mandates, organisation_id=row.id)
moments = session.rows(participations, organisation_id=row.id)
st.title(md(row.name))
card_heads.organisation_head(row)
with st.container(horizontal=True):
    card_heads.note_button("organisatie", row.id)
    editing = form_button(t.EDIT, EDIT, "edit")
    card_heads.network_button("organisatie", row.id)
if editing:
    organisation_form(row)

left, right = st.columns([3, 2], gap="large")
with left:
    posts = session.rows(affiliations, organisation_id=row.id)
    card_heads.people_here(posts, seats, moments, today)
    card_blocks.seats(seats, today, by_person=False)
    card_blocks.timeline(moments, by_person=False)
with right:
    mine = [p for p in session.rows(action_partners) if p.organisation_id == row.id]
    card_blocks.actions(mine, session.rows(actions_of_contacts, row.id))
    tie_block(row.id)
    card_blocks.history("organisation", row.id)
