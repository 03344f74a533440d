"""Gegevens invoeren: lists in, with a look before anything is written."""

import streamlit as st

from crm.access import Permission
from crm.texts import import_page as t
from crm.texts import shell
from crm.ui import guard, import_job, import_saving
from crm.ui.downloads import download
from crm.ui.drop_zone import drop_zone
from crm.ui.import_preview import preview

guard.page(Permission.IMPORT)

st.title(shell.IMPORT)
st.write(t.FIRST_LINE)
files = drop_zone(t.DROP, key="import.files", endings=(".csv", ".xlsx"), multiple=True)
import_job.wait()
if not files:
    download(t.TEMPLATE, "sjabloon")
    st.caption(t.TEMPLATE_HELP)
    st.stop()

plan = import_saving.planned(files)
if plan.writes:
    st.button(
        t.IMPORT,
        key="import",
        type="primary",
        icon=":material/upload_file:",
        on_click=import_saving.write,
        args=(files,),
    )
else:
    st.info(t.NOTHING_USEFUL if plan.useless else t.NOTHING_NEW)
preview(plan)
