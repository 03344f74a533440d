"""The field names its delegate: who, when, from which day."""

from collections.abc import Iterable, Mapping

import streamlit as st

from crm.findings.coverage import BodyCoverage, NormCoverage, read_taxonomy
from crm.findings.invitations import Invitation
from crm.findings.nominations import (
    Named,
    Nomination,
    doubts,
    note_nomination,
    place_of,
)
from crm.findings.overview import gap_key
from crm.model.enums import NormKind
from crm.network.groups import EVERY
from crm.store.organisations import organisations
from crm.store.people import affiliations, people
from crm.texts import invitations as t
from crm.ui import feedback, gap_link, session
from crm.ui.choices import day_choice, person_choice
from crm.ui.text import md

_ORGANISATION, _LISTED, _PERSON = "organisation", "referenceentry", "person"


def nomination_form(found: BodyCoverage, gap: NormCoverage, who: Invitation) -> None:
    """In a popover: the partners of the group first, then every other organisation."""
    form = f"nominate-{gap_link.written(gap_key(found, gap))}-{gap.present}"
    options = _options(who)
    # No st.form: what is odd about a choice is told before it is saved.
    with st.popover(t.NOMINATE, icon=":material/how_to_reg:", key=form):
        organisation = st.selectbox(
            t.ORGANISATION,
            [None, *options],
            format_func=lambda key: options[key] if key else t.CHOOSE_ORGANISATION,
            key=f"{form}.who",
        )
        near = {one.ref.id for one in who.known if one.ref.table == _ORGANISATION}
        person = person_choice(t.PERSON, f"{form}.person", first=near)
        listed = _listed(gap, who)
        for doubt in doubts(_named(organisation, person, options, listed), gap.label):
            st.warning(md(doubt))
        day_choice(t.NOMINATED_ON, f"{form}.on", session.today())
        day_choice(t.FROM, f"{form}.from", session.today())
        st.caption(md(t.nominated_help(gap.label)))
        st.button(
            t.SAVE_NOMINATION,
            type="primary",
            key=f"{form}.save",
            on_click=_save,
            args=(form, found, gap),
        )


def _options(who: Invitation) -> dict[str, str]:
    first = {
        one.key: one.name if one.known else t.never_met_option(one.name)
        for one in who.everybody
        if one.ref.table != _PERSON
    }
    return {**first, **dict(_others(first))}


def _others(first: Iterable[str]) -> Iterable[tuple[str, str]]:
    for row in session.rows(organisations):
        key = f"{_ORGANISATION}-{row.id}"
        if key not in first:
            yield key, row.name


def _listed(gap: NormCoverage, who: Invitation) -> frozenset[str] | None:
    """The partners of the group; none where any organisation can take the seat."""
    if gap.kind in {NormKind.COMPETENCE, NormKind.FUNCTION} or gap.group == EVERY:
        return None
    return frozenset(one.key for one in who.everybody)


def _named(
    organisation: str | None,
    person: int | None,
    options: Mapping[str, str],
    listed: frozenset[str] | None,
) -> Named:
    """Who is chosen now, with where the person works today."""
    today = session.today()
    rows = session.rows(affiliations, person_id=person) if person is not None else []
    posts = {
        f"{_ORGANISATION}-{row.organisation_id}": row.organisation
        for row in rows
        if row.active_on(today)
    }
    names = {row.id: row.name for row in session.rows(people)}
    return Named(
        organisation=options[organisation] if organisation else None,
        person=names[person] if person is not None else None,
        employers=list(posts.values()),
        works_there=organisation in posts,
        listed=listed is None or organisation in listed,
    )


def _save(form: str, found: BodyCoverage, gap: NormCoverage) -> None:
    table, _, number = (st.session_state[f"{form}.who"] or "").partition("-")
    today = session.today()
    given = Nomination(
        gap=gap_key(found, gap),
        place=place_of(gap, session.rows(read_taxonomy)),
        nominated_on=st.session_state[f"{form}.on"] or today,
        start=st.session_state[f"{form}.from"] or today,
        organisation_id=int(number) if table == _ORGANISATION else None,
        person_id=st.session_state[f"{form}.person"],
        reference_id=int(number) if table == _LISTED else None,
    )
    name = found.body.name
    with feedback.attempt():
        with session.change(t.why_nominated(gap.label, name)) as tx:
            made = note_nomination(tx, given, today)
        said = t.nominated(made.holder, gap.label, name, search=made.searches > 0)
        feedback.saved(said, tx.change_set)
