"""The forms of a mandate: new, change, end, hand over, remove."""

from typing import Any

import streamlit as st

from crm.assembly.mandates import MandateInput
from crm.model.enums import Capacity
from crm.model.rows import BodyRow, MandateRow
from crm.store.taxonomy import sectors
from crm.texts import mandates as t
from crm.ui import mandate_saving as saving
from crm.ui import mandate_sources, session
from crm.ui.choices import (
    choose,
    cluster_choice,
    day_choice,
    organisation_choice,
    person_choice,
    sector_choice,
)
from crm.ui.text import md

_FIELDS = tuple(MandateInput.__dataclass_fields__)


def new_mandate_form(body: BodyRow, others: list[MandateRow]) -> None:
    """The form for a new mandate in a body."""
    st.subheader(t.NEW_MANDATE)
    with st.form(f"new-{body.id}"):
        _fields(f"new-{body.id}", None, others, body.id)
        st.form_submit_button(
            t.SAVE,
            key=f"new-{body.id}.save",
            on_click=_save_new,
            args=(body,),
            type="primary",
        )


def edit_form(mandate: MandateRow, others: list[MandateRow]) -> None:
    """Every field of a mandate."""
    prefix = f"edit-{mandate.id}-{mandate.revision}"
    with st.form(prefix):
        _fields(prefix, mandate, others, mandate.body_id)
        st.form_submit_button(
            t.SAVE,
            key=f"{prefix}.save",
            on_click=_save_changed,
            args=(prefix, mandate),
            type="primary",
        )


def end_form(mandate: MandateRow) -> None:
    """The last day of a mandate."""
    prefix = f"end-{mandate.id}-{mandate.revision}"
    with st.form(prefix):
        today = session.today()
        day_choice(t.LAST_DAY, f"{prefix}.end", min(mandate.end or today, today))
        st.caption(t.END_HELP)
        st.form_submit_button(
            t.END, key=f"{prefix}.save", on_click=_save_end, args=(prefix, mandate)
        )


def replace_form(mandate: MandateRow) -> None:
    """Who takes over, and from when."""
    prefix = f"replace-{mandate.id}-{mandate.revision}"
    heir = mandate_sources.heir_of(mandate)
    person_id, first = (heir.person_id, heir.start) if heir else (None, None)
    with st.form(prefix):
        person_choice(t.SUCCESSOR, f"{prefix}.person_id", person_id)
        day_choice(t.FIRST_DAY, f"{prefix}.start", first or session.today())
        st.text_input(t.NOMINATED_BY, key=f"{prefix}.nominated_by")
        day_choice(t.NOMINATED_ON, f"{prefix}.nominated_on", None)
        st.caption(t.REPLACE_HELP)
        st.form_submit_button(
            t.REPLACE,
            key=f"{prefix}.save",
            on_click=_save_successor,
            args=(prefix, mandate),
        )


def remove_form(mandate: MandateRow) -> None:
    """Ask once before a mandate goes."""
    st.write(md(t.remove_question(saving.holder_of(mandate), mandate.body)))
    st.caption(t.REMOVE_HELP)
    st.button(
        t.REMOVE,
        key=f"remove-{mandate.id}",
        on_click=saving.remove,
        args=(mandate,),
        type="primary",
    )


def _fields(
    prefix: str, mandate: MandateRow | None, others: list[MandateRow], body_id: int
) -> None:
    def now(field: str) -> Any:
        return getattr(mandate, field) if mandate else None

    def key(field: str) -> str:
        return f"{prefix}.{field}"

    organisation_choice(t.ORGANISATION, key("organisation_id"), now("organisation_id"))
    person_choice(t.PERSON, key("person_id"), now("person_id"))
    cluster_choice(t.CLUSTER, key("cluster"), now("cluster"))
    sector_choice(t.SECTOR, key("sector"), now("sector"))
    st.text_input(t.ROLE, now("role") or "", key=key("role"))
    capacities = list(Capacity)
    st.selectbox(
        t.CAPACITY,
        capacities,
        capacities.index(now("capacity") or Capacity.EFFECTIVE),
        format_func=lambda capacity: capacity.value,
        key=key("capacity"),
    )
    day_choice(t.FROM, key("start"), now("start"))
    with st.expander(t.MORE):
        day_choice(t.TO, key("end"), now("end"))
        _vote(key("voting"), now("voting"))
        st.text_input(t.COMPETENCE, now("competence") or "", key=key("competence"))
        _principal(key("alternate_of_id"), mandate, others)
        mandate_sources.source_choices(prefix, mandate, body_id)
        st.text_input(
            t.NOMINATED_BY, now("nominated_by") or "", key=key("nominated_by")
        )
        day_choice(t.NOMINATED_ON, key("nominated_on"), now("nominated_on"))


def _vote(key: str, value: bool | None) -> None:
    words = {None: t.VOTING_BY_CAPACITY, True: t.YES, False: t.NO}
    options = list(words)
    st.selectbox(
        t.VOTING, options, options.index(value), format_func=words.__getitem__, key=key
    )


def _principal(key: str, mandate: MandateRow | None, others: list[MandateRow]) -> None:
    """Full mandates of the body that somebody can stand in for."""
    labels = {
        other.id: t.with_period(saving.holder_of(other), other.start, other.end)
        for other in others
        if other.takes_place and (mandate is None or other.id != mandate.id)
    }
    choose(t.ALTERNATE_OF, key, labels, mandate.alternate_of_id if mandate else None)


def _given(prefix: str, body_id: int) -> MandateInput:
    """What the fields of a form say; without a cluster it is that of the sector."""
    values = {
        field: st.session_state[f"{prefix}.{field}"]
        for field in _FIELDS
        if field != "body_id"
    }
    if values["cluster"] is None:
        home = {row.code: row.cluster for row in session.rows(sectors)}
        values["cluster"] = home.get(values["sector"])
    return MandateInput(body_id=body_id, **values)


def _save_new(body: BodyRow) -> None:
    saving.save_new(body.name, _given(f"new-{body.id}", body.id))


def _save_changed(prefix: str, mandate: MandateRow) -> None:
    saving.save_changed(mandate, _given(prefix, mandate.body_id))


def _save_end(prefix: str, mandate: MandateRow) -> None:
    saving.save_end(mandate, st.session_state[f"{prefix}.end"])


def _save_successor(prefix: str, mandate: MandateRow) -> None:
    saving.save_successor(
        mandate,
        st.session_state[f"{prefix}.start"],
        st.session_state[f"{prefix}.person_id"],
        st.session_state[f"{prefix}.nominated_by"],
        st.session_state[f"{prefix}.nominated_on"],
    )
