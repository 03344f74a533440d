"""Contact: everything about one contact moment."""

import streamlit as st

from crm.access import Permission
from crm.errors import MissingRecord
from crm.model.enums import ContactStatus
from crm.store.assemblies import agenda
from crm.store.logbook_rows import action_ids, follow_ups, moment, presence
from crm.store.plans import actions
from crm.texts import contact as t
from crm.texts import preparation, shell
from crm.ui import aftermath, card_blocks, contact_card, guard, menu, session
from crm.ui.downloads import download

guard.page(Permission.READ)

asked = st.query_params.get("id", "")
try:
    row = session.rows(moment, int(asked) if asked.isdigit() else 0)
except MissingRecord:
    st.title(shell.CONTACT)
    st.info(t.UNKNOWN)
    st.link_button(t.NOTE_ANOTHER, menu.link("contact_noteren"))
    st.stop()

contact_card.head(row)
with st.container(horizontal=True):
    st.link_button(
        t.CARD_FINISH if row.unfinished else t.CARD_EDIT,
        menu.link("contact_noteren", contact=row.id),
        icon=":material/edit:",
        type="primary" if row.unfinished else "secondary",
    )
    if row.status is ContactStatus.PLANNED and row.body_id is not None:
        st.link_button(
            preparation.PREPARE,
            menu.link("overleg_voorbereiden", contact=row.id),
            icon=":material/event_note:",
        )
    st.link_button(t.NOTE_ANOTHER, menu.link("contact_noteren"), icon=":material/add:")
    if row.body_id is not None and row.on is not None:
        download(t.INTO_CALENDAR, "agenda", icon="event", contact=row.id)

left, right = st.columns([3, 2], gap="large")
with left:
    contact_card.story(row)
    contact_card.assembly(session.rows(agenda, row.id), row.id)
    wanted = set(session.rows(action_ids, row.id))
    contact_card.belongs_to([a for a in session.rows(actions) if a.id in wanted])
    contact_card.tasks(session.rows(follow_ups, contact_id=row.id, open_only=False))
    aftermath.after_the_meeting(row)
with right:
    contact_card.people(session.rows(presence, row.id))
    card_blocks.history("contactmoment", row.id)
