"""Who ties us to an organisation without having a function there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crm.model.rows import AffiliationRow, MandateRow, ParticipationRow


@dataclass(frozen=True)
class Spokesperson:
    """Somebody who sits for an organisation in these bodies, or only spoke for it."""

    person_id: int
    person: str
    bodies: tuple[str, ...]


def spokespeople(
    posts: Iterable[AffiliationRow],
    seats: Iterable[MandateRow],
    moments: Iterable[ParticipationRow],
    today: date,
) -> list[Spokesperson]:
    """Who sits today or once was there for an organisation, with no function today.

    All rows are of one organisation. Lists of a board give seats and no functions:
    without these people such an organisation would seem to know nobody.
    """
    names: dict[int, str] = {}
    bodies: dict[int, list[str]] = {}
    for seat in seats:
        if seat.person_id is not None and seat.active_on(today):
            names[seat.person_id] = seat.person or ""
            bodies.setdefault(seat.person_id, []).append(seat.body)
    for moment in moments:
        if moment.person_id is not None and moment.was_there:
            names[moment.person_id] = moment.person or ""
    for post in posts:
        if post.active_on(today):
            names.pop(post.person_id, None)
    return [
        Spokesperson(key, name, tuple(dict.fromkeys(bodies.get(key, ()))))
        for key, name in names.items()
    ]
