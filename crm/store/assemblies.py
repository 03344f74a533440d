"""Reading general assemblies: the meeting, its agenda, who sits, proxies, votes, statutes."""

from datetime import date

from sqlalchemy import Connection, select, true

from crm.errors import MissingRecord
from crm.model.assembly_rows import (
    AgendaItemRow,
    AssemblyRow,
    DecisionRow,
    ProxyRow,
    SittingRow,
    StatuteRow,
    VoteRow,
)
from crm.model.tables import (
    AgendaItem,
    Assembly,
    Body,
    ContactMoment,
    Person,
    Proxy,
    SeatAttendance,
    StatuteSetting,
    Vote,
)
from crm.store.reading import columns, fetch, person_name
from crm.store.transaction import table_of
from crm.texts import store as t

_ASSEMBLY, _MOMENT, _BODY = table_of(Assembly), table_of(ContactMoment), table_of(Body)
_ITEM, _VOTE, _SEATED = table_of(AgendaItem), table_of(Vote), table_of(SeatAttendance)
_PROXY, _PERSON, _RULE = table_of(Proxy), table_of(Person), table_of(StatuteSetting)
_FIRST = _MOMENT.alias("first_meeting")
_ASSEMBLIES = (
    select(
        *columns(
            _ASSEMBLY,
            "id",
            "revision",
            "contact_moment_id",
            "second_of_id",
            "convened_on",
            "at_item",
            "closed",
            "form",
            "access",
            "online_decided_on",
        ),
        *columns(
            _MOMENT,
            "body_id",
            "title",
            "on",
            "start_time",
            "end_time",
            "place",
            "status",
        ),
        _BODY.c.name.label("body"),
        _FIRST.c.on.label("second_of_on"),
    )
    .join(_MOMENT, _MOMENT.c.id == _ASSEMBLY.c.contact_moment_id)
    .outerjoin(_BODY, _BODY.c.id == _MOMENT.c.body_id)
    .outerjoin(_FIRST, _FIRST.c.id == _ASSEMBLY.c.second_of_id)
    .order_by(_MOMENT.c.on.desc(), _ASSEMBLY.c.id.desc())
)


def assemblies(connection: Connection) -> list[AssemblyRow]:
    """Every assembly, the newest first."""
    return fetch(connection, _ASSEMBLIES, AssemblyRow)


def assembly(connection: Connection, contact_id: int) -> AssemblyRow:
    """The assembly of a contact moment. Raises `MissingRecord`."""
    query = _ASSEMBLIES.where(_ASSEMBLY.c.contact_moment_id == contact_id)
    found = fetch(connection, query, AssemblyRow)
    if not found:
        raise MissingRecord(t.missing_record("assembly"))
    return found[0]


def agenda(connection: Connection, contact_id: int) -> list[AgendaItemRow]:
    """The agenda of a meeting, in its order."""
    query = (
        select(
            *columns(
                _ITEM,
                "id",
                "revision",
                "contact_moment_id",
                "position",
                "title",
                "explanation",
                "decision",
                "outcome",
                "found_by",
                "found_on",
                "finding",
            )
        )
        .where(_ITEM.c.contact_moment_id == contact_id)
        .order_by(_ITEM.c.position, _ITEM.c.id)
    )
    return fetch(connection, query, AgendaItemRow)


def decisions(connection: Connection, body_id: int, until: date) -> list[DecisionRow]:
    """What was found in the meetings of a body up to a day, the oldest first."""
    query = (
        select(
            _MOMENT.c.on,
            _MOMENT.c.title.label("meeting"),
            *columns(_ITEM, "position", "title", "decision", "outcome"),
        )
        .join(_MOMENT, _MOMENT.c.id == _ITEM.c.contact_moment_id)
        .where(_MOMENT.c.body_id == body_id, _MOMENT.c.on <= until)
        .where(_ITEM.c.outcome.is_not(None))
        .order_by(_MOMENT.c.on, _MOMENT.c.id, _ITEM.c.position)
    )
    return fetch(connection, query, DecisionRow)


def votes(connection: Connection, contact_id: int) -> list[VoteRow]:
    """The votes on every point of a meeting."""
    query = (
        select(
            *columns(
                _VOTE,
                "id",
                "revision",
                "agenda_item_id",
                "cluster",
                "in_favour",
                "against",
                "abstained",
            )
        )
        .join(_ITEM, _ITEM.c.id == _VOTE.c.agenda_item_id)
        .where(_ITEM.c.contact_moment_id == contact_id)
        .order_by(_VOTE.c.id)
    )
    return fetch(connection, query, VoteRow)


def sittings(connection: Connection, contact_id: int) -> list[SittingRow]:
    """Who sat in which seat of a meeting, in the order noted."""
    query = (
        select(
            *columns(
                _SEATED,
                "id",
                "revision",
                "mandate_id",
                "person_id",
                "from_item",
                "until_item",
            ),
            person_name().label("person"),
        )
        .outerjoin(_PERSON, _PERSON.c.id == _SEATED.c.person_id)
        .where(_SEATED.c.contact_moment_id == contact_id)
        .order_by(_SEATED.c.id)
    )
    return fetch(connection, query, SittingRow)


def proxies(connection: Connection, contact_id: int) -> list[ProxyRow]:
    """The proxies of a meeting, in the order noted."""
    query = (
        select(
            *columns(
                _PROXY,
                "id",
                "revision",
                "giver_id",
                "holder_id",
                "third_person_id",
                "from_item",
                "until_item",
            ),
            person_name().label("third_person"),
        )
        .outerjoin(_PERSON, _PERSON.c.id == _PROXY.c.third_person_id)
        .where(_PROXY.c.contact_moment_id == contact_id)
        .order_by(_PROXY.c.id)
    )
    return fetch(connection, query, ProxyRow)


def statute_rows(
    connection: Connection, body_id: int | None = None
) -> list[StatuteRow]:
    """The rules of the statutes about a body, or about all, of all time."""
    query = (
        select(
            *columns(
                _RULE,
                "id",
                "revision",
                "body_id",
                "rule",
                "decision",
                "value",
                "article",
                "source",
                "certainty",
                "valid_from",
                "valid_to",
                "checked_by",
                "checked_on",
            )
        )
        .where(true() if body_id is None else _RULE.c.body_id == body_id)
        .order_by(_RULE.c.id)
    )
    return fetch(connection, query, StatuteRow)
