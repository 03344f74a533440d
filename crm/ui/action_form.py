"""The form of an action sheet, with its partners."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from crm.model.names import normalise
from crm.model.rows import ActionPartnerRow, ActionRow
from crm.model.tables import Action
from crm.plan.actions import ActionInput, add_action, change_action
from crm.plan.partners import PartnerWords
from crm.store import Transaction
from crm.store.bodies import bodies
from crm.store.organisations import organisations
from crm.store.plans import action_partners, actions
from crm.store.taxonomy import sectors
from crm.texts import directory as fields
from crm.texts import formats
from crm.texts import plan as t
from crm.ui import session
from crm.ui.form_state import Form, opened, parts, save, seed, shown

_EMPTY = dict.fromkeys(
    ("number", "title", "goal", "start_text", "end_text", "role"), ""
)


_TIMES = ("start_text", "end_text")


def action_form(row: ActionRow | None = None) -> None:
    """A new action sheet, or every field of one."""
    partners = _partners(row.id) if row else []
    form = _opened(row, partners)
    seed(form)
    with st.form(form.prefix, enter_to_submit=False):
        number, title = st.columns([1, 6])
        with number:
            form.text("number", fields.NUMBER)
        with title:
            form.text("title", fields.TITLE)
        form.text("goal", fields.GOAL)
        start, end, role = st.columns(3)
        with start:
            form.text("start_text", fields.START, help_text=t.WHEN_HELP)
        with end:
            form.text("end_text", fields.END, help_text=t.WHEN_HELP)
        with role:
            form.text("role", fields.ROLE)
        named = [str(text) for text in form.now("partners")]
        st.multiselect(
            fields.PARTNERS,
            list(dict.fromkeys([*named, *_words().offered])),
            key=form.key("partners"),
            select_all=False,
            placeholder=t.PARTNERS_PLACEHOLDER,
        )
        form.text("others", t.OTHERS, help_text=t.OTHERS_HELP)
        form.save_button(partial(_save, form, row, partners))


def _opened(row: ActionRow | None, partners: Sequence[ActionPartnerRow]) -> Form:
    """The form as it opens; partners have no part in the revision of the action."""
    form = opened("action", row, _EMPTY)
    times = {name: formats.plan_moment(str(form.values[name])) for name in _TIMES}
    linked = [one.text for one in partners if one.is_linked]
    plain = [one.text for one in partners if not one.is_linked]
    seen = ".".join(str(partner.id) for partner in partners)
    return replace(
        form,
        prefix=f"{form.prefix}-{seen}" if row else form.prefix,
        values={
            **form.values,
            **times,
            "partners": linked,
            "others": shown(plain),
        },
    )


def _partners(action_id: int) -> list[ActionPartnerRow]:
    return [p for p in session.rows(action_partners) if p.action_id == action_id]


def _words() -> PartnerWords:
    return PartnerWords(
        session.rows(organisations), session.rows(bodies), session.rows(sectors)
    )


def _save(
    form: Form, row: ActionRow | None, partners: Sequence[ActionPartnerRow]
) -> None:
    values = form.given()
    for name in _TIMES:
        if row and values[name] == form.values[name]:
            values[name] = getattr(row, name)  # untouched: as the list wrote it
    words = _words()
    written = (*values.pop("partners"), *parts(values.pop("others")))
    texts = {normalise(text): text for text in written}
    named = tuple(words.named(text) for text in texts.values())
    given = ActionInput(**values, partners=named)
    seen = [partner.id for partner in partners]

    def verb(tx: Transaction) -> Action:
        if row is None:
            return add_action(tx, given)
        return change_action(tx, row.id, row.revision, given, seen)

    why = fields.why_changed if row else fields.why_added
    save(form, why(given.title), verb, now=_current)


def _current(action_id: int) -> Form:
    row = next(row for row in session.rows(actions) if row.id == action_id)
    return _opened(row, _partners(action_id))
