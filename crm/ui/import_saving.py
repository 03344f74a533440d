"""From dropped files to a plan, and from the button to the records."""

from collections.abc import Sequence

import streamlit as st

from crm.exchange.raw import NamedFile
from crm.exchange.sheets import read_files
from crm.intake.importing import ImportPlan, Outcome, plan_import, write_import
from crm.model.enums import ChangeKind
from crm.texts import import_page as t
from crm.texts import importing as words
from crm.ui import import_job, session

_PLAN = "import.plan"


def planned(files: Sequence[NamedFile]) -> ImportPlan:
    """What importing these files would do now; worked out once for each state."""
    store = session.store()
    key = (tuple(id(file) for file in files), store.url, store.data_version())
    known = st.session_state.get(_PLAN)
    if known is not None and known[0] == key:
        plan: ImportPlan = known[1]
        return plan
    with st.spinner(t.BUSY_READING):
        reading = read_files(files)
        with store.read() as connection:
            plan = plan_import(connection, reading)
    st.session_state[_PLAN] = (key, plan)
    return plan


def write(files: Sequence[NamedFile]) -> None:
    """Import the files, beside the page; the plan is made anew at that moment."""
    reading = read_files(files)
    store, actor = session.store(), session.actor()
    why = words.why([table.file for table in reading.tables])

    def work(progress: import_job.Progress) -> tuple[str, int | None]:
        with store.change(actor, why, kind=ChangeKind.IMPORT) as tx:
            plan = write_import(tx, reading, progress)
        return sentence(plan), tx.change_set

    import_job.start(work)


def sentence(plan: ImportPlan) -> str:
    """What went in, and how much did not."""
    rejected = plan.total(Outcome.REJECTED)
    return t.done(plan.total(Outcome.CREATED), plan.total(Outcome.UPDATED), rejected)
