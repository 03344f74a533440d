"""Contact noteren: who was there for whom, what was decided, what follows."""

import streamlit as st

from crm.access import Permission
from crm.texts import contact as t
from crm.texts import shell
from crm.ui import guard, menu, note_form, note_people, note_saving
from crm.ui.note_desk import open_desk
from crm.ui.text import md

guard.page(Permission.LOG_CONTACTS)

st.title(shell.NOTE_CONTACT)
desk = open_desk()
note_saving.save_when_asked(desk)
problems = note_saving.problems(desk)
if desk.form.contact_id is not None:
    st.caption(t.CHANGING)
if "save" in problems:
    st.error(md(problems["save"]), icon=":material/error:")
    if desk.form.contact_id is not None:
        st.link_button(t.SEE_STORED, menu.link("contact", id=desk.form.contact_id))

note_form.subject(desk, problems)
left, right = st.columns([1, 1], gap="large")
with left:
    note_form.story(desk, problems)
    note_form.tasks(desk, problems)
    note_form.more(desk, problems)
with right:
    note_people.people(desk)
    if "people" in problems:
        st.error(md(problems["people"]), icon=":material/error:")
note_saving.save_bar(desk)
