"""Since when we know what the register must say, read from the history."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import Connection, select

from crm.model.dates import day_of
from crm.model.register_rows import HolderRow, member_key
from crm.model.tables import Change, ChangeSet, Mandate, Organisation, Person, Record
from crm.store.records import batches, table_of

_LOG, _SETS = table_of(Change), table_of(ChangeSet)
_READ: dict[type[Record], tuple[str, ...]] = {
    Mandate: (
        "body_id",
        "organisation_id",
        "person_id",
        "capacity",
        "alternate_of_id",
        "start",
        "end",
    ),
    Organisation: ("name", "legal_form", "address"),
    Person: ("first_name", "last_name", "address"),
}


@dataclass(frozen=True)
class Known:
    """When what stands now was written, by table, id and field; who lost a place when.

    Days are Belgian days.
    """

    written: Mapping[tuple[str, int, str], date] = field(default_factory=dict)
    removed: Mapping[str, date] = field(default_factory=dict)

    def since(self, table: str, record_id: int | None, *names: str) -> date | None:
        """The day on which the last of these fields got the value that it has."""
        days = [self.written.get((table, record_id or 0, name)) for name in names]
        return max((day for day in days if day is not None), default=None)


def known(connection: Connection, body_id: int, holders: list[HolderRow]) -> Known:
    """What the history tells of the holders of places in a body."""
    ids: dict[type[Record], set[int | None]] = {
        Mandate: {holder.id for holder in holders},
        Organisation: {holder.organisation_id for holder in holders},
        Person: {holder.person_id for holder in holders},
    }
    written: dict[tuple[str, int, str], date] = {}
    for noun, wanted in ids.items():
        written |= _written(connection, noun, wanted - {None})
    return Known(written, _removed(connection, body_id))


def _written(
    connection: Connection, noun: type[Record], ids: Iterable[int | None]
) -> dict[tuple[str, int, str], date]:
    table, found = table_of(noun).name, {}
    for batch in batches(ids):
        query = (
            select(_LOG.c.record_id, _LOG.c.after, _SETS.c.at)
            .join(_SETS, _SETS.c.id == _LOG.c.change_set_id)
            .where(_LOG.c.table_name == table, _LOG.c.record_id.in_(batch))
            .order_by(_LOG.c.id)
        )
        for record_id, after, at in connection.execute(query):
            for name in _READ[noun]:
                if name in (after or {}):
                    found[table, record_id, name] = day_of(at)
    return found


def _removed(connection: Connection, body_id: int) -> dict[str, date]:
    """Whose mandate was deleted, and when."""
    query = (
        select(_LOG.c.before, _SETS.c.at)
        .join(_SETS, _SETS.c.id == _LOG.c.change_set_id)
        .where(_LOG.c.table_name == table_of(Mandate).name)
        .where(_LOG.c.after.is_(None), _LOG.c.before.is_not(None))
        .order_by(_LOG.c.id)
    )
    found: dict[str, date] = {}
    at: datetime
    for before, at in connection.execute(query):
        key = member_key(before.get("organisation_id"), before.get("person_id"))
        if key is not None and before.get("body_id") == body_id:
            found[key] = day_of(at)
    return found
