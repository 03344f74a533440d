"""From dropped files to a plan, and from the button to the records."""

from collections.abc import Sequence

import streamlit as st

from crm.exchange.raw import NamedFile, Reading
from crm.intake.desk import Desk, lay_out
from crm.intake.importing import ImportPlan, Outcome, plan_import, write_import
from crm.model.enums import ChangeKind
from crm.texts import columns
from crm.texts import import_page as t
from crm.texts import importing as words
from crm.ui import feedback, import_job, session

MANY = 5_000
"""From so many rows on we first ask, and show how far it is."""

_PLAN, _DESK = "import.plan", "import.desk"


def desk(files: Sequence[NamedFile]) -> Desk:
    """What the files hold; read once."""
    key = tuple(id(file) for file in files)
    known = st.session_state.get(_DESK)
    if known is None or known[0] != key:
        with st.spinner(t.BUSY_READING):
            known = st.session_state[_DESK] = (key, lay_out(files))
    found: Desk = known[1]
    return found


def planned(reading: Reading) -> ImportPlan | None:
    """What importing would do now; `None` while a long list is not asked for.

    Worked out once for each state of the data and of the columns.
    """
    store = session.store()
    key = (reading, store.url, store.data_version())
    known = st.session_state.get(_PLAN)
    if known is not None and known[0] == key:
        plan: ImportPlan = known[1]
        return plan
    if sum(len(table.rows) for table in reading.tables) > MANY:
        import_job.wait()
        st.button(
            columns.SHOW,
            key="show",
            type="primary",
            on_click=_plan,
            args=(key, reading),
        )
        return None
    with st.spinner(t.BUSY_READING), store.read() as connection:
        plan = plan_import(connection, reading)
    st.session_state[_PLAN] = (key, plan)
    return plan


def _plan(key: tuple[object, ...], reading: Reading) -> None:
    store, state = session.store(), st.session_state

    def work(progress: import_job.Progress) -> import_job.Ending:
        with store.read() as connection:
            plan = plan_import(connection, reading, progress)
        return lambda: state.update({_PLAN: (key, plan)})

    import_job.start(work)


def write(reading: Reading) -> None:
    """Import, beside the page; the plan is made anew at that moment."""
    store, actor = session.store(), session.actor()
    why = words.why([table.file for table in reading.tables])

    def work(progress: import_job.Progress) -> import_job.Ending:
        with store.change(actor, why, kind=ChangeKind.IMPORT) as tx:
            plan = write_import(tx, reading, progress)
        return lambda: feedback.saved(sentence(plan), tx.change_set)

    import_job.start(work)


def sentence(plan: ImportPlan) -> str:
    """What went in, and how much did not."""
    rejected = plan.total(Outcome.REJECTED)
    return t.done(plan.total(Outcome.CREATED), plan.total(Outcome.UPDATED), rejected)
