"""Addresses to paste in the BCC line of a mail."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_BETWEEN = re.compile(r"[;,\s]+")


@dataclass(frozen=True)
class Recipient:
    """Somebody on a list; `email` may hold several addresses."""

    name: str
    email: str | None
    no_mail: bool = False


@dataclass(frozen=True)
class MailList:
    """Who gets the mail, and who does not."""

    addresses: tuple[str, ...]
    no_mail: tuple[str, ...]
    without_address: tuple[str, ...]

    @property
    def line(self) -> str:
        """The addresses as mail programs want them."""
        return "; ".join(self.addresses)


def mail_list(recipients: Iterable[Recipient]) -> MailList:
    """Each address once, without those who asked not to be mailed.

    A box that somebody shares with a person who does want mail stays.
    """
    addresses: dict[str, str] = {}
    refused: dict[str, None] = {}
    unknown: dict[str, None] = {}
    for recipient in recipients:
        found = [part for part in _BETWEEN.split(recipient.email or "") if "@" in part]
        if recipient.no_mail:
            refused[recipient.name] = None
        elif not found:
            unknown[recipient.name] = None
        else:
            for address in found:
                addresses.setdefault(address.casefold(), address)
    return MailList(tuple(addresses.values()), tuple(refused), tuple(unknown))
