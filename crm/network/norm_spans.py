"""Since when something is asked of a body, through renewed versions of its norms."""

from collections.abc import Iterable
from datetime import date, timedelta

from crm.model.rows import NormRow

_DAY = timedelta(days=1)


def asked_since(norm: NormRow, norms: Iterable[NormRow]) -> date | None:
    """The first day from which at least as much was asked without a break.

    A norm that ends the day before another begins, for the same group and with no
    lower minimum, is the same question in an older version. `None` when the beginning
    is not known.
    """
    older = [
        one
        for one in norms
        if (one.kind, one.group) == (norm.kind, norm.group)
        and one.minimum >= norm.minimum
    ]
    since = norm.valid_from
    while since is not None:
        before = [
            one.valid_from
            for one in older
            if (one.valid_from is None or one.valid_from < since)
            and (one.valid_to is None or one.valid_to >= since - _DAY)
        ]
        if not before:
            return since
        known = [day for day in before if day is not None]
        since = min(known) if len(known) == len(before) else None
    return None
