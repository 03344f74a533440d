"""The steps of Aan de slag, one function each; each says when to go on."""

from functools import partial

import pandas as pd
import streamlit as st

from crm.errors import SchakelError
from crm.exchange.memberlist import ReadMemberList
from crm.exchange.raw import NamedFile
from crm.findings.coverage import body_coverage, coverage_sentence
from crm.intake.classification import Classification
from crm.intake.demo import load_demo
from crm.intake.first_use import (
    finish_list,
    import_members,
    keep_step,
    reading_of,
    start_council,
    understand,
)
from crm.intake.importing import Outcome, plan_import
from crm.model.enums import ChangeKind
from crm.model.rows import BodyRow
from crm.store.bodies import bodies, mandates, norms
from crm.store.taxonomy import municipalities_of, zone_municipalities, zones
from crm.texts import first_use as t
from crm.ui import feedback, menu, session
from crm.ui.downloads import download
from crm.ui.text import md

_BODY = "_first_use_body"


def choose() -> None:
    """The demo, or the own council."""
    st.markdown(f"**{t.WELCOME_LINE}**")
    own, demo = st.columns(2)
    with own, st.container(border=True):
        st.markdown(f"### {t.START_OWN}")
        st.write(t.START_OWN_LINE)
        st.button(t.START_OWN, type="primary", on_click=partial(_go, "council"))
    with demo, st.container(border=True):
        st.markdown(f"### {t.SEE_DEMO}")
        st.write(t.SEE_DEMO_LINE)
        if st.button(t.SEE_DEMO):
            with st.spinner(t.LOADING):
                load_demo(session.store(), session.actor(), session.today())
            menu.go("start")


def council() -> None:
    """Name and zone; what comes with the zone is shown before it is made."""
    names = session.rows(zones)
    zone = st.selectbox(
        t.ZONE, names, index=None, placeholder=t.ZONE_PLACEHOLDER, key="first.zone"
    )
    suggestion = t.council_name(zone) if zone else ""
    name = st.text_input(
        t.COUNCIL_NAME,
        suggestion,
        key=f"first.name.{zone}",
        placeholder=t.COUNCIL_NAME_HINT,
    )
    if zone:
        places = session.rows(municipalities_of, zone)
        st.markdown(f"**{t.MUNICIPALITIES}** ({t.TO_CHECK})")
        st.write(md(", ".join(place.name for place in places)))
        st.markdown(f"**{t.BODIES_TITLE}** ({t.TO_CHECK})")
        st.write(md(", ".join(body for body, _ in t.BODIES)))
        st.caption(t.NORMS_INTRO)
    with st.container(horizontal=True):
        st.button(
            t.CREATE,
            type="primary",
            disabled=not zone,
            on_click=partial(_start, name or "", zone or ""),
        )
        st.button(t.BACK, on_click=partial(_go, None))


def member_list() -> None:
    """Drop a list, see what was understood, put it in."""
    _made()
    body = _body()
    if body is None:
        return
    dropped = st.file_uploader(
        t.DROP, type=["xlsx", "xlsm", "csv"], help=t.DROP_HELP, key="first.file"
    )
    if dropped is None:
        st.caption(t.NO_FILE_YET)
        with st.container(horizontal=True):
            download(t.TEMPLATE, "lege-ledenlijst")
            st.button(t.SKIP, on_click=partial(_keep, "answer"))
            later()
        return
    try:
        with session.read() as connection:
            found = understand(connection, NamedFile(dropped.name, dropped.getvalue()))
            plan = plan_import(connection, reading_of(body, found))
    except SchakelError as error:
        feedback.problem(error)
        download(t.TEMPLATE, "lege-ledenlijst")
        return
    _understood(found)
    refused = plan.rejected
    if refused:
        st.warning(t.NOT_TAKEN)
        st.dataframe(
            pd.DataFrame(
                [(r.line, r.label, r.column, r.value, r.reason) for r in refused],
                columns=[t.LINE, *t.ROW_COLUMNS[1:3], "", t.REASON],
            ),
            hide_index=True,
            alt=t.NOT_TAKEN,
        )
    with st.container(horizontal=True):
        st.button(t.DO_IMPORT, type="primary", on_click=partial(_import, body, found))
        later()


def complete() -> None:
    """Is the list complete?"""
    body = _body(fixed=True)
    if body is None:
        return
    rows = session.rows(mandates, body_id=body.id)
    if not rows:
        st.info(t.NO_MEMBERS_YET)
        st.button(t.BACK, on_click=partial(_keep, "list"))
        return
    (covered,) = session.rows(body_coverage, session.today(), body_id=body.id)
    st.markdown(f"**{md(coverage_sentence(covered))}**")
    st.subheader(t.COMPLETE_QUESTION)
    st.caption(t.COMPLETE_HELP)
    with st.container(horizontal=True):
        st.button(t.YES, type="primary", on_click=partial(_finish, body, complete=True))
        st.button(t.NOT_SURE, on_click=partial(_finish, body, complete=False))
        later()


