"""The field that notes who is there: three letters and Enter; a proxy is two names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from crm.assembly.desk import Desk
from crm.model.rows import MandateRow
from crm.texts import assembly_desk as t

HERE = Path(__file__).parent
MARKUP = """
<div class="modes" role="group"></div>
<label for="seat"></label>
<input id="seat" type="text" role="combobox" autocomplete="off" spellcheck="false"
  aria-autocomplete="list" aria-expanded="false" aria-controls="seat-hits">
<ul id="seat-hits" role="listbox" aria-labelledby="seat" hidden></ul>
<div role="status"></div>
"""
_MARKER = st.components.v2.component(
    "seat_marker",
    html=MARKUP,
    css=(HERE / "seat_marker.css").read_text(encoding="utf-8"),
    js=(HERE / "seat_marker.js").read_text(encoding="utf-8"),
)
_DONE = "_seats_marked"
_KEPT = 200


@dataclass(frozen=True)
class Mark:
    """What somebody noted about a seat: here, gone, or a proxy to `holder`."""

    mode: str
    seat: int
    person: int | None = None
    holder: int | None = None


def seat_marker(desk: Desk, on_marks: Callable[[Sequence[Mark]], None]) -> None:
    """Draw the field. `on_marks` gets each mark once, before the page is drawn again."""
    key = f"seats-{desk.assembly.contact_moment_id}"

    def hear() -> None:
        told = st.session_state[key].get("marks")
        if isinstance(told, Mapping):
            _take(told.get("marks"), on_marks)

    _MARKER(
        key=key,
        data={
            "meeting": desk.assembly.contact_moment_id,
            "words": t.MARKER_WORDS,
            "seats": _seats(desk),
            "done": st.session_state.get(_DONE, []),
        },
        on_marks_change=hear,
    )


def name_of(row: MandateRow) -> str:
    """Who sits in a seat, or for whom."""
    return row.person or row.organisation or t.NOT_FILLED


def _take(told: Any, on_marks: Callable[[Sequence[Mark]], None]) -> None:
    done: list[str] = st.session_state.setdefault(_DONE, [])
    fresh = [
        mark
        for mark in (told if isinstance(told, list) else [])
        if isinstance(mark, Mapping) and str(mark.get("id")) not in done
    ]
    on_marks([_mark(mark) for mark in fresh])
    done.extend(str(mark.get("id")) for mark in fresh)
    del done[:-_KEPT]


def _mark(told: Mapping[str, Any]) -> Mark:
    def number(name: str) -> int | None:
        value = told.get(name)
        return int(value) if isinstance(value, int | float) else None

    return Mark(
        str(told.get("mode")), number("seat") or 0, number("person"), number("holder")
    )


def _seats(desk: Desk) -> list[dict[str, Any]]:
    """Every seat, and everybody who may step in for one."""
    here = desk.room.seated(desk.item)
    givers = {proxy.giver_id for proxy in desk.room.proxies if proxy.covers(desk.item)}
    drawn = [(row, row, False) for row in desk.members.rows]
    by_id = {row.id: row for row in desk.members.rows}
    drawn += [
        (by_id[row.alternate_of_id], row, True)
        for row in desk.alternates
        if row.alternate_of_id in by_id and row.person_id is not None
    ]
    return [
        {
            "seat": seat.id,
            "person": who.person_id,
            "name": t.stands_in(name_of(who), name_of(seat))
            if stands_in
            else name_of(seat),
            "detail": (seat.organisation or "") if seat.person else "",
            "here": seat.id in here,
            "proxy": seat.id in givers,
            "stands_in": stands_in,
        }
        for seat, who, stands_in in drawn
    ]
