"""Municipalities by their own name, as the reference writes them."""

from collections.abc import Iterable

from crm.intake.taxonomy_words import near_words
from crm.model.names import normalise
from crm.store import Connection
from crm.store.importing import municipality_names
from crm.texts import importing as t


class Gazetteer:
    """The names of the reference, with the one each merged into."""

    def __init__(self, names: Iterable[tuple[str, str | None]]) -> None:
        self._names: dict[str, tuple[str, str | None]] = {}
        today: set[str] = set()
        for name, merged_into in names:
            self._names[normalise(name)] = (name, merged_into)
            if merged_into:
                today.add(merged_into)
        for name in today:
            self._names.setdefault(normalise(name), (name, None))

    @classmethod
    def read(cls, connection: Connection) -> "Gazetteer":
        """The reference as it stands in the database."""
        return cls(municipality_names(connection))

    def meant(self, text: str) -> str | None:
        """Of a name that is unknown, the one of the reference that is one slip away."""
        if normalise(text) in self._names:
            return None
        near = {self._names[word][0] for word in near_words(text, self._names)}
        return near.pop() if len(near) == 1 else None

    def look_up(self, text: str) -> tuple[str, str | None]:
        """The name to keep, and a remark when it is merged or unknown."""
        found = self._names.get(normalise(text))
        if found is None:
            return text, t.unknown_municipality(text)
        name, merged_into = found
        if merged_into:
            return name, t.merged_municipality(name, merged_into)
        return name, None
