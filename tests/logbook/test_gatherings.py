"""A planned meeting keeps who is invited, and nobody counts as present."""

from dataclasses import replace
from datetime import date

import pytest

from crm.errors import InvalidInput
from crm.findings.preparation import preparation
from crm.logbook.contacts import note_contact
from crm.logbook.forms import form_of
from crm.logbook.gatherings import Gathering, plan_gathering
from crm.logbook.sheet import attendees, marked
from crm.model.enums import ContactKind, ContactStatus, Presence
from crm.store.findings_rows import attendances
from crm.store.logbook_rows import moment, presence
from tests.findings.councils import Council

DAY, LATER = date(2026, 11, 23), date(2026, 12, 8)


@pytest.fixture
def people(store, actor):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        ark, zon = made.organisation("Ark"), made.organisation("Zon")
        table = made.body("Cluster welzijn", "cluster")
        return made.person("Jan", "Claes").key, ark.key, zon.key, table.key


def plan(store, actor, people, **values):
    person, ark, zon, table = people
    given = {
        "title": "Sectoroverleg VAPH",
        "on": LATER,
        "guests": ((person, ark), (None, zon), (person, ark)),
        "body_id": table,
        **values,
    }
    with store.change(actor, "plan") as tx:
        return plan_gathering(tx, Gathering(**given), DAY).key


def test_who_is_invited_is_kept_and_counts_for_nothing(store, actor, people):
    contact = plan(store, actor, people, never_met=2)
    with store.read() as connection:
        row, guests = moment(connection, contact), presence(connection, contact)
        assert not attendances(connection)
    assert (row.status, row.kind) == (ContactStatus.PLANNED, ContactKind.MEETING)
    assert "2 partners" in (row.notes or "")
    assert [(g.person, g.organisation, g.presence) for g in guests] == [
        ("Jan Claes", "Ark", Presence.INVITED),
        (None, "Zon", Presence.INVITED),
    ]


def test_apart_it_is_an_event_that_is_with_no_one_organisation(store, actor, people):
    contact = plan(store, actor, people, body_id=None)
    with store.read() as connection:
        row = moment(connection, contact)
        assert form_of(connection, contact).organisation_id is None
    assert (row.kind, row.organisation) == (ContactKind.EVENT, None)


def test_a_changed_plan_keeps_its_guests_and_a_held_meeting_only_who_was_noted(
    store, actor, people
):
    contact = plan(store, actor, people)
    for today, mark, left in (
        (DAY, "", [Presence.INVITED, Presence.INVITED]),
        (LATER, "A", [Presence.PRESENT]),
    ):
        with store.read() as connection:
            form = form_of(connection, contact)
            assert {row.mark for row in form.rows} == {""}
        rows = marked(form.rows, {form.rows[0].key: mark})
        note = form.note(unfinished=False)
        with store.change(actor, "noteer") as tx:
            note_contact(tx, replace(note, attendees=attendees(rows)), today)
        with store.read() as connection:
            assert [g.presence for g in presence(connection, contact)] == left


def test_who_is_invited_is_expected(store, actor, people):
    contact = plan(store, actor, people)
    with store.read() as connection:
        found = preparation(connection, None, contact, frozenset(), DAY)
    assert [one.person for one in found.expected] == ["Jan Claes"]


@pytest.mark.parametrize(
    "wrong", [{"title": " "}, {"on": None}, {"on": date(2026, 11, 1)}, {"guests": ()}]
)
def test_a_plan_needs_a_title_a_day_to_come_and_somebody(store, actor, people, wrong):
    with pytest.raises(InvalidInput):
        plan(store, actor, people, **wrong)
