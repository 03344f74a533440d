"""Mandaten vernieuwen: a whole term of a body at once."""

import streamlit as st

from crm.access import Permission
from crm.assembly.renewal import propose, renewable
from crm.findings.mandate_remarks import sources_on, statutes_of
from crm.store.bodies import bodies, mandates, member_counts
from crm.texts import renewal as t
from crm.texts import shell
from crm.ui import guard, menu, renewal_draft, renewal_form, session
from crm.ui.text import md

guard.page(Permission.READ)

st.title(shell.RENEW)
today = session.today()
counted = {row.body_id for row in session.rows(member_counts, today)}
by_name = {row.name: row for row in session.rows(bodies) if row.id in counted}
if not by_name:
    st.info(t.NOTHING_RUNS if session.rows(bodies) else t.NO_BODIES)
    st.link_button(shell.BODIES, menu.link("overleg_en_mandaten"))
    st.stop()

renewal_draft.offer(by_name.values())
first_line = st.container()
body = by_name[
    st.selectbox(t.BODY, list(by_name), key=renewal_draft.BODY, bind="query-params")
]
rows = session.rows(mandates, body_id=body.id)
seats = renewable(rows, today)
proposal = propose(seats, session.rows(statutes_of, body.id, today), today)
first_line.markdown(f"**{md(t.first_line(body.name, len(seats), proposal.end))}**")
following = sum(row.follows and row.active_on(today) for row in rows)
if following:
    st.caption(t.following(following))
if not seats:
    st.info(t.ALL_GIVEN)
    st.link_button(t.TO_BODY, menu.link("overleg", id=body.id))
    st.stop()

term = renewal_form.Term(body, rows, seats, session.rows(sources_on, today))
renewal_draft.arrive(body, seats, proposal)
first_day, last_day = renewal_form.term_fields(body, proposal)
summary = st.container()
chosen = renewal_form.seat_choices(term)
renewal_draft.keep(body, seats, proposal)
if first_day is None:
    summary.info(t.DAYS_NEEDED)
else:
    with summary:
        renewal_form.saving(term, first_day, last_day, chosen)
    renewal_form.preview(term, first_day, last_day, chosen)
st.link_button(t.TO_BODY, menu.link("overleg", id=body.id))
