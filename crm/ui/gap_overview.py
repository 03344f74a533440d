"""All bodies at a glance: open seats by cluster, which open soon, how it went."""

from collections.abc import Container, Sequence
from datetime import date

import pandas as pd
import streamlit as st

from crm.findings.cases import Subject
from crm.findings.coverage import BodyCoverage
from crm.findings.outreach import Gap
from crm.findings.overview import AHEAD, Overview, gap_key
from crm.network.trend import OpeningSeat, QuarterPoint, opening, trend
from crm.texts import findings as words
from crm.texts import gap_overview as t
from crm.texts.formats import day as written
from crm.ui import gap_link, palette
from crm.ui.gap_cases import Cases
from crm.ui.links import linked
from crm.ui.row_table import row_table
from crm.ui.text import md

QUARTERS = 8
_INK = "#1e7f9e"


def at_a_glance(overview: Overview, cases: Cases, searches: Container[Gap]) -> None:
    """A line a body; the seats that open soon; the open seats by quarter.

    `searches` are the gaps that a search runs for.
    """
    soon = opening(overview.field.known.assembly, overview.on, AHEAD)
    _table(overview.bodies, soon, cases, searches)
    _soon(soon)
    _trend(trend(overview.field.known.assembly, overview.on, QUARTERS))


def _table(
    bodies: Sequence[BodyCoverage],
    soon: Sequence[OpeningSeat],
    cases: Cases,
    searches: Container[Gap],
) -> None:
    clusters = {part.cluster: part.label for one in bodies for part in one.clusters}
    chosen = row_table(
        [_line(found, clusters, soon, cases, searches) for found in bodies],
        [
            t.BODY,
            t.FILLED,
            t.SINCE,
            t.SOON,
            t.FOLLOWED,
            *(
                f"{palette.look(code).glyph} {label}"
                for code, label in clusters.items()
            ),
            t.CHECKED,
        ],
        key="at-a-glance",
        alt=t.TABLE,
    )
    st.caption(md(t.LEGEND))
    if chosen is not None:
        name = bodies[chosen].body.name
        st.markdown(linked(t.open_body(name), gap_link.SCREEN, overleg=name))


def _line(
    found: BodyCoverage,
    clusters: dict[str | None, str],
    soon: Sequence[OpeningSeat],
    cases: Cases,
    searches: Container[Gap],
) -> tuple[object, ...]:
    sure = found.checked is not None
    places = {part.cluster: part for part in found.clusters}
    since = [gap.since for gap in found.gaps if gap.since is not None]
    opens = sum(one.more for one in soon if one.body.id == found.body.id)
    followed = sum(
        gap_key(found, gap) in searches
        or cases.is_followed(Subject.seat(*gap_key(found, gap)))
        for gap in found.gaps
    )
    return (
        found.body.name,
        t.filled(found.filled, found.places) if sure else t.known(found.filled),
        written(min(since)) if since and sure else "",
        t.opens(opens),
        t.followed(followed, len(found.gaps)),
        *(
            t.cluster(places[code].filled, places[code].open_seats if sure else 0)
            if code in places
            else ""
            for code in clusters
        ),
        written(found.checked) if found.checked else t.NOT_CHECKED,
    )


def _soon(soon: Sequence[OpeningSeat]) -> None:
    """The seats that open in the months ahead, each leading to the seat on that day."""
    st.markdown(f"## {md(t.SOON_TITLE)}")
    if not soon:
        st.caption(md(t.none_soon(AHEAD)))
    for one in soon:
        st.markdown(f"{palette.mark(one.norm.cluster)} {_opens(one)}")


def _opens(one: OpeningSeat) -> str:
    gap = one.body.id, one.norm.kind, one.norm.group
    sentence = t.opens_on(one.norm.label, one.body.name, one.on, one.more)
    asked = {gap_link.SEAT: gap_link.written(gap), "op": one.on.isoformat()}
    return linked(sentence, gap_link.SCREEN, **asked)


def _trend(points: Sequence[QuarterPoint]) -> None:
    """The open seats at the end of each quarter, drawn and as a table."""
    if not points:
        return
    st.markdown(f"## {md(t.TREND_TITLE)}")
    days = sorted({point.on for point in points})
    frame = pd.DataFrame(
        [(_quarter(p.on, days), p.body.name, p.open_seats) for p in points],
        columns=[t.QUARTER, t.BODY, t.OPEN],
    )
    first, last = (_open_on(points, day) for day in (days[0], days[-1]))
    st.markdown(md(t.went(first, last, days[0])))
    drawn, table = st.tabs([t.DRAWN, t.AS_TABLE])
    with drawn:
        # One colour: those of the palette belong to the clusters.
        st.bar_chart(
            frame.groupby(t.QUARTER, sort=False, as_index=False)[t.OPEN].sum(),
            x=t.QUARTER,
            y=t.OPEN,
            color=_INK,
            sort=False,
            height=260,
            alt=t.went(first, last, days[0]),
        )
    with table:
        wide = frame.pivot_table(
            index=t.BODY, columns=t.QUARTER, values=t.OPEN, sort=False
        )
        st.dataframe(wide, alt=t.TREND_TITLE)
    st.caption(md(t.TREND_NOTE))


def _open_on(points: Sequence[QuarterPoint], day: date) -> int:
    return sum(point.open_seats for point in points if point.on == day)


def _quarter(day: date, days: Sequence[date]) -> str:
    return t.NOW if day == days[-1] else words.quarter(day)
