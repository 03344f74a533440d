"""Ledenlijsten: the members of any body on any date."""

import streamlit as st

from crm.access import Permission
from crm.assembly.bodies import is_assembly
from crm.assembly.members import member_list
from crm.assembly.terms import ending_soon
from crm.findings.coverage import body_coverage
from crm.model.enums import Counting
from crm.papers.member_list import CONTACT_DETAILS, MemberQuery, member_mails
from crm.store.bodies import bodies, mandates
from crm.texts import members as t
from crm.texts import shell
from crm.ui import body_views, guard, member_views, session
from crm.ui import mandate_saving as saving
from crm.ui.list_tools import list_tools
from crm.ui.mandate_card import mandate_card
from crm.ui.member_filter import member_filter
from crm.ui.menu import link
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.LISTS)
every_body = session.rows(bodies)
if not every_body:
    member_views.nothing_yet()
    st.stop()

first_line = st.container()
body, on, clusters, voting_only = member_filter(every_body)
rows = session.rows(mandates, body_id=body.id)
found = member_list(body, rows, on)
shown = found.only(clusters=clusters, voting_only=voting_only)
coverage = session.rows(body_coverage, on, body_id=body.id)
ending = ending_soon(found.rows, on)

with first_line:
    member_views.first_line(found, coverage, len(ending), session.today())
    member_views.cluster_line(found)

query = MemberQuery(body.id, on, tuple(clusters), voting_only)
wide, narrow = st.columns([2, 1], gap="medium")
with wide:
    body_views.participant_table(body, on, query.clusters)
    if shown.rows:
        list_tools(
            "ledenlijst", query.link(), member_mails(shown), private=CONTACT_DETAILS
        )
        if shown.members < found.members:
            st.caption(md(t.shown(shown.members, found.members)))
        member_views.member_table(shown.rows)
    elif found.rows or body.counting is Counting.MANDATE:
        st.info(t.NO_MATCH if found.rows else t.NO_MEMBERS)
with narrow:
    chosen = next((r for r in rows if str(r.id) == saving.chosen()), None)
    if chosen is not None:
        mandate_card(chosen, rows)
    elif shown.rows:
        st.caption(t.HOW_TO_OPEN)
    member_views.open_seats(coverage)
    member_views.ends(ending)
    member_views.to_body(body)
    if is_assembly(body):
        st.link_button(
            shell.REGISTER, link("ledenregister"), icon=":material/menu_book:"
        )
