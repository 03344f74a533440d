"""A file on its way out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OutFile:
    """A name with its ending, as the user keeps it, and what is in it."""

    name: str
    content: bytes
