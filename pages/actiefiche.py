"""Actiefiche: the card of one action of the plan."""

import streamlit as st

from crm.access import Permission
from crm.store.contacts import contacts
from crm.store.plans import action_partners, actions
from crm.texts import directory as t
from crm.texts import shell
from crm.ui import action_card, card_blocks, guard, menu, session
from crm.ui.action_form import action_form
from crm.ui.form_link import EDIT, form_button
from crm.ui.links import asked_row
from crm.ui.new_table_form import action_label
from crm.ui.text import md

guard.page(Permission.READ)

row = asked_row(
    session.rows(actions), t.UNKNOWN_ACTION, card="actiefiche", of="actiefiches"
)
st.title(md(f"{row.number}. {row.title}" if row.number else row.title))
action_card.head(row)
with st.container(horizontal=True):
    editing = form_button(t.EDIT, EDIT, "edit")
    st.link_button(
        shell.NEW_TABLE,
        menu.link("nieuwe_tafel", actiefiche=action_label(row.number, row.title)),
        icon=":material/table_restaurant:",
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
