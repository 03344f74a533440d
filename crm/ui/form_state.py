"""What the form of a record holds and saves, so that typing is never lost."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

import streamlit as st

from crm.errors import StaleRecord
from crm.model.tables import Record
from crm.store import Transaction
from crm.texts import directory as t
from crm.ui import feedback, session
from crm.ui.form_link import open_form


class _Row(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def revision(self) -> int: ...


@dataclass(frozen=True)
class Form:
    """A form that is open: what its fields held when it opened, each under its key."""

    prefix: str
    values: Mapping[str, object]
    record_id: int | None

    def key(self, name: str) -> str:
        """The key of a field's widget."""
        return f"{self.prefix}.{name}"

    def now(self, name: str) -> Any:
        """What a field holds now."""
        return st.session_state.get(self.key(name))

    def given(self) -> dict[str, Any]:
        """What every field holds now."""
        return {name: self.now(name) for name in self.values}

    def text(self, name: str, label: str, *, help_text: str | None = None) -> None:
        """A field of one line."""
        st.text_input(label, key=self.key(name), help=help_text)

    def save_button(self, save: Callable[[], None]) -> None:
        """The button that the form ends with."""
        st.form_submit_button(
            t.SAVE, type="primary", key=self.key("save"), on_click=save
        )


def opened(noun: str, row: _Row | None, empty: Mapping[str, object]) -> Form:
    """The form of a new record, or of one that is shown.

    `empty` names the fields, each with what its widget holds when nothing is known.
    """
    prefix = f"{noun}-{row.id}-{row.revision}" if row else f"{noun}-new"
    values = {
        name: (shown(getattr(row, name)) if row else None) or nothing
        for name, nothing in empty.items()
    }
    return Form(prefix, values, row.id if row else None)


def shown(value: object) -> object:
    """A field's value as a widget shows it."""
    if isinstance(value, list | tuple):
        return "; ".join(value)
    return value


def parts(text: str | None) -> tuple[str, ...]:
    """The values between `;`, as `shown` writes them."""
    return tuple(part.strip() for part in (text or "").split(";") if part.strip())


def seed(form: Form) -> None:
    """Fill the fields of a form that is opened; a form that is open stays as it is."""
    for name, value in form.values.items():
        st.session_state.setdefault(form.key(name), value)


def save(
    form: Form,
    why: str,
    verb: Callable[[Transaction], Record],
    *,
    now: Callable[[int], Form],
    remark: str = "",
) -> None:
    """Save what was typed and say so; a new record is opened.

    When somebody saved first, what was typed goes along into the form as it is `now`.
    """
    with feedback.attempt():
        try:
            with session.change(why) as tx:
                record = verb(tx)
        except StaleRecord:
            if form.record_id is not None:
                carry_over(form, now(form.record_id))
            raise
        feedback.saved(f"{t.saved(why)} {remark}".strip(), tx.change_set)
        open_form(None)
        if form.record_id is None:
            st.query_params["id"] = str(record.key)


def carry_over(before: Form, after: Form) -> None:
    """Somebody else saved first: what was typed goes along, the rest is as it is now."""
    for name, value in after.values.items():
        typed = before.now(name)
        changed = (typed or None) != (before.values[name] or None)
        st.session_state[after.key(name)] = typed if changed else value
