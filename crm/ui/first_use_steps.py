"""The steps of Eerste gebruik, one function each; each says when to go on."""

from functools import partial

import streamlit as st

from crm.assembly.members import members_on
from crm.assembly.norm_examples import example_norms
from crm.findings.coverage import body_coverage, coverage_sentence
from crm.intake.demo import load_demo
from crm.intake.first_use import (
    Step,
    finish_list,
    is_empty,
    keep_step,
    start_council,
)
from crm.model.rows import BodyRow
from crm.papers.member_list import cluster_words
from crm.store.bodies import mandates
from crm.store.taxonomy import clusters, municipalities_of, zones
from crm.texts import first_use as t
from crm.texts import members as words
from crm.ui import feedback, menu, session
from crm.ui.first_use_flow import go, keep, later, usual_body
from crm.ui.text import md


def choose() -> None:
    """The demo, or the own council."""
    st.markdown(f"**{t.WELCOME_LINE}**")
    own, demo = st.columns(2)
    with own, st.container(border=True, height="stretch"):
        st.markdown(f"### {t.START_OWN}")
        st.write(t.START_OWN_LINE)
        st.button(t.START_OWN, type="primary", on_click=go, args=(Step.COUNCIL,))
    with demo, st.container(border=True, height="stretch"):
        st.markdown(f"### {t.SEE_DEMO}")
        st.write(t.SEE_DEMO_LINE)
        if st.button(t.SEE_DEMO):
            _look_at_demo()
    later(Step.COUNCIL)


def _look_at_demo() -> None:
    with st.spinner(t.LOADING):
        with session.read() as connection:
            fresh = is_empty(connection)
        if fresh:  # a second click while it loads brings nothing twice
            load_demo(session.store(), session.actor(), session.today())
    menu.go("start")


def council() -> None:
    """Name and zone; what comes with the zone is shown before it is made."""
    names = session.rows(zones)
    zone = st.selectbox(
        t.ZONE, names, index=None, placeholder=t.ZONE_PLACEHOLDER, key="first.zone"
    )
    name = st.text_input(
        t.COUNCIL_NAME,
        t.suggested_name(zone) if zone else "",
        key=f"first.name.{zone}",
        placeholder=t.COUNCIL_NAME_HINT,
    )
    with st.container(horizontal=True):
        st.button(
            t.CREATE,
            type="primary",
            disabled=not zone,
            on_click=partial(_start, name or "", zone or ""),
        )
        st.button(t.BACK, on_click=go, args=(None,))
        later(Step.COUNCIL)
    if zone:
        _what_comes(zone)


def _what_comes(zone: str) -> None:
    """What the zone brings, each with where it comes from."""
    st.markdown(f"**{t.WHAT_COMES}**")
    places = [place.name for place in session.rows(municipalities_of, zone)]
    groups = [cluster.label for cluster in session.rows(clusters)]
    own = [body for body, _ in t.BODIES]
    for line in (
        t.comes(t.MUNICIPALITIES, places, t.ZONE_SOURCE),
        t.comes(t.CLUSTERS, groups, t.CLUSTERS_SOURCE),
        t.comes(t.BODIES_WORD, own, t.BODY_SOURCE),
    ):
        st.markdown(f"- {md(line)}")
    with st.expander(t.NORMS_LINE):
        for body, norm in example_norms():
            line = t.norm_line(
                body,
                norm.kind.value,
                norm.group,
                t.range_of(norm.minimum, norm.maximum),
                [word for word in (norm.source, norm.certainty) if word],
            )
            st.markdown(f"- {md(line)}")


def complete() -> None:
    """Is the list complete?"""
    body = usual_body()
    if body is None or not session.rows(mandates, body_id=body.id):
        st.info(t.NO_MEMBERS_YET)
        st.button(t.BACK, on_click=keep, args=(Step.LIST,))
        return
    (covered,) = session.rows(body_coverage, session.today(), body_id=body.id)
    st.markdown(f"**{md(coverage_sentence(covered))}**")
    st.subheader(t.COMPLETE_QUESTION)
    st.caption(t.COMPLETE_HELP)
    _names(body)
    with st.container(horizontal=True):
        st.button(t.YES, type="primary", on_click=partial(_finish, body, complete=True))
        st.button(t.NOT_SURE, on_click=partial(_finish, body, complete=False))
        later(Step.COMPLETE)


def _names(body: BodyRow) -> None:
    """Who stands in the list that the question is about."""
    rows = session.rows(members_on, body, session.today()).rows
    st.dataframe(
        {
            words.PERSON: [row.person or words.NOBODY for row in rows],
            words.ORGANISATION: [row.organisation or "" for row in rows],
            words.CLUSTER: [cluster_words(row) for row in rows],
        },
        hide_index=True,
        height=min(38 + 35 * len(rows), 390),
        alt=t.ASKED_ABOUT,
        key="first.names",
    )


def answer() -> None:
    """The first answer."""
    shown = [c for c in session.rows(body_coverage, session.today()) if c.norms]
    known = [covered for covered in shown if covered.filled or covered.checked]
    for covered in known:
        st.success(md(coverage_sentence(covered)))
    if not known:
        st.info(t.NO_ANSWER_YET)
    st.markdown(f"### {t.WHAT_NOW}")
    with st.container(horizontal=True):
        if st.button(t.SEE_MISSING, type="primary"):
            keep(None)
            menu.go("ontbrekende_partners")
        st.button(t.ANOTHER_LIST, on_click=keep, args=(Step.LIST,))
        if st.button(t.DONE):
            keep(None)
            menu.go("start")


def _start(name: str, zone: str) -> None:
    with feedback.attempt():
        with session.change(t.why_started(name)) as tx:
            made = start_council(tx, name, zone)
        text = t.created(made.municipalities, made.bodies, made.norms)
        feedback.saved(text, tx.change_set)
        go(Step.LIST)


def _finish(body: BodyRow, *, complete: bool) -> None:
    with feedback.attempt():
        with session.change(t.why_complete(body.name)) as tx:
            finish_list(tx, body, complete_on=session.today() if complete else None)
            keep_step(tx, Step.ANSWER)
        go(Step.ANSWER)
