"""Gegevens invoeren: lists in, with a look before anything is written."""

import streamlit as st

from crm.access import Permission
from crm.texts import columns, shell
from crm.texts import import_page as t
from crm.ui import guard, import_job, import_mapping, import_saving
from crm.ui.downloads import download
from crm.ui.drop_zone import drop_zone
from crm.ui.import_preview import preview, warned

guard.page(Permission.IMPORT)

st.title(shell.IMPORT)
st.write(t.FIRST_LINE)
files = drop_zone(
    t.DROP, key="import.files", endings=(".csv", ".tsv", ".txt", ".xlsx"), multiple=True
)
if not files:
    import_job.wait()
    download(t.TEMPLATE, "sjabloon")
    st.caption(t.TEMPLATE_HELP)
    st.stop()

desk = import_saving.desk(files)
reading = desk.with_tables(import_mapping.mapped(desk.free))
if desk.free and not (reading.tables or reading.unreadable):
    import_job.wait()
    st.stop()
plan = import_saving.planned(reading)
if plan is None:
    st.stop()
import_job.wait()
if plan.writes:
    sure = not warned(plan) or st.checkbox(columns.CONFIRM, key="confirm")
    st.button(
        t.IMPORT,
        key="import",
        type="primary",
        icon=":material/upload_file:",
        disabled=not sure,
        on_click=import_saving.write,
        args=(reading,),
    )
else:
    st.info(t.NOTHING_USEFUL if plan.useless else t.NOTHING_NEW)
preview(plan)
