"""What a list taught us is kept with the note, in one change set."""

from datetime import date

import pytest

from crm.access import undo
from crm.directory.matching import match_people
from crm.logbook.brought_lists import Lesson
from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.presence import Attendee, NewPerson
from crm.model.attendance import SeenPerson
from crm.model.dates import PartialDate
from crm.model.enums import MatchStatus, Presence, Verdict
from crm.store.contacts import contacts
from crm.store.known_people import judgements, known_people
from crm.store.people import affiliations, people

DAY = date(2026, 11, 20)
SEEN = SeenPerson(1, "An Peeters (Gemeente Beerse)", "An Peeters", function="schepen")


@pytest.fixture
def note(council):
    """An was there; the list says that she works for the town."""
    return ContactNote(
        body_id=council.board,
        on=PartialDate(DAY),
        attendees=(Attendee("r1", Presence.PRESENT, council.an),),
        lessons=(Lesson(SEEN, "r1", organisation_id=council.town),),
        sources=("Teams-rapport a.csv (123)",),
    )


def posts_of(store, person_id):
    with store.read() as connection:
        return [
            (post.organisation_id, post.function, post.start)
            for post in affiliations(connection, person_id=person_id)
        ]


def test_where_somebody_works_is_added_with_the_day_of_the_note(
    store, actor, council, today, note
):
    before = posts_of(store, council.an)
    with store.change(actor, "contact") as tx:
        note_contact(tx, note, today)
    assert posts_of(store, council.an) == [*before, (council.town, "schepen", DAY)]
    undo(store, actor, tx.change_set)
    assert posts_of(store, council.an) == before


def test_what_we_knew_already_is_not_added_again(store, actor, council, today, note):
    for _ in range(2):
        with store.change(actor, "contact") as tx:
            note_contact(tx, note, today)
    assert len(posts_of(store, council.an)) == 2


def test_a_row_that_was_taken_off_the_sheet_teaches_nothing(
    store, actor, council, today, note
):
    gone = Attendee("r2", Presence.PRESENT, council.bert)
    with store.change(actor, "contact") as tx:
        note_contact(tx, ContactNote(**{**vars(note), "attendees": (gone,)}), today)
    assert len(posts_of(store, council.an)) == 1


def test_a_note_says_from_which_lists_it_comes(store, actor, council, today, note):
    with store.change(actor, "contact") as tx:
        saved = note_contact(tx, note, today)
    more = {"contact_id": saved.key, "sources": (*note.sources, "mail b.eml (45_)")}
    with store.change(actor, "contact") as tx:
        note_contact(tx, ContactNote(**{**vars(note), **more}), today)
    with store.read() as connection:
        (found,) = contacts(connection, source_holds="(45_)")
        assert contacts(connection, source_holds="(45x)") == []
    assert found.source == "Teams-rapport a.csv (123); mail b.eml (45_)"


def test_a_new_person_keeps_the_number_of_the_card(store, actor, council, today):
    new = NewPerson("Nieuw", "Noor", email="noor@example.org", phone="014 00 00 00")
    note = ContactNote(
        body_id=council.board,
        on=PartialDate(DAY),
        attendees=(Attendee("n1", Presence.PRESENT, new_person=new),),
    )
    with store.change(actor, "contact") as tx:
        note_contact(tx, note, today)
    with store.read() as connection:
        made = next(row for row in people(connection) if row.last_name == "Nieuw")
    assert (made.email, made.phone) == ("noor@example.org", "014 00 00 00")


def matched(store, seen):
    with store.read() as connection:
        (found,) = match_people(
            [seen], known_people(connection), judgements(connection)
        )
    return found.status, found.person_id


def test_what_was_decided_about_a_spelling_decides_the_next_time(
    store, actor, council, today, note
):
    """Until the note is undone: then the spelling is as doubtful as before."""
    other = SeenPerson(1, "B. Klaas", "B. Klaas")
    before = matched(store, other)
    assert before[0] is not MatchStatus.KNOWN
    came = Attendee("r9", Presence.PRESENT, council.bert)
    lessons = (Lesson(other, "r9", Verdict.SAME),)
    change = {"attendees": (came,), "lessons": lessons}
    with store.change(actor, "contact") as tx:
        note_contact(tx, ContactNote(**{**vars(note), **change}), today)
    assert matched(store, other) == (MatchStatus.KNOWN, council.bert)
    undo(store, actor, tx.change_set)
    assert matched(store, other) == before


def test_somebody_new_is_not_who_was_proposed(store, actor, council, today, note):
    namesake = SeenPerson(1, "An Peeters", "An Peeters")
    assert matched(store, namesake) == (MatchStatus.KNOWN, council.an)
    came = Attendee("n1", Presence.PRESENT, new_person=NewPerson("Peeters", "An"))
    lessons = (Lesson(namesake, "n1", Verdict.DIFFERENT, (council.an,)),)
    change = {"attendees": (came,), "lessons": lessons}
    with store.change(actor, "contact") as tx:
        note_contact(tx, ContactNote(**{**vars(note), **change}), today)
    status, person_id = matched(store, namesake)
    assert status is MatchStatus.KNOWN
    assert person_id not in (None, council.an)


def test_no_person_needs_no_row(store, actor, council, today, note):
    room = SeenPerson(1, "Grote Beer", "Grote Beer")
    change = {"lessons": (Lesson(room, None, Verdict.IGNORED),)}
    with store.change(actor, "contact") as tx:
        note_contact(tx, ContactNote(**{**vars(note), **change}), today)
    assert matched(store, room)[0] is MatchStatus.IGNORED
