"""The stays in one body, found by the group that they count for."""

from collections import defaultdict
from dataclasses import replace
from functools import cached_property

from crm.model.enums import NormKind
from crm.network.assembly import Assembly
from crm.network.groups import EVERY, Key, says
from crm.network.stays import Stay, overlap


class StayIndex:
    """The stays in one body, of all time, by group and by organisation."""

    def __init__(self, every: list[Stay], assembly: Assembly) -> None:
        self.stays = every
        self.taxonomy = assembly.taxonomy
        self._assembly = assembly

    def of(self, key: Key) -> list[Stay]:
        """The stays that count for a group."""
        kind, group = key
        if group == EVERY:
            return self.stays
        if kind is NormKind.COMPETENCE:
            return [stay for stay in self.stays if says(stay.competence, group)]
        if kind is NormKind.FUNCTION:
            return [
                part
                for stay in self.stays
                for post in self._assembly.posts_of.get(stay.person_id or 0, [])
                if says(post.function, group)
                if (part := overlap(stay, post.start, post.end)) is not None
            ]
        return self._by_key.get(key, [])

    def groups(self, kind: NormKind) -> dict[str, list[Stay]]:
        """The stays by each group of a kind that somebody ever counted for."""
        return {key[1]: found for key, found in self._by_key.items() if key[0] is kind}

    @cached_property
    def by_organisation(self) -> list[Stay]:
        """The stays with the organisation as holder: many people of one count once."""
        return [
            replace(stay, holder=("o", stay.organisation_id))
            for stay in self.stays
            if stay.organisation_id is not None
        ]

    @cached_property
    def _by_key(self) -> dict[Key, list[Stay]]:
        found: dict[Key, list[Stay]] = defaultdict(list)
        for stay in self.stays:
            for key in self._assembly.keys_of(stay):
                found[key].append(stay)
        return found
