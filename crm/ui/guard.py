"""The guard of the pages: nobody sees a page without the permission it asks for."""

import streamlit as st

from crm.access import Permission, require
from crm.errors import NotAllowed
from crm.ui import session
from crm.ui.feedback import problem


def page(permission: Permission) -> None:
    """The first line of every page: go on only with this permission."""
    try:
        require(session.actor(), permission)
    except NotAllowed as error:
        problem(error)
        st.stop()
