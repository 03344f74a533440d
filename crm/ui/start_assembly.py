"""On Start: the next assembly while its letters must leave, the register, the law."""

from collections.abc import Iterator
from datetime import date

import streamlit as st

from crm.assembly.desk import read_desk
from crm.assembly.register_state import Register, register
from crm.assembly.reminders import reminders
from crm.errors import UnknownName
from crm.store import Connection
from crm.store.assemblies import assemblies
from crm.store.register import entries
from crm.texts import assembly_desk as t
from crm.texts import filings as filing_texts
from crm.texts import register as register_texts
from crm.texts import shell
from crm.ui import session
from crm.ui.filings_form import FILINGS, PART
from crm.ui.links import linked
from crm.ui.start_view import listed
from crm.ui.text import md


def assembly_work() -> None:
    """What the general assembly asks now; nothing where it asks nothing."""
    lines = [*_letters(), *_register(), *_law()]
    if lines:
        st.subheader(shell.ASSEMBLY)
        listed(lines)


def _letters() -> Iterator[str]:
    """Assemblies to come whose letters have not left."""
    today = session.today()
    for row in session.rows(assemblies):
        if row.on is None or row.on < today or row.convened_on is not None:
            continue
        desk = session.rows(read_desk, row.contact_moment_id, today)
        name = linked(
            t.meeting(row.title, row.on),
            "algemene_vergadering",
            vergadering=row.contact_moment_id,
        )
        yield f"{name} {md(t.letters(desk.letters_by, today, None))}"


def _register() -> Iterator[str]:
    """What is not in the register yet, once there is one."""
    today = session.today()
    found = session.rows(_register_now, today)
    if found is None or not found.due:
        return
    late = [due.days_known(today) or 0 for due in found.late]
    words = register_texts.still_due(len(found.due), late)
    yield f"{linked(shell.REGISTER, 'ledenregister')} {md(words)}"


def _law() -> Iterator[str]:
    """The yearly assembly, and what is filed with the authorities."""
    found = session.rows(reminders, session.today())
    for duty in found.assembly:
        yield f"{linked(shell.ASSEMBLY, 'algemene_vergadering')} {md(duty.text)}"
    if found.filed:
        told = [duty.text for duty in found.filed]
        days = [duty.by for duty in found.filed if duty.by is not None]
        words = filing_texts.to_look_at(told, min(days, default=None))
        name = linked(filing_texts.TITLE, "ledenregister", **{PART: FILINGS})
        yield f"{name} {md(words)}"


def _register_now(connection: Connection, today: date) -> Register | None:
    if not entries(connection):
        return None
    try:
        return register(connection, today)
    except UnknownName:
        return None
