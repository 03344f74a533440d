"""The form of an organisation: the few needed fields first, the rest under Meer."""

from functools import partial
from typing import Any

import streamlit as st

from crm.directory.organisations import (
    OrganisationInput,
    add_organisation,
    change_organisation,
    same_named,
)
from crm.errors import StaleRecord
from crm.model.rows import OrganisationRow
from crm.store.organisations import organisation, organisations
from crm.store.taxonomy import zone_municipalities
from crm.texts import directory as t
from crm.ui import feedback, session
from crm.ui.body_form import open_form
from crm.ui.choices import choose, cluster_choice, sector_choice
from crm.ui.form_state import carry_over, seed, shown

_MORE = (
    ("working_area", t.WORKING_AREA),
    ("legal_form", t.LEGAL_FORM),
    ("address", t.ADDRESS),
    ("kbo", t.KBO),
    ("website", t.WEBSITE),
    ("systems", t.SYSTEMS),
)
_LISTS = ("aliases", "working_area")
_CHOICES = ("cluster", "sector", "line", "municipality")


def organisation_form(row: OrganisationRow | None = None) -> None:
    """A new organisation, or every field of one."""
    prefix, values = _opened(row)
    seed(prefix, values)
    with st.form(prefix, enter_to_submit=False):
        left, right = st.columns(2)
        with left:
            _text(prefix, "name", t.NAME)
            cluster_choice(t.CLUSTER, f"{prefix}.cluster")
            _municipality(prefix, row)
            _text(prefix, "email", t.EMAIL)
        with right:
            _text(prefix, "kind", t.KIND)
            sector_choice(t.SECTOR, f"{prefix}.sector")
            choose(t.LINE, f"{prefix}.line", _lines(row), None)
            _text(prefix, "phone", t.PHONE)
        with st.expander(t.MORE):
            _text(prefix, "aliases", t.ALIASES, help_text=t.ALIASES_HELP)
            for name, label in _MORE:
                _text(prefix, name, label)
        st.form_submit_button(
            t.SAVE,
            type="primary",
            key=f"{prefix}.save",
            on_click=partial(_save, prefix, row),
        )


def _lines(row: OrganisationRow | None) -> dict[str, str]:
    """The lines, and what a list may have said instead."""
    given = row.line if row else None
    return {given: given, **t.LINES} if given else t.LINES


def _municipality(prefix: str, row: OrganisationRow | None) -> None:
    names = [place.name for place in session.rows(zone_municipalities)]
    current = row.municipality if row else None
    if current and current not in names:
        names.append(current)
    st.selectbox(
        t.MUNICIPALITY,
        names,
        index=None,
        key=f"{prefix}.municipality",
        accept_new_options=True,
        placeholder="",
    )


def _text(prefix: str, name: str, label: str, *, help_text: str | None = None) -> None:
    st.text_input(label, key=f"{prefix}.{name}", help=help_text)


def _opened(row: OrganisationRow | None) -> tuple[str, dict[str, object]]:
    """The form's prefix, and its fields as they are when it opens."""
    names = OrganisationInput.__dataclass_fields__
    values = {name: shown(getattr(row, name)) if row else None for name in names}
    for name in names:
        if name not in _CHOICES:
            values[name] = values[name] or ""
    if row is None:
        return "organisation-new", values
    return f"organisation-{row.id}-{row.revision}", values


def _save(prefix: str, row: OrganisationRow | None) -> None:
    given = _given(prefix)
    with feedback.attempt():
        known = session.rows(organisations)
        twins = same_named(known, given.name, row.id if row else None)
        why = t.why_changed(given.name) if row else t.why_added(given.name)
        stored, change_set = _stored(why, row, given)
        message = t.saved(why)
        if twins:
            message += f" {t.same_name([twin.name for twin in twins])}"
        feedback.saved(message, change_set)
        open_form(None)
        if row is None:
            st.query_params["id"] = str(stored)


def _stored(
    why: str, row: OrganisationRow | None, given: OrganisationInput
) -> tuple[int, int | None]:
    """Save it; when somebody saved first, what was typed stays in the form."""
    try:
        with session.change(why) as tx:
            if row is None:
                record = add_organisation(tx, given)
            else:
                record = change_organisation(tx, row.id, row.revision, given)
    except StaleRecord:
        if row is not None:
            with session.read() as connection:
                current = organisation(connection, row.id)
            carry_over(_opened(row), _opened(current))
        raise
    return record.key, tx.change_set


def _given(prefix: str) -> OrganisationInput:
    values: dict[str, Any] = {}
    for name in OrganisationInput.__dataclass_fields__:
        value = st.session_state.get(f"{prefix}.{name}")
        if name in _LISTS:
            value = tuple(w.strip() for w in (value or "").split(";") if w.strip())
        values[name] = value
    return OrganisationInput(**{**values, "name": values["name"] or ""})
