"""The register of members as it stands now, with what must still be written."""

from dataclasses import dataclass
from datetime import date

from crm.assembly.bodies import find_body
from crm.assembly.register import MemberLine, register_on
from crm.assembly.register_due import due_entries
from crm.assembly.register_lines import Due
from crm.assembly.statutes import Days, statutes_on
from crm.model.enums import StatuteRule
from crm.model.register_rows import EntryRow
from crm.model.rows import BodyRow
from crm.store import Connection
from crm.store.assemblies import statute_rows
from crm.store.register import entries, holders, merged_members
from crm.store.register_history import known


@dataclass(frozen=True)
class Register:
    """Every line, what is still to be written, and the clock that runs on it."""

    body: BodyRow
    entries: tuple[EntryRow, ...]
    due: tuple[Due, ...]
    clock: Days
    today: date

    @property
    def late(self) -> list[Due]:
        """What should have been written by now."""
        return [due for due in self.due if due.is_late(self.today, self.clock.days)]

    def on(self, day: date, known_on: date | None = None) -> tuple[MemberLine, ...]:
        """The members on a day, as the register told it on a day."""
        return register_on(self.entries, day, known_on)


def register(connection: Connection, today: date) -> Register:
    """The register of the general assembly.

    Raises `UnknownName` when there is none, or more than one.
    """
    body = find_body(connection, "AV")
    lines = entries(connection)
    places = holders(connection, body.id)
    due = due_entries(
        lines,
        places,
        known(connection, body.id, places),
        today,
        merged_members(connection, {line.member for line in lines}),
    )
    statutes = statutes_on(statute_rows(connection, body.id), today)
    clock = statutes.days(StatuteRule.REGISTER)
    return Register(body, tuple(lines), tuple(due), clock, today)
