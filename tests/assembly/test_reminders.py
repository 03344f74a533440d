"""What the law asks soon: facts.md section 2, AV frequency and publication."""

from datetime import date

import pytest

from crm.assembly.filings import Filings, note_filings
from crm.assembly.reminders import Reminders, reminders
from crm.model.enums import ContactStatus, Counting
from crm.model.tables import Body, ContactMoment, Mandate, Person
from tests.assembly.registers import START, Zone

JUNE = date(2026, 6, 1)


@pytest.fixture
def zone(sqlite_store, actor):
    """A register with one member, and a director since 20 May."""
    zone = Zone(sqlite_store, actor).begin()
    zone.seat(organisation=zone.organisation("Huis Noord"))
    zone.enter_due(START)
    with zone.on(START) as tx:
        bo = tx.add(Body(name="BO", kind="bestuursorgaan", counting=Counting.MANDATE))
        person = tx.add(Person(last_name="Maes"))
        tx.add(Mandate(body_id=bo.key, person_id=person.key, start=date(2026, 5, 20)))
    return zone


def due(zone, today):
    with zone.store.read() as connection:
        return reminders(connection, today)


def test_no_assembly_for_the_accounts_is_said_two_months_before(zone):
    """Facts.md section 2, AV frequency [F], accounts within six months [M]."""
    assert due(zone, date(2026, 4, 30)).assembly == ()
    (early,) = due(zone, date(2026, 5, 1)).assembly
    (late,) = due(zone, date(2026, 7, 1)).assembly
    assert (early.met, late.met) == (None, False)
    assert early.by == date(2026, 6, 30)
    with zone.on(JUNE) as tx:
        planned = ContactStatus.PLANNED
        moment = ContactMoment(body_id=zone.body, on=JUNE, status=planned)
        tx.add(moment)
    assert due(zone, JUNE).assembly == ()


def test_what_is_not_filed_is_said_until_it_is(zone):
    """Facts.md section 2, publication and UBO register [M]."""
    assert len(due(zone, JUNE).filed) == 3
    with zone.on(JUNE) as tx:
        note_filings(tx, Filings(JUNE, JUNE), JUNE)
    assert due(zone, JUNE).filed == ()
    assert due(zone, date(2027, 5, 1)).filed == ()
    (confirm,) = due(zone, date(2027, 5, 3)).filed
    assert confirm.by == date(2027, 6, 1)


def test_a_council_that_keeps_no_register_here_is_left_alone(sqlite_store, actor):
    assert due(Zone(sqlite_store, actor), JUNE) == Reminders()
    assert due(Zone(sqlite_store, actor).begin(), JUNE) == Reminders()
