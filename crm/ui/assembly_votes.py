"""The votes on a point, the calculation, and what the chair finds."""

from functools import partial

import streamlit as st

from crm.assembly.calculation import frozen, lines
from crm.assembly.desk import Desk
from crm.assembly.recount import BASIS, basis, changed_since
from crm.assembly.shortfalls import shortfalls
from crm.assembly.verdicts import Ballot, Ballots, Verdict
from crm.assembly.votes import (
    Finding,
    find_outcome,
    note_votes,
    take_back_outcome,
)
from crm.errors import InvalidInput
from crm.model.assembly_rows import AgendaItemRow
from crm.model.enums import Outcome, StatuteRule
from crm.papers.member_list import cluster_labels
from crm.store import Transaction
from crm.texts import assembly_desk as t
from crm.ui import assembly_saving as saving
from crm.ui import feedback, session
from crm.ui.assembly_confirming import confirmations
from crm.ui.assembly_live import SEEN_EVERY, live_desk
from crm.ui.rule_link import rule_link
from crm.ui.text import md

_COUNTS = (t.IN_FAVOUR, t.AGAINST, t.ABSTAINED)
_CHAIR = "assembly-chair"
_save = partial(saving.save_in_meeting, at=saving.AT_POINT)


def votes(desk: Desk, item: AgendaItemRow) -> None:
    """The card of one point that is voted on."""
    verdict = desk.verdict(item)
    if verdict is None:
        return
    with st.container(border=True, key=f"votes-{item.id}"):
        st.subheader(md(t.point(item.position, item.title)))
        feedback.here(saving.AT_POINT)
        if item.outcome is not None:
            found(desk, item)
            if item.outcome is Outcome.NO_QUORUM:
                st.markdown(md(t.TOO_FEW))
            st.button(t.TAKE_BACK, key=f"back-{item.id}", on_click=_back, args=(item,))
            return
        entry, told = st.columns([1, 1.3], gap="medium")
        with entry:
            _form(desk, item, verdict)
        with told:
            _verdict(desk, item, verdict)


def found(desk: Desk, item: AgendaItemRow) -> None:
    """What was found, the calculation as it was kept, and what follows from it."""
    outcome = item.outcome.value if item.outcome else ""
    st.markdown(f"**{md(t.found_line(outcome, item.found_by or '', item.found_on))}**")
    for line in (item.finding or {}).get("lines", []):
        st.markdown(md(line))
    changed = changed_since(desk, item)
    if changed is not None:
        st.warning(md(changed))
    st.caption(t.TOOL)
    confirmations(desk, item)


def _form(desk: Desk, item: AgendaItemRow, verdict: Verdict) -> None:
    ballots = desk.ballots.get(item.id, Ballots())
    apart = desk.statutes.yes(StatuteRule.PER_CLUSTER, item.decision)
    groups: list[tuple[str | None, str]] = [(None, "")]
    if apart:
        labels = cluster_labels(desk.members.rows)
        groups = [
            (cluster, labels.get(cluster or "", ""))
            for cluster, tally in verdict.count.by_cluster.items()
            if tally.voting and cluster
        ]
    form = f"ballot-{item.id}"
    with st.form(form):
        for cluster, label in groups:
            if label:
                st.caption(md(label))
            now = (
                ballots.by_cluster.get(cluster, Ballot()) if cluster else ballots.whole
            )
            for column, name, value in zip(
                st.columns(3),
                _COUNTS,
                (now.in_favour, now.against, now.abstained),
                strict=True,
            ):
                column.number_input(
                    name, 0, 999, value, key=f"{form}-{cluster}-{name}", format="%d"
                )
        st.form_submit_button(
            t.NOTE_VOTES,
            type="primary",
            key=f"{form}.save",
            on_click=_note,
            args=(item, form, [cluster for cluster, _ in groups]),
        )
    if not apart:
        st.button(
            t.ALL_IN_FAVOUR,
            key=f"all-{item.id}",
            on_click=_unanimous,
            args=(item, form),
        )


def _note(item: AgendaItemRow, form: str, clusters: list[str | None]) -> None:
    def verb(tx: Transaction) -> None:
        for cluster in clusters:
            given = (st.session_state[f"{form}-{cluster}-{name}"] for name in _COUNTS)
            note_votes(tx, item.id, Ballot(*given), cluster)

    _save(t.why_votes(item.title), verb)


def _unanimous(item: AgendaItemRow, form: str) -> None:
    everybody = live_desk(item.contact_moment_id).count(item.position).whole.votes
    ballot = Ballot(everybody)
    if _save(t.why_votes(item.title), lambda tx: note_votes(tx, item.id, ballot)):
        for name, value in zip(_COUNTS, (everybody, 0, 0), strict=True):
            st.session_state[f"{form}-None-{name}"] = value


def _verdict(desk: Desk, item: AgendaItemRow, verdict: Verdict) -> None:
    _calculation(item)
    if verdict.open_rules:
        body = desk.members.body.name
        links = [rule_link(body, rule, item.decision) for rule in verdict.open_rules]
        st.markdown(f"{md(t.CHECK_RULES)} {' · '.join(links)}")
    options = list(Outcome)
    proposed = verdict.outcome
    key = f"find-{item.id}-{item.revision}-{proposed}"
    with st.form(key):
        left, right = st.columns(2)
        left.selectbox(
            t.OUTCOME,
            options,
            options.index(proposed) if proposed else None,
            format_func=lambda outcome: outcome.value,
            key=f"{key}.outcome",
            placeholder="",
        )
        right.text_input(t.CHAIR, st.session_state.get(_CHAIR, ""), key=f"{key}.by")
        st.form_submit_button(
            t.FIND,
            key=f"{key}.save",
            on_click=partial(_find, item, key),
        )
    st.caption(t.TOOL)


@st.fragment(run_every=SEEN_EVERY)
def _calculation(item: AgendaItemRow) -> None:
    """The sentences, which follow who comes and goes."""
    desk = live_desk(item.contact_moment_id)
    verdict = desk.verdict(item)
    if verdict is not None:
        ballots = desk.ballots.get(item.id, Ballots())
        for line in lines(verdict, ballots, cluster_labels(desk.members.rows)):
            st.markdown(md(line))
        for line in shortfalls(verdict, ballots):
            st.warning(md(line))


def _find(item: AgendaItemRow, key: str) -> None:
    """Keep what the chair finds, with the calculation of this moment."""
    outcome: Outcome | None = st.session_state[f"{key}.outcome"]
    if outcome is None:
        with feedback.attempt(at=saving.AT_POINT):
            raise InvalidInput(t.WHAT_IS_FOUND)
        return
    by: str = st.session_state[f"{key}.by"]
    st.session_state[_CHAIR] = by
    desk = live_desk(item.contact_moment_id)
    verdict = desk.verdict(item)
    if verdict is None:
        return
    ballots = desk.ballots.get(item.id, Ballots())
    kept = frozen(verdict, ballots, cluster_labels(desk.members.rows))
    kept[BASIS] = basis(desk, item.position)
    given = Finding(outcome, by, session.today(), kept)
    _save(
        t.why_found(item.title, outcome.value),
        lambda tx: find_outcome(tx, item.id, item.revision, given),
    )


def _back(item: AgendaItemRow) -> None:
    _save(
        t.why_taken_back(item.title),
        lambda tx: take_back_outcome(tx, item.id, item.revision),
    )
