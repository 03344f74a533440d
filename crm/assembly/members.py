"""Who is a member of a body on a date, and who votes."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date

from crm.model.rows import BodyRow, MandateRow
from crm.store import Connection
from crm.store.bodies import mandates
from crm.texts import members as t


@dataclass(frozen=True)
class MemberList:
    """The members of a body on a date.

    A member is one mandate that is active on the date, effectief or toegetreden, and
    no alternate.
    """

    body: BodyRow
    on: date
    rows: tuple[MandateRow, ...]

    @property
    def members(self) -> int:
        """How many members."""
        return len(self.rows)

    @property
    def voting(self) -> int:
        """How many of them vote."""
        return sum(row.votes for row in self.rows)

    @property
    def by_cluster(self) -> dict[str, int]:
        """Members by the cluster that they sit for, in the order of the list.

        Known clusters carry the words of the taxonomy; the others stand together.
        """
        return dict(Counter(row.counts_for or t.UNSORTED for row in self.rows))

    def only(
        self, *, clusters: Collection[str] = (), voting_only: bool = False
    ) -> "MemberList":
        """The members for these clusters (none: all), or only those who vote."""
        return replace(
            self,
            rows=tuple(
                row
                for row in self.rows
                if (not clusters or (row.counts_for or t.UNSORTED) in clusters)
                and (row.votes or not voting_only)
            ),
        )


def member_list(body: BodyRow, every_mandate: list[MandateRow], on: date) -> MemberList:
    """The members among a body's mandates of all time; unsorted clusters last."""
    rows = [row for row in every_mandate if row.member_on(on)]
    rows.sort(key=lambda row: row.counts_for is None)
    return MemberList(body, on, tuple(rows))


def members_on(connection: Connection, body: BodyRow, on: date) -> MemberList:
    """The members of a body on a date."""
    return member_list(body, mandates(connection, body_id=body.id), on)


def beside(every_mandate: Iterable[MandateRow], on: date) -> list[MandateRow]:
    """Mandates that run on the day but make no member: alternates, observers."""
    return [row for row in every_mandate if row.active_on(on) and not row.takes_place]


def earlier(every_mandate: Iterable[MandateRow], on: date) -> list[MandateRow]:
    """Mandates that ended before the day, the latest first."""
    found = [row for row in every_mandate if row.end is not None and row.end < on]
    return sorted(found, key=lambda row: (row.end or on, row.id), reverse=True)


def later(every_mandate: Iterable[MandateRow], on: date) -> list[MandateRow]:
    """Mandates that have yet to start, the first to start first."""
    found = [
        row
        for row in every_mandate
        if row.start is not None
        and row.start > on
        and not (row.end is not None and row.end < on)
    ]
    return sorted(found, key=lambda row: (row.start or on, row.id))
