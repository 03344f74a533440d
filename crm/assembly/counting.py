"""Who is there, who is represented and how many votes there are, at each point.

Nothing here decides; it counts what was noted, and says why a proxy does not count.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from crm.model.assembly_rows import ProxyRow, SittingRow


@dataclass(frozen=True)
class Seat:
    """One member: a mandate that takes a place. `cluster` is the label it counts for."""

    id: int
    votes: bool
    cluster: str | None = None


@dataclass(frozen=True)
class Room:
    """What was noted of one meeting. Proxies in the order in which they were noted."""

    seats: tuple[Seat, ...]
    sittings: tuple[SittingRow, ...] = ()
    proxies: tuple[ProxyRow, ...] = ()

    def seated(self, item: int) -> dict[int, SittingRow]:
        """Who sits in which seat while this point is treated; the last noted counts."""
        known = {seat.id for seat in self.seats}
        return {
            sitting.mandate_id: sitting
            for sitting in self.sittings
            if sitting.mandate_id in known and sitting.covers(item)
        }


class Unused(StrEnum):
    """Why a proxy does not count at a point."""

    GIVER_PRESENT = "wie ze gaf, is er zelf"
    GIVEN_TWICE = "er is al een andere volmacht van dezelfde zetel"
    HOLDER_AWAY = "wie ze kreeg, is er niet"
    OUTSIDER = "wie ze kreeg, is geen stemgerechtigd lid"
    OVER_CAP = "wie ze kreeg, heeft er al zoveel als mag"
    NO_SEAT = "wie ze gaf, heeft die dag geen zetel"


@dataclass(frozen=True)
class Tally:
    """Seats of a group: how many, with a vote, there, there with a vote, represented.

    `represented` counts seats with a vote only.
    """

    seats: int = 0
    voting: int = 0
    present: int = 0
    present_voting: int = 0
    represented: int = 0

    @property
    def votes(self) -> int:
        """How many votes can be cast."""
        return self.present_voting + self.represented


@dataclass(frozen=True)
class Count:
    """The count at one point of the agenda."""

    whole: Tally
    by_cluster: dict[str | None, Tally]
    used: tuple[ProxyRow, ...]
    unused: tuple[tuple[ProxyRow, Unused], ...]
    twice: frozenset[int]
    """People who sit in more than one seat."""


def count_at(
    room: Room, item: int, *, cap: int | None = None, outsiders: bool = False
) -> Count:
    """Count the seats while a point is treated (0 = at the opening).

    A proxy counts when its giver is away and its holder is there; at most `cap` a
    holder, in the order noted. Somebody who is no voting member holds one only with
    `outsiders` (WVV 9:15: a member, or whoever the statutes allow; from memory).
    """
    seated = room.seated(item)
    used, unused = _proxies(room, seated, item, cap, outsiders=outsiders)
    givers = {proxy.giver_id for proxy in used}
    clusters = dict.fromkeys(seat.cluster for seat in room.seats)
    people = Counter(s.person_id for s in seated.values() if s.person_id is not None)
    return Count(
        _tally(room.seats, seated, givers),
        {
            cluster: _tally(
                [seat for seat in room.seats if seat.cluster == cluster], seated, givers
            )
            for cluster in clusters
        },
        tuple(used),
        tuple(unused),
        frozenset(person for person, seats in people.items() if seats > 1),
    )


def _tally(
    seats: Iterable[Seat], seated: dict[int, SittingRow], givers: set[int]
) -> Tally:
    seats = list(seats)
    return Tally(
        len(seats),
        sum(seat.votes for seat in seats),
        sum(seat.id in seated for seat in seats),
        sum(seat.votes and seat.id in seated for seat in seats),
        sum(seat.votes and seat.id in givers for seat in seats),
    )


def _proxies(
    room: Room,
    seated: dict[int, SittingRow],
    item: int,
    cap: int | None,
    *,
    outsiders: bool,
) -> tuple[list[ProxyRow], list[tuple[ProxyRow, Unused]]]:
    seats = {seat.id: seat for seat in room.seats}
    used: list[ProxyRow] = []
    unused: list[tuple[ProxyRow, Unused]] = []
    held: Counter[tuple[str, int | None]] = Counter()
    for proxy in room.proxies:
        if not proxy.covers(item):
            continue
        holder = _holder(proxy)
        reason = _why_not(proxy, seats, seated, used, outsiders=outsiders)
        if reason is None and cap is not None and held[holder] >= cap:
            reason = Unused.OVER_CAP
        if reason is None:
            used.append(proxy)
            held[holder] += 1
        else:
            unused.append((proxy, reason))
    return used, unused


def _holder(proxy: ProxyRow) -> tuple[str, int | None]:
    if proxy.holder_id is not None:
        return "seat", proxy.holder_id
    return "person", proxy.third_person_id


def _why_not(
    proxy: ProxyRow,
    seats: dict[int, Seat],
    seated: dict[int, SittingRow],
    used: list[ProxyRow],
    *,
    outsiders: bool,
) -> Unused | None:
    if proxy.giver_id not in seats:
        return Unused.NO_SEAT
    if proxy.giver_id in seated:
        return Unused.GIVER_PRESENT
    if any(other.giver_id == proxy.giver_id for other in used):
        return Unused.GIVEN_TWICE
    if proxy.holder_id is not None and proxy.holder_id not in seated:
        return Unused.HOLDER_AWAY
    member = proxy.holder_id in seats and seats[proxy.holder_id].votes
    return None if member or outsiders else Unused.OUTSIDER
