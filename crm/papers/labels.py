"""Address labels and badges for an assembly, on sheets of labels."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from crm.errors import InvalidInput
from crm.exchange.label_sheets import sheet_named
from crm.exchange.letters import Words, write_labels
from crm.model.files import OutFile
from crm.papers.addressees import Addressee, asked_addressees
from crm.papers.assembly_asked import (
    asked_desk,
    asked_number,
    body_name,
    shared_words,
)
from crm.papers.filled import asked_format, word_or_pdf
from crm.papers.seat_lines import SeatLine, seat_lines
from crm.papers.template_kinds import BADGE, LABEL
from crm.papers.templates import template_of
from crm.store import Store
from crm.texts import assembly_papers as t
from crm.texts import letters

SHEET, START = "maat", "vanaf"
"""What a link asks: the sheet by name, and the first label that is still on it."""
_BETWEEN = re.compile(r"\s*[,\n]\s*")


def address_labels(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """A label for every letter; one without an address says so.

    Raises `InvalidInput` and `MissingRecord`.
    """
    with store.read() as connection:
        desk = asked_desk(connection, asked, today)
        found = asked_addressees(connection, desk, asked)
        if not found:
            raise InvalidInput(letters.NO_LETTERS)
        template = template_of(connection, LABEL)
        shared = shared_words(connection, desk, today)
    name = t.labels_name(body_name(desk), desk.on)
    labels = [_label(one) for one in found]
    return _written(asked, partial(write_labels, template, shared, labels), name, "3x8")


def badges(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """A badge for every member and alternate, and for directors who are no member.

    Raises `InvalidInput` and `MissingRecord`.
    """
    with store.read() as connection:
        desk = asked_desk(connection, asked, today)
        template = template_of(connection, BADGE)
        shared = shared_words(connection, desk, today)
    texts = [text for line in seat_lines(desk) for text in _badges(line)]
    texts += [
        _badge(one.person, one.organisation, "") for one in desk.convened.directors
    ]
    if not texts:
        raise InvalidInput(letters.NO_LETTERS)
    content = partial(write_labels, template, shared, texts, foot=letters.FOOT)
    return _written(asked, content, t.badges_name(body_name(desk), desk.on), "2x5")


def _written(
    asked: Mapping[str, str], content: Callable[..., bytes], name: str, usual: str
) -> OutFile:
    """The sheet that the link asks, as a Word document or a pdf."""
    made = content(
        title=name,
        sheet=sheet_named(asked.get(SHEET, usual)),
        start=asked_number(asked, START) if START in asked else 1,
    )
    return word_or_pdf(made, name, asked_format(asked, "pdf"))


def _label(one: Addressee) -> Words:
    lines = _BETWEEN.split(one.address) if one.address else [t.NO_ADDRESS]
    return {
        "naam": one.name,
        "organisatie": one.organisation if one.person else "",
        "adres": "\n".join(filter(None, lines)),
    }


def _badges(line: SeatLine) -> list[Words]:
    """The holder's with the vote; an alternate's without: it goes with the seat."""
    place = line.seat.organisation
    votes = t.VOTING_MEMBER if line.seat.votes else ""
    return [
        _badge(line.seat.person, place, votes),
        *(_badge(name, place, t.STAND_IN.lower()) for name in line.stand_ins),
    ]


def _badge(person: str | None, place: str | None, votes: str) -> Words:
    return {"naam": person or "", "organisatie": place or "", "stem": votes}
