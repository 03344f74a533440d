"""A mail that Outlook saved (.msg): the people of From, To and Cc."""

import io
from datetime import datetime
from email.utils import parseaddr

from olefile import OleFileIO
from oxmsg import Message

from crm.errors import UnreadableInput
from crm.exchange.attendance.address import once, seen_address
from crm.exchange.attendance.clock import on_our_clock
from crm.exchange.attendance.limits import MAX_BYTES, check_people
from crm.model.attendance import SeenList, SeenPerson
from crm.model.enums import ListKind
from crm.texts import attendance_lists as t

OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PROPERTIES = "__properties_version1.0"
_LOCKED = "EncryptedPackage"
_MOST_STREAMS = 20_000


def read_outlook_mail(content: bytes) -> SeenList:
    """Sender and receivers, subject and time. Raises `UnreadableInput`."""
    _refuse_strange(content)
    try:
        message = Message.load(content)
        people = list(_people(message))
        subject, sent = message.subject.strip(), _sent(message)
    except Exception as error:  # the library raises whatever it stumbles over
        raise UnreadableInput(t.DAMAGED_MAIL) from error
    return SeenList(ListKind.MAIL, check_people(once(people)), subject or None, sent)


def _refuse_strange(content: bytes) -> None:
    """An old Office file has the same start; streams may claim the same bytes often."""
    try:
        with OleFileIO(io.BytesIO(content)) as file:
            names = {entry.name for entry in file.direntries if entry}
            sizes = [entry.size for entry in file.direntries if entry]
    except Exception as error:  # the library raises whatever it stumbles over
        raise UnreadableInput(t.DAMAGED_MAIL) from error
    if _LOCKED in names:
        raise UnreadableInput(t.LOCKED)
    if _PROPERTIES not in names:
        raise UnreadableInput(t.OLD_OFFICE)
    if sum(sizes) > 2 * MAX_BYTES or len(sizes) > _MOST_STREAMS:
        raise UnreadableInput(t.DAMAGED_MAIL)


def _people(message: Message) -> list[SeenPerson]:
    name, mail = parseaddr(message.sender or "")
    found = [seen_address(1, name, mail)]
    for number, receiver in enumerate(message.recipients, start=2):
        found.append(seen_address(number, receiver.name, receiver.email_address))
    return [person for person in found if person is not None]


def _sent(message: Message) -> datetime | None:
    sent = message.sent_date
    return on_our_clock(sent) if sent else None
