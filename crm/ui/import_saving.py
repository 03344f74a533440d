"""From dropped files to a plan, and from the button to the records."""

from collections.abc import Sequence

import streamlit as st

from crm.exchange.raw import NamedFile, Reading
from crm.intake.desk import Desk, lay_out
from crm.intake.importing import ImportPlan, Outcome, plan_import, write_import
from crm.intake.leaving_out import LeftOut, spare_cells, without
from crm.model.enums import ChangeKind
from crm.texts import columns
from crm.texts import import_page as t
from crm.texts import importing as words
from crm.ui import feedback, import_job, session
from crm.ui.text import md

MANY = 5_000
"""From so many rows on we first ask, and show how far it is."""

_PLAN, _DESK = "import.plans", "import.desk"
_SPELLING = "import.spelling"
_KEPT = 4


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
    known: list[tuple[object, ImportPlan]] = st.session_state.setdefault(_PLAN, [])
    for of, plan in known:
        if of == key:
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
    _keep(key, plan)
    return plan


def _keep(key: object, plan: ImportPlan) -> None:
    """Keep the last plans: of the lists as they are, and without what is left out."""
    st.session_state[_PLAN] = [(key, plan), *st.session_state[_PLAN]][:_KEPT]


def _plan(key: tuple[object, ...], reading: Reading) -> None:
    store = session.store()

    def work(progress: import_job.Progress) -> import_job.Ending:
        with store.read() as connection:
            plan = plan_import(connection, reading, progress)
        return lambda: _keep(key, plan)

    import_job.start(work)


def write(reading: Reading) -> None:
    """Import, beside the page; the plan is made anew at that moment."""
    store, actor = session.store(), session.actor()
    why = words.why([table.file for table in reading.tables])

    def work(progress: import_job.Progress) -> import_job.Ending:
        with store.change(actor, why, kind=ChangeKind.IMPORT) as tx:
            plan = write_import(tx, reading, progress)
        return lambda: feedback.saved(
            sentence(plan), tx.change_set, at=import_job.PLACE
        )

    import_job.start(work)


def sentence(plan: ImportPlan) -> str:
    """What went in, and how much did not."""
    rejected = plan.total(Outcome.REJECTED)
    return t.done(plan.total(Outcome.CREATED), plan.total(Outcome.UPDATED), rejected)


def spelling() -> dict[str, str]:
    """The municipalities that are taken over as they were meant."""
    taken: dict[str, str] = st.session_state.setdefault(_SPELLING, {})
    return taken


def ask_spelling(plan: ImportPlan) -> None:
    """Ask of a municipality that is unknown whether another one was meant."""
    taken = spelling()
    asked = [(written, meant, False) for written, meant in plan.misspelt.items()]
    for written, meant, done in [*((w, m, True) for w, m in taken.items()), *asked]:
        with st.container(horizontal=True, vertical_alignment="center"):
            text = (t.respelt if done else t.did_you_mean)(written, meant)
            st.markdown(md(text), width="content")
            st.button(
                t.NOT_AFTER_ALL if done else t.TAKE_OVER,
                key=f"spelling-{written}",
                on_click=_spell,
                args=(written, None if done else meant),
            )


def _spell(written: str, meant: str | None) -> None:
    taken = {k: v for k, v in spelling().items() if k != written}
    st.session_state[_SPELLING] = taken | ({written: meant} if meant else {})


def without_bad(reading: Reading, left: LeftOut) -> LeftOut:
    """What is left out with the bad cells too; a row may hold several."""
    while (plan := planned(without(reading, left))) is not None:
        more = spare_cells(plan) - left.cells
        if not more:
            break
        left = left.and_cells(more)
    return left
