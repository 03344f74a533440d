"""Noting a contact in one change set."""

from dataclasses import replace
from datetime import date

import pytest

from crm.access import Permission
from crm.errors import NotAllowed, StaleRecord
from crm.logbook.contacts import (
    ContactNote,
    InvalidNote,
    contact_stamp,
    note_contact,
    note_problems,
)
from crm.logbook.presence import Attendee, NewPerson
from crm.logbook.tasks import TaskNote
from crm.model.actor import Actor
from crm.model.dates import PartialDate, parse_partial_date
from crm.model.enums import ContactKind, ContactStatus, Presence
from crm.model.tables import Action, Task
from crm.store import logbook_rows
from crm.store.people import affiliations
from crm.texts import contact as t

DAY = PartialDate(date(2026, 11, 20))


def save(store, actor, note, today):
    with store.change(actor, "contact") as tx:
        return note_contact(tx, note, today)


def stamp(connection, contact_id):
    moment = logbook_rows.moment(connection, contact_id)
    people = logbook_rows.presence(connection, contact_id)
    return contact_stamp(
        moment.revision,
        [(row.id, row.revision) for row in people],
        logbook_rows.action_ids(connection, contact_id),
    )


def test_a_date_a_body_and_one_line_are_enough(store, actor, council, today):
    note = ContactNote(body_id=council.board, on=DAY, notes="kort", unfinished=True)
    saved = save(store, actor, note, today)
    with store.read() as connection:
        moment = logbook_rows.moment(connection, saved.key)
    assert moment.unfinished
    assert (moment.body, moment.notes) == ("Bestuursorgaan", "kort")
    assert moment.status is ContactStatus.HELD
    assert moment.noted_by == actor.name


@pytest.mark.parametrize(
    ("note", "field", "sentence"),
    [
        (ContactNote(body_id=1, notes="x"), "on", t.DATE_NEEDED),
        (ContactNote(on=DAY, notes="x"), "subject", t.BODY_NEEDED),
        (
            ContactNote(kind=ContactKind.VISIT, on=DAY, notes="x"),
            "subject",
            t.ORGANISATION_NEEDED,
        ),
        (
            ContactNote(kind=ContactKind.EVENT, on=DAY, notes="x"),
            "subject",
            t.EVENT_TITLE_NEEDED,
        ),
        (ContactNote(body_id=1, on=DAY), "text", t.TEXT_NEEDED),
        (
            ContactNote(body_id=1, on=DAY, notes="x", minutes_link="javascript:x"),
            "minutes_link",
            t.BAD_LINK,
        ),
        (
            ContactNote(body_id=1, on=DAY, notes="x", tasks=(TaskNote(" ", "An"),)),
            "tasks",
            t.TASK_TITLE_NEEDED,
        ),
        (
            ContactNote(
                body_id=1,
                on=PartialDate(date(2026, 12, 1)),
                attendees=(Attendee("a", Presence.PRESENT, person_id=1),),
            ),
            "people",
            t.PRESENCE_IN_FUTURE,
        ),
    ],
)
def test_what_is_missing_is_said_beside_its_field(note, field, sentence, today):
    assert note_problems(note, today) == {field: sentence}


def test_a_note_that_says_too_little_writes_nothing(store, actor, council, today):
    with pytest.raises(InvalidNote):
        save(store, actor, ContactNote(body_id=council.board), today)
    with store.read() as connection:
        assert logbook_rows.moments(connection) == []


@pytest.mark.parametrize(
    ("present", "status"),
    [(False, ContactStatus.CANCELLED), (True, ContactStatus.HELD)],
)
def test_what_was_cancelled_stays_so_until_somebody_was_there(
    store, actor, council, today, present, status
):
    planned = ContactNote(body_id=council.board, on=DAY, notes="gepland")
    meeting = save(store, actor, planned, today)
    with store.change(actor, "geannuleerd") as tx:
        meeting = tx.update(meeting, status=ContactStatus.CANCELLED)
    there = Attendee("a", Presence.PRESENT, person_id=council.an)
    note = replace(
        planned,
        contact_id=meeting.key,
        notes="door ziekte",
        attendees=(there,) if present else (),
    )
    assert save(store, actor, note, today).status is status


