"""The launcher: Streamlit runs `crm/ui/main.py`; `crm/web.py` adds the rest.

It must stay this thin: with `pages/` beside the script that Streamlit runs, its old
page discovery would serve pages past the guard.
"""

import streamlit as st

from crm import web

app = st.App(
    web.MAIN,
    lifespan=web.lifespan,
    routes=web.routes(),
    middleware=web.middleware(),
    on_script_error=web.on_script_error,
)
