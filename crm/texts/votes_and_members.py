"""Why the number of votes is not the number of members."""

from collections.abc import Sequence

from crm.texts.formats import listing

_MOST = 3
_WORDS = {2: "twee", 3: "drie", 4: "vier"}


def doubles(found: Sequence[tuple[str, int]]) -> list[str]:
    """Each member with its seats; of many only how many."""
    if len(found) > _MOST:
        return [f"{len(found)} leden hebben meer dan één zetel met stem"]
    return [f"{name} heeft {_WORDS.get(seats, seats)} zetels" for name, seats in found]


def voteless(members: int) -> list[str]:
    if members == 1:
        return ["1 lid heeft geen stem"]
    return [f"{members} leden hebben geen stem"] if members else []


def others(votes: int) -> list[str]:
    if votes == 1:
        return ["1 stem is van een toegetreden lid"]
    return [f"{votes} stemmen zijn van toegetreden leden"] if votes else []


def not_in_step(members: int) -> str:
    verb = "is het er 1" if members == 1 else f"zijn het er {members}"
    return f"volgens de mandaten {verb}"


def explained(votes: int, members: int, parts: list[str]) -> str:
    seats = "1 stem" if votes == 1 else f"{votes} stemmen"
    people = "1 effectief lid" if members == 1 else f"{members} effectieve leden"
    return f"{seats}, {people}: {listing(parts)}."
