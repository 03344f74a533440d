"""What kind of list this is, and who reads it."""

from collections.abc import Collection

from crm.errors import SchakelError, UnreadableInput
from crm.exchange.attendance.archive import ZIP_START
from crm.exchange.attendance.cards import is_cards, read_cards
from crm.exchange.attendance.export import read_export
from crm.exchange.attendance.invitation import is_invitation, read_invitation
from crm.exchange.attendance.limits import MAX_BYTES, check_size
from crm.exchange.attendance.mail import is_mail, read_mail
from crm.exchange.attendance.mail_invitation import invitation_in
from crm.exchange.attendance.outlook_mail import OLE_START, read_outlook_mail
from crm.exchange.attendance.pasted import read_pasted
from crm.exchange.attendance.refusals import refuse_strange
from crm.exchange.attendance.sheet import read_workbook
from crm.exchange.attendance.teams import is_teams_report, read_teams_report
from crm.exchange.attendance.text_lines import decode, text_lines
from crm.model.attendance import SeenList
from crm.texts import attendance_lists as t


def read_people(
    content: bytes,
    name: str = "",  # noqa: ARG001 (people name files anything: the content decides)
    organisations: Collection[str] = (),
) -> SeenList:
    """The people in a file of any kind we know.

    `organisations` are names of organisations that we know, as for `read_text`.

    Raises:
        UnreadableInput: with one sentence that says what is wrong and what to do.
    """
    check_size(content)
    try:
        return _read(content, organisations)
    except SchakelError:
        raise
    except Exception as error:  # the libraries raise whatever their parsers raise
        raise UnreadableInput(t.UNREADABLE) from error


def read_text(text: str, organisations: Collection[str] = ()) -> SeenList:
    """The people in pasted text.

    A part that is one of `organisations` belongs to the name before it.

    Raises:
        UnreadableInput: with one sentence that says what is wrong and what to do.
    """
    if not text.strip():
        raise UnreadableInput(t.EMPTY)
    if len(text) > MAX_BYTES:
        raise UnreadableInput(t.too_large(MAX_BYTES))
    return _read_text(text, organisations)


def _read(content: bytes, organisations: Collection[str]) -> SeenList:
    if content.startswith(ZIP_START):
        return read_workbook(content, organisations)
    if content.startswith(OLE_START):
        return read_outlook_mail(content)
    refuse_strange(content)
    return _read_text(decode(content), organisations)


def _read_text(text: str, organisations: Collection[str]) -> SeenList:
    if is_invitation(text):
        return read_invitation(text)
    if is_cards(text):
        return read_cards(text)
    if is_mail(text):
        return invitation_in(text) or read_mail(text)
    lines, problems = text_lines(text)
    if is_teams_report(lines):
        return read_teams_report(lines, problems)
    if export := read_export(text, lines, problems):
        return export
    return read_pasted(lines, problems, organisations)
