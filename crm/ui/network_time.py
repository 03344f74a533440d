"""The slider above the map: back in time by quarter."""

from datetime import date
from pathlib import Path

import streamlit as st

from crm.findings.map_time import map_quarters
from crm.findings.map_view import MapView
from crm.model.quarters import Quarter, quarter_of
from crm.texts import network as t
from crm.ui import session

DAY = "kaart_op"
"""The day that the map shows, in the link."""

_FOLDER = Path(__file__).parent
_KEY = "kaart_kwartaal"
_SLIDER = st.components.v2.component(
    "kaart_kwartaal",
    html='<div class="time"></div>\n<!-- filled by the script -->\n',
    css=(_FOLDER / "time_slider.css").read_text(encoding="utf-8"),
    js=(_FOLDER / "time_slider.js").read_text(encoding="utf-8"),
)


def first_day() -> date:
    """The first day to which the slider goes back."""
    return _quarters()[0].last


def time_slider(on: date) -> None:
    """Choose a quarter; the map shows its last day, the present one today."""
    known = _quarters()
    if len(known) == 1:
        return
    now = min(max(quarter_of(on), known[0]), known[-1])
    _SLIDER(
        key=_KEY,
        data={
            "label": t.QUARTER,
            "names": [_name(quarter) for quarter in known],
            "at": known.index(now),
            "earlier": t.QUARTER_EARLIER,
            "later": t.QUARTER_LATER,
        },
        on_quarter_change=lambda: take(str(st.session_state[_KEY].quarter)),
    )


def take(name: str) -> None:
    """Show the quarter of this name: its last day, or today."""
    chosen = next((one for one in _quarters() if _name(one) == name), None)
    if chosen is not None:
        st.session_state[DAY] = min(chosen.last, session.today())


def since_words(view: MapView) -> str:
    """What came and went since the quarter before."""
    if view.since is None:
        return ""
    since = quarter_of(view.since)
    came = {kind.value: number for kind, number in view.came.items()}
    gone = {kind.value: number for kind, number in view.gone.items()}
    return t.since_line(_name(since), came, gone)


def _quarters() -> list[Quarter]:
    return session.rows(map_quarters, session.today())


def _name(quarter: Quarter) -> str:
    return t.quarter(quarter.year, quarter.number)
