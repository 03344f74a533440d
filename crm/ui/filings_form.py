"""Neerlegging en UBO-register: when it was last done, and what waits since."""

import streamlit as st

from crm.assembly.desk import board_mandates
from crm.assembly.duty import Duty
from crm.assembly.filings import Filings, filing_duties, filings, note_filings
from crm.model.rows import MandateRow
from crm.store import Connection
from crm.store.bodies import bodies
from crm.texts import filings as t
from crm.ui import assembly_saving as saving
from crm.ui import session
from crm.ui.choices import day_choice
from crm.ui.text import md

PART, FILINGS = "deel", "neerlegging"
"""What a link adds to open the page at this."""
SIGNS = {False: "warning", None: "info", True: "check"}


def filings_form() -> None:
    """The two days, folded away until something is late."""
    filed, today = session.rows(filings), session.today()
    found = filing_duties(filed, session.rows(every_director), today)
    late = any(duty.met is False for duty in found)
    opened = late or st.query_params.get(PART) == FILINGS
    with st.expander(t.TITLE, icon=":material/verified:", expanded=opened):
        st.write(t.ABOUT)
        duty_lines(found)
        key = f"filings-{filed.confirmed_on}-{filed.published_on}"
        with st.form(key, border=False):
            left, right = st.columns(2)
            with left:
                day_choice(t.PUBLISHED_ON, f"{key}.published", filed.published_on)
            with right:
                day_choice(t.CONFIRMED_ON, f"{key}.confirmed", filed.confirmed_on)
            st.form_submit_button(
                t.SAVE, key=f"{key}.save", on_click=_save, args=(key,)
            )


def duty_lines(found: list[Duty]) -> None:
    """What to think of, with its source and how certain it is."""
    for duty in found:
        st.markdown(
            f":material/{SIGNS[duty.met]}: {md(duty.text)} :gray[{md(duty.source)}]"
        )


def every_director(connection: Connection) -> list[MandateRow]:
    """The mandates of all time in the board."""
    return board_mandates(connection, bodies(connection))


def _save(key: str) -> None:
    today = session.today()
    given = Filings(
        saving.day_of(f"{key}.confirmed"), saving.day_of(f"{key}.published")
    )
    saving.save(t.WHY, lambda tx: note_filings(tx, given, today))
