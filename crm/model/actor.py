"""Who acts, and what that actor may do."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    """A name for the history, with the values of `access.Permission` it holds."""

    name: str
    permissions: frozenset[str]
