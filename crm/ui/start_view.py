"""The right half of Start: how the network stands, who is quiet, what comes next."""

from collections.abc import Mapping, Sequence

import streamlit as st

from crm.findings.coverage import BodyCoverage
from crm.findings.quiet import Quiet
from crm.model.logbook_rows import MomentRow
from crm.texts import findings, shell
from crm.texts import start as t
from crm.ui.links import line_to, linked
from crm.ui.planned_meetings import next_line
from crm.ui.text import md

MOST = 5


def stand(every: Sequence[BodyCoverage]) -> None:
    """One line a body that has norms, leading to its open seats."""
    st.subheader(t.STAND)
    normed = [found for found in every if found.norms]
    if not normed:
        st.caption(t.NO_NORMS)
        line_to(shell.BODIES, "overleg_en_mandaten", icon="groups")
    listed([_stand(found) for found in normed])


def quiet(rows: Sequence[Quiet], states: Mapping[int, str]) -> None:
    """Who was not seen for longer than usual, with the rhythm in words.

    `states` says of some organisations how far the follow-up is.
    """
    st.subheader(t.QUIET)
    if not rows:
        st.caption(t.NOBODY_QUIET)
    listed([_quiet(row, states) for row in rows[:MOST]])
    if rows:
        more = len(rows) - MOST
        label = t.rest(more) if more > 0 else t.FOLLOW_QUIET
        line_to(label, "lang_niet_gezien", icon="hourglass_bottom")


def to_come(rows: Sequence[MomentRow]) -> None:
    """The next planned meetings."""
    st.subheader(t.NEXT)
    if not rows:
        st.caption(t.NOTHING_PLANNED)
    listed([next_line(row) for row in rows[:MOST]])
    if len(rows) > MOST:
        line_to(t.rest(len(rows) - MOST), "geplande_vergaderingen", icon="event")


def listed(lines: Sequence[str]) -> None:
    """Lines of Markdown as one list."""
    if lines:
        st.markdown("\n".join(f"- {line}" for line in lines))


def _stand(found: BodyCoverage) -> str:
    name = found.body.name
    if found.checked is None:
        words = t.stand_unchecked(found.filled)
    else:
        gaps = [findings.short(gap.label) for gap in found.gaps]
        words = t.stand(found.filled, found.places, gaps)
    return f"{linked(name, 'ontbrekende_partners', overleg=name)} {md(words)}"


def _quiet(row: Quiet, states: Mapping[int, str]) -> str:
    name = linked(row.organisation, "organisatie", id=row.organisation_id)
    state = states.get(row.organisation_id)
    line = f"{name} {md(t.rhythm(row.rhythm, row.silence))}"
    return f"{line} · {md(state)}" if state else line
