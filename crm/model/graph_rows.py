"""The rows from which the network is built: who there is, and what ties them.

Dates are inclusive; `None` is "not known". Every node has a key that stays the same
everywhere: `O12`, `P3`, `B4`, `A7`.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from crm.model.dates import active_on


class NodeKind(StrEnum):
    """What stands on the map."""

    ORGANISATION = "organisatie"
    PERSON = "persoon"
    BODY = "overleg"
    ACTION = "actiefiche"

    @property
    def prefix(self) -> str:
        """The letter that its keys begin with."""
        return _PREFIX[self]

    @property
    def table(self) -> str:
        """The table that its record stands in."""
        return _TABLE[self]


_PREFIX = {
    NodeKind.ORGANISATION: "O",
    NodeKind.PERSON: "P",
    NodeKind.BODY: "B",
    NodeKind.ACTION: "A",
}
_TABLE = {
    NodeKind.ORGANISATION: "organisation",
    NodeKind.PERSON: "person",
    NodeKind.BODY: "body",
    NodeKind.ACTION: "action",
}
_BY_PREFIX = {prefix: kind for kind, prefix in _PREFIX.items()}


class TieKind(StrEnum):
    """What ties two nodes; where several hold, the first of these names the tie."""

    MANDATE = "mandaat"
    AFFILIATION = "werkt voor"
    PARTNER = "partner"
    TAKING_PART = "deelname"


def node_key(kind: NodeKind, record_id: int) -> str:
    """The key of a record on the map.

    >>> node_key(NodeKind.BODY, 4)
    'B4'
    """
    return f"{_PREFIX[kind]}{record_id}"


def read_key(key: str) -> tuple[NodeKind, int]:
    """The kind and record that a key names. Raises `ValueError`."""
    kind = _BY_PREFIX.get(key[:1])
    if kind is None or not (key[1:].isascii() and key[1:].isdigit()):
        raise ValueError(key)
    return kind, int(key[1:])


class NodeRow(NamedTuple):
    """An organisation, person, body or action, and the period in which it exists."""

    kind: NodeKind
    id: int
    label: str
    cluster: str | None = None
    sector: str | None = None
    municipality: str | None = None
    start: date | None = None
    end: date | None = None

    @property
    def key(self) -> str:
        """Its key on the map."""
        return node_key(self.kind, self.id)

    def active_on(self, day: date) -> bool:
        """Whether it exists on `day`."""
        return active_on(self.start, self.end, day)

    def active_in(self, rows: "NetworkRows") -> bool:
        """Whether it exists on a day of the rows."""
        return _in_period(self.start, self.end, rows)


class TieRow(NamedTuple):
    """A tie between two nodes that holds from `start` to `end`.

    `cluster` and `sector` are those that a mandate was given for; `behalf` is the
    organisation for which a person holds it.
    """

    kind: TieKind
    left: str
    right: str
    start: date | None = None
    end: date | None = None
    cluster: str | None = None
    sector: str | None = None
    behalf: str | None = None

    def active_on(self, day: date) -> bool:
        """Whether it holds on `day`."""
        return active_on(self.start, self.end, day)

    def active_in(self, rows: "NetworkRows") -> bool:
        """Whether it holds on a day of the rows."""
        return _in_period(self.start, self.end, rows)


class SeenRow(NamedTuple):
    """How often two nodes were seen together in meetings that took place.

    A person or organisation at a body's meetings, or a person who spoke for an
    organisation.
    """

    left: str
    right: str
    times: int
    first: date
    last: date


@dataclass(frozen=True)
class NetworkRows:
    """Everything the network of one day, or of every day since `since`, is built from."""

    on: date
    nodes: list[NodeRow]
    ties: list[TieRow]
    seen: list[SeenRow]
    since: date | None = None


def _in_period(start: date | None, end: date | None, rows: NetworkRows) -> bool:
    if rows.since is None:
        return active_on(start, end, rows.on)
    return active_on(start, None, rows.on) and active_on(None, end, rows.since)
