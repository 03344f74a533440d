"""The lines of a list, to look at and correct with the keyboard."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import streamlit as st

from crm.intake.attendance_lines import ReviewLine
from crm.logbook.brought_lists import BroughtList, Decision
from crm.logbook.sheet import MARKS
from crm.model.attendance import SeenPerson
from crm.model.enums import Verdict
from crm.texts import attendance as t
from crm.ui import screen_sharing
from crm.ui.screen_sharing import What

HERE = Path(__file__).parent
MARKUP = """
<div class="over">
  <h3></h3><span class="counts"></span>
  <button type="button" class="take"></button>
  <button type="button" class="away"></button>
</div>
<p class="help"></p>
<div role="grid"></div>
<div role="status" class="spoken"></div>
"""
_review = st.components.v2.component(
    "attendance_review",
    html=MARKUP,
    css=(HERE / "attendance_review.css").read_text(encoding="utf-8"),
    js=(HERE / "attendance_review.js").read_text(encoding="utf-8"),
)
_NEW, _NOBODY = "new", "nobody"


@dataclass(frozen=True)
class Found:
    """Somebody that was found: the number as text, as a line's choice has it."""

    who: str
    name: str
    organisation: str | None


@dataclass(frozen=True)
class Sought:
    """What was typed in a line to find somebody else, and who was found."""

    place: int = -1
    text: str = ""
    hits: tuple[Found, ...] = ()


def attendance_review(
    lines: Sequence[ReviewLine],
    *,
    key: str,
    list_id: str,
    heading: str,
    fresh: bool,
    later: bool,
    sought: Sought,
    on_sought: Callable[[Sought], None],
    on_decided: Callable[[Mapping[str, Any]], None],
    on_take: Callable[[Mapping[str, Any]], None],
    on_away: Callable[[], None],
) -> None:
    """Draw the lines, those to look at on top.

    `on_sought` gets what was typed to find somebody else; `sought` has who was found.
    `on_decided` and `on_take` get what was said, by the place of the line; see
    `with_decisions`. `later` says that nothing can be taken over yet.
    """

    def decided() -> None:
        told = st.session_state[key].get("decided")
        if isinstance(told, Mapping) and isinstance(told.get("lines"), Mapping):
            on_decided(told["lines"])

    def asked() -> None:
        told = st.session_state[key].get("sought")
        if isinstance(told, Mapping) and isinstance(told.get("place"), int):
            on_sought(Sought(told["place"], str(told.get("text", ""))))

    def done() -> None:
        told = st.session_state[key].get("done")
        if not isinstance(told, Mapping):
            return
        if told.get("what") == "away":
            on_away()
        else:
            given = told.get("lines")
            on_take(given if isinstance(given, Mapping) else {})

    _review(
        key=key,
        data={
            "words": t.WORDS,
            "list": list_id,
            "heading": heading,
            "counts": _counts(lines),
            "fresh": fresh,
            "later": later,
            "lines": [_drawn(line) for line in _in_order(lines)],
            "found": asdict(sought),
        },
        on_sought_change=asked,
        on_decided_change=decided,
        on_done_change=done,
    )


def with_decisions(brought: BroughtList, told: Mapping[str, Any]) -> BroughtList:
    """The list with what the screen said; what makes no sense changes nothing."""
    for place, said in told.items():
        if not (_is_number(str(place)) and isinstance(said, Mapping)):
            continue
        if int(place) < len(brought.seen.people):
            brought = brought.decided(_said(brought.decision(int(place)), said))
    return brought


def _said(known: Decision, said: Mapping[str, Any]) -> Decision:
    who, mark = str(said.get("who", "")), said.get("mark")
    if who == _NEW:
        known = replace(known, verdict=Verdict.DIFFERENT, person_id=None)
    elif who == _NOBODY:
        known = replace(known, verdict=Verdict.IGNORED, person_id=None)
    elif _is_number(who):
        known = replace(known, verdict=Verdict.SAME, person_id=int(who))
    if isinstance(mark, str) and (mark == "" or mark in MARKS):
        known = replace(known, mark=mark)
    if isinstance(said.get("works_there"), bool):
        known = replace(known, works_there=said["works_there"])
    return known


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _in_order(lines: Iterable[ReviewLine]) -> list[ReviewLine]:
    """What asks a look first, nobodies last; a decision moves nothing."""
    order = {"probable": 0, "new": 1, "known": 2, "ignored": 3}
    return sorted(lines, key=lambda line: (not line.unclear, order[line.status.value]))


def _counts(lines: Iterable[ReviewLine]) -> str:
    found = {"known": 0, "probable": 0, "new": 0, "ignored": 0, "unclear": 0}
    for line in lines:
        if line.unclear:
            found["unclear"] += 1
            continue
        what = {Verdict.DIFFERENT: "new", Verdict.IGNORED: "ignored"}.get(line.verdict)
        sure = "known" if line.decided or not line.asks else "probable"
        found[what or sure] += 1
    return t.counts(
        *(found[what] for what in ("known", "probable", "new", "ignored", "unclear"))
    )


def _written(seen: SeenPerson) -> str:
    """The line as it was written; of a line of cells the name, which tells enough.

    While others look along, also of any other: a line holds mails and numbers.
    """
    if screen_sharing.hides(What.PRIVATE):
        return seen.name
    if "\t" in seen.text and seen.name:
        cells = (" ".join(cell.split()) for cell in seen.text.split("\t"))
        shown = next((cell for cell in cells if seen.name in cell), seen.name)
        mail = "" if seen.email and seen.email in shown else seen.email
        return " ".join(filter(None, (shown, mail)))
    return seen.text.strip() or seen.name or seen.email or ""


def _drawn(line: ReviewLine) -> dict[str, Any]:
    unclear = line.unclear
    decided = {Verdict.DIFFERENT: _NEW, Verdict.IGNORED: _NOBODY}
    who = "" if unclear else decided.get(line.verdict, str(line.person_id))
    chosen = next((c for c in line.choices if c.person_id == line.person_id), None)
    why = line.seen.no_person if line.verdict is Verdict.IGNORED else None
    if unclear:
        why = t.CHOOSE
    organisation = line.speaks_for[1] if line.speaks_for else line.seen.organisation
    return {
        "place": line.place,
        "text": _written(line.seen),
        "status": "unclear" if unclear else line.status.value,
        "decided": line.decided,
        "who": who,
        "name": line.seen.name if unclear else line.name,
        "organisation": organisation,
        "proxy": line.seen.proxy_to,
        "why": why or (t.because(list(chosen.why)) if chosen and line.asks else None),
        "choices": [
            {
                "who": str(choice.person_id),
                "name": choice.name,
                "organisation": choice.organisation,
                "why": t.because(list(choice.why)),
            }
            for choice in line.choices
        ],
        "new_name": line.new.name if line.new else None,
        "mark": line.mark,
        "works_at": line.works_at[1] if line.works_at else None,
        "new_place": line.new_place,
        "works_there": line.decision.works_there,
    }
