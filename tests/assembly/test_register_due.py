"""What the register of members does not say yet (facts.md, section 2)."""

from datetime import date

import pytest

from crm.assembly.register_due import due_entries
from crm.assembly.register_state import register
from crm.intake.merging import merge, merge_plan
from crm.model.enums import Capacity, RegisterEvent, StatuteRule
from crm.model.tables import Organisation, StatuteSetting
from crm.store.register_history import Known
from tests.assembly.registers import START, Zone

MARCH, MAY = date(2026, 3, 2), date(2026, 5, 4)
E = RegisterEvent


@pytest.fixture
def zone(sqlite_store, actor):
    return Zone(sqlite_store, actor).begin()


def due(zone, today=MAY):
    return zone.state(today).due


def events(zone, today=MAY):
    return [one.line.event for one in due(zone, today)]


@pytest.fixture
def caw(zone):
    """A member since the start, represented by An, in the register."""
    organisation = zone.organisation("CAW")
    zone.an = zone.seat(organisation=organisation, person=zone.person("An"))
    zone.enter_due(START)
    return organisation


def test_only_effective_members_are_ever_due(zone):
    """facts.md section 2, Only for: (effective) members; not toegetreden leden."""
    caw, person = zone.organisation("CAW"), zone.person("An")
    first = zone.seat(organisation=caw, person=person, voting=False)
    zone.seat(organisation=zone.organisation("Toe"), capacity=Capacity.ADHERENT)
    zone.seat(organisation=zone.organisation("Waar"), capacity=Capacity.OBSERVER)
    zone.seat(person=zone.person("Wim"), alternate_of_id=first.key)
    assert [one.line.name for one in due(zone)] == ["CAW"]


def test_a_natural_person_comes_in_with_name_and_address(zone):
    """facts.md section 2, Content: natural person: voornaam, naam, adres."""
    zone.seat(person=zone.person("Els", "Wouters", address="Kerkstraat 5, Beerse"))
    (one,) = due(zone)
    assert (one.line.name, one.line.address) == ("Els Wouters", "Kerkstraat 5, Beerse")
    assert (one.line.legal_form, one.line.representatives) == (None, ())


def test_a_legal_person_comes_in_with_its_seat_and_who_speaks_for_it(zone):
    """facts.md section 2, Content: legal person: naam, rechtsvorm, adres zetel."""
    caw = zone.organisation("CAW")
    for name in ("Jan", "An"):
        zone.seat(organisation=caw, person=zone.person(name))
    (one,) = due(zone)
    assert (one.line.name, one.line.legal_form) == ("CAW", "vzw")
    assert one.line.address == "CAWstraat 1, Turnhout"
    assert one.line.representatives == ("An Maes", "Jan Maes")


def test_an_accession_carries_its_day_and_its_decision(zone):
    zone.seat(
        MARCH,
        organisation=zone.organisation("CAW"),
        nominated_by="raad",
        nominated_on=date(2026, 3, 20),
    )
    (one,) = due(zone)
    assert (one.line.on, one.line.decided_by) == (MARCH, "raad")
    assert one.line.known_on == one.line.decided_on == date(2026, 3, 20)
    assert one.sure


def test_an_accession_tells_who_decided_not_who_nominated(zone):
    zone.seat(
        MARCH,
        organisation=zone.organisation("CAW"),
        nominated_by="cluster welzijn",
        decided_by="bestuursorgaan",
        decided_on=date(2026, 3, 20),
    )
    (one,) = due(zone)
    assert (one.line.decided_by, one.line.decided_on) == (
        "bestuursorgaan",
        date(2026, 3, 20),
    )


def test_a_member_without_a_first_day_comes_in_on_a_day_to_look_at(zone):
    zone.seat(MARCH, organisation=zone.organisation("CAW"), start=None)
    (one,) = due(zone)
    assert (one.line.on, one.sure) == (MARCH, False)


def test_what_is_in_the_register_is_due_no_more(zone, caw):
    assert due(zone) == ()


