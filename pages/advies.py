"""Advies ontbrekende partners: who could still be asked for somebody else's table."""

import streamlit as st

from crm.access import Permission
from crm.findings.advice import advice_for
from crm.texts import advice as t
from crm.texts import shell
from crm.ui import advice_view, gap_data, guard, session, wish_fields
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.ADVICE)
field = gap_data.overview(session.today()).field
body = advice_view.body_choice(field)
wish = wish_fields.wish_fields(field)
found = advice_for(body, wish, field) if body else None
if body is None or found is None:
    st.info(md(t.CHOOSE_FIRST if field.bodies else t.NO_BODIES))
    st.stop()

advice_view.head(body, wish, field)
left, right = st.columns([3, 2], gap="large")
with left:
    advice_view.advice_text(found)
with right:
    advice_view.introduction(found, field)
