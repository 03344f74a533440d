"""The form of an organisation: the few needed fields first, the rest under Meer."""

from functools import partial

import streamlit as st

from crm.directory.organisations import (
    OrganisationInput,
    add_organisation,
    change_organisation,
    same_named,
)
from crm.model.rows import OrganisationRow
from crm.model.tables import Organisation
from crm.store import Transaction
from crm.store.organisations import organisation, organisations
from crm.store.taxonomy import municipalities_now, zone_municipalities
from crm.texts import directory as t
from crm.ui import session
from crm.ui.choices import choose, cluster_choice, sector_choice
from crm.ui.form_state import Form, opened, parts, save, seed

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
_EMPTY = {
    name: None if name in _CHOICES else ""
    for name in OrganisationInput.__dataclass_fields__
}


def organisation_form(row: OrganisationRow | None = None) -> None:
    """A new organisation, or every field of one."""
    form = opened("organisation", row, _EMPTY)
    seed(form)
    with st.form(form.prefix, enter_to_submit=False):
        left, right = st.columns(2)
        with left:
            form.text("name", t.NAME)
            cluster_choice(t.CLUSTER, form.key("cluster"))
            _municipality(form, row)
            form.text("email", t.EMAIL)
        with right:
            form.text("kind", t.KIND)
            sector_choice(t.SECTOR, form.key("sector"))
            choose(t.LINE, form.key("line"), _lines(row), None)
            form.text("phone", t.PHONE)
        with st.expander(t.MORE):
            form.text("aliases", t.ALIASES, help_text=t.ALIASES_HELP)
            for name, label in _MORE:
                form.text(name, label)
        form.save_button(partial(_save, form, row))


def _lines(row: OrganisationRow | None) -> dict[str, str]:
    """The lines, and what a list may have said instead."""
    given = row.line if row else None
    return {given: given, **t.LINES} if given else t.LINES


def _municipality(form: Form, row: OrganisationRow | None) -> None:
    own = [place.name for place in session.rows(zone_municipalities)]
    current = row.municipality if row else None
    every = [*own, *([current] if current else []), *session.rows(municipalities_now)]
    names = list(dict.fromkeys(every))
    st.selectbox(
        t.MUNICIPALITY,
        names,
        index=None,
        key=form.key("municipality"),
        placeholder="",
    )


def _save(form: Form, row: OrganisationRow | None) -> None:
    values = {**form.given(), "name": form.now("name") or ""}
    values |= {name: parts(values[name]) for name in _LISTS}
    given = OrganisationInput(**values)
    twins = same_named(session.rows(organisations), given.name, row.id if row else None)

    def verb(tx: Transaction) -> Organisation:
        if row is None:
            return add_organisation(tx, given)
        return change_organisation(tx, row.id, row.revision, given)

    save(
        form,
        t.why_changed(given.name) if row else t.why_added(given.name),
        verb,
        now=_current,
        remark=t.same_name([twin.name for twin in twins]) if twins else "",
    )


def _current(organisation_id: int) -> Form:
    with session.read() as connection:
        return opened("organisation", organisation(connection, organisation_id), _EMPTY)
