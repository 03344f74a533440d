"""The invitation inside a mail (.eml): there everybody who was asked is named."""

import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from crm.errors import SchakelError
from crm.exchange.attendance.invitation import is_invitation, read_invitation
from crm.exchange.attendance.mail import headers, read_mail
from crm.exchange.attendance.text_lines import decode
from crm.model.attendance import SeenList

_PART = re.compile(
    r"^content-type:\s{0,20}(?:text/calendar|application/ics)\b",
    re.IGNORECASE | re.MULTILINE,
)
_BOUNDARY = re.compile(r"^--", re.MULTILINE)
_BLANK = re.compile(r"^[ \t]{0,20}\r?$\n?", re.MULTILINE)
_ANSWER = re.compile(
    r"^METHOD:\s{0,20}(?:REPLY|CANCEL|COUNTER|DECLINECOUNTER|REFRESH)\b",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_PARTS = 10
_MOST_HEADERS = 20_000
_MOST_CONTENT = 2_000_000


def invitation_in(text: str) -> SeenList | None:
    """Who a mail invites; `None` for any other mail.

    An answer to an invitation names only who answers, a cancelled meeting nobody who
    came: those stay mails. Lines are those of the invitation.
    """
    for content in _calendars(text):
        if not is_invitation(content) or _ANSWER.search(content):
            continue
        try:
            found = read_invitation(content)
        except SchakelError:
            continue
        return found if found.title else replace(found, title=read_mail(text).title)
    return None


def _calendars(text: str) -> Iterator[str]:
    """The content of each part that says it is a calendar."""
    for part in islice(_PART.finditer(text), _MOST_PARTS):
        before = max(text.rfind("\n--", 0, part.start()), -1)
        blank = _BLANK.search(text, part.end())
        if blank is None or part.start() - before > _MOST_HEADERS:
            continue
        end = _BOUNDARY.search(text, blank.end())
        content = text[blank.end() : end.start() if end else len(text)]
        if len(content) <= _MOST_CONTENT:
            encoding = _encoding(text[before + 1 : blank.end()])
            yield from _decoded(content, encoding)


def _encoding(block: str) -> str:
    """How the part is written: base64, quoted-printable, or as it is."""
    lines = block.split("\n", 1)
    plain = lines[-1] if lines[0].startswith("--") else block
    found = {name: value for _, name, value in headers(plain)}
    return found.get("content-transfer-encoding", "").strip().lower()


def _decoded(content: str, encoding: str) -> Iterator[str]:
    try:
        if encoding == "base64":
            yield decode(binascii.a2b_base64(content.encode()))
        elif encoding == "quoted-printable":
            yield decode(quopri.decodestring(content.encode()))
        else:
            yield content
    except (ValueError, SchakelError):
        return
