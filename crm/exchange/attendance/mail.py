"""A mail as a file (.eml): the people of From, To and Cc; nobody was there by that."""

import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime
from email import policy
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage
from email.parser import Parser
from email.utils import parsedate_to_datetime
from typing import cast

from crm.exchange.attendance.address import once, seen_address
from crm.exchange.attendance.clock import on_our_clock
from crm.exchange.attendance.limits import check_people
from crm.exchange.attendance.pasted_parts import split_outside
from crm.exchange.attendance.shown_name import MAIL
from crm.model.attendance import SeenList, SeenPerson
from crm.model.enums import ListKind
from crm.texts import attendance_lists as t

_HEADER = re.compile(r"^([A-Za-z][A-Za-z0-9-]{0,60}):(.*)$")
_WORD = r"=\?[\w*.-]{1,40}\?[bBqQ]\?[^?\s]*\?="
_WORDS_IN_A_ROW = re.compile(rf"{_WORD}(?:\s+{_WORD})+")
_PEOPLE = ("from", "to", "cc")
_PROOF = frozenset(("date", "received", "message-id", "mime-version", "return-path"))
_LONGEST_HEADER = 200_000
_LONGEST_EXACT = 20_000
"""The library takes the square of the length; a longer list is read by sight."""
_MBOX = "From "
_MOST_HEADER_LINES = 5_000

Header = tuple[int, str, str]
"""Line, name in small letters, and the text with its folds."""


def is_mail(text: str) -> bool:
    """Whether this starts as mail programs write it: with headers they cannot miss."""
    names = {name for _, name, _ in headers(text)}
    return "from" in names and not names.isdisjoint(_PROOF)


def headers(text: str) -> list[Header]:
    """The headers before the first blank line; none when it starts otherwise."""
    found: list[Header] = []
    for number, line in enumerate(_first_lines(text), start=1):
        if number == 1 and line.startswith(_MBOX):
            continue
        if not line.strip():
            if found:
                break
            continue
        if line[:1] in " \t" and found:
            at, name, value = found[-1]
            found[-1] = (at, name, f"{value}\n{line}")
        elif match := _HEADER.match(line):
            found.append((number, match[1].lower(), match[2]))
        else:
            return found if len(found) > 1 else []
    return found


def _first_lines(text: str) -> Iterator[str]:
    start = 0
    for _ in range(_MOST_HEADER_LINES):
        end = text.find("\n", start)
        if end < 0:
            yield text[start:].rstrip("\r")
            return
        yield text[start:end].rstrip("\r")
        start = end + 1


def read_mail(text: str) -> SeenList:
    """Sender and receivers; the subject as title, when it was sent as start."""
    people: list[SeenPerson] = []
    problems: list[str] = []
    subject: str | None = None
    sent: datetime | None = None
    for line, name, value in headers(text):
        if name in _PEOPLE:
            if len(value) > _LONGEST_HEADER:
                problems.append(t.line_too_long(line))
                continue
            people += _people(line, value)
        elif name == "subject":
            subject = subject or _decoded(value)
        elif name == "date":
            sent = sent or _sent(value)
    return SeenList(
        ListKind.MAIL,
        check_people(once(people)),
        subject or None,
        sent,
        problems=tuple(problems),
    )


def _people(line: int, value: str) -> Iterator[SeenPerson]:
    folds = value.split("\n")
    for name, mail in _addresses(value):
        down = next((at for at, fold in enumerate(folds) if mail in fold), 0)
        if person := seen_address(line + down, name, mail):
            yield person


def _addresses(value: str) -> list[tuple[str, str]]:
    """Name and address of each, also of those in a group."""
    if "@" not in value:
        return []
    found = _exact_addresses(value) if len(value) <= _LONGEST_EXACT else []
    if any("@" in mail for _, mail in found):
        return found
    return [_loose_address(piece) for piece in split_outside(value, ",;")]


def _exact_addresses(value: str) -> list[tuple[str, str]]:
    """As the rules say; nothing when the library stumbles over an odd one."""
    try:
        addresses = cast("tuple[Address, ...]", _message("To", value)["to"].addresses)
        return [(_clean(one.display_name), one.addr_spec) for one in addresses]
    except Exception:  # noqa: BLE001 (its parser raises whatever it trips over)
        return []


def _loose_address(piece: str) -> tuple[str, str]:
    """What a mail program wrote against the rules, read by sight."""
    mail = MAIL.search(piece)
    name = MAIL.sub(" ", piece).replace("<", " ").replace(">", " ")
    return _decoded(name).strip("\"' "), mail[0] if mail else ""


def _decoded(value: str) -> str:
    """Encoded words as text, on one line."""
    if "=?" not in value:
        return _clean(value)
    try:
        return _clean(str(_message("Subject", value)["subject"]))
    except Exception:  # noqa: BLE001 (as above: what cannot be decoded stays as it is)
        return _clean(value)


def _message(name: str, value: str) -> EmailMessage:
    whole = " ".join(part.strip() for part in value.split("\n"))
    joined = _WORDS_IN_A_ROW.sub(_one_word, whole)
    parser = Parser(policy=policy.default)
    return parser.parsestr(f"{name}: {joined}\n\n")


def _one_word(words: re.Match[str]) -> str:
    """Encoded words in a row are one text; the library leaves spaces between them."""
    try:
        text = str(make_header(decode_header(words[0])))
    except (LookupError, ValueError):
        return words[0]
    return f"=?utf-8?b?{b64encode(text.encode()).decode()}?="


def _clean(text: str) -> str:
    readable = text.encode("utf-8", errors="replace").decode()
    return " ".join(readable.split())


def _sent(value: str) -> datetime | None:
    try:
        return on_our_clock(parsedate_to_datetime(" ".join(value.split())), UTC)
    except (ValueError, TypeError, OverflowError):
        return None
