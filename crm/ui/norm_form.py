"""The forms of a norm: say who belongs in a body, check what was said before."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date

import streamlit as st

from crm.assembly.norms import (
    NormInput,
    add_norm,
    change_norm,
    drop_norm,
    end_norm,
    mark_checked,
)
from crm.findings.norm_list import NormLine
from crm.model.enums import NormKind
from crm.model.rows import BodyRow, NormRow
from crm.network.groups import EVERY
from crm.store import Transaction
from crm.texts import norms as t
from crm.ui import feedback, session
from crm.ui.choices import day_choice
from crm.ui.form_link import open_form
from crm.ui.norm_fields import (
    group_field,
    group_options,
    number_fields,
    read_fields,
)
from crm.ui.text import md

_KINDS = tuple(NormKind)


def new_norm(body: BodyRow) -> None:
    """A field for the sort of group, and the form that fits it."""
    prefix = f"norm-{body.id}"
    kind = st.selectbox(
        t.KIND,
        _KINDS,
        format_func=lambda k: t.kind(k.value),
        key=f"{prefix}.kind",
    )
    form = f"{prefix}-{kind.value}"
    with st.form(form):
        group_field(kind, f"{form}.group")
        number_fields(form, kind, None, _checked_now())
        _save_button(form, _add, form, body, kind)


def check_norm(norm: NormRow, label: str) -> None:
    """Beside an open seat: the fields of its norm; saving says that it was checked."""
    with st.popover(t.CHANGE, icon=":material/rule:", key=_form_of(norm)):
        if norm.group == EVERY:
            st.caption(md(t.covers_all(t.EVERY_GROUP.get(norm.kind, label))))
        _edit(norm, label, _checked_now())
        st.button(
            t.REMOVE_YES,
            key=f"{_form_of(norm)}.remove",
            on_click=_remove,
            args=(norm, label),
        )


def norm_card(line: NormLine) -> None:
    """One norm: check it, change it, give it an end, remove it."""
    norm, label = line.norm, line.label
    key = _form_of(norm)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            t.CHECKED_BUTTON,
            key=f"{key}.checked",
            icon=":material/check:",
            help=t.CHECKED_HELP,
            on_click=_save,
            args=(
                t.why_checked(label, norm.body),
                lambda tx: mark_checked(tx, norm.id, norm.revision, session.today()),
            ),
        )
        with st.popover(t.END, icon=":material/event_busy:", key=f"{key}.end"):
            _end(norm, label)
        with st.popover(t.REMOVE, icon=":material/delete:", key=f"{key}.gone"):
            st.write(t.REMOVE_SURE)
            st.button(
                t.REMOVE_YES,
                key=f"{key}.remove",
                on_click=_remove,
                args=(norm, label),
            )
    _edit(norm, label, norm.certainty or "")


def _edit(norm: NormRow, label: str, certainty: str) -> None:
    form = _form_of(norm)
    with st.form(f"{form}-form"):
        number_fields(form, norm.kind, norm, certainty)
        _save_button(form, _change, form, norm, label)


def _end(norm: NormRow, label: str) -> None:
    key = f"{_form_of(norm)}.last"
    with st.form(f"{key}-form", border=False):
        day_choice(t.TO, key, norm.valid_to or session.today())
        st.form_submit_button(
            t.END_SAVE, key=f"{key}-save", on_click=_save_end, args=(key, norm, label)
        )


def _save_button(form: str, act: Callable[..., None], *args: object) -> None:
    st.form_submit_button(
        t.SAVE, type="primary", key=f"{form}.save", on_click=act, args=args
    )


def _form_of(norm: NormRow) -> str:
    """A key that a saved change makes new, so that the fields show what is saved."""
    return f"norm-{norm.id}-{norm.revision}"


def _checked_now() -> str:
    return t.checked_by(session.actor().name, session.today())


def _add(form: str, body: BodyRow, kind: NormKind) -> None:
    with feedback.attempt():
        given = read_fields(form, NormInput(body.id, t.OWN, kind, EVERY))
        label = (group_options(kind) or {}).get(given.group, given.group)
        named = t.named_group(kind, label)
        _write(t.why_added(named, body.name), lambda tx: add_norm(tx, given))
        open_form(None)


def _change(form: str, norm: NormRow, label: str) -> None:
    fields = asdict(norm)
    kept = NormInput(**{name: fields[name] for name in NormInput.__dataclass_fields__})
    with feedback.attempt():
        given = read_fields(form, kept)
        _write(
            t.why_changed(label, norm.body),
            lambda tx: change_norm(tx, norm.id, norm.revision, given),
        )


def _save_end(key: str, norm: NormRow, label: str) -> None:
    last: date | None = st.session_state[key]
    _save(
        t.why_ended(label, norm.body, last),
        lambda tx: end_norm(tx, norm.id, norm.revision, last),
    )


def _remove(norm: NormRow, label: str) -> None:
    _save(t.why_removed(label, norm.body), lambda tx: drop_norm(tx, norm.id))


def _save(what: str, verb: Callable[[Transaction], object]) -> None:
    with feedback.attempt():
        _write(what, verb)


def _write(what: str, verb: Callable[[Transaction], object]) -> None:
    with session.change(what) as tx:
        verb(tx)
    feedback.saved(f"{what}.", tx.change_set)
