"""Mandates as columns, to count those of every body at once."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date

import numpy as np

from crm.model.enums import Counting
from crm.model.findings_rows import Seat
from crm.model.rows import BodyRow
from crm.network.presences import Flags, Ints
from crm.network.profiles import Profiles
from crm.network.shortage import holder_number
from crm.network.stays import participant, period


@dataclass(frozen=True, slots=True)
class Mandates:
    """The mandates in some bodies, a row each; `body` is the place of the body."""

    body: Ints
    holder: Ints
    start: Ints
    end: Ints
    takes_place: Ints
    profile: Ints

    @classmethod
    def of(
        cls, seats: Iterable[Seat], bodies: Iterable[BodyRow], profiles: Profiles
    ) -> "Mandates":
        """The columns of rows."""
        counted = [(body.id, body.counting is Counting.MANDATE) for body in bodies]
        places = {body: place for place, (body, _) in enumerate(counted)}
        by_mandate = {body for body, each in counted if each}
        rows = [
            (
                places[seat.body_id],
                holder_number(
                    ("m", seat.id) if seat.body_id in by_mandate else participant(seat)
                ),
                *period(seat),
                seat.takes_place,
                profiles.of_seat[seat.id],
            )
            for seat in seats
            if seat.body_id in places
        ]
        return cls(*np.array(rows, dtype=np.int64).reshape(-1, len(fields(cls))).T)

    def running(self, on: date) -> "Mandates":
        """Those that run on a day."""
        day = on.toordinal()
        return self.take((self.start <= day) & (self.end >= day))

    def take(self, which: Flags) -> "Mandates":
        """Some of them."""
        return Mandates(*(getattr(self, one.name)[which] for one in fields(self)))
