"""Finding records that may be one, and remembering that they are not.

Schakel proposes, a person decides: nothing is merged silently, and a pair that was
judged is not asked again.
"""

from dataclasses import dataclass

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.model.duplicates import Likeness, Pair
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
    if table == ORGANISATION:
        rows = organisations_to_compare(connection)
        pairs = organisation_pairs(rows)
    else:
        rows = people_to_compare(connection)
        pairs = people_pairs(rows)
    name = {row.id: row.name for row in rows}
    judged = judged_different(connection, table)
    return [
        Duplicate(table, pair, name[pair.first], name[pair.second])
        for pair in pairs
        if (pair.first, pair.second) not in judged
    ]


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
