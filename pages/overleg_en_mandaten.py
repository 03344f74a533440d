"""Overleg en mandaten: every body, what it has and what is open."""

import streamlit as st

from crm.access import Permission
from crm.assembly.bodies import matching_bodies
from crm.findings.coverage import body_coverage
from crm.findings.mandate_remarks import remarks_on
from crm.store.bodies import bodies, member_counts
from crm.texts import bodies as t
from crm.texts import shell
from crm.ui import body_form, body_views, guard, mandate_remark_list, menu, session
from crm.ui.form_link import NEW, form_button
from crm.ui.list_tools import list_tools
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.BODIES)
today = session.today()
every = session.rows(bodies)
covered = {found.body.id: found for found in session.rows(body_coverage, today)}
checked = [c for c in covered.values() if c.norms and c.checked]
st.markdown(
    f"**{md(t.first_line(len(every), len(checked), sum(c.open_seats for c in checked)))}**"
)

find, kind, new = st.columns([3, 2, 1.5], vertical_alignment="bottom")
with st.container(horizontal=True):
    for screen in ("nieuwe_tafel", "advies", "mandaten_vernieuwen"):
        st.link_button(menu.title(screen), menu.link(screen))
with find:
    wanted = st.text_input(t.FIND, key="naam", bind="query-params")
with kind:
    kinds = sorted({body.kind for body in every if body.kind})
    chosen_kind = st.selectbox(
        t.KIND, [t.ALL_KINDS, *kinds], key="soort_overleg", bind="query-params"
    )
with new:
    making = form_button(t.NEW, NEW, "add")
if making:
    body_form.new_body_form()

asked_kind = None if chosen_kind == t.ALL_KINDS else chosen_kind
shown = matching_bodies(every, wanted, asked_kind)
if not shown:
    st.info(t.NO_MATCH if every else t.NOTHING)
    st.stop()
list_tools("overleggen", {"naam": wanted or None, "soort": asked_kind})
ids = {body.id for body in shown}
remarks = session.rows(remarks_on, today)
mandate_remark_list.folded_list([one for one in remarks if one.body_id in ids])
st.caption(t.HOW_TO_OPEN)
counts = {row.body_id: row for row in session.rows(member_counts, today)}
chosen = body_views.body_table(shown, counts, covered)
if chosen is not None:
    menu.go("overleg", id=chosen)
