"""Step 3: the papers of an assembly, each with its files."""

from dataclasses import dataclass
from datetime import date

import streamlit as st

from crm.assembly.desk import Desk, read_desk
from crm.exchange.label_sheets import SHEETS
from crm.model.register_rows import member_key
from crm.papers.addressees import Addressee, addressees
from crm.store import Connection
from crm.texts import assembly_desk as t
from crm.texts import papers as formats
from crm.ui import session
from crm.ui.downloads import download
from crm.ui.menu import link
from crm.ui.seat_marker import name_of
from crm.ui.text import md
from crm.ui.unknown_addresses import unknown_addresses

_WORD, _PDF, _EXCEL, _PRINT = "docx", "pdf", "xlsx", "afdruk"
_LABELS = {
    _WORD: (formats.WORD, "description"),
    _PDF: (formats.PDF, "picture_as_pdf"),
    _EXCEL: (formats.EXCEL, "table"),
    _PRINT: (formats.PRINT, "print"),
}


@dataclass(frozen=True)
class Paper:
    """A paper: the `Download` that makes it, in which forms, what it is for."""

    name: str
    title: str
    about: str
    forms: tuple[str, ...]


ANNEX = Paper("bijlage-verslag", t.ANNEX, t.ABOUT_ANNEX, (_PDF, _WORD, _EXCEL))
PAPERS = (
    Paper("uitnodiging", t.CONVOCATION, t.ABOUT_CONVOCATION, (_PDF, _WORD)),
    Paper("tekenlijst", t.SIGN_IN, t.ABOUT_SIGN_IN, (_PDF, _WORD, _EXCEL)),
    Paper("volmacht", t.PROXY_FORM, t.ABOUT_PROXY_FORM, (_PDF, _WORD)),
    Paper(
        "adressen-uitnodiging", t.ADDRESSES, t.ABOUT_ADDRESSES, (_EXCEL, _WORD, _PDF)
    ),
    ANNEX,
)


def papers(desk: Desk) -> None:
    """Letters and sheets first, then labels and badges, then what is about people."""
    number = desk.assembly.contact_moment_id
    meeting = desk.assembly
    missing = t.letter_misses(bool(desk.items), meeting.says_place, meeting.says_access)
    if missing:
        st.warning(missing)
    _addresses(desk)
    for paper in PAPERS:
        paper_row(paper, number)
    paper_row(
        Paper("ledenlijst", t.MEMBER_LIST, t.ABOUT_MEMBER_LIST, (_PDF, _WORD, _EXCEL)),
        None,
        id=desk.assembly.body_id,
        op=desk.on,
    )
    _sheets(number)
    _pack(desk)
    with st.container(horizontal=True):
        download(t.INTO_CALENDAR, "agenda", icon="event", contact=number)
        st.link_button(t.OWN_TEMPLATES, link("beheer"), icon=":material/settings:")
    st.caption(t.TOOL)


def _addresses(desk: Desk) -> None:
    """Whom no letter can go to: a letter goes to the organisation where there is one."""
    every = session.rows(_addressees, desk.assembly.contact_moment_id, session.today())
    seats = [one.seats[0] for one in every if not one.address]
    where = {
        member_key(seat.organisation_id, seat.person_id): seat.organisation
        or name_of(seat)
        for seat in seats
    }
    if seats:
        unknown_addresses(t.no_addresses(len(seats)), where.items())


def _addressees(
    connection: Connection, contact_id: int, today: date
) -> list[Addressee]:
    return addressees(connection, read_desk(connection, contact_id, today))


def paper_row(paper: Paper, number: int | None, **asked: object) -> None:
    """A paper and its files."""
    words, files = st.columns([3, 2], vertical_alignment="center")
    words.markdown(f"**{md(paper.title)}** :gray[{md(paper.about)}]")
    with files, st.container(horizontal=True):
        for form in paper.forms:
            label, icon = _LABELS[form]
            download(
                label, paper.name, icon=icon, vergadering=number, als=form, **asked
            )


def _sheets(number: int) -> None:
    """Address labels and badges on a sheet that staff have in the cupboard."""
    words, size = st.columns([3, 2], vertical_alignment="bottom")
    words.markdown(f"**{md(t.LABELS)}** :gray[{md(t.ABOUT_LABELS)}]")
    chosen = size.selectbox(t.SHEET_SIZE, list(SHEETS), key="label-size")
    for name, title, about in (
        ("etiketten", t.ADDRESS_LABELS, t.ABOUT_ADDRESS_LABELS),
        ("naamkaartjes", t.BADGES, t.ABOUT_BADGES),
    ):
        paper_row(Paper(name, title, about, (_PDF, _WORD)), number, maat=chosen)


def _pack(desk: Desk) -> None:
    """The pack for a new director."""
    people = {
        row.person_id: name_of(row)
        for row in (*desk.directors, *desk.members.rows)
        if row.person_id is not None
    }
    if not people:
        return
    words, who, files = st.columns([2, 1, 2], vertical_alignment="bottom")
    words.markdown(f"**{md(t.PACK)}** :gray[{md(t.ABOUT_PACK)}]")
    person = who.selectbox(
        t.FOR_WHOM, list(people), format_func=people.__getitem__, key="pack-person"
    )
    with files, st.container(horizontal=True):
        for form in (_PDF, _WORD):
            label, icon = _LABELS[form]
            download(label, "onthaalbundel", icon=icon, persoon=person, als=form)
