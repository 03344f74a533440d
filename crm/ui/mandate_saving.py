"""What the buttons of a mandate's forms do: one verb, one message that can be undone."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

import streamlit as st

from crm.assembly.bodies import is_assembly
from crm.assembly.cooptation import (
    confirm_cooptation,
    coopt,
    doubts,
    refuse_cooptation,
)
from crm.assembly.mandates import (
    MandateInput,
    add_mandate,
    align_mandate,
    change_mandate,
    end_mandate,
    remove_mandate,
    replace_mandate,
)
from crm.assembly.periods import remarks
from crm.model.rows import AffiliationRow, MandateRow
from crm.model.tables import Mandate
from crm.store import Transaction
from crm.store.bodies import bodies, mandates
from crm.store.contacts import contacts
from crm.store.organisations import organisations
from crm.store.people import affiliations, people
from crm.texts import cooptation, following
from crm.texts import mandates as t
from crm.ui import feedback, session
from crm.ui.form_link import open_form

CHOSEN = "mandaat"
"""The mandate that the link opens."""


def chosen() -> str | None:
    """The mandate that the link names."""
    return st.query_params.get(CHOSEN)


def open_mandate(mandate_id: int | None) -> None:
    """Let the link open this mandate, or none."""
    open_form(None)
    if mandate_id is None:
        st.query_params.pop(CHOSEN, None)
    else:
        st.query_params[CHOSEN] = str(mandate_id)


def open_chosen(key: str, ids: tuple[int, ...]) -> Callable[[], None]:
    """What choosing a row does: the rows as they are now, also after a filter."""

    def choose() -> None:
        rows = st.session_state[key].selection.rows
        open_mandate(ids[rows[0]] if rows else None)

    return choose


def save_new(body: str, given: MandateInput) -> None:
    """Store a new mandate and open it."""
    what = t.why_new(_holder(given), body)
    _save(what, lambda tx: add_mandate(tx, given))


def save_changed(mandate: MandateRow, given: MandateInput) -> None:
    """Store what the form says."""
    what = t.why_changed(_holder(given), mandate.body)
    _save(what, lambda tx: change_mandate(tx, mandate.id, mandate.revision, given))


def save_end(mandate: MandateRow, last_day: date) -> None:
    """Let the mandate end."""
    what = t.why_ended(holder_of(mandate), mandate.body)
    _save(what, lambda tx: end_mandate(tx, mandate.id, mandate.revision, last_day))


def save_successor(
    mandate: MandateRow,
    first_day: date,
    *,
    person_id: int | None,
    last_day: date | None,
    nominated_by: str,
    nominated_on: date | None,
) -> None:
    """Hand the place over and open the new mandate."""
    what = t.why_replaced(
        _person(person_id), mandate.person, mandate.organisation, mandate.body
    )
    _save(
        what,
        lambda tx: replace_mandate(
            tx,
            mandate.id,
            mandate.revision,
            first_day,
            person_id=person_id,
            last_day=last_day,
            nominated_by=nominated_by,
            nominated_on=nominated_on,
        ),
    )


def save_cooptation(
    mandate: MandateRow,
    first_day: date,
    *,
    person_id: int | None,
    last_day: date | None,
    decided_on: date | None,
) -> None:
    """Give the seat for the rest of the term and open the new mandate."""
    who = _person(person_id) or t.NOT_FILLED
    what = cooptation.why_coopted(who, holder_of(mandate), mandate.body)
    _save(
        what,
        lambda tx: coopt(
            tx,
            mandate.id,
            mandate.revision,
            first_day,
            person_id=person_id,
            last_day=last_day,
            decided_on=decided_on,
        ),
    )


def save_confirmation(mandate: MandateRow, on: date) -> None:
    """The assembly confirmed the co-optation."""
    what = cooptation.why_confirmed(holder_of(mandate), mandate.body)
    _save(
        what,
        lambda tx: confirm_cooptation(tx, mandate.id, mandate.revision, on),
        doubts(mandate, on, _assembly_days()),
    )


def save_refusal(mandate: MandateRow, on: date) -> None:
    """The assembly did not confirm it: the mandate ends that day."""
    last_day = min(on, mandate.end or on)
    what = cooptation.why_refused(mandate.person or "", mandate.body, last_day)
    _save(
        what,
        lambda tx: refuse_cooptation(tx, mandate.id, mandate.revision, on),
        doubts(mandate, on, _assembly_days()),
    )


def align(mandate: MandateRow) -> None:
    """Put a seat in step with what it follows."""
    what = following.why_aligned(holder_of(mandate), mandate.body)
    _save(what, lambda tx: align_mandate(tx, mandate.id, mandate.revision))


def remove(mandate: MandateRow) -> None:
    """Take the mandate away."""
    what = t.why_removed(holder_of(mandate), mandate.body)
    with feedback.attempt():
        with session.change(what) as tx:
            remove_mandate(tx, mandate.id)
        feedback.saved(t.saved(what, []), tx.change_set)
        open_mandate(None)


def holder_of(mandate: MandateRow) -> str:
    """Who holds a mandate, in words."""
    return t.holder(mandate.person, mandate.organisation)


def _save(
    what: str, verb: Callable[[Transaction], Mandate], doubted: Sequence[str] = ()
) -> None:
    with feedback.attempt():
        with session.change(what) as tx:
            stored = verb(tx)
        with session.read() as connection:
            rows = mandates(connection, body_id=stored.body_id)
        mine = next(row for row in rows if row.id == stored.key)
        feedback.saved(t.saved(what, [*doubted, *remarks(mine, rows)]), tx.change_set)
        open_mandate(stored.key)


def _assembly_days() -> set[date]:
    """On which days a general assembly of our own met or will meet."""
    ours = [row.id for row in session.rows(bodies) if is_assembly(row)]
    with session.read() as connection:
        met = [row for one in ours for row in contacts(connection, body_id=one)]
    return {row.on for row in met if row.on is not None}


def _holder(given: MandateInput) -> str:
    organisation = {row.id: row.name for row in session.rows(organisations)}
    person, whose = _of_source(given.follows_id, given.follows_affiliation_id)
    return t.holder(
        person or _person(given.person_id),
        organisation.get(given.organisation_id or 0, whose),
    )


def _person(person_id: int | None) -> str | None:
    names = {row.id: row.name for row in session.rows(people)}
    return names.get(person_id or 0)


def _of_source(
    follows_id: int | None, follows_affiliation_id: int | None
) -> tuple[str | None, str | None]:
    """The person and the organisation that a seat gets from what it follows."""
    found: Iterable[MandateRow | AffiliationRow] = ()
    if follows_id is not None:
        found = (row for row in session.rows(mandates) if row.id == follows_id)
    elif follows_affiliation_id is not None:
        posts = session.rows(affiliations)
        found = (row for row in posts if row.id == follows_affiliation_id)
    source = next(iter(found), None)
    return (source.person, source.organisation) if source else (None, None)
