"""Contact noteren: who was there for whom, what was decided, what follows."""

import streamlit as st

from crm.access import Permission
from crm.texts import shell
from crm.ui import (
    attendance_list,
    draft_lines,
    guard,
    note_fields,
    note_form,
    note_links,
    note_people,
    note_saving,
    note_subject,
    note_tasks,
)
from crm.ui.note_desk import open_desk

guard.page(Permission.LOG_CONTACTS)

st.title(shell.NOTE_CONTACT)
desk = open_desk()
if desk.fresh:
    draft_lines.other_drafts(desk.key)
note_links.take_when_asked(desk)
note_saving.save_when_asked(desk)
problems = note_saving.problems(desk)
note_saving.trouble(desk, problems)
note_subject.subject(desk, problems)
attendance_list.review_list(desk, problems)
with st.container(key="note-columns"):
    left, right = st.columns([4, 5], gap="large")
with left:
    note_form.story(desk, problems)
    note_tasks.tasks(desk, problems)
    note_form.more(desk, problems)
with right:
    attendance_list.drop_list(desk)
    note_people.people(desk)
    note_fields.problem(problems, "people")
note_saving.save_bar(desk)
desk.arrived()
