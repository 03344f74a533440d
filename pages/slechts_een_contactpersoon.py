"""Slechts een contactpersoon: what hangs on one person. For staff only."""

import streamlit as st

from crm.access import Permission
from crm.findings.finding_order import open_first
from crm.texts import finding_lists as lists
from crm.texts import fragile as t
from crm.texts import shell
from crm.ui import finding_data, guard
from crm.ui.finding_filter import (
    beside,
    late_line,
    narrowed,
    see_also,
    shown_rows,
)
from crm.ui.fragile_view import (
    ORGANISATION,
    VIEW,
    VIEWS,
    fragile_card,
    fragile_table,
    what_if,
)
from crm.ui.list_tools import list_tools
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.SINGLE)
every = finding_data.fragile()
count = len(open_first(every)[0])
head = f"{t.first_line(count)} {late_line(every)}".strip()
st.markdown(f"**{md(head)}** :gray[{md(t.WHAT_COUNTS)} {md(lists.STAFF_ONLY)}]")
view = st.segmented_control(
    t.VIEW,
    VIEWS,
    default=t.LIST_VIEW,
    key=VIEW,
    bind="query-params",
    label_visibility="collapsed",
)
if view == t.WHAT_IF_VIEW:
    what_if()
else:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        wanted = narrowed(row.partner for row in every)
        shown, more = shown_rows(row for row in every if wanted.fits(row.partner))
    asked = st.query_params.get(ORGANISATION)
    chosen = next((row for row in every if str(row.partner.id) == asked), None)
    wide, narrow = beside(chosen)
    with wide:
        if shown:
            fragile_table(shown)
            list_tools("slechts-een-contactpersoon", {**wanted.link(), **more})
        else:
            st.info(t.NONE_ASKED if count else t.NONE)
    with narrow:
        if chosen is not None:
            fragile_card(chosen)
        elif shown:
            st.caption(lists.CHOOSE)
see_also("slechts_een_contactpersoon")
