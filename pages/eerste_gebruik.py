"""Eerste gebruik: from an empty database to a first useful answer."""

import streamlit as st

from crm.access import Permission
from crm.intake.first_use import Step, is_empty, open_step
from crm.texts import first_use as t
from crm.ui import first_use_steps as steps
from crm.ui import guard, session
from crm.ui.first_use_flow import NAMES, STEP
from crm.ui.first_use_list import member_list

guard.page(Permission.ADMINISTER)

DRAWN = {
    Step.COUNCIL: steps.council,
    Step.LIST: member_list,
    Step.COMPLETE: steps.complete,
    Step.ANSWER: steps.answer,
}

empty = session.rows(is_empty)
asked = st.query_params.get(STEP)
step = Step(asked) if asked in set(Step) else session.rows(open_step)
if step is None or (empty and step is not Step.COUNCIL):
    st.title(t.WELCOME)
    steps.choose()
else:
    st.title(NAMES[step])
    number = list(Step).index(step) + 1
    st.progress(number / len(Step), t.step(number, len(Step), NAMES[step]))
    DRAWN[step]()
