"""Address labels and badges for an assembly, as a pdf for sheets of labels."""

import re
from collections.abc import Mapping
from datetime import date

from crm.model.files import OutFile
from crm.papers.addressees import Addressee, asked_addressees
from crm.papers.assembly_asked import asked_desk, asked_number, body_name
from crm.papers.label_sheets import LabelText, draw_labels, sheet_named
from crm.papers.list_file import safe_name
from crm.papers.seat_lines import SeatLine, seat_lines
from crm.store import Store
from crm.texts import assembly_papers as t

SHEET, START = "maat", "vanaf"
"""What a link asks: the sheet by name, and the first label that is still on it."""
_BETWEEN = re.compile(r"\s*[,\n]\s*")


def address_labels(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """A label for every letter; one without an address says so.

    Raises `InvalidInput` and `MissingRecord`.
    """
    with store.read() as connection:
        desk = asked_desk(connection, asked, today)
        labels = [_label(one) for one in asked_addressees(connection, desk, asked)]
    name = t.labels_name(body_name(desk), desk.on)
    sheet = sheet_named(asked.get(SHEET, "3x8"))
    content = draw_labels(sheet, labels, name, start=_start(asked))
    return OutFile(f"{safe_name(name)}.pdf", content)


def badges(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """A badge for every member and alternate, and for directors who are no member.

    Raises `InvalidInput` and `MissingRecord`.
    """
    with store.read() as connection:
        desk = asked_desk(connection, asked, today)
    texts = [text for line in seat_lines(desk) for text in _badges(line)]
    texts += [
        LabelText(one.person or "", tuple(filter(None, [one.organisation])))
        for one in desk.convened.directors
    ]
    name = t.badges_name(body_name(desk), desk.on)
    sheet = sheet_named(asked.get(SHEET, "2x5"))
    content = draw_labels(
        sheet, texts, name, start=_start(asked), centred=True, foot=True
    )
    return OutFile(f"{safe_name(name)}.pdf", content)


def _label(one: Addressee) -> LabelText:
    place = [one.organisation] if one.person and one.organisation else []
    where = _BETWEEN.split(one.address) if one.address else [t.NO_ADDRESS]
    return LabelText(one.name, (*place, *filter(None, where)))


def _badges(line: SeatLine) -> list[LabelText]:
    """The holder's with the vote; an alternate's without: it goes with the seat."""
    place = (line.seat.organisation,) if line.seat.organisation else ()
    votes = (t.VOTING_MEMBER,) if line.seat.votes else ()
    return [
        LabelText(line.seat.person or "", (*place, *votes)),
        *(LabelText(name, (*place, t.STAND_IN.lower())) for name in line.stand_ins),
    ]


def _start(asked: Mapping[str, str]) -> int:
    return asked_number(asked, START) if START in asked else 1
