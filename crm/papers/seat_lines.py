"""The seats of an assembly on paper: numbered, by cluster, as people call them."""

from dataclasses import dataclass

from crm.assembly.desk import Desk
from crm.model.assembly_rows import ProxyRow
from crm.model.rows import MandateRow
from crm.texts import letters as t
from crm.texts import members


@dataclass(frozen=True)
class SeatLine:
    """A seat on paper. `number` counts the members in the order of the paper."""

    number: int
    seat: MandateRow
    stand_ins: tuple[str, ...]


def seat_lines(desk: Desk) -> list[SeatLine]:
    """The seats by cluster, otherwise in the order of the list of members."""
    order = list(desk.members.by_cluster)
    rows = sorted(
        desk.members.rows,
        key=lambda row: order.index(row.counts_for or members.UNSORTED),
    )
    return [
        SeatLine(
            number,
            row,
            tuple(one.person for one in desk.stand_ins(row.id) if one.person),
        )
        for number, row in enumerate(rows, start=1)
    ]


def seat_name(seat: MandateRow) -> str:
    """A seat as people call it: the person with the organisation they sit for."""
    if seat.person and seat.organisation:
        return f"{seat.person} ({seat.organisation})"
    return seat.person or seat.organisation or t.NO_NAME


def holder_name(desk: Desk, proxy: ProxyRow) -> str:
    """Who holds a proxy: a member by the name of their seat, or a third person."""
    seat = desk.seat(proxy.holder_id) if proxy.holder_id is not None else None
    if seat is not None:
        return seat_name(seat)
    return proxy.third_person or t.EMPTY_LINE
