"""Inzage: who consults the register, may they, the copy, and everybody who got one."""

import streamlit as st

from crm.assembly.inspection import InspectionInput, note_inspection, right_to_inspect
from crm.assembly.register_state import Register
from crm.assembly.statutes import statutes_on
from crm.errors import InvalidInput
from crm.model.register_rows import InspectionRow
from crm.papers.inspection_copy import NUMBER
from crm.papers.register_list import RegisterQuery
from crm.store.assemblies import statute_rows
from crm.store.register import inspections
from crm.texts import inspection as t
from crm.texts import papers as formats
from crm.texts import register as register_texts
from crm.texts import screen_sharing as sharing_texts
from crm.texts import shell
from crm.ui import feedback, screen_sharing, session
from crm.ui.choices import choose, day_choice
from crm.ui.downloads import download
from crm.ui.menu import link
from crm.ui.row_table import row_table
from crm.ui.screen_sharing import What
from crm.ui.text import md

_KEY = "inspection"
_FORMS = (
    ("pdf", formats.PDF, "picture_as_pdf"),
    ("docx", formats.WORD, "description"),
    ("xlsx", formats.EXCEL, "table"),
)


def inspection(found: Register, query: RegisterQuery) -> None:
    """The form and the list, folded away until somebody asks."""
    given = session.rows(inspections)
    opened = NUMBER in st.query_params
    with st.expander(
        t.heading(len(given)), icon=":material/visibility:", expanded=opened
    ):
        if screen_sharing.hides(What.PRIVATE):
            st.info(sharing_texts.FORM_HIDDEN)
            return
        st.write(t.ABOUT)
        _form(found, query)
        _list(given)


def _form(found: Register, query: RegisterQuery) -> None:
    names = {line.member: line.name for line in found.on(found.today)}
    with st.container(border=True):
        who, name = st.columns(2)
        with who:
            member = choose(t.WHO, f"{_KEY}.member", names, None, none=t.NO_MEMBER)
        name.text_input(t.NAME, key=f"{_KEY}.name", help=t.NAME_HELP)
        on, given_on, purpose = st.columns([1, 1, 2])
        with on:
            day_choice(t.REGISTER_ON, f"{_KEY}.register-{query.on}", query.on)
        with given_on:
            day_choice(t.GIVEN_ON, f"{_KEY}.on", found.today)
        purpose.text_input(t.PURPOSE, key=f"{_KEY}.purpose")
        _right(found, member)
        st.caption(t.ONLY_ASKED)
        st.button(
            t.SAVE,
            key=f"{_KEY}.save",
            type="primary",
            on_click=_save,
            args=(names, f"{_KEY}.register-{query.on}"),
        )


def _right(found: Register, member: str | None) -> None:
    """What law and statutes say: a warning where it is no plain yes, never a refusal."""
    rows = session.rows(statute_rows, found.body.id)
    statutes = statutes_on(rows, found.today)
    right = right_to_inspect(member=member is not None, statutes=statutes)
    if right.allowed:
        st.caption(md(right.text))
        return
    st.warning(md(right.text))
    st.link_button(shell.STATUTES, link("statuten"), icon=":material/gavel:")


def _save(names: dict[str, str], register_key: str) -> None:
    typed = st.session_state
    member = typed[f"{_KEY}.member"]
    name = typed[f"{_KEY}.name"].strip() or names.get(member, "")
    with feedback.attempt():
        on, register_on = typed[f"{_KEY}.on"], typed[register_key]
        if on is None or register_on is None:
            raise InvalidInput(register_texts.DAY_NEEDED)
        purpose = typed[f"{_KEY}.purpose"].strip() or None
        given = InspectionInput(name, on, register_on, member, purpose)
        why = t.why(name, register_on)
        with session.change(why) as tx:
            made = note_inspection(tx, given)
        feedback.saved(f"{why[:1].upper()}{why[1:]}.", tx.change_set)
        st.query_params[NUMBER] = str(made.key)
        typed[f"{_KEY}.name"] = typed[f"{_KEY}.purpose"] = ""


def _list(given: list[InspectionRow]) -> None:
    """Everybody who got a copy; the one that the link names can be made again."""
    if not given:
        st.caption(t.NONE_YET)
        return
    asked = st.query_params.get(NUMBER)
    chosen = next((row for row in given if str(row.id) == asked), None)
    if chosen is not None:
        st.markdown(f"**{md(t.given_to(chosen.asked_by, chosen.on))}**")
        with st.container(horizontal=True):
            for suffix, label, icon in _FORMS:
                asked_for = {NUMBER: chosen.id, "als": suffix}
                download(label, "inzage", icon=icon, **asked_for)
    st.caption(t.CHOOSE)
    picked = row_table(
        [
            (
                row.on,
                row.asked_by,
                t.YES if row.member else t.NO,
                row.register_on,
                row.purpose or "",
            )
            for row in given
        ],
        t.COLUMNS,
        key=f"{_KEY}-list-{len(given)}",
        alt=t.TABLE,
        columns={
            header: st.column_config.DateColumn(format="DD/MM/YYYY", width=110)
            for header in (t.GIVEN_ON, t.REGISTER_ON)
        },
    )
    if picked is not None and str(given[picked].id) != asked:
        st.query_params[NUMBER] = str(given[picked].id)
        st.rerun()
