"""Organisaties: the list of every organisation."""

import streamlit as st

from crm.access import Permission
from crm.directory.organisations import matching_organisations
from crm.papers.directory_lists import organisation_query
from crm.papers.directory_tables import organisation_mails
from crm.store.cards import last_seen_organisations
from crm.store.organisations import organisations
from crm.texts import directory as t
from crm.texts import shell
from crm.ui import directory_tables, guard, menu, session
from crm.ui.directory_filters import organisation_filter
from crm.ui.form_link import NEW, form_button
from crm.ui.list_tools import list_tools
from crm.ui.organisation_form import organisation_form
from crm.ui.text import md

guard.page(Permission.READ)

if made := st.query_params.get("id"):
    menu.go("organisatie", id=made)
every = session.rows(organisations)
with st.container(horizontal=True, vertical_alignment="bottom"):
    st.title(shell.ORGANISATIONS)
    making = form_button(t.NEW_ORGANISATION, NEW, "add")
    st.link_button(
        t.TO_SORT_OUT, menu.link("nog_in_te_delen"), icon=":material/category:"
    )
    st.link_button(shell.DUPLICATES, menu.link("dubbels"), icon=":material/merge:")
first_line = st.container()
if making:
    organisation_form()
if not every:
    st.info(t.NO_ORGANISATIONS)
    directory_tables.to_import()
    st.stop()

wanted = organisation_filter(every)
shown = matching_organisations(every, wanted)
unsorted = sum(row.sector is None for row in shown)
with first_line:
    st.markdown(f"**{md(t.organisations_line(len(shown), len(every), unsorted))}**")
if not shown:
    st.info(t.NO_MATCH)
    st.stop()
seen = session.rows(last_seen_organisations)
chosen = directory_tables.organisation_table(shown, seen)
st.caption(t.HOW_TO_OPEN)
list_tools("organisaties", organisation_query(wanted), organisation_mails(shown))
if chosen is not None:
    menu.go("organisatie", id=chosen)
