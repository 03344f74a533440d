"""Meetings as a calendar, read back, on both engines."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from crm.access import undo
from crm.errors import InvalidInput, MissingRecord
from crm.model.enums import ContactKind, ContactStatus, DatePrecision
from crm.model.tables import Body, ContactMoment
from crm.papers.meeting_calendar import meeting_calendar
from crm.store.history import history

BRUSSELS = ZoneInfo("Europe/Brussels")
DAY = date(2026, 12, 14)


@pytest.fixture
def council(store, actor):
    """Two bodies; a timed, an all-day and a late meeting; what is no meeting."""
    with store.change(actor, "begin") as tx:
        av, board = tx.add_all([Body(name="AV; stad, \\zorg"), Body(name="BO")])
        timed = tx.add(
            ContactMoment(
                body_id=av.key,
                on=DAY,
                start_time=time(20),
                end_time=time(22, 30),
                place="Warande, Turnhout",
                title="Gesprek met An Peeters",
                status=ContactStatus.PLANNED,
            )
        )
        whole = ContactMoment(body_id=board.key, on=DAY, status=ContactStatus.PLANNED)
        late = ContactMoment(
            body_id=board.key, on=DAY, start_time=time(22), end_time=time(0, 30)
        )
        none = [
            ContactMoment(body_id=board.key, on=DAY, kind=ContactKind.CALL),
            ContactMoment(body_id=board.key, on=DAY, precision=DatePrecision.MONTH),
            ContactMoment(body_id=board.key),
            ContactMoment(on=DAY),
            ContactMoment(body_id=board.key, on=date(2025, 1, 1)),
        ]
        whole, late, *_ = tx.add_all([whole, late, *none])
        keys = {"av": av.key, "board": board.key}
        return keys | {"timed": timed.key, "whole": whole.key, "late": late.key}


@pytest.fixture
def read(store, today):
    def calendar(**asked):
        given = {name: str(value) for name, value in asked.items()}
        made = meeting_calendar(store, given, today)
        assert made.name.endswith(".ics")
        return Calendar.from_ical(made.content)

    return calendar


def test_a_meeting_is_in_belgian_time_with_its_place_and_no_name(council, read):
    whole = read(contact=council["timed"])
    (event,) = whole.events
    assert event["summary"] == "AV; stad, \\zorg"
    assert event["location"] == "Warande, Turnhout"
    assert event["dtstart"].dt == datetime(2026, 12, 14, 20, tzinfo=BRUSSELS)
    assert event["dtend"].dt == datetime(2026, 12, 14, 22, 30, tzinfo=BRUSSELS)
    assert event["dtstart"].params["TZID"] == "Europe/Brussels"
    assert [str(zone["tzid"]) for zone in whole.timezones] == ["Europe/Brussels"]
    assert "Peeters" not in whole.to_ical().decode()


def test_without_an_hour_it_takes_the_day_and_after_midnight_is_the_next(council, read):
    first, last = read(overleg=council["board"]).events
    days = {str(e["uid"]): (e["dtstart"].dt, e["dtend"].dt) for e in (first, last)}
    assert (DAY, DAY + timedelta(days=1)) in days.values()
    late = datetime(2026, 12, 14, 22, tzinfo=BRUSSELS)
    assert (late, datetime(2026, 12, 15, 0, 30, tzinfo=BRUSSELS)) in days.values()


def test_the_feed_of_all_bodies_has_meetings_of_a_known_day_only(council, read):
    assert len(read().events) == 3


def test_a_change_keeps_the_uid_and_a_meeting_that_is_off_is_cancelled(
    council, read, store, actor
):
    def event():
        return read(contact=council["timed"]).events[0]

    before = event()
    with store.change(actor, "later") as tx:
        moment = tx.get(ContactMoment, council["timed"])
        tx.update(moment, on=date(2027, 1, 4), status=ContactStatus.CANCELLED)
    after = event()
    assert after["uid"] == before["uid"]
    assert after["sequence"] == before["sequence"] + 1 == 2
    assert (before["status"], after["status"]) == ("CONFIRMED", "CANCELLED")
    assert after["dtstart"].dt.date() == date(2027, 1, 4)
    with store.read() as connection:
        newest = history(connection)[0].change_set
    undo(store, actor, newest)
    assert event()["uid"] == before["uid"]
    assert event()["sequence"] > after["sequence"]


def test_no_two_meetings_share_a_uid(council, read):
    uids = [str(event["uid"]) for event in read().events]
    assert len(set(uids)) == len(uids) == 3


def test_a_link_to_nothing_gets_a_sentence(council, read):
    with pytest.raises(InvalidInput):
        read(overleg="x")
    with pytest.raises(InvalidInput):
        read(contact=9999)
    with pytest.raises(MissingRecord):
        read(overleg=9999)


def test_a_body_without_meetings_is_an_empty_calendar(council, read, store, actor):
    with store.change(actor, "leeg") as tx:
        empty = tx.add(Body(name="Leeg")).key
    assert read(overleg=empty).events == []
