"""Why there are more votes, or fewer, than members in the register.

A vote is a seat, a member of the register an organisation (or a person in own name)
that holds a place as effectief lid: who holds two seats is one member with two votes.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from crm.model.enums import Capacity
from crm.model.register_rows import member_key
from crm.model.rows import MandateRow
from crm.texts import votes_and_members as t


@dataclass(frozen=True)
class VotesAndMembers:
    """Both numbers on one day, and what makes them differ.

    `doubles` are members with several votes, `voteless` those without; `others` counts
    votes of who is no effectief lid.
    """

    votes: int
    members: int
    doubles: tuple[tuple[str, int], ...]
    voteless: int
    others: int


def effective_members(rows: Iterable[MandateRow]) -> dict[str, str]:
    """The members of the register by key, with their names; each once."""
    return {
        member: row.organisation or row.person or ""
        for row in rows
        if row.capacity is Capacity.EFFECTIVE
        and (member := member_key(row.organisation_id, row.person_id)) is not None
    }


def votes_and_members(rows: Iterable[MandateRow]) -> VotesAndMembers:
    """Count the seats of the members on a day."""
    rows = list(rows)
    names = effective_members(rows)
    seats = Counter(
        member_key(row.organisation_id, row.person_id)
        for row in rows
        if row.votes and row.capacity is Capacity.EFFECTIVE
    )
    votes = sum(row.votes for row in rows)
    return VotesAndMembers(
        votes,
        len(names),
        tuple((names[one], seats[one]) for one in names if seats[one] > 1),
        sum(not seats[one] for one in names),
        votes - sum(seats[one] for one in names),
    )


def explained(found: VotesAndMembers, in_register: int | None = None) -> str | None:
    """The difference in one sentence; `None` where there is none.

    `in_register` is how many members the register has, where that is what is shown.
    """
    members = found.members if in_register is None else in_register
    if found.votes == members:
        return None
    parts = [
        *t.doubles(found.doubles),
        *t.voteless(found.voteless),
        *t.others(found.others),
    ]
    if members != found.members:
        parts.append(t.not_in_step(found.members))
    return t.explained(found.votes, members, parts)
