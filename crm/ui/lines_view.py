"""Lines between partners: the pairs not seen together, the clusters, what is noted."""

from collections.abc import Sequence

import streamlit as st

from crm.findings.finding_lists import noted, reasons
from crm.findings.unseen_lines import ClusterLine, ClusterPair, UnseenLine
from crm.model.enums import RelationKind
from crm.store.ties import ties
from crm.texts import finding_lists as lists
from crm.texts import formats
from crm.texts import lines as t
from crm.ui import finding_data, session
from crm.ui.finding_filter import (
    beside,
    chosen_table,
    late_line,
    narrowed,
    shown_rows,
    state_cell,
)
from crm.ui.lines_card import CLUSTERS, PAIR, chosen_pair, cluster_card, pair_card
from crm.ui.list_tools import list_tools
from crm.ui.plan_contact import with_plan
from crm.ui.text import md

VIEW = "beeld"
VIEWS = (t.PAIRS, t.CLUSTERS, t.KNOWN)
_MOST = 500


def pairs_view() -> None:
    """The pairs of organisations, and the two that are brought together."""
    every = finding_data.unseen()
    opened = [row for row in every if not row.followed.aside]
    seen = {one for who in finding_data.lines().meetings for one in who}
    head = f"{t.first_line(len(opened), len(seen))} {late_line(every)}".strip()
    st.markdown(f"**{md(head)}** :gray[{md(t.MEANING)}]")
    with st.container(horizontal=True, vertical_alignment="bottom"):
        wanted = narrowed(partner for row in every for partner in (row.one, row.other))
        shown, more = shown_rows(
            row for row in every if wanted.fits(row.one) or wanted.fits(row.other)
        )
    wide, narrow = beside(chosen_pair())
    with wide:
        if shown:
            if len(shown) > _MOST:
                st.caption(md(t.shown_of(_MOST, len(shown))))
            _pair_table(shown[:_MOST])
            list_tools("niet-samen-gezien", {**wanted.link(), **more})
        else:
            st.info(t.NONE_ASKED if opened else t.NONE)
    with narrow:
        pair_card(every)


def clusters_view() -> None:
    """Every two clusters: how often they met, and how often chance would have it."""
    found = finding_data.cluster_meetings()
    if not found:
        st.info(t.NO_CLUSTERS)
        return
    less = sum(pair.line.is_less and not pair.followed.aside for pair in found)
    head = f"{t.cluster_line(less)} {late_line(found)}".strip()
    st.markdown(f"**{md(head)}** :gray[{md(t.CLUSTER_MEANING)}]")
    shown, _ = shown_rows(found)
    wide, narrow = beside(st.query_params.get(CLUSTERS))
    with wide:
        chosen_table(
            [(sentence_of(pair.line), _pair_state(pair)) for pair in shown],
            (t.WHAT, lists.FOLLOW_UP),
            [pair.key for pair in shown],
            param=CLUSTERS,
            alt=t.CLUSTER_TABLE,
        )
    with narrow:
        cluster_card(found)


def known_view() -> None:
    """The lines of communication that somebody noted."""
    rows = [row for row in session.rows(ties) if row.kind is RelationKind.LINE]
    if not rows:
        st.info(t.NO_LINES)
        return
    found = finding_data.lines()
    st.markdown(f"**{md(t.known_line(len(rows)))}** :gray[{md(t.KNOWN_MEANING)}]")
    pairs = [_pair(row.organisation_id, row.other_organisation_id) for row in rows]
    wide, narrow = beside(chosen_pair())
    with wide:
        chosen_table(
            [
                (
                    row.organisation,
                    row.other_organisation,
                    row.state.value if row.state else "",
                    t.times(found.together(pair)),
                    formats.day(row.confirmed_on) if row.confirmed_on else "",
                    row.source or "",
                )
                for row, pair in zip(rows, pairs, strict=True)
            ],
            (t.FIRST, t.SECOND, t.STATE, t.TOGETHER, t.CHECKED, t.SOURCE),
            [f"{one}-{other}" for one, other in pairs],
            param=PAIR,
            alt=t.KNOWN_TABLE,
        )
    with narrow:
        pair_card(finding_data.unseen())


def sentence_of(pair: ClusterLine) -> str:
    """How often two clusters met, in words."""
    taxonomy = finding_data.field().taxonomy
    sentence = t.pair(
        taxonomy.cluster_label(pair.one),
        taxonomy.cluster_label(pair.other),
        pair.together,
        pair.expected,
        less=pair.is_less,
    )
    return sentence[:1].upper() + sentence[1:]


def _pair_state(pair: ClusterPair) -> str:
    """How far it is followed up; nothing of clusters that met as expected."""
    if not pair.line.is_less:
        return ""
    both = map(finding_data.of_cluster, (pair.line.one, pair.line.other))
    return with_plan(state_cell(pair.followed), finding_data.invited().meetings(*both))


def _pair_table(rows: Sequence[UnseenLine]) -> None:
    field, invited = finding_data.field(), finding_data.invited()
    chosen_table(
        [
            (
                row.one.name,
                row.other.name,
                "; ".join(filter(None, (noted(row), reasons(row, field)))),
                with_plan(
                    state_cell(row.followed),
                    invited.meetings([row.one.id], [row.other.id]),
                ),
            )
            for row in rows
        ],
        (t.ONE, t.OTHER, t.WHY, lists.FOLLOW_UP),
        [f"{row.one.id}-{row.other.id}" for row in rows],
        param=PAIR,
        alt=t.TABLE,
    )


def _pair(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)
