"""What goes out after a meeting: the summary and the tasks for a calendar."""

import io
from datetime import date, timedelta

import pytest
from docx import Document
from icalendar import Calendar

from crm.errors import InvalidInput, MissingRecord
from crm.exchange.write_text import write_text
from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.presence import Attendee
from crm.logbook.tasks import TaskNote
from crm.model.dates import PartialDate
from crm.model.enums import Presence
from crm.model.tables import Action, Organisation, Participation, Task
from crm.papers.meeting_summary import attendee_mails, meeting_summary, summary_docx
from crm.papers.task_calendar import task_calendar
from crm.texts import aftermath as t
from tests.pages.council import TODAY, small_council

TITLE = "Bel, mail; of schrijf\\naar 'Ann' 🙂"


@pytest.fixture
def meeting(store, actor):
    """A meeting with notes, decisions, two tasks, and the next one planned."""
    ids = small_council(store, actor)
    with store.change(actor, "overleg") as tx:
        held = note_contact(
            tx,
            ContactNote(
                body_id=ids["assembly"],
                on=PartialDate(TODAY),
                title="Zitting",
                notes="Onder ons gezegd",
                decisions="Het plan <b>&</b> de norm\n\nNog iets",
                attendees=(
                    Attendee(
                        "a",
                        Presence.PRESENT,
                        ids["person An"],
                        organisation_id=ids["caw"],
                    ),
                    Attendee(
                        "j",
                        Presence.EXCUSED,
                        ids["person Jan"],
                        replaced_by="w",
                    ),
                    Attendee("w", Presence.PRESENT, ids["person Wim"]),
                    Attendee("e", Presence.ABSENT, ids["person Els"]),
                ),
                tasks=(
                    TaskNote(TITLE, "An", date(2026, 12, 31)),
                    TaskNote("Zonder dag"),
                ),
            ),
            TODAY,
        )
        coming = PartialDate(TODAY + timedelta(days=10))
        note = ContactNote(body_id=ids["assembly"], on=coming, title="Volgende")
        note_contact(tx, note, TODAY)
        tasks = {task.title: task.key for task in tx.find(Task)}
    return store, held.key, tasks


def read(store, number, **asked):
    made = summary_docx(store, {"id": str(number), **asked}, TODAY)
    word = Document(io.BytesIO(made.content))
    return made.name, [paragraph.text for paragraph in word.paragraphs]


def test_the_summary_says_who_was_there_what_was_decided_and_who_does_what(meeting):
    store, number, _ = meeting
    name, said = read(store, number)
    title = "Samenvatting Algemene vergadering · Zitting, 23-11-2026"
    assert name == f"{title.replace('23-11-2026', '23 11 2026')}.docx"
    assert said == [
        title.replace("-", "/"),
        "Aanwezig",
        "An *Peeters* (CAW)",
        "Wim Claes",
        "Verontschuldigd",
        "Jan Wouters, vertegenwoordigd door Wim Claes",
        "Beslissingen",
        "Het plan <b>&</b> de norm",
        "Nog iets",
        "Taken",
        f"{TITLE} · An · tegen 31/12/2026",
        "Zonder dag",
        "Volgende vergadering",
        "03/12/2026",
    ]


def test_somebody_for_two_organisations_is_named_once(meeting, actor):
    store, number, _ = meeting
    with store.change(actor, "ook voor een ander") as tx:
        (wim,) = (row for row in tx.find(Participation) if row.represented_by_id)
        place = tx.add(Organisation(name="OCMW Geel")).key
        tx.add(
            Participation(
                contact_moment_id=number,
                person_id=wim.represented_by_id,
                organisation_id=place,
                presence=Presence.PRESENT,
            )
        )
    said = [line for line in read(store, number)[1] if line.startswith("Wim Claes")]
    assert said == ["Wim Claes (OCMW Geel)"]


