"""The cards of the bodies: places by cluster, open seats with since when."""

from collections.abc import Mapping
from datetime import date

import streamlit as st

from crm.findings.coverage import (
    BodyCoverage,
    NormCoverage,
    counted_once,
    norm_sentence,
)
from crm.findings.outreach import Gap
from crm.findings.overview import Overview, gap_key
from crm.model.enums import NormStatus
from crm.model.rows import OutreachRow
from crm.network.eligible import eligible
from crm.texts import findings as words
from crm.texts import gaps as t
from crm.ui import gap_link, palette
from crm.ui.case_controls import case_state
from crm.ui.gap_cases import Cases, seat_cases
from crm.ui.links import linked
from crm.ui.text import md, tick

NO_BREAK = "\u00a0"
Searches = Mapping[Gap, list[OutreachRow]]


def cards(overview: Overview, bodies: list[BodyCoverage], searches: Searches) -> None:
    """A card for each body, two beside each other on a wide screen."""
    columns = st.columns(2, gap="small") if len(bodies) > 1 else [st.container()]
    heights = [0] * len(columns)
    cases = seat_cases()
    for found in sorted(bodies, key=_most_urgent):
        shortest = heights.index(min(heights))
        heights[shortest] += 3 + len(found.gaps) + len(found.clusters) // 2
        with columns[shortest]:
            _card(overview, found, searches, cases)


def places_line(found: BodyCoverage) -> str:
    """The places by cluster: a shape for each, hollow where a seat is open."""
    sure = found.checked is not None
    parts = []
    for part in found.clusters:
        look = palette.look(part.cluster)
        open_seats = part.open_seats if sure else 0
        hollow = look.hollow * open_seats
        text = t.cluster_places(part.label, part.filled, open_seats)
        shapes = f":{look.name}[{look.glyph * part.filled}{hollow}]"
        # A cluster keeps its shapes and words on one line.
        parts.append(f"{shapes}{NO_BREAK}{md(text).replace(' ', NO_BREAK)}")
    return "&emsp; ".join(parts)


def _most_urgent(found: BodyCoverage) -> tuple[bool, bool, int]:
    """Open seats of checked lists first; then lists to check; then all met."""
    return (not found.gaps, found.checked is None, -found.open_seats)


def _card(
    overview: Overview, found: BodyCoverage, searches: Searches, cases: Cases
) -> None:
    with st.container(border=True, key=f"card-{found.body.id}", gap="xxsmall"):
        name = linked(found.body.name, "overleg", id=found.body.id)
        st.markdown(f"## {name}")
        st.markdown(f"**{md(_count(found))}** :gray[· {md(_state(found))}]")
        st.markdown(places_line(found))
        for gap in found.gaps:
            running = searches.get(gap_key(found, gap), [])
            _seat(overview, found, gap, running, cases)
        for norm in found.unbalanced:
            st.markdown(f"{_mark(norm)} {md(norm_sentence(norm))}")
        if found.all_met:
            st.markdown(f"{tick(True)} {md(t.ALL_MET)}")
        notes(found)


def notes(found: BodyCoverage) -> None:
    """What counts once; what would be too many, now or with every seat filled."""
    for line in counted_once(found):
        st.caption(md(line))
    for norm in found.norms:
        if norm.over:
            st.caption(md(t.over(norm.label, norm.over)))
    for norm in found.crowded:
        if not norm.over and norm.maximum is not None:
            st.caption(md(t.crowded(norm.label, norm.maximum, found.body.name)))


def _mark(norm: NormCoverage) -> str:
    """An empty box for a balance that is lost; a question mark for one not known."""
    return "?" if norm.status is NormStatus.UNKNOWN else tick(False)


def _count(found: BodyCoverage) -> str:
    if found.checked is None:
        return t.known(found.filled)
    return t.filled(found.filled, found.places)


def _state(found: BodyCoverage) -> str:
    return t.checked(found.checked) if found.checked else t.NOT_CHECKED


def _seat(
    overview: Overview,
    found: BodyCoverage,
    gap: NormCoverage,
    searches: list[OutreachRow],
    cases: Cases,
) -> None:
    """A line that opens the seat."""
    key = gap_key(found, gap)
    st.button(
        f"{palette.mark(gap.cluster)} **{md(gap.label)}** "
        f"{md(_short_state(found, gap))} "
        f":gray[· {md(_followed(overview, gap, searches))}{_case(found, gap, cases)}]",
        key=f"seat-{gap_link.written(key)}-{gap.norm.id}",
        type="tertiary",
        icon=":material/chevron_right:",
        icon_position="right",
        on_click=gap_link.open_seat,
        args=(key,),
    )


def seat_state(found: BodyCoverage, gap: NormCoverage, today: date) -> str:
    """How much is missing, since when and how long, as sure as the list is."""
    if not gap.missing:
        return t.enough(gap.present, gap.minimum)
    sure = found.checked is not None
    parts = [
        t.missing(gap.present, gap.minimum),
        t.since_how_long(gap.since, today, sure=sure),
    ]
    return ", ".join(part for part in parts if part)


def _short_state(found: BodyCoverage, gap: NormCoverage) -> str:
    sure = found.checked is not None
    parts = [t.missing(gap.present, gap.minimum), t.since(gap.since, sure=sure)]
    return ", ".join(part for part in parts if part)


def _followed(
    overview: Overview, gap: NormCoverage, searches: list[OutreachRow]
) -> str:
    """The running search, else how many could be invited."""
    if searches:
        return t.search_runs(searches[0].stage.value, len(searches) - 1)
    who = eligible(gap, overview.field)
    return t.invitees(len(who.never_met) + len(who.known) + len(who.people))


def _case(found: BodyCoverage, gap: NormCoverage, cases: Cases) -> str:
    """Who follows the seat up, where somebody does."""
    row = cases.of(found, gap)
    return f" · {md(case_state(row))}" if row.followed and case_state(row) else ""


def norm_mark(gap: NormCoverage) -> str:
    """Where the norm comes from and how sure it is."""
    mark = words.certainty(gap.certainty)
    return t.norm_line(gap.norm.name, gap.norm.source, mark)
