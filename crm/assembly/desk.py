"""The assembly desk: everything about one assembly, read together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from crm.assembly.bodies import is_kind
from crm.assembly.counting import Count, Room, Seat, count_at
from crm.assembly.members import MemberList, member_list
from crm.assembly.statutes import Statutes, statutes_on
from crm.assembly.verdicts import Ballot, Ballots, SecondMeeting, Verdict, judge
from crm.model.assembly_rows import AgendaItemRow, AssemblyRow, VoteRow
from crm.model.enums import StatuteRule
from crm.model.rows import BodyRow, MandateRow
from crm.store import Connection
from crm.store import assemblies as reading
from crm.store.bodies import bodies, mandates


@dataclass(frozen=True)
class Convened:
    """Who gets a letter. `directors` are those who are no member themselves."""

    voting: tuple[MandateRow, ...]
    adherent: tuple[MandateRow, ...]
    directors: tuple[MandateRow, ...]

    @property
    def everybody(self) -> tuple[MandateRow, ...]:
        """All of them, members first."""
        return (*self.voting, *self.adherent, *self.directors)


@dataclass(frozen=True)
class Desk:
    """One assembly, as it was noted so far. `mandates` are those of all time."""

    assembly: AssemblyRow
    on: date
    mandates: tuple[MandateRow, ...]
    members: MemberList
    alternates: tuple[MandateRow, ...]
    convened: Convened
    directors: tuple[MandateRow, ...]
    room: Room
    statutes: Statutes
    items: tuple[AgendaItemRow, ...]
    ballots: dict[int, Ballots]

    @property
    def item(self) -> int:
        """The place on the agenda that marks are made at: 0 up to the first point."""
        return self.assembly.at_item or 0

    @property
    def letters_by(self) -> date:
        """The last day on which the letters may leave."""
        return self.on - timedelta(days=self.statutes.days(StatuteRule.NOTICE).days)

    def seat(self, mandate_id: int) -> MandateRow | None:
        """The seat of a mandate, also of one that does not run on the day."""
        return next((row for row in self.mandates if row.id == mandate_id), None)

    def stand_ins(self, mandate_id: int) -> list[MandateRow]:
        """Who may step in for a seat."""
        return [row for row in self.alternates if row.alternate_of_id == mandate_id]

    def count(self, item: int | None = None) -> Count:
        """The count at a point; without, at the one being treated."""
        return count_at(
            self.room,
            self.item if item is None else item,
            cap=self.statutes.number(StatuteRule.PROXY_CAP),
            outsiders=self.statutes.yes(StatuteRule.PROXY_OUTSIDERS),
        )

    def verdict(self, item: AgendaItemRow) -> Verdict | None:
        """Quorum and majority of a point; `None` where nothing is decided."""
        if item.decision is None:
            return None
        second = self.assembly.second_of_on
        return judge(
            item.decision,
            self.count(item.position),
            self.ballots.get(item.id, Ballots()),
            self.statutes,
            SecondMeeting((self.on - second).days) if second else None,
        )


def read_desk(connection: Connection, contact_id: int, today: date) -> Desk:
    """Read an assembly; without a day it is taken to be today. Raises `MissingRecord`."""
    assembly = reading.assembly(connection, contact_id)
    on = assembly.on or today
    every = bodies(connection)
    own = next(row for row in every if row.id == assembly.body_id)
    rows = mandates(connection, body_id=own.id)
    members = member_list(own, rows, on)
    seats = {row.id for row in members.rows}
    board = board_mandates(connection, every)
    directors = [row for row in board if row.member_on(on)]
    return Desk(
        assembly,
        on,
        tuple(rows),
        members,
        tuple(r for r in rows if r.active_on(on) and r.alternate_of_id in seats),
        convened(members, directors),
        tuple(directors),
        Room(
            tuple(Seat(row.id, row.votes, row.counts_for) for row in members.rows),
            tuple(reading.sittings(connection, contact_id)),
            tuple(reading.proxies(connection, contact_id)),
        ),
        statutes_on(reading.statute_rows(connection, own.id), on),
        tuple(reading.agenda(connection, contact_id)),
        _ballots(reading.votes(connection, contact_id)),
    )


def board_mandates(
    connection: Connection, every: Iterable[BodyRow]
) -> list[MandateRow]:
    """Mandates of all time in the only own body of the kind "bestuursorgaan"."""
    boards = [row for row in every if is_kind(row, "bo") and row.owner_id is None]
    return mandates(connection, body_id=boards[0].id) if len(boards) == 1 else []


def convened(members: MemberList, directors: Iterable[MandateRow]) -> Convened:
    """Members with a vote, members without, and directors who are neither."""
    people = {row.person_id for row in members.rows if row.person_id is not None}
    others: dict[int, MandateRow] = {}
    for row in directors:
        if row.person_id is not None and row.person_id not in people:
            others.setdefault(row.person_id, row)
    return Convened(
        tuple(row for row in members.rows if row.votes),
        tuple(row for row in members.rows if not row.votes),
        tuple(others.values()),
    )


def _ballots(rows: Iterable[VoteRow]) -> dict[int, Ballots]:
    together: dict[int, Ballot] = {}
    apart: dict[int, dict[str, Ballot]] = {}
    for row in rows:
        ballot = Ballot(row.in_favour, row.against, row.abstained)
        if row.cluster is None:
            together[row.agenda_item_id] = ballot
        else:
            apart.setdefault(row.agenda_item_id, {})[row.cluster] = ballot
    return {
        item: Ballots(together.get(item), apart.get(item, {}))
        for item in together.keys() | apart.keys()
    }
