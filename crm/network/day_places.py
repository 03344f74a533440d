"""How many places are taken on a day, in every body and for every group at once.

The same places that `crm.network.body_places` names one by one, as columns: a place by
mandate, and one by being there for who is not named in that body on the day.
"""

from collections import Counter
from datetime import date
from functools import cached_property

import numpy as np

from crm.model.enums import Counting, NormKind
from crm.network.assembly import Assembly
from crm.network.groups import EVERY, Key
from crm.network.presences import Flags, Ints, changes
from crm.network.shortage import holder_numbers
from crm.network.taking_part import counting_on


class DayPlaces:
    """The places of a day in every body, counted when first asked."""

    def __init__(self, assembly: Assembly, on: date) -> None:
        self._assembly = assembly
        self._on = on
        self._profiles = assembly.profiles
        self._groups = assembly.profiles.groups
        self._at = {body.id: at for at, body in enumerate(assembly.bodies)}

    def count(self, body: int, key: Key) -> int:
        """How many hold a place in a body that counts for a group, each once."""
        counts = self._counts[self._at[body]]
        if key[1] == EVERY:
            return counts[-1]
        column = self._groups.get(key)
        return 0 if column is None else counts[column]

    def by_cluster(self, body: int) -> Counter[str | None] | None:
        """How many places are taken, by cluster; no cluster for the others.

        Nothing where somebody has places of two sorts: there it matters who came first.
        """
        if self._at[body] in self._mixed:
            return None
        counts = self._counts[self._at[body]]
        found: Counter[str | None] = Counter(
            {cluster: counts[column] for cluster, column in self._clusters}
        )
        found[None] = counts[-1] - found.total()
        return found

    @cached_property
    def _clusters(self) -> list[tuple[str, int]]:
        groups = self._groups.items()
        return [(key[1], at) for key, at in groups if key[0] is NormKind.CLUSTER]

    @cached_property
    def _counts(self) -> list[list[int]]:
        """By body: how many for each group, and last how many in all."""
        body, profile, _, more = self._holders
        columns, size = self._profiles.columns, len(self._groups) + 1
        codes = (body[:, np.newaxis] * size + columns[profile]).ravel()
        every = np.concatenate([codes, more])
        counts = np.bincount(every, minlength=len(self._at) * size)
        counts = counts.reshape(-1, size)
        counts[:, -1] = np.bincount(body, minlength=len(self._at))
        found: list[list[int]] = counts.tolist()
        return found

    @cached_property
    def _mixed(self) -> set[int]:
        """The bodies in which somebody has places of two sorts."""
        return set(self._holders[2].tolist())

    @cached_property
    def _holders(self) -> tuple[Ints, Ints, Ints, Ints]:
        """Of each holder the body and the profile of a place; who has another sort too.

        Of those the bodies, and body and group for what only the other counts for.
        """
        body, holder, profile = self._places()
        order = np.argsort(_codes(body, holder), kind="stable")
        body, holder, profile = body[order], holder[order], profile[order]
        fresh = changes(body) | changes(holder)
        first = np.flatnonzero(fresh)
        whose = np.cumsum(fresh) - 1
        other = np.flatnonzero(profile != profile[first][whose])
        columns, size = self._profiles.columns, len(self._groups) + 1

        def groups(of: Ints) -> Ints:
            codes: Ints = whose[other][:, np.newaxis] * size + columns[of]
            return codes

        more = np.setdiff1d(
            groups(profile[other]), groups(profile[first][whose[other]])
        )
        who, group = np.divmod(more, size)
        return (
            body[first],
            profile[first],
            body[other],
            body[first][who] * size + group,
        )

    def _places(self) -> tuple[Ints, Ints, Ints]:
        """Body, holder and profile of each place; of who was there again, once more."""
        running = self._assembly.mandates.running(self._on)
        placed = running.take(running.takes_place > 0)
        rows = self._assembly.presences
        taking_part = [
            body.id
            for body in self._assembly.bodies
            if body.counting is Counting.PARTICIPATION
        ]
        most = max([*self._at, int(rows.body.max(initial=0))], default=0)
        at = np.full(most + 1, -1)
        at[taking_part] = [self._at[body] for body in taking_part]
        asked = counting_on(rows, self._on)
        body = at[rows.body[asked]]
        asked, body = asked[body >= 0], body[body >= 0]
        organisation = rows.organisation[asked]
        holder = holder_numbers(rows.person[asked], organisation)
        named = np.unique(_codes(running.body, running.holder))
        free = ~(
            _within(_codes(body, holder), named)
            | _within(_codes(body, holder_numbers(0 * body, organisation)), named)
        )
        return (
            np.concatenate([placed.body, body[free]]),
            np.concatenate([placed.holder, holder[free]]),
            np.concatenate([placed.profile, self._profiles.of(organisation[free])]),
        )


_SIZE = 2**40
"""More than there are holders: a body and a holder in one number."""


def _codes(body: Ints, holder: Ints) -> Ints:
    return body * _SIZE + holder


def _within(values: Ints, known: Ints) -> Flags:
    """Which values stand in a sorted row of numbers."""
    if not len(known):
        return np.zeros(len(values), dtype=np.bool_)
    at = np.minimum(np.searchsorted(known, values), len(known) - 1)
    found: Flags = known[at] == values
    return found
