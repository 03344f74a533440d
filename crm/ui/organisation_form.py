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
from crm.model.rows import OrganisationRow
from crm.store.organisations import organisations
from crm.store.taxonomy import zone_municipalities
from crm.texts import directory as t
from crm.ui import feedback, session
from crm.ui.body_form import open_form
from crm.ui.choices import choose, cluster_choice, sector_choice

_MORE = (
    ("working_area", t.WORKING_AREA),
    ("legal_form", t.LEGAL_FORM),
    ("address", t.ADDRESS),
    ("kbo", t.KBO),
    ("website", t.WEBSITE),
    ("systems", t.SYSTEMS),
)
_LISTS = ("aliases", "working_area")


def organisation_form(row: OrganisationRow | None = None) -> None:
    """A new organisation, or every field of one."""
    prefix = f"organisation-{row.id}-{row.revision}" if row else "organisation-new"
    with st.form(prefix, enter_to_submit=False):
        left, right = st.columns(2)
        with left:
            _text(prefix, "name", t.NAME, row)
            cluster_choice(t.CLUSTER, f"{prefix}.cluster", row.cluster if row else None)
            _municipality(prefix, row)
            _text(prefix, "email", t.EMAIL, row)
        with right:
            _text(prefix, "kind", t.KIND, row)
            sector_choice(t.SECTOR, f"{prefix}.sector", row.sector if row else None)
            choose(t.LINE, f"{prefix}.line", t.LINES, row.line if row else None)
            _text(prefix, "phone", t.PHONE, row)
        with st.expander(t.MORE):
            _text(prefix, "aliases", t.ALIASES, row, help_text=t.ALIASES_HELP)
            for name, label in _MORE:
                _text(prefix, name, label, row)
        st.form_submit_button(
            t.SAVE,
            type="primary",
            key=f"{prefix}.save",
            on_click=partial(_save, prefix, row),
        )


def _municipality(prefix: str, row: OrganisationRow | None) -> None:
    names = [place.name for place in session.rows(zone_municipalities)]
    current = row.municipality if row else None
    if current and current not in names:
        names.append(current)
    st.selectbox(
        t.MUNICIPALITY,
        names,
        index=names.index(current) if current else None,
        key=f"{prefix}.municipality",
        accept_new_options=True,
        placeholder="",
    )


def _text(
    prefix: str,
    name: str,
    label: str,
    row: OrganisationRow | None,
    *,
    help_text: str | None = None,
) -> None:
    value = getattr(row, name) if row else None
    shown = "; ".join(value) if isinstance(value, list) else value or ""
    st.text_input(label, shown, key=f"{prefix}.{name}", help=help_text)


def _save(prefix: str, row: OrganisationRow | None) -> None:
    given = _given(prefix)
    with feedback.attempt():
        known = session.rows(organisations)
        twins = same_named(known, given.name, row.id if row else None)
        why = t.why_changed(given.name) if row else t.why_added(given.name)
        with session.change(why) as tx:
            if row:
                stored = change_organisation(tx, row.id, row.revision, given)
            else:
                stored = add_organisation(tx, given)
        message = t.saved(why)
        if twins:
            message += f" {t.same_name([twin.name for twin in twins])}"
        feedback.saved(message, tx.change_set)
        open_form(None)
        if row is None:
            st.query_params["id"] = str(stored.key)


def _given(prefix: str) -> OrganisationInput:
    values: dict[str, Any] = {}
    for name in OrganisationInput.__dataclass_fields__:
        value = st.session_state.get(f"{prefix}.{name}")
        if name in _LISTS:
            value = tuple(w.strip() for w in (value or "").split(";") if w.strip())
        values[name] = value
    return OrganisationInput(**{**values, "name": values["name"] or ""})
