"""Start: what to do now."""

import streamlit as st

from crm.access import Permission
from crm.texts import shell as t
from crm.ui import guard

guard.page(Permission.READ)

st.title(t.START)
st.write(t.START_SENTENCE)
