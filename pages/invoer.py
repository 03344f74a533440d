"""Gegevens invoeren: lists in, with a look before anything is written."""

import streamlit as st

from crm.access import Permission
from crm.intake.leaving_out import respelt, spare_cells, without
from crm.texts import columns, shell
from crm.texts import import_page as t
from crm.ui import feedback, guard, import_job, import_mapping, import_saving
from crm.ui.downloads import download
from crm.ui.drop_zone import drop_zone
from crm.ui.import_preview import (
    counts,
    nothing_to_do,
    preview,
    warned,
    without_bad_cells,
)

guard.page(Permission.IMPORT)

st.title(shell.IMPORT)
st.write(t.FIRST_LINE)
files = drop_zone(
    t.DROP, key="import.files", endings=(".csv", ".tsv", ".txt", ".xlsx"), multiple=True
)
if not files:
    import_job.wait()
    feedback.here(import_job.PLACE)
    download(t.TEMPLATE, "sjabloon")
    st.caption(t.TEMPLATE_HELP)
    st.stop()

desk = import_saving.desk(files)
reading = desk.with_tables(import_mapping.mapped(desk.free))
if desk.free and not (reading.tables or reading.unreadable):
    import_job.wait()
    st.stop()
reading = respelt(reading, import_saving.spelling())
whole = import_saving.planned(reading)
if whole is None:
    import_job.wait()
    st.stop()
import_saving.ask_spelling(whole)
left = preview(whole)
bad = spare_cells(whole)
if bad and without_bad_cells(len(bad)):
    left = import_saving.without_bad(reading, left)
wanted = without(reading, left)
plan = import_saving.planned(wanted)
import_job.wait()
if plan is None:
    st.stop()
sure = not warned(plan) or st.checkbox(columns.CONFIRM, key="confirm")
feedback.here(import_job.PLACE)
if plan.writes:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            t.IMPORT,
            key="import",
            type="primary",
            icon=":material/upload_file:",
            disabled=not sure,
            on_click=import_saving.write,
            args=(wanted,),
        )
        counts(plan)
else:
    st.info(nothing_to_do(plan, left))
