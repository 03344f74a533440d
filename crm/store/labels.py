"""The name by which people know a record, for any table; also for deleted records."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from crm.model.names import full_name
from crm.model.tables import NOUN_BY_TABLE, Change
from crm.store.records import Values, batches, load, plain, references, table_of
from crm.texts import history as t

Key = tuple[str, int]
Namer = Callable[[str, Any], str]
"""Gives the label of the record that a column refers to: table and id."""


def labels(connection: Connection, keys: Iterable[Key]) -> dict[Key, str]:
    """The label of each record: as it is, else as it last was, else `onbekend`."""
    wanted = set(keys)
    values = known_values(connection, wanted)
    values |= known_values(
        connection,
        {
            (parent, row[column])
            for (table, _), row in values.items()
            for column, parent in parents_of(table).items()
            if row.get(column) is not None
        }
        - wanted,
    )

    def name(table: str, record_id: Any) -> str:
        row = values.get((table, record_id))
        return label_of(table, row, name) if row is not None else t.UNKNOWN

    return {key: name(*key) for key in wanted}


def known_values(connection: Connection, keys: Iterable[Key]) -> dict[Key, Values]:
    """The latest known values of records, from the history where they are gone."""
    ids_by_table: dict[str, set[int]] = {}
    for table, record_id in keys:
        ids_by_table.setdefault(table, set()).add(record_id)
    found: dict[Key, Values] = {}
    for table, ids in ids_by_table.items():
        present = load(connection, NOUN_BY_TABLE[table], ids)
        for record_id, record in present.items():
            found[table, record_id] = plain(record)
        for record_id, values in _last_values(connection, table, ids - set(present)):
            found[table, record_id] = values
    return found


def label_of(table: str, row: Values, name: Namer) -> str:
    """The label of a record with these values."""
    describe = _LABELS.get(table)
    text = describe(row, name) if describe else row.get("name") or row.get("label")
    return str(text or t.UNKNOWN)


def _last_values(
    connection: Connection, table: str, ids: Iterable[int]
) -> Iterable[tuple[int, Values]]:
    """What deleted records were: the deletion in the history holds the whole row."""
    log = table_of(Change)
    for batch in batches(ids):
        query = (
            select(log.c.record_id, log.c.before)
            .where(log.c.table_name == table, log.c.record_id.in_(batch))
            .where(log.c.after.is_(None), log.c.before.is_not(None))
            .order_by(log.c.id)
        )
        for row in connection.execute(query):
            yield row.record_id, row.before


def parents_of(table: str) -> dict[str, str]:
    """The columns of a table that hold ids, with the table that they refer to."""
    return {
        column.name: to.table.name
        for column, to in references(table_of(NOUN_BY_TABLE[table]))
        if to.name == "id"
    }


def _holder(row: Values, name: Namer) -> str:
    """The person or organisation that a row is about."""
    if row.get("person_id") is not None:
        return name("person", row["person_id"])
    if row.get("organisation_id") is not None:
        return name("organisation", row["organisation_id"])
    return t.UNKNOWN


def _day(value: Any) -> date | None:
    return date.fromisoformat(value) if isinstance(value, str) else value


_LABELS: dict[str, Callable[[Values, Namer], str | None]] = {
    "person": lambda row, _: full_name(row.get("first_name"), row.get("last_name")),
    "affiliation": lambda row, name: t.at_organisation(
        name("person", row.get("person_id")),
        name("organisation", row.get("organisation_id")),
    ),
    "norm": lambda row, _: t.norm(
        row.get("name", ""), row.get("kind", ""), row.get("group", "")
    ),
    "mandate": lambda row, name: t.in_body(
        _holder(row, name), name("body", row.get("body_id"))
    ),
    "action": lambda row, _: " ".join(
        part for part in (row.get("number"), row.get("title")) if part
    ),
    "actionpartner": lambda row, name: t.of_action(
        row.get("text", ""), name("action", row.get("action_id"))
    ),
    "contactmoment": lambda row, _: t.contact(
        row.get("title"), _day(row.get("on")), row.get("precision", "dag")
    ),
    "contactaction": lambda row, name: t.of_action(
        name("contactmoment", row.get("contact_moment_id")),
        name("action", row.get("action_id")),
    ),
    "participation": lambda row, name: t.at_contact(
        _holder(row, name), name("contactmoment", row.get("contact_moment_id"))
    ),
    "outreach": lambda row, name: (
        row.get("partner")
        or (
            name("organisation", row["organisation_id"])
            if row.get("organisation_id") is not None
            else row.get("group")
        )
    ),
    "registerentry": lambda row, _: t.register_line(
        row.get("number", 0), row.get("event", ""), row.get("name", "")
    ),
    "inspection": lambda row, _: row.get("asked_by"),
    "assembly": lambda row, name: name("contactmoment", row.get("contact_moment_id")),
    "agendaitem": lambda row, _: row.get("title"),
    "statutesetting": lambda row, _: row.get("rule"),
    "findingcase": lambda row, name: t.finding(
        row.get("kind", ""), row.get("group") or _holder(row, name)
    ),
    "tie": lambda row, name: t.between(
        name("organisation", row.get("organisation_id")),
        name("organisation", row.get("other_organisation_id")),
    ),
    "scenarioseat": lambda row, name: t.in_body(
        name("mandate", row["mandate_id"])
        if row.get("mandate_id") is not None
        else _holder(row, name),
        name("scenario", row.get("scenario_id")),
    ),
    "task": lambda row, _: row.get("title"),
    "judgement": lambda row, name: (
        row.get("spelling")
        or name("person", row.get("person_id"))
        or name("organisation", row.get("organisation_id"))
    ),
}
