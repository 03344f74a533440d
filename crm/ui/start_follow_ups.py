"""On Start: follow-ups that are late or due this week, with a tick and a link."""

from collections.abc import Callable, Collection, Mapping, Sequence

import streamlit as st

from crm.findings.cases import Subject
from crm.findings.coverage import body_coverage, read_taxonomy
from crm.findings.due_follow_ups import (
    DueFollowUp,
    due_cases,
    due_searches,
    standing,
    step_done,
)
from crm.findings.overview import gap_key
from crm.findings.quiet_partners import quiet_now
from crm.model.enums import FindingKind
from crm.model.rows import CaseRow, OutreachRow
from crm.network.groups import group_label
from crm.store.bodies import bodies
from crm.store.cases import cases
from crm.store.organisations import organisations
from crm.store.searches import outreaches
from crm.texts import cases as case_texts
from crm.texts import fragile, lines, outreach, quiet
from crm.texts import start as t
from crm.ui import feedback, finding_data, gap_link, screen_sharing, session
from crm.ui.links import linked
from crm.ui.screen_sharing import What
from crm.ui.text import md

FEW = 5
"""More follow-ups than this are folded away."""


def due_now() -> list[DueFollowUp]:
    """What is late or due this week; nothing while others look along."""
    if screen_sharing.hides(What.SEARCHES):
        return []
    today = session.today()
    due = due_cases(session.rows(cases), today)
    kinds = {one.of.kind for one in due if isinstance(one.of, CaseRow)}
    found = {kind: _FOUND[kind]() for kind in kinds}
    every = [*standing(due, found), *due_searches(session.rows(outreaches), today)]
    return sorted(every, key=lambda one: one.due)


def follow_ups(due: Sequence[DueFollowUp]) -> None:
    """A line each, the latest first."""
    if not due:
        return
    st.subheader(t.FOLLOW_UPS)
    for one in due[:FEW]:
        _line(one)
    if len(due) > FEW:
        with st.expander(t.rest(len(due) - FEW)):
            for one in due[FEW:]:
                _line(one)


def _line(due: DueFollowUp) -> None:
    what, address = _about(due.of)
    step = due.of.next_step if isinstance(due.of, OutreachRow) else None
    words = [step, due.of.owner, t.due(due.due, session.today())]
    with st.container(horizontal=True, wrap=False, vertical_alignment="center"):
        st.button(
            t.DONE,
            key=f"follow-up-{due.key}",
            icon=":material/check_box_outline_blank:",
            on_click=_done,
            args=(due, what),
            help=t.follow_up_help(what),
        )
        screen, asked = address
        said = " · ".join(md(word) for word in words if word)
        st.markdown(f"**{linked(what, screen, **asked)}**  \n{said}")


Address = tuple[str, Mapping[str, object]]
"""A page, and what its link asks."""


def _about(row: CaseRow | OutreachRow) -> tuple[str, Address]:
    """What a follow-up is about, and the page where it goes on."""
    if isinstance(row, OutreachRow):
        taxonomy = session.rows(read_taxonomy)
        group = group_label(row.kind, row.group or "", taxonomy) if row.kind else ""
        seat = outreach.title(group, row.body)
        name = row.partner or outreach.PARTNER_LATER
        return t.search_for(name, seat), ("zoektochten", {"id": row.id})
    names = {one.id: one.name for one in session.rows(organisations)}
    one, other = (
        names.get(number or 0, "")
        for number in (row.organisation_id, row.other_organisation_id)
    )
    match row.kind:
        case FindingKind.SEAT:
            return _seat(row)
        case FindingKind.QUIET:
            asked = {"wie": row.organisation_id}
            return quiet.case(one), ("lang_niet_gezien", asked)
        case FindingKind.SINGLE:
            asked = {"organisatie": row.organisation_id}
            return fragile.case(one), ("slechts_een_contactpersoon", asked)
        case FindingKind.LINE:
            pair = sorted((row.organisation_id or 0, row.other_organisation_id or 0))
            both = {"paar": "-".join(map(str, pair))}
            return lines.case(one, other), ("niet_samen_gezien", both)
        case FindingKind.CLUSTERS:
            label = session.rows(read_taxonomy).cluster_label
            first, _, second = (row.group or "").partition("~")
            said = lines.clusters_case(label(first), label(second))
            view = {"beeld": lines.CLUSTERS, "clusters": row.group}
            return said, ("niet_samen_gezien", view)


def _seat(row: CaseRow) -> tuple[str, Address]:
    names = {one.id: one.name for one in session.rows(bodies)}
    body, kind, group = row.body_id or 0, row.norm_kind, row.group or ""
    if kind is None:
        return names.get(body, ""), ("overleg", {"id": body})
    label = group_label(kind, group, session.rows(read_taxonomy))
    what = case_texts.open_seat(label, names.get(body, ""))
    return what, (
        gap_link.SCREEN,
        {gap_link.SEAT: gap_link.written((body, kind, group))},
    )


def _done(due: DueFollowUp, what: str) -> None:
    said = t.follow_up_done(what)
    with feedback.attempt():
        with session.change(said) as tx:
            step_done(tx, due)
        feedback.saved(said, tx.change_set)


def _seats() -> Collection[Subject]:
    every = session.rows(body_coverage, session.today())
    return {Subject.seat(*gap_key(found, gap)) for found in every for gap in found.gaps}


def _quiet() -> Collection[Subject]:
    rows = session.rows(quiet_now, session.today())
    return {Subject.of(FindingKind.QUIET, row.organisation_id) for row in rows}


_FOUND: dict[FindingKind, Callable[[], Collection[Subject]]] = {
    FindingKind.SEAT: _seats,
    FindingKind.QUIET: _quiet,
    FindingKind.SINGLE: lambda: {
        row.followed.finding.subject for row in finding_data.fragile()
    },
    FindingKind.LINE: lambda: {
        row.followed.finding.subject for row in finding_data.unseen()
    },
    FindingKind.CLUSTERS: lambda: {
        row.followed.finding.subject
        for row in finding_data.cluster_meetings()
        if row.line.is_less
    },
}
"""The findings that hold today, asked only for the kinds that something is due of."""
