"""Statuten: what the statutes settle, with their article, and who checked it."""

import streamlit as st

from crm.access import Permission
from crm.assembly.bodies import own_voting_bodies
from crm.store.assemblies import statute_rows
from crm.store.bodies import bodies
from crm.texts import assembly_desk as desk_texts
from crm.texts import shell
from crm.texts import statutes as t
from crm.ui import guard, session, statute_forms
from crm.ui.form_link import NEW, form_button
from crm.ui.menu import link
from crm.ui.rule_link import all_rules_button, asked_rule
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.STATUTES)
first = st.container()
voting = own_voting_bodies(session.rows(bodies))
if not voting:
    st.info(desk_texts.NO_BODY)
    st.link_button(desk_texts.TO_BODIES, link("overleg_en_mandaten"))
    st.stop()
by_name = {row.name: row for row in voting}
name = st.selectbox(desk_texts.BODY, list(by_name), key="overleg", bind="query-params")
body = by_name[name]
rules = session.rows(statute_rows, body.id)
done = sum(row.checked for row in rules)
first.markdown(f"**{md(t.first_line(len(rules), done))}** :gray[{t.WHY_NEEDED}]")

asked = asked_rule()
shown = asked.of(rules) if asked else rules
with st.container(horizontal=True):
    adding = form_button(t.NEW, NEW, "add")
    statute_forms.examples_button(body.id, primary=not rules)
    if asked:
        all_rules_button()
if adding or (asked and not shown):
    with st.container(border=True):
        statute_forms.new_rule(body.id, asked)
if not rules:
    st.info(f"{t.FIRST_NONE} {t.EXAMPLES_NOTE}")
    st.stop()
if not shown:
    st.stop()

st.caption(f"{t.CHOOSE} {t.EXAMPLES_NOTE}")
bar = st.container()
chosen = statute_forms.rule_table(body.id, shown)
with bar:
    statute_forms.rule_bar(chosen)
