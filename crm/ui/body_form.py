"""The forms of a body: new, change, and whether its list is complete."""

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from crm.assembly.bodies import BodyInput, add_body, change_body, set_list_checked
from crm.model.enums import Counting
from crm.model.rows import BodyRow
from crm.model.tables import Body
from crm.store import Transaction
from crm.texts import bodies as t
from crm.ui import feedback, session
from crm.ui.choices import day_choice, organisation_choice
from crm.ui.form_link import open_form


def new_body_form() -> None:
    """The form for a new body."""
    with st.form("new-body"):
        _fields("new-body", None)
        st.form_submit_button(
            t.SAVE, key="new-body.save", on_click=_save_new, type="primary"
        )


def edit_body_form(body: BodyRow) -> None:
    """Every field of a body."""
    prefix = f"body-{body.id}-{body.revision}"
    with st.form(prefix):
        _fields(prefix, body)
        st.form_submit_button(
            t.SAVE,
            key=f"{prefix}.save",
            on_click=_save_changed,
            args=(prefix, body),
            type="primary",
        )


def list_check(body: BodyRow) -> None:
    """Ask whether the list of members is complete."""
    with st.container(border=True):
        st.markdown(f"**{t.COMPLETE_QUESTION}**")
        st.caption(t.checked_on(body.list_checked_on), help=t.COMPLETE_HELP)
        with st.container(horizontal=True):
            known = body.list_checked_on is not None
            st.button(
                t.COMPLETE_AGAIN if known else t.COMPLETE_YES,
                key="list-checked",
                on_click=_save_checked,
                args=(body, session.today()),
            )
            if known:
                st.button(
                    t.COMPLETE_NO,
                    key="list-unchecked",
                    on_click=_save_checked,
                    args=(body, None),
                )


def _fields(prefix: str, body: BodyRow | None) -> None:
    def now(field: str) -> Any:
        return getattr(body, field) if body else None

    def key(field: str) -> str:
        return f"{prefix}.{field}"

    st.text_input(t.NAME, now("name") or "", key=key("name"))
    st.text_input(t.KIND, now("kind") or "", key=key("kind"))
    ways = list(Counting)
    st.radio(
        t.COUNTING,
        ways,
        ways.index(now("counting") or Counting.PARTICIPATION),
        format_func=lambda way: t.counted(way is Counting.MANDATE),
        key=key("counting"),
        help=t.COUNTING_HELP,
        horizontal=True,
    )
    with st.expander(t.MORE):
        st.text_input(t.PURPOSE, now("purpose") or "", key=key("purpose"))
        st.text_input(t.SIZE_LABEL, now("size_text") or "", key=key("size_text"))
        day_choice(t.FROM, key("start"), now("start"))
        day_choice(t.TO, key("end"), now("end"))
        organisation_choice(t.OWNER, key("owner_id"), now("owner_id"))


def _given(prefix: str) -> BodyInput:
    return BodyInput(
        **{
            field: st.session_state[f"{prefix}.{field}"]
            for field in BodyInput.__dataclass_fields__
        }
    )


def _save_new() -> None:
    given = _given("new-body")
    _save(t.why_new(given.name.strip()), lambda tx: add_body(tx, given))


def _save_changed(prefix: str, body: BodyRow) -> None:
    given = _given(prefix)
    _save(
        t.why_changed(given.name.strip()),
        lambda tx: change_body(tx, body.id, body.revision, given),
    )


def _save_checked(body: BodyRow, on: date | None) -> None:
    _save(
        t.why_checked(body.name, on),
        lambda tx: set_list_checked(tx, body.id, body.revision, on),
    )


def _save(what: str, verb: Callable[[Transaction], Body]) -> None:
    with feedback.attempt():
        with session.change(what) as tx:
            verb(tx)
        feedback.saved(f"{what}.", tx.change_set)
        open_form(None)
