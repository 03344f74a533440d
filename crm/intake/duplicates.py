"""Finding records that may be one, and remembering that they are not.

Schakel proposes, a person decides: nothing is merged silently, and a pair that was
judged is not asked again.
"""

from dataclasses import dataclass
from functools import lru_cache

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.model.duplicates import Compared, Likeness, Pair
from crm.model.enums import Verdict
from crm.model.tables import Judgement
from crm.network.duplicate_organisations import organisation_pairs
from crm.network.duplicate_people import people_pairs
from crm.store import Connection, Transaction
from crm.store.duplicates import (
    judged_different,
    organisations_to_compare,
    people_to_compare,
)
from crm.texts import duplicates as t

ORGANISATION, PERSON = "organisation", "person"


@dataclass(frozen=True)
class Duplicate:
    """Two records that may be one, with their names."""

    table: str
    pair: Pair
    first: str
    second: str

    @property
    def strong(self) -> bool:
        """Whether they are most likely one."""
        return self.pair.likeness is Likeness.STRONG


def duplicates(connection: Connection, table: str) -> list[Duplicate]:
    """The pairs of a table that nobody judged yet, the strongest first."""
    read = organisations_to_compare if table == ORGANISATION else people_to_compare
    rows = tuple(read(connection))
    pairs = _pairs(table, rows)
    name = {row.id: row.name for row in rows}
    judged = judged_different(connection, table)
    return [
        Duplicate(table, pair, name[pair.first], name[pair.second])
        for pair in pairs
        if (pair.first, pair.second) not in judged
    ]


@lru_cache(maxsize=4)
def _pairs(table: str, rows: tuple[Compared, ...]) -> list[Pair]:
    """Compared anew only when the people or organisations themselves changed."""
    return organisation_pairs(rows) if table == ORGANISATION else people_pairs(rows)


@writes(Permission.EDIT_DIRECTORY)
def judge_different(tx: Transaction, table: str, one: int, two: int) -> Judgement:
    """These two are not the same. Raises `InvalidInput`."""
    if one == two or table not in {ORGANISATION, PERSON}:
        raise InvalidInput(t.SAME_RECORD)
    low, high = sorted((one, two))
    if table == PERSON:
        said = Judgement(verdict=Verdict.DIFFERENT, person_id=low, other_person_id=high)
    else:
        said = Judgement(
            verdict=Verdict.DIFFERENT, organisation_id=low, other_organisation_id=high
        )
    return tx.add(said)