def answer() -> None:
    """The first answer."""
    shown = [c for c in session.rows(body_coverage, session.today()) if c.norms]
    for covered in shown:
        if covered.filled or covered.checked:
            st.success(md(coverage_sentence(covered)))
    st.markdown(f"### {t.WHAT_NOW}")
    with st.container(horizontal=True):
        st.link_button(t.SEE_MISSING, menu.link("ontbrekende_partners"), type="primary")
        st.button(t.ANOTHER_LIST, on_click=partial(_keep, "list"))
        if st.button(t.DONE):
            _keep(None)
            menu.go("start")


def later() -> None:
    """Leave, and come back to this step."""
    if st.button(t.LATER, key="first.later"):
        feedback.saved(t.LATER_DONE)
        menu.go("start")


def _made() -> None:
    """What the start made, folded away."""
    made = session.rows(norms)
    with st.expander(
        t.created(
            len(session.rows(zone_municipalities)),
            len(session.rows(bodies)),
            len(made),
        )
    ):
        for norm in made:
            most = "" if norm.maximum is None else f"-{norm.maximum}"
            words = f"{norm.body}: {norm.kind.value} {norm.group}, {norm.minimum}{most}"
            st.markdown(f"- {md(f'{words} ({norm.source}; {norm.certainty})')}")


def _understood(found: ReadMemberList) -> None:
    st.markdown(f"### {t.UNDERSTOOD}")
    with session.read() as connection:
        taxonomy = Classification.read(connection)
    labels = {code: row.label for code, row in taxonomy.sectors.items()}
    people = sum(bool(member.last_name) for member in found.members)
    organisations = {m.cells.get("organisatie") for m in found.members} - {None}
    st.markdown(
        f"**{md(t.understood(len(found.members), people, len(organisations)))}**"
    )
    st.caption(
        md(" · ".join(f"{text} → {name or t.NOT_USED}" for text, name in found.columns))
    )
    st.dataframe(
        pd.DataFrame(
            [
                (
                    member.line,
                    member.person,
                    member.cells.get("organisatie"),
                    member.cells.get("cluster") or member.heading,
                    labels.get(
                        taxonomy.sector(member.cells.get("sector", "")) or "",
                        member.cells.get("sector"),
                    ),
                )
                for member in found.members
            ],
            columns=list(t.ROW_COLUMNS),
        ),
        hide_index=True,
        height=min(38 + 35 * len(found.members), 320),
        placeholder="",
        alt=t.UNDERSTOOD,
    )


def _body(*, fixed: bool = False) -> BodyRow | None:
    """The body that the list is of: the board, unless somebody chose another."""
    every = session.rows(bodies)
    wanted = st.session_state.get(_BODY)
    usual = next((b for b in every if b.id == wanted), None) or next(
        (b for b in every if b.kind == "bestuursorgaan"), None
    )
    if fixed or usual is None:
        return usual
    chosen = st.selectbox(
        t.WHICH_BODY,
        every,
        index=every.index(usual),
        format_func=lambda body: body.name,
        key="first.body",
    )
    st.session_state[_BODY] = chosen.id
    return chosen


def _start(name: str, zone: str) -> None:
    with feedback.attempt():
        with session.change(t.why_started(name)) as tx:
            made = start_council(tx, name, zone)
        feedback.saved(
            t.created(made.municipalities, made.bodies, made.norms), tx.change_set
        )
        _go("list")


def _import(body: BodyRow, found: ReadMemberList) -> None:
    with feedback.attempt():
        why = t.why_list(body.name, found.file)
        with session.change(why, kind=ChangeKind.IMPORT) as tx:
            plan = import_members(tx, body, found)
            keep_step(tx, "complete")
        refused = {row.line for row in plan.rejected}
        taken = plan.counts()["mandaten"]
        rows = sum(taken.values()) - taken[Outcome.REJECTED]
        feedback.saved(t.imported(rows, len(refused), body.name), tx.change_set)
        _go("complete")


def _finish(body: BodyRow, *, complete: bool) -> None:
    with feedback.attempt():
        with session.change(t.why_complete(body.name)) as tx:
            finish_list(tx, body, complete_on=session.today() if complete else None)
        _go("answer")


def _keep(step: str | None) -> None:
    with feedback.attempt():
        with session.change(t.WHY_STEP) as tx:
            keep_step(tx, step)
        _go(step)


def _go(step: str | None) -> None:
    if step is None:
        st.query_params.pop("stap", None)
    else:
        st.query_params["stap"] = step
