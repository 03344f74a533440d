"""Personen: the list of everybody we know."""

import streamlit as st

from crm.access import Permission
from crm.directory.people import matching_people
from crm.papers.directory_lists import person_query
from crm.papers.directory_tables import person_mails
from crm.store.cards import last_seen_people
from crm.store.organisations import organisations
from crm.store.people import affiliations, people
from crm.texts import directory as t
from crm.texts import duplicates, shell
from crm.ui import directory_tables, guard, menu, session
from crm.ui.directory_filters import person_filter
from crm.ui.form_link import NEW, form_button
from crm.ui.list_tools import list_tools
from crm.ui.person_form import person_form
from crm.ui.text import md

guard.page(Permission.READ)

if made := st.query_params.get("id"):
    menu.go("persoon", id=made)
every = session.rows(people)
with st.container(horizontal=True, vertical_alignment="bottom"):
    st.title(shell.PEOPLE)
    making = form_button(t.NEW_PERSON, NEW, "add")
    st.link_button(
        shell.DUPLICATES,
        menu.link("dubbels", wat=duplicates.PEOPLE),
        icon=":material/merge:",
    )
first_line = st.container()
if making:
    person_form()
if not every:
    st.info(t.NO_PEOPLE)
    directory_tables.to_import()
    st.stop()

today = session.today()
posts = [post for post in session.rows(affiliations) if post.active_on(today)]
wanted = person_filter(posts, session.rows(organisations))
shown = matching_people(every, posts, wanted)
with first_line:
    st.markdown(f"**{md(t.people_line(len(shown), len(every)))}**")
if not shown:
    st.info(t.NO_MATCH)
    st.stop()
chosen = directory_tables.person_table(shown, posts, session.rows(last_seen_people))
st.caption(t.HOW_TO_OPEN)
list_tools("personen", person_query(wanted), person_mails(shown))
if chosen is not None:
    menu.go("persoon", id=chosen)
