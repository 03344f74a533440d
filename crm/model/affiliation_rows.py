"""Who sat where on a day: rows that likeness and its measuring stick are made from."""

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

Actor = Hashable
Body = Hashable
Pair = tuple[Actor, Body]
"""An actor (an organisation, a person) has a place in a body."""


@dataclass(frozen=True)
class Affiliations:
    """Who sits where on a day, who sat where before, and since when each is around.

    An actor whose first day is unknown is not in `since`.
    """

    on: date
    now: Collection[Pair]
    before: Collection[Pair] = ()
    since: Mapping[Any, date] | None = None


@dataclass(frozen=True)
class Snapshot:
    """Who sat where on a day, and who may join what: those who share a group."""

    on: date
    seats: frozenset[Pair]
    groups_of_actor: Mapping[Actor, frozenset[str]]
    groups_of_body: Mapping[Body, frozenset[str]]
