"""Voor wie dieper wil kijken: questions about the whole network, each with its method."""

import streamlit as st

from crm.access import Permission
from crm.directory.expert import expert_is_on
from crm.texts import expert as t
from crm.texts import shell
from crm.ui import expert_view, guard, menu, session

guard.page(Permission.READ)

st.title(shell.EXPERT)
if not session.rows(expert_is_on):
    st.info(t.IS_OFF)
    st.link_button(t.TO_ADMIN, menu.link("beheer"), icon=":material/settings:")
    st.stop()
graph = expert_view.network()
if not graph.number_of_edges():
    st.info(t.NOTHING_YET)
    st.stop()

expert_view.first_line(graph)
question = expert_view.chosen_question()
if question == t.CENTRE:
    expert_view.centre(graph)
elif question == t.GROUPS:
    expert_view.groups(graph)
elif question == t.TIME:
    expert_view.over_time()
elif question == t.QUALITY:
    expert_view.quality()
elif question == t.FILES:
    expert_view.files()
else:
    expert_view.bridges(graph)