def test_a_change_of_address_is_due(zone, caw):
    """facts.md section 2, Events to record: adreswijziging."""
    zone.change(MARCH, caw, address="Nieuwstraat 2")
    (one,) = due(zone)
    assert (one.line.event, one.line.on, one.line.known_on) == (E.ADDRESS, MARCH, MARCH)
    assert (one.was, one.becomes) == ("CAWstraat 1, Turnhout", "Nieuwstraat 2")


def test_what_was_not_known_is_completed_and_is_no_change(zone):
    partner = zone.organisation("Kring", legal_form=None, address=None)
    seat = zone.seat(organisation=partner, person=zone.person("An"))
    zone.enter_due(START)
    zone.change(MARCH, seat, person_id=zone.person("Jan").key)
    zone.enter_due(MARCH)
    zone.change(MAY, partner, address="Markt 3", legal_form="feitelijke vereniging")
    (one,) = due(zone)
    assert (one.line.event, one.line.on, one.line.known_on) == (
        E.CORRECTION,
        START,
        MAY,
    )
    zone.enter_due(MAY)
    assert due(zone) == ()
    state = zone.state(MAY)
    (then,), (now,) = state.on(START), state.on(MAY)
    assert then.address == now.address == "Markt 3"
    assert (then.representatives, now.representatives) == (("An Maes",), ("Jan Maes",))


def test_an_address_that_is_forgotten_is_no_change(zone, caw):
    zone.change(MARCH, caw, address=None)
    assert due(zone) == ()


def test_a_change_of_name_or_legal_form_is_due(zone, caw):
    zone.change(MARCH, caw, legal_form="cv")
    (one,) = due(zone)
    assert (one.line.event, one.becomes) == (E.NAME, "CAW (cv)")


def test_a_change_of_representative_is_due_with_its_day_and_decision(zone, caw):
    """facts.md section 2, Events: wijziging vertegenwoordiger van een lid-rechtspersoon."""
    zone.change(MARCH, zone.an, end=date(2026, 3, 31))
    zone.seat(
        MARCH,
        organisation=caw,
        person=zone.person("Jan"),
        start=date(2026, 4, 1),
        nominated_by="raad",
    )
    (one,) = due(zone)
    assert (one.line.event, one.line.on) == (E.REPRESENTATIVE, date(2026, 4, 1))
    assert (one.was, one.becomes) == ("An Maes", "Jan Maes")
    assert one.line.decided_by == "raad"
    zone.enter_due(MAY)
    assert due(zone) == ()


def test_a_renewed_term_is_no_event(zone, caw):
    zone.change(MARCH, zone.an, end=date(2026, 3, 31))
    (an,) = {zone.ids["An"]}
    zone.seat(
        MARCH,
        organisation=caw,
        person=type("P", (), {"key": an}),
        start=date(2026, 4, 1),
    )
    assert due(zone) == ()


def test_a_member_that_left_is_due_with_how_to_choose(zone, caw):
    """facts.md section 2, Events to record: uitsluiting, ontslag, ..., ontbinding."""
    zone.change(MARCH, zone.an, end=date(2026, 3, 31))
    (one,) = due(zone)
    assert one.events == (E.END, E.RESIGNATION, E.EXCLUSION, E.DISSOLUTION)
    assert one.line.on == one.line.known_on == date(2026, 3, 31)
    assert due(zone, date(2026, 3, 31)) == ()


def test_a_natural_person_may_have_died(zone):
    """facts.md section 2, Events to record: overlijden."""
    seat = zone.seat(person=zone.person("Els"))
    zone.enter_due(START)
    zone.change(MARCH, seat, end=MARCH)
    assert E.DEATH in due(zone)[0].events


def test_a_member_whose_mandate_is_taken_away_left_when_we_heard(zone, caw):
    with zone.on(MARCH) as tx:
        tx.delete(zone.an)
    (one,) = due(zone)
    assert (one.line.event, one.line.on, one.sure) == (E.END, MARCH, False)


def test_a_member_that_becomes_toegetreden_leaves_the_register(zone, caw):
    """facts.md section 2, Only for: (effective) members; not toegetreden leden."""
    zone.change(MARCH, zone.an, capacity=Capacity.ADHERENT)
    (one,) = due(zone)
    assert (one.line.event, one.line.on) == (E.END, MARCH)


