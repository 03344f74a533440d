"""Records that may be one and the same: what is compared, and what is found."""

from dataclasses import dataclass
from enum import StrEnum


class Likeness(StrEnum):
    """How much two records look like one, the most first."""

    STRONG = "wellicht dezelfde"
    POSSIBLE = "mogelijk dezelfde"
    WEAK = "zelfde naam"


@dataclass(frozen=True)
class Compared:
    """A person or organisation, with all that it can be recognised by.

    `places` are the organisations a person works or speaks for, by name;
    `municipalities` its own, or those of its organisations.
    """

    id: int
    name: str
    aliases: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    phone: str | None = None
    kbo: str | None = None
    municipalities: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    first_name: str = ""
    last_name: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The name and the other names."""
        return (self.name, *self.aliases)


@dataclass(frozen=True)
class Pair:
    """Two records that may be one, with reasons that a colleague can check."""

    first: int
    second: int
    likeness: Likeness
    reasons: tuple[str, ...]
