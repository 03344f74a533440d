"""What a list says of its meeting: which body, which day, which title."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crm.model.attendance import SeenList
from crm.model.dates import active_on
from crm.model.names import normalise
from crm.model.rows import BodyRow


@dataclass(frozen=True)
class Subject:
    """What a list proposes; empty is not known."""

    body_id: int | None = None
    on: date | None = None
    title: str = ""


def proposed_subject(seen: SeenList, bodies: Iterable[BodyRow], today: date) -> Subject:
    """What to fill in where the form is empty.

    The body is the one whose name stands whole in the title; of several the longest
    name, and none when two are as long.
    """
    on = seen.start.date() if seen.start else None
    return Subject(
        body_id=_body_in(seen.title or "", bodies, on or today),
        on=on,
        title=(seen.title or "").strip(),
    )


def _body_in(title: str, bodies: Iterable[BodyRow], day: date) -> int | None:
    words = f" {normalise(title)} "
    named = [
        body
        for body in bodies
        if active_on(body.start, body.end, day) and f" {normalise(body.name)} " in words
    ]
    longest = max((len(normalise(body.name)) for body in named), default=0)
    best = [body.id for body in named if len(normalise(body.name)) == longest]
    return best[0] if len(best) == 1 else None