def test_who_left_and_came_back_does_both(zone, caw):
    zone.change(MARCH, zone.an, end=date(2026, 3, 31))
    zone.seat(MARCH, organisation=caw, start=date(2026, 4, 15))
    assert events(zone) == [E.END, E.ACCESSION]
    zone.enter_due(MAY)
    assert due(zone) == ()
    state = zone.state(MAY)
    assert state.on(date(2026, 4, 10)) == ()
    assert state.on(MAY)[0].since == date(2026, 4, 15)


def test_who_came_and_left_between_two_looks_is_due_all_the_same(zone, caw):
    short = zone.organisation("Kort")
    zone.seat(MARCH, organisation=short, end=date(2026, 3, 31))
    assert events(zone) == [E.ACCESSION]
    zone.enter_due(MAY)
    assert events(zone) == [E.END]
    zone.enter_due(MAY)
    assert due(zone) == ()


def test_an_end_that_was_written_and_taken_back_brings_the_member_back(zone, caw):
    zone.change(MARCH, zone.an, end=date(2026, 3, 31))
    zone.enter_due(date(2026, 4, 5))
    zone.change(MAY, zone.an, end=None)
    (one,) = due(zone)
    assert (one.line.event, one.line.on) == (E.ACCESSION, date(2026, 4, 1))


def test_a_merge_of_two_cards_is_no_exit_and_no_accession(zone, caw):
    other = zone.organisation("C.A.W.", legal_form=None, address=None)
    with zone.on(MARCH) as tx:
        merge(tx, merge_plan(tx.connection, Organisation, other.key, caw.key))
    assert set(events(zone)) <= {E.NAME}
    zone.enter_due(MAY)
    assert due(zone) == ()
    assert len(zone.state(MAY).on(MAY)) == 1


def test_two_members_that_turn_out_to_be_one_count_once(zone, caw):
    double = zone.organisation("CAW bis")
    zone.seat(MARCH, organisation=double)
    zone.enter_due(MARCH)
    with zone.on(MAY) as tx:
        merge(tx, merge_plan(tx.connection, Organisation, caw.key, double.key))
    assert events(zone) == [E.MISTAKE]
    zone.enter_due(MAY)
    assert due(zone) == ()
    state = zone.state(MAY)
    assert [len(state.on(MAY, day)) for day in (MARCH, MAY)] == [2, 1]


@pytest.mark.parametrize(("today", "late"), [(10, 0), (11, 1)])
def test_a_change_must_be_in_the_register_within_eight_days(zone, caw, today, late):
    """facts.md section 2, Clock: within 8 days after the board learned of it."""
    zone.change(date(2026, 3, 2), caw, address="Nieuwstraat 2")
    state = zone.state(date(2026, 3, today))
    assert state.clock.days == 8
    assert not state.clock.by_statutes
    assert state.due[0].days_known(state.today) == today - 2
    assert len(state.late) == late


def test_the_days_of_the_statutes_come_before_those_of_the_example(zone, caw):
    zone.change(MARCH, caw, address="Nieuwstraat 2")
    with zone.on(MARCH) as tx:
        for value, start in (("30", date(2020, 1, 1)), ("3", MARCH), ("1", MAY)):
            tx.add(
                StatuteSetting(
                    body_id=zone.body,
                    rule=StatuteRule.REGISTER,
                    value=value,
                    valid_from=start,
                )
            )
    state = zone.state(date(2026, 3, 6))
    assert (state.clock.days, state.clock.by_statutes) == (3, True)
    assert len(state.late) == 1


def test_a_future_decision_starts_the_clock_on_its_day(zone, caw):
    zone.change(MARCH, zone.an, end=date(2026, 4, 30))
    assert due(zone, date(2026, 4, 30)) == ()
    assert due(zone)[0].line.known_on == date(2026, 4, 30)


def test_without_history_nothing_is_late(zone):
    zone.seat(START, organisation=zone.organisation("CAW"), start=None)
    with zone.store.read() as connection:
        found = register(connection, MAY)
    assert found.due[0].line.known_on == START
    assert due_entries([], [], Known(), MAY) == []
