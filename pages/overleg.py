"""Overleg: the card of one body."""

import streamlit as st

from crm.access import Permission
from crm.assembly.members import beside, earlier, later, member_list
from crm.findings.coverage import body_coverage, coverage_sentence
from crm.findings.mandate_remarks import remarks_on
from crm.model.enums import Counting
from crm.papers.member_list import MemberQuery, member_mails
from crm.store.bodies import bodies, mandates
from crm.store.contacts import contacts
from crm.texts import bodies as t
from crm.texts import mandates as mandate_texts
from crm.texts import preparation, shell
from crm.ui import (
    body_form,
    body_views,
    form_link,
    guard,
    mandate_remark_list,
    member_views,
    menu,
    session,
)
from crm.ui import mandate_saving as saving
from crm.ui.links import asked_row
from crm.ui.list_tools import list_tools
from crm.ui.mandate_card import mandate_card
from crm.ui.mandate_form import new_mandate_form
from crm.ui.text import md

guard.page(Permission.READ)

body = asked_row(
    session.rows(bodies), t.UNKNOWN, card="overleg", of="overleg_en_mandaten"
)
today = session.today()
rows = session.rows(mandates, body_id=body.id)
found = member_list(body, rows, today)
coverage = session.rows(body_coverage, today, body_id=body.id)

st.title(md(body.name))
for covered in coverage:
    st.markdown(f"**{md(coverage_sentence(covered))}**")
st.caption(md(t.title_line(body.kind, body.owner, body.start, body.end)))
if body.purpose:
    st.text(body.purpose)

doing = form_link.doing()
with st.container(horizontal=True):
    for form, label in (
        (form_link.NEW, mandate_texts.NEW_MANDATE),
        (form_link.EDIT, t.EDIT),
    ):
        st.button(
            label,
            on_click=form_link.open_form,
            args=(None if doing == form else form,),
            type="primary" if doing == form else "secondary",
        )
    st.link_button(preparation.PREPARE, menu.link("overleg_voorbereiden", id=body.id))
    if body.owner_id is not None:
        st.link_button(shell.ADVICE, menu.link("advies", id=body.id))
    if found.rows:
        st.link_button(shell.RENEW, menu.link("mandaten_vernieuwen", overleg=body.name))
    st.link_button(t.LIST_OF_MEMBERS, menu.link("ledenlijsten", overleg=body.name))

wide, narrow = st.columns([2, 1], gap="medium")
with wide:
    body_views.participant_table(body, today)
    if found.rows or body.counting is Counting.MANDATE:
        st.subheader(t.section(t.MEMBERS_NOW, found.members))
        member_views.cluster_line(found)
    if found.rows:
        query = MemberQuery(body.id, today)
        list_tools("ledenlijst", query.link(), member_mails(found))
        member_views.member_table(found.rows)
    elif body.counting is Counting.MANDATE:
        st.info(t.NO_MEMBERS)
    mandate_remark_list.remark_list(session.rows(remarks_on, today, body_id=body.id))
    body_views.other_mandates(t.ALTERNATES, beside(rows, today))
    body_views.other_mandates(t.FUTURE, later(rows, today))
    body_views.other_mandates(t.PAST, earlier(rows, today))
with narrow:
    chosen = next((r for r in rows if str(r.id) == saving.chosen()), None)
    if doing == form_link.NEW:
        new_mandate_form(body, rows)
    elif doing == form_link.EDIT:
        body_form.edit_body_form(body)
    elif chosen is not None:
        mandate_card(chosen, rows)
    body_form.list_check(body)
    body_views.norms(body, coverage)
    body_views.meetings(body, session.rows(contacts, body_id=body.id))
