"""From step to step: the link says where you are, a setting keeps it for later."""

import streamlit as st

from crm.intake.first_use import Step, board, keep_step
from crm.model.rows import BodyRow
from crm.store.bodies import bodies
from crm.texts import first_use as t
from crm.ui import feedback, menu, session

STEP, BODY = "stap", "overleg"
NAMES = {
    Step.COUNCIL: t.COUNCIL,
    Step.LIST: t.LIST,
    Step.COMPLETE: t.COMPLETE,
    Step.ANSWER: t.ANSWER,
}


def go(step: Step | None) -> None:
    """Show another step; `None` is the choice at the beginning."""
    if step is None:
        st.query_params.pop(STEP, None)
    else:
        st.query_params[STEP] = step.value


def keep(step: Step | None) -> None:
    """Show another step and remember it; `None` when the start is done."""
    with feedback.attempt():
        with session.change(t.WHY_STEP) as tx:
            keep_step(tx, step)
        go(step)


def later(step: Step) -> None:
    """Leave, and come back to this step from Start."""
    if st.button(t.LATER, key="first.later"):
        keep(step)
        feedback.saved(t.LATER_DONE)
        menu.go("start")


def usual_body() -> BodyRow | None:
    """The body that the link names, else the board."""
    asked = st.query_params.get(BODY)
    found = next((b for b in session.rows(bodies) if str(b.id) == asked), None)
    return found or session.rows(board)
