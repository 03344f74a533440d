"""Lang niet gezien: partners that are quiet for longer than their rhythm explains."""

import streamlit as st

from crm.access import Permission
from crm.findings.finding_order import open_first
from crm.texts import finding_lists as lists
from crm.texts import quiet as t
from crm.texts import shell
from crm.ui import finding_data, guard
from crm.ui.finding_filter import (
    beside,
    late_line,
    narrowed,
    see_also,
    shown_rows,
)
from crm.ui.list_tools import list_tools
from crm.ui.quiet_view import CHOSEN, quiet_card, quiet_table
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.QUIET)
every = finding_data.quiet()
count = len(open_first(every)[0])
late = late_line(every)
st.markdown(f"**{md(t.first_line(count))}** {md(late)} :gray[{md(t.WHAT_COUNTS)}]")
with st.container(horizontal=True, vertical_alignment="bottom"):
    wanted = narrowed(row.partner for row in every)
    shown, more = shown_rows(row for row in every if wanted.fits(row.partner))

asked = st.query_params.get(CHOSEN)
chosen = next((row for row in every if str(row.partner.id) == asked), None)
wide, narrow = beside(chosen)
with wide:
    if shown:
        quiet_table(shown)
        list_tools("lang-niet-gezien", {**wanted.link(), **more})
    else:
        st.info(t.NOBODY_ASKED if count else t.NOBODY)
with narrow:
    if chosen is not None:
        quiet_card(chosen)
    elif shown:
        st.caption(lists.CHOOSE)
see_also("lang_niet_gezien")
