"""What a count rests on, kept with what the chair finds, and what changed since.

The mandates that run on the day of the meeting count. So a mandate that ends on that
day or later, or begins later, changes nothing; one that is written in, taken away or
dated again afterwards is a correction. What was found stays as it was, and it is told.
"""

from collections.abc import Iterable
from typing import Any

from crm.assembly.desk import Desk
from crm.model.assembly_rows import AgendaItemRow
from crm.model.rows import MandateRow
from crm.texts import recount as t
from crm.texts import verdicts

BASIS = "basis"
"""Where a finding keeps the seats that its count rests on."""
_NUMBERS = ("seats", "voting", "present", "represented")


def basis(desk: Desk, position: int) -> dict[str, Any]:
    """The seats at a point, who was there and whose proxy counted; ids, no names."""
    return {
        "seats": [[seat.id, seat.votes, seat.cluster] for seat in desk.room.seats],
        "present": sorted(desk.room.seated(position)),
        "represented": sorted(one.giver_id for one in desk.count(position).used),
    }


def changed_since(desk: Desk, item: AgendaItemRow) -> str | None:
    """What is otherwise now than when the chair found; `None` where nothing is."""
    kept = item.finding or {}
    if item.outcome is None or not all(name in kept for name in _NUMBERS):
        return None
    then = kept.get(BASIS)
    parts = _parts(desk, then, basis(desk, item.position)) if then else []
    whole = desk.count(item.position).whole
    now = (whole.seats, whole.voting, whole.present_voting, whole.represented)
    if not parts and now == tuple(kept[name] for name in _NUMBERS):
        return None
    counted = verdicts.counted(
        whole.voting, whole.present_voting, whole.represented, whole.votes
    )
    return t.changed(parts, counted)


def not_counted(desk: Desk) -> list[MandateRow]:
    """The mandates that a mark was made for and that make no member on the day."""
    seats = {seat.id for seat in desk.room.seats}
    marked = {one.mandate_id for one in desk.room.sittings}
    marked |= {one.giver_id for one in desk.room.proxies}
    return [row for row in desk.mandates if row.id in marked - seats]


def _parts(desk: Desk, then: dict[str, Any], now: dict[str, Any]) -> list[str]:
    was, is_now = ({one: rest for one, *rest in side["seats"]} for side in (then, now))
    stayed = was.keys() & is_now.keys()
    sat, sits = (set(side["present"]) & stayed for side in (then, now))
    gave, gives = (set(side["represented"]) & stayed for side in (then, now))
    voted, votes = ({one for one in stayed if side[one][0]} for side in (was, is_now))
    found = (
        (t.gone(desk.on), was.keys() - is_now.keys()),
        (t.came(desk.on), is_now.keys() - was.keys()),
        (t.NO_VOTE, voted - votes),
        (t.VOTES, votes - voted),
        (t.CLUSTER, {one for one in stayed if was[one][1] != is_now[one][1]}),
        (t.NOT_THERE, sat - sits),
        (t.THERE, sits - sat),
        (t.NO_PROXY, gave - gives),
        (t.PROXY, gives - gave),
    )
    return [t.part(what, _names(desk, seats)) for what, seats in found if seats]


def _names(desk: Desk, seats: Iterable[int]) -> list[str]:
    known = {row.id: row.person or row.organisation for row in desk.mandates}
    return sorted(known.get(seat) or t.REMOVED for seat in seats)