def test_a_date_to_come_makes_it_planned(store, actor, council, today):
    note = ContactNote(
        body_id=council.board, on=parse_partial_date("2026-12"), title="Begroting"
    )
    assert save(store, actor, note, today).status is ContactStatus.PLANNED


def test_people_a_substitute_and_somebody_new_go_in_together(
    store, actor, council, today
):
    new = NewPerson("Janssens", "Dirk", "diensthoofd", "dirk@example.org")
    note = ContactNote(
        body_id=council.board,
        on=DAY,
        attendees=(
            Attendee(
                "an",
                Presence.EXCUSED,
                council.an,
                organisation_id=council.caw,
                replaced_by="carla",
            ),
            Attendee(
                "carla", Presence.PRESENT, council.carla, organisation_id=council.caw
            ),
            Attendee(
                "dirk",
                Presence.PRESENT,
                new_person=new,
                new_organisation="OCMW Beerse",
            ),
        ),
    )
    saved = save(store, actor, note, today)
    with store.read() as connection:
        rows = {row.person: row for row in logbook_rows.presence(connection, saved.key)}
        (works,) = [a for a in affiliations(connection) if a.person == "Dirk Janssens"]
    assert rows["An Peeters"].represented_by == "Carla De Smet"
    assert rows["An Peeters"].presence is Presence.EXCUSED
    assert rows["Carla De Smet"].organisation == "CAW De Kempen"
    assert rows["Dirk Janssens"].organisation == "OCMW Beerse"
    assert (works.organisation, works.function) == ("OCMW Beerse", "diensthoofd")


def test_two_new_people_of_one_new_organisation_share_it(store, actor, today):
    note = ContactNote(
        kind=ContactKind.VISIT,
        new_organisation="Huis van het Kind",
        on=DAY,
        attendees=tuple(
            Attendee(
                name,
                Presence.PRESENT,
                new_person=NewPerson(name),
                new_organisation="huis van het kind",
            )
            for name in ("Mertens", "Wouters")
        ),
    )
    saved = save(store, actor, note, today)
    with store.read() as connection:
        rows = logbook_rows.presence(connection, saved.key)
        moment = logbook_rows.moment(connection, saved.key)
    assert len({row.organisation_id for row in rows}) == 1
    assert [row.person for row in rows] == ["Mertens", "Wouters"]
    assert moment.organisation == "Huis van het Kind"


def test_a_visit_without_names_is_with_the_organisation_itself(
    store, actor, council, today
):
    note = ContactNote(
        kind=ContactKind.CALL, organisation_id=council.town, on=DAY, notes="gebeld"
    )
    saved = save(store, actor, note, today)
    with store.read() as connection:
        (row,) = logbook_rows.presence(connection, saved.key)
    assert (row.person_id, row.organisation) == (None, "Gemeente Beerse")


def test_changing_a_visit_to_another_organisation_moves_it(
    store, actor, council, today
):
    note = ContactNote(
        kind=ContactKind.VISIT,
        organisation_id=council.town,
        on=DAY,
        attendees=(
            Attendee("b", Presence.PRESENT, council.bert, organisation_id=council.town),
        ),
    )
    saved = save(store, actor, note, today)
    save(
        store,
        actor,
        replace(note, contact_id=saved.key, organisation_id=council.caw),
        today,
    )
    with store.read() as connection:
        assert logbook_rows.moment(connection, saved.key).organisation == (
            "CAW De Kempen"
        )


