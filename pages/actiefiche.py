"""Actiefiche: the card of one action of the plan."""

import streamlit as st

from crm.access import Permission
from crm.store.contacts import contacts
from crm.store.plans import action_partners, actions
from crm.texts import directory as t
from crm.texts import shell
from crm.ui import action_card, body_form, card_blocks, guard, menu, session
from crm.ui.action_form import action_form
from crm.ui.text import md

guard.page(Permission.READ)

asked = st.query_params.get("id", "")
row = next((a for a in session.rows(actions) if str(a.id) == asked), None)
if row is None:
    st.title(shell.ACTION)
    st.info(t.UNKNOWN_ACTION)
    st.link_button(shell.ACTIONS, menu.link("actiefiches"))
    st.stop()

st.title(md(f"{row.number}. {row.title}" if row.number else row.title))
action_card.head(row)
editing = body_form.doing() == body_form.EDIT
st.button(
    t.EDIT,
    on_click=body_form.open_form,
    args=(None if editing else body_form.EDIT,),
    icon=":material/edit:",
)
if editing:
    action_form(row)
partners = [p for p in session.rows(action_partners) if p.action_id == row.id]
left, right = st.columns([3, 2], gap="large")
with left:
    action_card.partners(partners)
with right:
    action_card.meetings(session.rows(contacts, action_id=row.id))
    card_blocks.history("action", row.id)
