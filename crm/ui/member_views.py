"""The pieces of the page with members: its table, its open seats, its ends."""

from collections.abc import Iterable
from datetime import date
from itertools import chain

import pandas as pd
import streamlit as st

from crm.assembly.members import MemberList
from crm.findings.coverage import BodyCoverage, counted_once
from crm.model.enums import Counting
from crm.model.rows import BodyRow, MandateRow
from crm.papers.member_list import cluster_words
from crm.texts import members as t
from crm.ui import mandate_saving as saving
from crm.ui import palette
from crm.ui.menu import link
from crm.ui.text import md

_KEY = "members"


def nothing_yet() -> None:
    """What to do when there is no body at all."""
    st.info(t.NO_BODIES)
    st.link_button(t.TO_BODIES, link("overleg_en_mandaten"))


def first_line(
    found: MemberList, coverage: list[BodyCoverage], ending: int, today: date
) -> None:
    """The sentence that says what the page shows, and whether the list is complete."""
    covered = coverage[0] if coverage else None
    known = covered.open_seats if covered and covered.checked else None
    who = t.count(found.members, found.voting)
    if covered and found.body.counting is Counting.PARTICIPATION:
        who = t.participants(covered.filled)
    line = t.first_line(who, known, ending, t.on_day(found.on, today))
    checked = found.body.list_checked_on
    state = t.checked(checked) if checked else t.not_checked()
    st.markdown(f"**{md(line)}** :gray[{md(state)}]")


def to_body(body: BodyRow) -> None:
    """The way to the card of the body."""
    st.link_button(t.OPEN_BODY, link("overleg", id=body.id))


def cluster_line(found: MemberList) -> None:
    """How many members each cluster has, in its colour and shape."""
    labels = {row.counts_for or t.UNSORTED: cluster_words(row) for row in found.rows}
    chips = [
        palette.chip(
            None if code == t.UNSORTED else code,
            t.in_cluster(t.UNSORTED if code == t.UNSORTED else labels[code], count),
        )
        for code, count in found.by_cluster.items()
    ]
    if chips:
        # A chip stays whole on a narrow screen.
        st.markdown("&emsp; ".join(chip.replace(" ", "\u00a0") for chip in chips))


def member_table(rows: tuple[MandateRow, ...]) -> None:
    """A row for each mandate; choosing one puts it in the link."""
    frame = pd.DataFrame(
        [
            (
                f"{palette.look(row.counts_for).glyph} {cluster_words(row)}",
                row.organisation or t.IN_OWN_NAME,
                row.person or t.NOBODY,
                t.yes_no(row.votes),
                row.end,
                row.role or "",
                row.sector_label or row.sector_text or "",
                row.start,
            )
            for row in rows
        ],
        columns=[
            t.CLUSTER,
            t.ORGANISATION,
            t.PERSON,
            t.VOTES,
            t.TO,
            t.ROLE,
            t.SECTOR,
            t.FROM,
        ],
    )
    day = st.column_config.DateColumn(format="DD/MM/YYYY", width=90)
    st.dataframe(
        frame,
        key=_KEY,
        hide_index=True,
        height=min(38 + 35 * len(rows), 480),
        column_config={
            t.FROM: day,
            t.TO: day,
            t.CLUSTER: st.column_config.TextColumn(width=115),
            t.ORGANISATION: st.column_config.TextColumn(width=185),
            t.PERSON: st.column_config.TextColumn(width=130),
            t.VOTES: st.column_config.TextColumn(width=55),
        },
        on_select=saving.open_chosen(_KEY, tuple(row.id for row in rows)),
        selection_mode="single-row",
        placeholder="",
        alt=t.TABLE,
    )


def open_seats(coverage: list[BodyCoverage]) -> None:
    """Which norms are not met, since when; nothing for a body without norms.

    Of a list that nobody checked it says what is not there, and that it counts for
    nothing yet.
    """
    sure = all(found.checked for found in coverage)
    gaps = [gap for found in coverage for gap in found.gaps]
    if not gaps:
        return
    st.subheader(t.OPEN_SEATS if sure else t.NOT_SEEN)
    if not sure:
        st.caption(t.NOT_CHECKED)
    for gap in gaps:
        line = (
            t.missing(gap.label, gap.missing, gap.since)
            if sure
            else t.not_seen(gap.label, gap.present, gap.minimum)
        )
        st.markdown(f"{palette.mark(gap.cluster)} {md(line)}")
    for line in chain.from_iterable(map(counted_once, coverage)):
        st.caption(md(line))


def ends(rows: Iterable[MandateRow]) -> None:
    """Mandates about to end; each opens its card."""
    shown = list(rows)
    if not shown:
        return
    st.subheader(t.ENDING)
    with st.container(gap="xxsmall"):
        for row in shown:
            name = row.person or row.organisation or ""
            st.button(
                md(t.ends_on(name, row.end or date.max)),
                key=f"ending-{row.id}",
                type="tertiary",
                on_click=saving.open_mandate,
                args=(row.id,),
            )