def test_changing_a_contact_keeps_what_stays_and_drops_what_went(
    store, actor, council, today
):
    with store.change(actor, "plan") as tx:
        first, second = (tx.add(Action(title=title)) for title in ("een", "twee"))
    note = ContactNote(
        body_id=council.board,
        on=DAY,
        action_ids=(first.key,),
        attendees=(
            Attendee("an", Presence.PRESENT, council.an),
            Attendee("bert", Presence.ABSENT, council.bert),
        ),
        tasks=(TaskNote("bellen", "An", date(2026, 12, 1)), TaskNote("mailen")),
    )
    saved = save(store, actor, note, today)
    with store.read() as connection:
        before = {
            row.person: row for row in logbook_rows.presence(connection, saved.key)
        }
        calling, mailing = logbook_rows.follow_ups(connection, contact_id=saved.key)
        seen = stamp(connection, saved.key)
    changed = replace(
        note,
        contact_id=saved.key,
        stamp=seen,
        action_ids=(second.key,),
        attendees=(
            Attendee("an", Presence.PRESENT, council.an),
            Attendee("carla", Presence.PRESENT, council.carla),
        ),
        tasks=(TaskNote("toch bellen", "An", date(2026, 12, 1), id=calling.id),),
        seen_task_ids=frozenset({calling.id, mailing.id}),
    )
    save(store, actor, changed, today)
    with store.read() as connection:
        after = {
            row.person: row for row in logbook_rows.presence(connection, saved.key)
        }
        tasks = logbook_rows.follow_ups(connection, contact_id=saved.key)
        linked = logbook_rows.action_ids(connection, saved.key)
    assert set(after) == {"An Peeters", "Carla De Smet"}
    assert after["An Peeters"] == before["An Peeters"]
    assert [(task.id, task.title) for task in tasks] == [(calling.id, "toch bellen")]
    assert linked == [second.key]


def test_a_colleagues_new_task_stays_when_mine_are_saved(store, actor, council, today):
    note = ContactNote(body_id=council.board, on=DAY, tasks=(TaskNote("bellen"),))
    note = replace(note, notes="x")
    saved = save(store, actor, note, today)
    with store.read() as connection:
        (mine,) = logbook_rows.follow_ups(connection, contact_id=saved.key)
    with store.change(actor, "collega") as tx:
        tx.add(Task(title="van een collega", contact_moment_id=saved.key))
    again = replace(
        note, contact_id=saved.key, tasks=(), seen_task_ids=frozenset({mine.id})
    )
    save(store, actor, again, today)
    with store.read() as connection:
        left = logbook_rows.follow_ups(connection, contact_id=saved.key)
    assert [task.title for task in left] == ["van een collega"]


def test_a_stale_save_is_refused_also_when_only_presence_moved(
    store, actor, council, today
):
    note = ContactNote(
        body_id=council.board,
        on=DAY,
        attendees=(Attendee("an", Presence.PRESENT, council.an),),
    )
    saved = save(store, actor, note, today)
    with store.read() as connection:
        seen = stamp(connection, saved.key)
    mine = replace(note, contact_id=saved.key, stamp=seen, notes="van mij")
    theirs = replace(
        mine, notes=None, attendees=(Attendee("an", Presence.EXCUSED, council.an),)
    )
    save(store, actor, theirs, today)
    with pytest.raises(StaleRecord):
        save(store, actor, mine, today)
    with store.read() as connection:
        assert logbook_rows.moment(connection, saved.key).notes is None


def test_saving_the_same_again_changes_nothing(store, actor, council, today):
    note = ContactNote(
        body_id=council.board,
        on=DAY,
        title="Zitting",
        attendees=(Attendee("an", Presence.PRESENT, council.an),),
    )
    saved = save(store, actor, note, today)
    with store.change(actor, "opnieuw") as tx:
        note_contact(tx, replace(note, contact_id=saved.key), today)
    assert tx.change_set is None


def test_one_save_is_one_change_set(store, actor, council, today):
    note = ContactNote(
        body_id=council.board,
        on=DAY,
        attendees=(
            Attendee("x", Presence.PRESENT, new_person=NewPerson("Nieuw", "Nel")),
        ),
        tasks=(TaskNote("bellen"),),
    )
    before = store.data_version()
    save(store, actor, note, today)
    assert store.data_version() == before + 1


def test_noting_needs_its_permission(store, council, today):
    reader = Actor("Lezer", frozenset({Permission.READ}))
    note = ContactNote(body_id=council.board, on=DAY, notes="x")
    with pytest.raises(NotAllowed):
        save(store, reader, note, today)


def test_the_token_of_a_save_leads_to_its_contact(store, actor, council, today):
    key = "k1"
    with store.change(actor, "contact", token=key) as tx:
        saved = note_contact(
            tx, ContactNote(body_id=council.board, on=DAY, notes="x"), today
        )
    with store.read() as connection:
        assert logbook_rows.contact_saved_as(connection, key) == saved.key
        assert logbook_rows.contact_saved_as(connection, "k2") is None
