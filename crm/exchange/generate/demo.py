"""The demo council: Kempenland, filled up with synthetic people to its real sizes."""

from collections.abc import Iterator
from datetime import date, timedelta

from crm.exchange.generate.dice import Dice
from crm.exchange.generate.files import MADE_UP, REAL, REFERENCE, Files, Row, read_rows
from crm.exchange.generate.meetings import (
    FORUM,
    Attendance,
    Meeting,
    make_contacts,
    make_schedule,
    real_meetings,
)
from crm.exchange.generate.organisations import make_organisations
from crm.exchange.generate.people import MadePerson, affiliation_rows, make_people
from crm.exchange.generate.seats import Field, make_seats
from crm.texts import demo as t

ANCHOR = date(2026, 11, 23)
"""The Monday of the week in which the demo plays; loading moves it to this week."""

PARTICIPATIONS = 3000
_CHECKED = frozenset(
    {"Algemene vergadering", "Bestuursorgaan", "Dagelijks bestuur", "Cluster welzijn"}
)
_NO_MAIL = 6


def generate_demo(seed: int) -> Files:
    """The rows of every file of the demo, those of `extra/` included."""
    dice = Dice(seed)
    organisations = make_organisations()
    people = make_people(dice, organisations)
    field = Field(organisations, people)
    seats = make_seats(dice, field, ANCHOR)
    meetings = _meetings(dice, field, Attendance(dice, field, seats, ANCHOR))
    return {
        "gemeenten": read_rows(REAL, "gemeenten"),
        "organisaties": [organisation.row for organisation in organisations],
        "personen": affiliation_rows(dice, people, ANCHOR),
        "organen": list(_bodies()),
        "normen": [*read_rows(REFERENCE, "normen"), *read_rows(MADE_UP, "normen")],
        "mandaten": [seat.row() for seat in seats],
        "vergaderingen": [*real_meetings(), *(m.row() for m in meetings)],
        "aanwezigheden": [row for m in meetings for row in m.presence_rows()],
        "acties": read_rows(REAL, "acties"),
        "referentielijst": list(_reference()),
        "extra/taken": list(_tasks()),
        "extra/trekkers": list(_convenors()),
        "extra/banden": list(_ties()),
        "extra/contactdetails": list(_details(meetings)),
        "extra/persoondetails": list(_person_details(dice, people)),
    }


def _meetings(dice: Dice, field: Field, attendance: Attendance) -> list[Meeting]:
    """Held and planned meetings by date, with the wanted participations in all."""
    contacts = list(make_contacts(dice, field, ANCHOR))
    schedule = make_schedule(dice, ANCHOR)
    forums = [m for m in schedule if m.body == FORUM]
    bare = [m for m in schedule if m.planned or m.unfinished]
    others = [m for m in schedule if m not in forums and m not in bare]
    done = [*contacts, *(attendance.of(meeting) for meeting in others)]
    left = PARTICIPATIONS - sum(len(meeting.presence) for meeting in done)
    for number, meeting in enumerate(forums):
        size = left // (len(forums) - number)
        held = attendance.of(meeting, size)
        left -= len(held.presence)
        done.append(held)
    return sorted([*done, *bare], key=lambda m: (m.on, m.body, m.title))


def _bodies() -> Iterator[Row]:
    checked = (ANCHOR - timedelta(weeks=3)).isoformat()
    for row in read_rows(REAL, "organen"):
        yield {**row, "nagekeken_op": checked if row["naam"] in _CHECKED else ""}
    for row in read_rows(MADE_UP, "organen"):
        yield {
            "naam": row["naam"],
            "type": row["type"],
            "omvang_doel": row["omvang_doel"],
            "nagekeken_op": checked if row["nagekeken"] else "",
            "bron": t.SYNTHETIC,
        }


def _convenors() -> Iterator[Row]:
    """Which tables are somebody else's."""
    for row in read_rows(MADE_UP, "organen"):
        if row["trekker"]:
            yield {"orgaan": row["naam"], "trekker": row["trekker"]}


def _reference() -> Iterator[Row]:
    for row in read_rows(MADE_UP, "referentielijst"):
        delete_on = ANCHOR + timedelta(weeks=int(row["weken"]))
        yield {
            "naam": row["naam"],
            "sector": row["sector"],
            "gemeente": row["gemeente"],
            "bron": t.REFERENCE_SOURCE,
            "verwijderen_op": delete_on.isoformat(),
        }


def _tasks() -> Iterator[Row]:
    for row in read_rows(MADE_UP, "taken"):
        due = ANCHOR + timedelta(weeks=int(row["week"]), days=int(row["dag"]))
        done = row["klaar"] and ANCHOR + timedelta(weeks=int(row["klaar"]))
        yield {
            "titel": row["titel"],
            "wie": row["wie"],
            "tegen": due.isoformat(),
            "klaar_op": done.isoformat() if done else "",
            "organisatie": row["organisatie"],
            "bron": t.SYNTHETIC,
        }


def _ties() -> Iterator[Row]:
    for row in read_rows(MADE_UP, "banden"):
        checked = ANCHOR + timedelta(weeks=int(row["week"]))
        yield {
            "organisatie": row["organisatie"],
            "andere": row["andere"],
            "soort": row["soort"],
            "stand": row["stand"],
            "nagekeken_op": checked.isoformat(),
            "bron": f"{row['bron']}; {t.SYNTHETIC}",
        }


def _details(meetings: list[Meeting]) -> Iterator[Row]:
    """What the import contract has no column for: kind, notes, action, unfinished."""
    for meeting in meetings:
        yield {
            **meeting.keys(),
            "soort": meeting.kind,
            "actie": meeting.action,
            "notities": meeting.notes,
            "af_te_werken": "ja" if meeting.unfinished else "",
        }


def _person_details(dice: Dice, people: list[MadePerson]) -> Iterator[Row]:
    """Who asked for no mail, competences, who can see figures."""
    chosen = dice.sample([p for p in people[:-2] if p.email], 60)
    for place, person in enumerate(chosen):
        yield {
            "persoon": person.name,
            "niet_mailen": "ja" if place % (60 // _NO_MAIL) == 0 else "",
            "voorkeurkanaal": dice.pick(t.CHANNELS),
            "competenties": dice.pick(t.COMPETENCES) if place % 2 else "",
            "zicht_op_data": t.DATA_ACCESS if place % 4 == 0 else "",
        }
