"""Seats that go with another seat or with a function (ambtshalve).

They follow when their source is written, in its change set: nothing is flipped later.
A seat that follows takes over the holder of its source, and never runs outside it.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from crm.errors import InvalidInput
from crm.model.names import normalise
from crm.model.tables import Affiliation, Body, Mandate
from crm.store import Transaction
from crm.store.transaction import columns_of
from crm.texts import following as t

Source = Mandate | Affiliation

_OWN = (
    *("id", "revision", "source"),
    *("nominated_by", "nominated_on", "decided_by", "decided_on"),
)
"""What belongs to one mandate, not to the place."""

NO_SOURCE = {"follows_id": None, "follows_affiliation_id": None}


def followers(tx: Transaction, source: Source) -> list[Mandate]:
    """The seats that follow a mandate or a function, of all time."""
    return tx.find(Mandate, **_points_to(source))


def source_of(tx: Transaction, seat: Mandate) -> Source | None:
    """What a seat follows, if it follows anything."""
    if seat.follows_id is not None:
        return tx.get(Mandate, seat.follows_id)
    if seat.follows_affiliation_id is not None:
        return tx.get(Affiliation, seat.follows_affiliation_id)
    return None


def follow(tx: Transaction, before: Source, after: Source) -> None:
    """Let the seats that follow a source change as it did, and those that follow them.

    A day or an organisation that was that of the source stays so; the holder always.
    Raises `InvalidInput` where a seat would have no day or nobody left.
    """
    for seat in followers(tx, after):
        now = tx.update(seat, **_changed(tx, seat, before, after))
        follow(tx, seat, now)


def hand_over(tx: Transaction, old: Source, new: Source, first_day: date) -> None:
    """The seats that went with `old` go with `new` from a day on.

    `old` is the mandate or function as it was before it ended: what ran as long as it did, goes
    on. Their former holder keeps the days before.
    """
    for seat in followers(tx, old):
        if seat.end is not None and seat.end < first_day and seat.end != old.end:
            continue
        if seat.start is not None and seat.start >= first_day:
            moved = tx.update(seat, **{**NO_SOURCE, **_points_to(new)})
            now = tx.update(moved, **_changed(tx, moved, old, new))
            follow(tx, seat, now)
            continue
        _succeed(tx, seat, new, first_day)


def _succeed(tx: Transaction, seat: Mandate, new: Source, first_day: date) -> None:
    last = first_day - timedelta(days=1)
    ended = tx.update(seat, end=min(seat.end or last, last))
    if new.person_id is None and seat.organisation_id is None:
        follow(tx, seat, ended)
        return
    successor = tx.add(
        heir(
            seat,
            person_id=new.person_id,
            start=first_day,
            end=new.end,
            **{**NO_SOURCE, **_points_to(new)},
        )
    )
    move_alternates(tx, seat, successor, first_day)
    hand_over(tx, seat, successor, first_day)


def heir(seat: Mandate, **changes: object) -> Mandate:
    """The same place for somebody else; who named the holder does not go along."""
    copied = columns_of(seat)
    for own in _OWN:
        copied.pop(own, None)
    return Mandate(**{**copied, **changes})


def move_alternates(
    tx: Transaction, old: Mandate, new: Mandate, first_day: date
) -> None:
    """Who stands in beyond the hand-over stands in for the new holder."""
    for alternate in tx.find(Mandate, alternate_of_id=old.key):
        if alternate.end is None or alternate.end >= first_day:
            tx.update(alternate, alternate_of_id=new.key)


def within(seat: Mandate, source: Source) -> dict[str, Any]:
    """The holder of the source, and the days of the seat inside those of the source."""
    starts = [day for day in (seat.start, source.start) if day is not None]
    ends = [day for day in (seat.end, source.end) if day is not None]
    return {
        "person_id": source.person_id,
        "start": max(starts, default=None),
        "end": min(ends, default=None),
    }


def same_function(
    tx: Transaction, source: Affiliation, person_id: int | None, on: date
) -> Affiliation | None:
    """The same function at the same organisation, of somebody else on a day."""
    found = (
        post
        for post in tx.find(Affiliation, organisation_id=source.organisation_id)
        if post.person_id == person_id
        and normalise(post.function) == normalise(source.function)
        and (post.start is None or post.start <= on)
        and (post.end is None or post.end >= on)
    )
    return next(found, None)


def sources_above(tx: Transaction, mandate_id: int | None) -> Iterator[Mandate]:
    """A mandate, the one that it follows, and so on; each once."""
    seen: set[int] = set()
    while mandate_id is not None and mandate_id not in seen:
        seen.add(mandate_id)
        mandate = tx.get(Mandate, mandate_id)
        yield mandate
        mandate_id = mandate.follows_id


def _points_to(source: Source) -> dict[str, int]:
    if isinstance(source, Mandate):
        return {"follows_id": source.key}
    return {"follows_affiliation_id": source.key}


def _changed(
    tx: Transaction, seat: Mandate, before: Source, after: Source
) -> dict[str, Any]:
    """What a seat becomes when its source goes from `before` to `after`."""
    moved = Mandate(**columns_of(seat))
    for name in ("start", "end"):
        if getattr(seat, name) == getattr(before, name):
            setattr(moved, name, getattr(after, name))
    own = seat.organisation_id
    if own is not None and own == before.organisation_id:
        moved.organisation_id = after.organisation_id
    found = within(moved, after) | {"organisation_id": moved.organisation_id}
    _refuse_empty(tx, seat, found, after)
    return found


def _refuse_empty(
    tx: Transaction, seat: Mandate, found: dict[str, Any], source: Source
) -> None:
    start, end = found["start"], found["end"]
    body = tx.get(Body, seat.body_id).name
    if start is not None and end is not None and end < start:
        if end == source.end:
            raise InvalidInput(t.starts_later(body, start))
        raise InvalidInput(t.ends_sooner(body, end))
    if found["person_id"] is None and found["organisation_id"] is None:
        raise InvalidInput(t.nobody_left(body))
