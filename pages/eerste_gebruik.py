"""Aan de slag: from an empty database to a first useful answer."""

import streamlit as st

from crm.access import Permission
from crm.intake.first_use import STEPS, current_step, is_empty
from crm.texts import first_use as t
from crm.ui import first_use_steps as steps
from crm.ui import guard, session

guard.page(Permission.ADMINISTER)

SCREENS = {
    "council": (t.COUNCIL, steps.council),
    "list": (t.LIST, steps.member_list),
    "complete": (t.COMPLETE, steps.complete),
    "answer": (t.ANSWER, steps.answer),
}

empty = session.rows(is_empty)
asked = st.query_params.get("stap") or (None if empty else session.rows(current_step))
if asked not in SCREENS or (empty and asked != "council"):
    st.title(t.WELCOME)
    steps.choose()
else:
    name, draw = SCREENS[asked]
    st.title(name)
    number = STEPS.index(asked) + 1
    st.progress(number / len(STEPS), t.step(number, len(STEPS), name))
    draw()
