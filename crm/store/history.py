"""Reading the history: who changed what, when and why."""

from typing import Any

from sqlalchemy import Connection, Row, Select, and_, case, func, select

from crm.model.history import ChangeCount, ChangeRow, ChangeSetRow, Deed, FieldChange
from crm.model.tables import NOUN_BY_TABLE, Change, ChangeSet, Cluster, Sector
from crm.store.labels import Key, labels, parents_of
from crm.store.records import LARGEST_ID, Values, table_of
from crm.texts import history as t
from crm.texts.fields import field

_SETS, _LOG = table_of(ChangeSet), table_of(Change)
_DERIVED = {"name_key", "title_key", "revision"}
_CHANGES = (
    select(
        _LOG.c.change_set_id,
        _LOG.c.table_name,
        _LOG.c.record_id,
        _LOG.c.before,
        _LOG.c.after,
        _SETS.c.at,
        _SETS.c.who,
        _SETS.c.why,
    )
    .join(_SETS, _SETS.c.id == _LOG.c.change_set_id)
    .where(_LOG.c.table_name.in_(NOUN_BY_TABLE))
)


def undone(connection: Connection) -> dict[int, int]:
    """Each change set that is undone, with the one that undid it.

    An undo that was itself undone no longer counts. The newest stands, so going
    back in time each one decides about an older one.
    """
    query = (
        select(_SETS.c.id, _SETS.c.undoes)
        .where(_SETS.c.undoes.is_not(None))
        .order_by(_SETS.c.id.desc())
    )
    found: dict[int, int] = {}
    for row in connection.execute(query):
        if row.id not in found:
            found[row.undoes] = row.id
    return found


def history(
    connection: Connection, *, limit: int | None = None, offset: int = 0
) -> list[ChangeSetRow]:
    """The change sets, newest first."""
    page = _SETS_NEWEST_FIRST.offset(offset)
    return _change_sets(connection, page if limit is None else page.limit(limit))


def change_set_count(connection: Connection) -> int:
    """How many change sets there are."""
    return connection.scalar(select(func.count()).select_from(_SETS)) or 0


def change_set(connection: Connection, number: int) -> ChangeSetRow | None:
    """One change set, if there is one of that number."""
    if not 0 < number <= LARGEST_ID:
        return None
    query = _SETS_NEWEST_FIRST.where(_SETS.c.id == number)
    return next(iter(_change_sets(connection, query)), None)


def changes_of(
    connection: Connection,
    number: int,
    *,
    limit: int | None = None,
    offset: int = 0,
) -> list[ChangeRow]:
    """What a change set did to each record, in the order in which it did it."""
    if not 0 < number <= LARGEST_ID:
        return []
    query = _CHANGES.where(_LOG.c.change_set_id == number).order_by(_LOG.c.id)
    page = query.offset(offset)
    return _change_rows(connection, page if limit is None else page.limit(limit))


def change_counts(connection: Connection, number: int) -> list[ChangeCount]:
    """How much a change set did, by table and by what was done; the most first."""
    if not 0 < number <= LARGEST_ID:
        return []
    new, gone = _LOG.c.before.is_(None), _LOG.c.after.is_(None)
    query = (
        select(
            _LOG.c.table_name,
            case(
                (and_(new, gone), Deed.ERASED.value),
                (new, Deed.ADDED.value),
                (gone, Deed.DELETED.value),
                else_=Deed.CHANGED.value,
            ).label("deed"),
            func.count().label("records"),
        )
        .where(_LOG.c.change_set_id == number)
        .group_by("table_name", "deed")
        .order_by(func.count().desc(), "table_name", "deed")
    )
    return [
        ChangeCount(row.table_name, Deed(row.deed), row.records)
        for row in connection.execute(query)
    ]


def history_of_record(
    connection: Connection, table: str, record_id: int
) -> list[ChangeRow]:
    """What happened to one record, newest first."""
    if not 0 < record_id <= LARGEST_ID:
        return []
    query = _CHANGES.where(_LOG.c.table_name == table, _LOG.c.record_id == record_id)
    return _change_rows(connection, query.order_by(_LOG.c.id.desc()))


_SETS_NEWEST_FIRST = select(
    _SETS.c.id,
    _SETS.c.at,
    _SETS.c.who,
    _SETS.c.why,
    _SETS.c.kind,
    _SETS.c.undoes,
    select(func.count())
    .select_from(_LOG)
    .where(_LOG.c.change_set_id == _SETS.c.id)
    .scalar_subquery()
    .label("changes"),
).order_by(_SETS.c.id.desc())


def _change_sets(connection: Connection, query: Select[Any]) -> list[ChangeSetRow]:
    undone_by = undone(connection)
    return [
        ChangeSetRow(
            change_set=row.id,
            at=row.at,
            who=row.who,
            why=row.why,
            kind=row.kind,
            changes=row.changes,
            undoes=row.undoes,
            undone_by=undone_by.get(row.id),
        )
        for row in connection.execute(query)
    ]


def _change_rows(connection: Connection, query: Select[Any]) -> list[ChangeRow]:
    rows = connection.execute(query).all()
    undone_by = undone(connection)
    keys: set[Key] = set()
    for row in rows:
        keys.add((row.table_name, row.record_id))
        keys |= _referred_to(row)
    names = labels(connection, keys)
    codes = _codes(connection)
    return [
        ChangeRow(
            change_set=row.change_set_id,
            at=row.at,
            who=row.who,
            why=row.why,
            table=row.table_name,
            record_id=row.record_id,
            label=names[row.table_name, row.record_id],
            deed=_deed(row.before, row.after),
            fields=_fields(row, names, codes),
            undone_by=undone_by.get(row.change_set_id),
        )
        for row in rows
    ]


def _deed(before: Values | None, after: Values | None) -> Deed:
    if before is None:
        return Deed.ERASED if after is None else Deed.ADDED
    return Deed.DELETED if after is None else Deed.CHANGED


def _referred_to(row: Row[Any]) -> set[Key]:
    return {
        (parent, values[column])
        for column, parent in parents_of(row.table_name).items()
        for values in (row.before or {}, row.after or {})
        if values.get(column) is not None
    }


def _codes(connection: Connection) -> dict[tuple[str, str], str]:
    """The labels of what is referred to by its code: clusters and sectors."""
    found: dict[tuple[str, str], str] = {}
    for table in (table_of(Cluster), table_of(Sector)):
        for row in connection.execute(select(table.c.code, table.c.label)):
            found[table.name, row.code] = row.label
    return found


def _fields(
    row: Row[Any], names: dict[Key, str], codes: dict[tuple[str, str], str]
) -> tuple[FieldChange, ...]:
    """The fields that hold something before or after."""
    before, after = row.before or {}, row.after or {}
    parents = parents_of(row.table_name)

    def read(name: str, value: Any) -> str:
        if name in parents and value is not None:
            return names[parents[name], value]
        return codes.get((name, str(value))) or t.value(value)

    return tuple(
        FieldChange(
            field=name,
            name=field(row.table_name, name),
            old=before.get(name),
            new=after.get(name),
            old_text=read(name, before.get(name)),
            new_text=read(name, after.get(name)),
        )
        for name in {**before, **after}
        if name not in _DERIVED and before.get(name) != after.get(name)
    )
