"""A file on its way out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class OutFile:
    """A name with its ending, as the user keeps it, and what is in it.

    `inline` shows it in the browser instead of saving it.
    """

    name: str
    content: bytes
    inline: bool = False
