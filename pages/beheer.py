"""Beheer: history, where the data live, backup, settings."""

import streamlit as st

from crm.access import Permission
from crm.store.history import change_set, change_set_count, history
from crm.store.location import shown, sqlite_path
from crm.texts import manage as t
from crm.texts import norms as norm_texts
from crm.texts import shell
from crm.texts import templates as template_texts
from crm.ui import guard, history_views, session
from crm.ui.council_form import council_form
from crm.ui.downloads import download
from crm.ui.expert_switch import expert_switch
from crm.ui.letterhead_form import letterhead_form
from crm.ui.menu import link
from crm.ui.template_form import template_forms
from crm.ui.text import md

guard.page(Permission.ADMINISTER)

PAGE_SIZE = 100

st.title(shell.ADMIN)
total = session.rows(change_set_count)
st.markdown(f"**{md(t.first_line(total))}**")
with st.container(horizontal=True, vertical_alignment="center", border=True):
    st.link_button(
        t.TO_IMPORT, link("invoer"), icon=":material/upload_file:", type="primary"
    )
    st.caption(t.IMPORT_HELP)

wide, narrow = st.columns([2, 1], gap="medium")
with wide:
    st.subheader(t.HISTORY)
    if total:
        pages = -(-total // PAGE_SIZE)
        page = st.pagination(pages, key="bladzijde") if pages > 1 else 1
        rows = session.rows(history, limit=PAGE_SIZE, offset=(page - 1) * PAGE_SIZE)
        st.caption(t.HOW_TO_OPEN)
        history_views.history_table(rows)
with narrow:
    number = history_views.chosen()
    row = session.rows(change_set, number) if number is not None else None
    if row is not None:
        history_views.change_set_card(row)
    elif number is not None:
        st.info(t.NO_SUCH)
    st.subheader(t.DATA)
    path = sqlite_path(session.store().url)
    st.code(str(path or shown(session.store().url)), language=None, wrap_lines=True)
    download(t.BACKUP, "reservekopie")
    st.caption(t.BACKUP_HELP)
    with st.expander(t.RESTORE):
        st.caption(t.RESTORE_HELP)
        st.code(t.RESTORE_COMMAND, language=None)
    st.subheader(t.SETTINGS)
    council_form()
    expert_switch()
    st.link_button(shell.COMPOSITION, link("samenstelling"), icon=":material/rule:")
    st.caption(norm_texts.PAGE_HELP)
    st.subheader(template_texts.HEAD)
    letterhead_form()
    st.subheader(template_texts.TITLE)
    template_forms()
