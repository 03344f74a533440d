"""Organisatie: the card of one organisation."""

import streamlit as st

from crm.access import Permission
from crm.store.bodies import mandates
from crm.store.cards import actions_of_contacts, met_together
from crm.store.contacts import participations
from crm.store.organisations import organisations
from crm.store.people import affiliations
from crm.store.plans import action_partners
from crm.texts import directory as t
from crm.texts import shell
from crm.ui import body_form, card_blocks, card_heads, guard, menu, session
from crm.ui.organisation_form import organisation_form
from crm.ui.text import md

guard.page(Permission.READ)

asked = st.query_params.get("id", "")
row = next((o for o in session.rows(organisations) if str(o.id) == asked), None)
if row is None:
    st.title(shell.ORGANISATION)
    st.info(t.UNKNOWN_ORGANISATION)
    st.link_button(shell.ORGANISATIONS, menu.link("organisaties"))
    st.stop()

today = session.today()
posts = session.rows(affiliations, organisation_id=row.id)
st.title(md(row.name))
card_heads.organisation_head(row)
editing = body_form.doing() == body_form.EDIT
with st.container(horizontal=True):
    card_heads.note_button("organisatie", row.id)
    st.button(
        t.EDIT,
        on_click=body_form.open_form,
        args=(None if editing else body_form.EDIT,),
        icon=":material/edit:",
    )
    card_heads.network_button("organisatie", row.id)
if editing:
    organisation_form(row)

left, right = st.columns([3, 2], gap="large")
with left:
    card_heads.people_here(posts, today)
    card_blocks.seats(
        session.rows(mandates, organisation_id=row.id), today, by_person=False
    )
    card_blocks.timeline(
        session.rows(participations, organisation_id=row.id), by_person=False
    )
with right:
    mine = [p for p in session.rows(action_partners) if p.organisation_id == row.id]
    card_blocks.actions(mine, session.rows(actions_of_contacts, row.id))
    card_heads.ties(session.rows(met_together, row.id))
    card_blocks.history("organisation", row.id)
