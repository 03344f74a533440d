"""A list against what we know, and the contact moment that it becomes."""

from dataclasses import dataclass
from datetime import date

import pytest

from crm.access import undo
from crm.directory.judgements import judge_spelling
from crm.errors import InvalidInput
from crm.exchange.attendance import read_text
from crm.intake.attendance import (
    Attendance,
    attend,
    existing_contact,
    look,
    look_whole,
    settled,
    usual_body,
)
from crm.logbook.brought_lists import BroughtList, digest_of
from crm.model.enums import ContactStatus, MatchStatus, Presence, Verdict
from crm.store.contacts import contacts, participations
from crm.store.people import affiliations, people
from tests.findings.councils import Council

DAY = date(2026, 11, 20)
TEXT = """Aanwezig: Katrien Van den Broeck (CAW Kempen), PEETERS Jan, Noor Nieuw
Verontschuldigd: An Claes
Vergaderzaal 2
"""


@dataclass
class Filled:
    body: int
    other: int
    katrien: int
    jan: int
    an: int
    caw: int


@pytest.fixture
def council(store, actor):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        caw = made.organisation("CAW Kempen", aliases=["CAW"])
        katrien = made.person("Katrien", "Van den Broeck")
        made.post(katrien, caw, "medewerker")
        return Filled(
            made.body("Stuurgroep", "stuurgroep").key,
            made.body("Werkgroep", "werkgroep").key,
            katrien.key,
            made.person("Jan", "Peeters").key,
            made.person("An", "Claes").key,
            caw.key,
        )


def asked(council, text=TEXT):
    brought = BroughtList(read_text(text), digest_of(text.encode()))
    return Attendance(brought, council.body, DAY)


def attended(store, actor, today, wanted):
    with store.change(actor, "aanwezigheid") as tx:
        lines = settled(look_whole(tx.connection, wanted))
        contact_id = attend(tx, wanted, lines, today).key
    return contact_id, tx.change_set


def there(store, contact_id):
    with store.read() as connection:
        return {
            (one.person, one.organisation, one.presence)
            for one in participations(connection, contact_id=contact_id)
        }


EVERYBODY = {
    ("Katrien Van den Broeck", "CAW Kempen", Presence.PRESENT),
    ("Jan Peeters", None, Presence.PRESENT),
    ("Noor Nieuw", None, Presence.PRESENT),
    ("An Claes", None, Presence.EXCUSED),
}


def test_known_and_new_people_of_a_list_were_there(store, actor, council, today):
    contact_id, _ = attended(store, actor, today, asked(council))
    assert there(store, contact_id) == EVERYBODY
    with store.read() as connection:
        (row,) = contacts(connection)
    assert (row.body_id, row.on, row.status) == (
        council.body,
        DAY,
        ContactStatus.HELD,
    )


def test_the_same_list_again_changes_nobody(store, actor, council, today):
    contact_id, _ = attended(store, actor, today, asked(council))
    with store.read() as connection:
        before = [row.id for row in people(connection)]
    again, _ = attended(store, actor, today, asked(council))
    assert again == contact_id
    assert there(store, contact_id) == EVERYBODY
    with store.read() as connection:
        assert [row.id for row in people(connection)] == before


def test_a_second_list_of_the_meeting_adds_who_was_missing(
    store, actor, council, today
):
    first, _ = attended(store, actor, today, asked(council, "Jan Peeters"))
    second, _ = attended(store, actor, today, asked(council))
    assert second == first
    assert there(store, first) == EVERYBODY


def test_a_list_that_was_noted_is_undone_whole(store, actor, council, today):
    _, change_set = attended(store, actor, today, asked(council))
    undo(store, actor, change_set)
    with store.read() as connection:
        assert not contacts(connection)
        assert "Noor Nieuw" not in {row.name for row in people(connection)}


def test_nothing_that_we_knew_of_somebodys_work_changes(store, actor, council, today):
    with store.read() as connection:
        before = affiliations(connection)
    attended(store, actor, today, asked(council))
    with store.read() as connection:
        assert affiliations(connection) == before


def test_whoever_is_in_doubt_is_left_out(store, actor, council, today):
    wanted = asked(council, "K. Van den Broeck\nJan Peeters")
    with store.read() as connection:
        lines = look_whole(connection, wanted)
    assert [line.status for line in lines] == [MatchStatus.PROBABLE, MatchStatus.KNOWN]
    contact_id, _ = attended(store, actor, today, wanted)
    assert {name for name, _, _ in there(store, contact_id)} == {"Jan Peeters"}


def test_a_list_of_nobody_is_refused(store, actor, council, today):
    wanted = asked(council, "K. Van den Broeck")
    with pytest.raises(InvalidInput):
        attended(store, actor, today, wanted)


def test_what_was_decided_counts(store, actor, council):
    seen = read_text("K. Van den Broeck").people
    with store.change(actor, "beslist") as tx:
        judge_spelling(tx, seen[0], Verdict.SAME, council.katrien)
    with store.read() as connection:
        (found,) = look(connection, seen)
    assert found.status is MatchStatus.KNOWN


def test_a_meeting_without_a_body_is_known_by_its_people(store, actor, council):
    who = [council.katrien, council.jan, council.an]
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        persons = [tx.get(type(made.person("x", "y")), one) for one in who]
        met = made.meeting(DAY, *((one, None) for one in persons))
    with store.read() as connection:
        found = existing_contact(connection, asked(council), who)
        assert found is not None
        assert found.id == met.key
        assert existing_contact(connection, asked(council), who[:1]) is None
        strangers = [*who[:1], 98, 99]
        assert existing_contact(connection, asked(council), strangers) is None


def test_the_body_is_where_most_of_the_people_sit(store, actor, council):
    who = [council.katrien, council.jan, council.an]
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        person, body = type(made.person("x", "y")), type(made.body("Tijdelijk", "x"))
        for one in who:
            made.mandate(tx.get(body, council.other), person=tx.get(person, one))
        made.mandate(tx.get(body, council.body), person=tx.get(person, who[0]))
    with store.read() as connection:
        assert usual_body(connection, who, DAY) == council.other
        assert usual_body(connection, who[:2], DAY) is None
        assert usual_body(connection, [*who, 90, 91, 92, 93], DAY) is None
