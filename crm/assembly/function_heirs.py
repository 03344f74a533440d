"""Who took a function over, where a list says so: the seat that follows it must go along.

An import ends one person's function and begins another's; it never passes a seat on.
"""

from collections import defaultdict
from collections.abc import Iterable

from crm.model.names import normalise
from crm.model.rows import AffiliationRow


def heirs(
    followed: Iterable[AffiliationRow], every: Iterable[AffiliationRow]
) -> dict[int, AffiliationRow]:
    """Of functions that ended: the one person with the same one since, by their id.

    Same organisation and function, begun on or after the last day; two such people
    leave it open, as several aldermen of one town would.
    """
    same: defaultdict[tuple[int, str], list[AffiliationRow]] = defaultdict(list)
    for post in every:
        same[_place(post)].append(post)
    found: dict[int, AffiliationRow] = {}
    for old in followed:
        end = old.end
        if end is None or not old.function:
            continue
        since = [
            post
            for post in same[_place(old)]
            if post.person_id != old.person_id
            and post.start is not None
            and post.start >= end
        ]
        if len(since) == 1:
            found[old.id] = since[0]
    return found


def _place(post: AffiliationRow) -> tuple[int, str]:
    return post.organisation_id, normalise(post.function)
