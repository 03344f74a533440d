"""The register of members, read from its lines alone (facts.md, section 2)."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.assembly.register import lines_of, register_on, standing_entries
from crm.model.enums import RegisterEvent
from tests.assembly.registers import entry

MARCH, MAY, JUNE = date(2026, 3, 1), date(2026, 5, 1), date(2026, 6, 30)
LATE = date(2026, 12, 31)


def only(entries, on=LATE, known_on=None):
    (member,) = register_on(entries, on, known_on)
    return member


def test_a_member_is_in_from_its_first_day_until_its_last_included():
    lines = [entry(1, "toetreding", MARCH), entry(2, "ontslag", JUNE)]
    days = [date(2026, 2, 28), MARCH, JUNE, date(2026, 7, 1)]
    assert [len(register_on(lines, day)) for day in days] == [0, 1, 1, 0]


def test_a_line_of_a_legal_person_tells_name_legal_form_and_seat():
    """facts.md section 2, Content: legal person: naam, rechtsvorm, adres zetel."""
    member = only([entry(1, "toetreding", MARCH)])
    assert (member.name, member.legal_form, member.address) == ("CAW", "vzw", "Markt 1")


@pytest.mark.parametrize(
    ("event", "told", "field"),
    [
        ("adreswijziging", {"address": "Nieuwstraat 2"}, "address"),
        ("naamswijziging", {"name": "CAW Kempen"}, "name"),
        (
            "wijziging vertegenwoordiger",
            {"representatives": ("Jan Nys",)},
            "representatives",
        ),
    ],
)
def test_every_event_is_recorded_with_its_day(event, told, field):
    """facts.md section 2, Events to record: adreswijziging, vertegenwoordiger."""
    lines = [entry(1, "toetreding", MARCH), entry(2, event, MAY, **told)]
    assert getattr(only(lines), field) == told[field]
    assert getattr(only(lines, date(2026, 4, 30)), field) != told[field]
    assert only(lines).number == 2


@pytest.mark.parametrize(
    "event",
    ["ontslag", "uitsluiting", "overlijden", "ontbinding", "einde lidmaatschap"],
)
def test_every_way_to_leave_is_recorded(event):
    """facts.md section 2, Events to record: uitsluiting, ontslag, overlijden, ..."""
    assert RegisterEvent(event).ends
    lines = [entry(1, "toetreding", MARCH), entry(2, event, MAY)]
    assert register_on(lines, LATE) == ()


def test_an_older_change_written_down_later_does_not_undo_a_newer_one():
    lines = [
        entry(1, "toetreding", MARCH),
        entry(2, "adreswijziging", JUNE, address="Nieuw"),
        entry(3, "adreswijziging", MAY, address="Tussenin", recorded=LATE),
    ]
    assert only(lines).address == "Nieuw"
    assert only(lines, date(2026, 5, 20)).address == "Tussenin"


def test_what_was_known_on_a_day_leaves_out_what_was_written_later():
    lines = [
        entry(1, "toetreding", MARCH, recorded=MAY),
        entry(2, "adreswijziging", MARCH, address="Nieuw", recorded=JUNE),
    ]
    assert register_on(lines, MARCH, MARCH) == ()
    assert only(lines, MARCH, MAY).address == "Markt 1"
    assert only(lines, MARCH, JUNE).address == "Nieuw"


def test_a_day_of_writing_is_a_belgian_day():
    late = datetime(2026, 5, 1, 22, 30, tzinfo=UTC)  # 00:30 on 2 May in Brussels
    line = entry(1, "toetreding", MARCH, recorded_at=late)
    assert register_on([line], MARCH, date(2026, 5, 1)) == ()
    assert len(register_on([line], MARCH, date(2026, 5, 2))) == 1


def test_a_correction_takes_the_place_of_what_a_line_said():
    lines = [
        entry(1, "toetreding", MARCH),
        entry(2, "adreswijziging", MAY, address="Nieuw"),
        entry(3, "verbetering", date(2026, 4, 1), corrects=1, name="Het CAW"),
    ]
    member = only(lines)
    assert (member.name, member.address) == ("Het CAW", "Nieuw")
    assert member.since == date(2026, 4, 1)
    assert only(lines, known_on=MARCH).name == "CAW"


def test_a_correction_may_be_corrected_and_may_be_a_mistake():
    lines = [
        entry(1, "toetreding", MARCH),
        entry(2, "verbetering", MARCH, corrects=1, name="Fout"),
        entry(3, "verbetering", MARCH, corrects=2, name="Juist"),
    ]
    assert only(lines).name == "Juist"
    assert only([*lines, entry(4, "vergissing", MARCH, corrects=3)]).name == "Fout"


def test_a_mistaken_line_counts_no_more_and_is_not_struck_out():
    lines = [
        entry(1, "toetreding", MARCH),
        entry(2, "ontslag", MAY),
        entry(3, "vergissing", MAY, corrects=2, recorded=JUNE),
    ]
    assert register_on(lines, LATE, MAY) == ()
    assert only(lines).since == MARCH
    assert [line.number for line in lines_of(lines, "organisation-1")] == [1, 2, 3]
    again = [*lines, entry(4, "vergissing", JUNE, corrects=3)]
    assert register_on(again, LATE) == ()


EVENTS = ["adreswijziging", "naamswijziging", "ontslag", "toetreding", "verbetering"]
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(st.lists(st.tuples(st.sampled_from(EVENTS), DAYS, DAYS), max_size=12), DAYS)
def test_what_is_written_later_never_changes_what_was_known(told, day):
    told = sorted(told, key=lambda one: one[2])
    lines = [
        entry(
            number,
            event,
            on,
            recorded=recorded,
            name=f"N{number}",
            corrects=number - 1 if event == "verbetering" else None,
        )
        for number, (event, on, recorded) in enumerate(told, start=1)
    ]
    then = [line for line, one in zip(lines, told, strict=True) if one[2] <= day]
    assert register_on(lines, day, day) == register_on(then, day)
    assert all(standing.root <= len(lines) for standing in standing_entries(lines))
