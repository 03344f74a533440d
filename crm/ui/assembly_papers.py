"""Step 3: the papers of an assembly."""

import streamlit as st

from crm.assembly.desk import Desk
from crm.texts import assembly_desk as t


def papers(desk: Desk) -> None:
    """Each paper with its files."""
    st.caption(t.TOOL)
    st.text(str(desk.on))