def test_notes_go_along_only_when_chosen(meeting):
    store, number, _ = meeting
    assert "Onder ons gezegd" in read(store, number, notities="1")[1]
    with store.read() as connection:
        without, chosen = (
            write_text(meeting_summary(connection, number, TODAY, notes=notes))
            for notes in (False, True)
        )
    assert "Onder ons gezegd" not in without
    assert "Notities\n- Onder ons gezegd" in chosen
    assert "Els" not in chosen
    assert "example.org" not in chosen


def test_the_mail_goes_to_who_was_there_or_excused_but_not_to_who_wants_none(meeting):
    store, number, _ = meeting
    with store.read() as connection:
        mails = attendee_mails(connection, number)
    assert mails.addresses == ("an@example.org",)
    assert mails.no_mail == ("Jan Wouters",)
    assert mails.without_address == ("Wim Claes",)


def event(store, number):
    made = task_calendar(store, {"id": str(number)}, TODAY)
    assert made.name.endswith(".ics")
    calendar = Calendar.from_ical(made.content)
    assert str(calendar["X-WR-TIMEZONE"]) == "Europe/Brussels"
    (found,) = calendar.walk("VEVENT")
    return found


def test_a_task_is_a_whole_day_in_the_calendar(meeting):
    store, _, tasks = meeting
    found = event(store, tasks[TITLE])
    assert found["DTSTART"].params["VALUE"] == "DATE"
    assert found.decoded("DTSTART") == date(2026, 12, 31)
    assert found.decoded("DTEND") == date(2027, 1, 1)
    assert str(found["SUMMARY"]) == TITLE
    about = "Taak uit: Algemene vergadering · 23/11/2026. Voor: An"
    assert str(found["DESCRIPTION"]) == about


def test_a_task_that_changes_takes_the_place_of_the_one_in_the_calendar(meeting, actor):
    store, _, tasks = meeting
    number = tasks[TITLE]
    before = event(store, number)
    with store.change(actor, "verzet") as tx:
        tx.update(tx.get(Task, number), title="Anders", due=date(2027, 1, 15))
    after = event(store, number)
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after.decoded("DTSTART") == date(2027, 1, 15)
    with store.change(actor, "nog een") as tx:
        other = tx.add(Task(title="Anders", due=date(2027, 1, 15)))
    assert event(store, other.key)["UID"] != before["UID"]


def test_a_task_without_a_day_or_that_is_gone_is_refused_in_a_sentence(meeting):
    store, _, tasks = meeting
    with pytest.raises(InvalidInput):
        task_calendar(store, {"id": str(tasks["Zonder dag"])}, TODAY)
    for asked in ({"id": "999"}, {}, {"id": "x"}):
        with pytest.raises(MissingRecord):
            task_calendar(store, asked, TODAY)
    with pytest.raises(InvalidInput):
        summary_docx(store, {"id": "x"}, TODAY)


def test_the_summary_names_the_action_sheet_and_says_the_body_once(store, actor):
    ids = small_council(store, actor)
    with store.change(actor, "overleg") as tx:
        sheet = tx.add(Action(number="10", title="Buren"))
        held = note_contact(
            tx,
            ContactNote(
                body_id=ids["assembly"],
                on=PartialDate(TODAY),
                title="Algemene vergadering najaar",
                notes="x",
                action_ids=(sheet.key,),
            ),
            TODAY,
        )
    _, said = read(store, held.key)
    assert said[0] == "Samenvatting Algemene vergadering najaar, 23/11/2026"
    assert "Actiefiches" in said
    assert "10. Buren" in said


def test_the_summary_of_an_assembly_says_what_was_found(assembly):
    store, ids = assembly
    with store.read() as connection:
        document = meeting_summary(connection, ids["meeting"], TODAY)
    (decided,) = [one for one in document.sections if one.title == t.DECISIONS]
    assert decided.lines == ["3. Artikel 12: aangenomen"]
