"""Whom to call or mail at a partner: the people we know there, else the partner."""

import streamlit as st

from crm.findings.unseen_lines import Spokesperson, of_organisations
from crm.model.rows import PersonRow
from crm.store.organisations import organisation
from crm.store.people import person
from crm.texts import directory, quiet
from crm.ui import finding_data, screen_sharing, session
from crm.ui.links import linked
from crm.ui.screen_sharing import What
from crm.ui.text import md


def whom_to_call(organisation_id: int) -> None:
    """Whom we saw last first, each with telephone and mail; then the partner itself."""
    st.markdown(f"**{md(quiet.WHOM_TO_CALL)}**")
    people = of_organisations(finding_data.field(), [organisation_id])
    lines = [_person(one) for one in people]
    lines.append(_itself(organisation_id))
    told = [line for line in lines if line]
    if told:
        st.markdown("\n".join(f"- {line}" for line in told))
    else:
        st.caption(md(quiet.NOBODY_TO_CALL))


def _person(one: Spokesperson) -> str:
    if one.person_id is None:
        return ""
    row = session.rows(person, one.person_id)
    words = [one.function, *_reach(row)]
    name = linked(row.name, "persoon", id=row.id)
    return " · ".join([name, *(md(word) for word in words if word)])


def _reach(row: PersonRow) -> list[str]:
    """How to reach somebody, as far as may be seen; no mail of who wants none."""
    if screen_sharing.hides(What.PRIVATE):
        return []
    mail = directory.NO_MAIL_SHORT if row.no_mail else row.email
    return [word for word in (row.phone, mail) if word] or [quiet.NO_NUMBER]


def _itself(organisation_id: int) -> str:
    row = session.rows(organisation, organisation_id)
    words = [word for word in (row.phone, row.email) if word]
    name = linked(row.name, "organisatie", id=row.id)
    return " · ".join([name, *map(md, words)]) if words else ""
