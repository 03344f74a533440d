"""Step 4, the meeting itself: who is there now, and what that means for this point."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from crm.assembly.assemblies import treat_item
from crm.assembly.calculation import quorum_line
from crm.assembly.counting import Count
from crm.assembly.desk import Desk
from crm.assembly.seating import end_proxy
from crm.model.assembly_rows import AgendaItemRow, ProxyRow
from crm.model.rows import MandateRow
from crm.papers.member_list import cluster_labels, cluster_words
from crm.texts import assembly_desk as t
from crm.ui import assembly_saving as saving
from crm.ui import feedback, palette
from crm.ui.assembly_live import SEEN_EVERY, live_desk
from crm.ui.assembly_outside import not_counted_warning
from crm.ui.assembly_sheet import paper_sheet
from crm.ui.assembly_votes import votes
from crm.ui.menu import APART, link
from crm.ui.seat_marker import name_of, seat_marker
from crm.ui.text import md


def meeting(desk: Desk) -> None:
    """The point being treated; the field, the counters and the lists; the votes."""
    _points(desk)
    _live(desk.assembly.contact_moment_id)
    item = current(desk)
    if item is not None and item.decision is not None:
        votes(desk, item)
    paper_sheet(desk)


@st.fragment(run_every=SEEN_EVERY)
def _live(contact_id: int) -> None:
    """What changes while people come and go; two screens see each other's marks."""
    desk = live_desk(contact_id)
    wide, narrow = st.columns([2, 1], gap="medium")
    with wide:
        seat_marker(desk, partial(saving.save_marks, desk))
        feedback.here(saving.AT_FIELD, lasting=True)
    with narrow:
        counters(desk)
    _lists(desk)


def current(desk: Desk) -> AgendaItemRow | None:
    """The point being treated, once there is one."""
    return next((item for item in desk.items if item.position == desk.item), None)


def counters(desk: Desk) -> None:
    """The big numbers, per cluster too, and the sentence on the quorum."""
    count = desk.count()
    whole = count.whole
    with st.container(horizontal=True, gap="medium"):
        for label, number in (
            (t.PRESENT, whole.present),
            (t.REPRESENTED, whole.represented),
            (t.VOTES, whole.votes),
        ):
            st.metric(label, number, width="content")
    item = current(desk)
    verdict = desk.verdict(item) if item else None
    if verdict is not None:
        st.markdown(f"**{md(quorum_line(verdict))}**")
    labels = cluster_labels(desk.members.rows)
    chips = [
        palette.chip(
            cluster,
            t.cluster_votes(
                labels.get(cluster or "", t.NOT_FILLED), tally.votes, tally.voting
            ),
        )
        for cluster, tally in count.by_cluster.items()
        if tally.voting
    ]
    st.markdown("  \n".join(chips))


def _points(desk: Desk) -> None:
    """Where the meeting is on its agenda, and the way to the next point."""
    item, at = current(desk), desk.assembly.at_item
    words, tools = st.columns([2, 3], vertical_alignment="center")
    if at is None:
        words.caption(t.BEFORE)
    else:
        words.markdown(
            f"**{md(t.point(item.position, item.title) if item else t.OPENING)}**"
        )
    with tools, st.container(horizontal=True, horizontal_alignment="right"):
        if at:
            _go(t.PREVIOUS, desk, at - 1)
        if at is None:
            _go(t.OPEN, desk, 0)
        elif at < len(desk.items):
            _go(t.NEXT, desk, at + 1)
        number = desk.assembly.contact_moment_id
        st.link_button(
            t.BEAMER,
            link(
                "algemene_vergadering",
                vergadering=number,
                stap=t.SESSION,
                **{APART: "ja"},
            ),
            icon=":material/present_to_all:",
        )


def _go(label: str, desk: Desk, to: int) -> None:
    st.button(
        label,
        key=f"go-{label}",
        type="secondary" if label == t.PREVIOUS else "primary",
        on_click=_treat,
        args=(desk.assembly.contact_moment_id, to),
    )


def _treat(contact_id: int, to: int) -> None:
    saving.save_in_meeting(t.why_treated(to), lambda tx: treat_item(tx, contact_id, to))


def _lists(desk: Desk) -> None:
    count = desk.count()
    here = desk.room.seated(desk.item)
    given = {proxy.giver_id: proxy for proxy in count.used}
    away = [
        row for row in desk.members.rows if row.id not in here and row.id not in given
    ]
    if count.twice:
        names = sorted(
            {s.person or "" for s in here.values() if s.person_id in count.twice}
        )
        st.warning(md(t.TWICE.format(", ".join(names))))
    not_counted_warning(desk)
    _proxies(desk, count)
    present = [row for row in desk.members.rows if row.id in here]
    for label, rows in ((t.PRESENT_LIST, present), (t.AWAY_LIST, away)):
        with st.expander(t.section(label, len(rows)), expanded=bool(rows) and not here):
            if rows:
                _seats(desk, label, rows)


def _seats(desk: Desk, label: str, rows: Sequence[MandateRow]) -> None:
    here = desk.room.seated(desk.item)
    lines = [
        (
            f"{palette.look(row.counts_for).glyph} {cluster_words(row)}",
            _sits(row, here[row.id].person) if row.id in here else name_of(row),
            row.organisation or t.OWN_NAME,
            t.YES if row.votes else t.NO,
        )
        for row in rows
    ]
    st.dataframe(
        pd.DataFrame(lines, columns=list(t.STATE_COLUMNS)),
        key=f"seats-{label}-{desk.assembly.contact_moment_id}",
        hide_index=True,
        alt=label,
    )


def _sits(row: MandateRow, person: str | None) -> str:
    if person is None or person == row.person:
        return name_of(row)
    return t.stands_in(person, name_of(row))


def _proxies(desk: Desk, count: Count) -> None:
    running = [proxy for proxy in desk.room.proxies if proxy.covers(desk.item)]
    if not running:
        return
    reasons = {proxy.id: reason for proxy, reason in count.unused}
    title = t.proxies(len(count.used), len(reasons))
    with st.expander(title, expanded=bool(reasons)):
        for proxy in running:
            words, tool = st.columns([4, 1.3], vertical_alignment="center")
            line = proxy_words(desk, proxy)
            if proxy.id in reasons:
                line += f" ({t.UNUSED_PROXY.format(reasons[proxy.id].value)})"
            words.markdown(md(line))
            tool.button(
                t.END_PROXY, key=f"proxy-{proxy.id}", on_click=_end, args=(desk, proxy)
            )


def proxy_words(desk: Desk, proxy: ProxyRow) -> str:
    """Who votes for whom."""
    giver, holder = desk.seat(proxy.giver_id), desk.seat(proxy.holder_id or 0)
    return t.proxy_line(
        name_of(giver) if giver else t.NOT_FILLED,
        name_of(holder) if holder else (proxy.third_person or t.NOT_FILLED),
    )


def _end(desk: Desk, proxy: ProxyRow) -> None:
    saving.save_in_meeting(
        t.why_ended(proxy_words(desk, proxy)),
        lambda tx: end_proxy(tx, proxy.id, desk.item),
    )
