"""What is odd about mandates is told, with the mandate that it is about."""

from datetime import date

from crm.assembly.mandate_remarks import Kind, Sources, mandate_remarks, out_of_step
from crm.texts import cooptation as cooptation_texts
from tests.assembly.test_members import mandate

ON = date(2026, 11, 23)


def told(rows, kind, sources=None):
    return [
        (one.mandate_id, one.text)
        for one in mandate_remarks(rows, ON, sources)
        if one.kind is kind
    ]


def test_a_gap_before_the_present_holder_is_told_for_a_year():
    before = mandate(1, organisation_id=5, organisation="CAW", end=date(2026, 1, 31))
    now = mandate(2, organisation_id=5, organisation="CAW", start=date(2026, 3, 1))
    ((number, text),) = told([before, now], Kind.GAP)
    assert number == 2
    assert "01/02/2026 tot en met 28/02/2026" in text
    long_ago = mandate(3, organisation_id=6, end=date(2020, 1, 31))
    since = mandate(4, organisation_id=6, start=date(2020, 3, 1))
    assert told([long_ago, since], Kind.GAP) == []


def test_two_holders_of_one_seat_at_a_hand_over_are_told():
    place = {"organisation_id": 5, "organisation": "CAW"}
    an = mandate(1, person_id=1, person="An", end=date(2027, 1, 31), **place)
    jan = mandate(2, person_id=2, person="Jan", start=date(2027, 1, 1), **place)
    ((number, text),) = told([an, jan], Kind.OVERLAP)
    assert number == 2
    assert "01/01/2027 tot en met 31/01/2027" in text


def test_two_seats_of_one_organisation_are_no_overlap():
    place = {"organisation_id": 5, "start": date(2024, 1, 1), "end": date(2027, 1, 1)}
    rows = [mandate(1, person_id=1, **place), mandate(2, person_id=2, **place)]
    assert told(rows, Kind.OVERLAP) == []
    later = mandate(3, person_id=3, organisation_id=5, start=date(2026, 1, 1))
    assert told([mandate(4, person_id=4, organisation_id=5), later], Kind.OVERLAP) == []


def test_one_person_with_two_votes_is_told_once():
    rows = [
        mandate(1, person_id=1, person="An", organisation_id=5),
        mandate(2, person_id=1, person="An", organisation_id=6),
    ]
    ((number, text),) = told(rows, Kind.TWO_VOTES)
    assert (number, "An heeft twee stemmen" in text) == (2, True)
    silent = [rows[0], mandate(3, person_id=1, voting=False)]
    assert told(silent, Kind.TWO_VOTES) == []


def test_an_end_within_three_months_is_told_and_a_whole_term_at_once():
    soon = date(2027, 1, 31)
    assert [number for number, _ in told([mandate(1, end=soon)], Kind.ENDING)] == [1]
    term = [mandate(n, organisation_id=n, end=soon) for n in range(1, 5)]
    ((number, text),) = told(term, Kind.ENDING)
    assert (number, text) == (None, "4 mandaten eindigen op 31/01/2027.")
    assert told([mandate(1, end=date(2027, 6, 30))], Kind.ENDING) == []


def test_an_end_with_a_successor_is_not_told():
    row = mandate(1, organisation_id=5, end=date(2026, 12, 31))
    after = mandate(2, organisation_id=5, start=date(2027, 1, 1))
    assert told([row, after], Kind.ENDING) == []


def test_more_terms_in_a_row_than_the_statutes_allow_are_told():
    """facts.md 1.4: in practice at most three terms in a row."""
    rows = [
        mandate(
            number,
            person_id=1,
            person="An",
            start=date(2014 + 3 * number, 6, 1),
            end=date(2017 + 3 * number, 5, 31),
        )
        for number in range(1, 5)
    ]
    ((number, text),) = told(rows, Kind.TERMS, Sources(most_terms={1: 3}))
    assert number == 4
    assert "vierde mandaat na elkaar; statuten: hoogstens 3" in text
    assert told(rows, Kind.TERMS, Sources(most_terms={1: 4})) == []
    assert told(rows, Kind.TERMS) == []


def test_an_alternate_whose_principal_stopped_is_told():
    principal = mandate(1, person_id=1, end=date(2026, 6, 30))
    alternate = mandate(2, person_id=2, person="Wim", alternate_of_id=1)
    ((number, text),) = told([principal, alternate], Kind.ALTERNATE)
    assert (number, "30/06/2026" in text) == (2, True)
    assert told([mandate(1), alternate], Kind.ALTERNATE) == []


def test_a_seat_out_of_step_with_its_source_is_told_by_name():
    source = mandate(1, body_id=2, body="DB", person_id=1, person="An", end=ON)
    seat = mandate(2, person_id=1, person="An", follows_id=1)
    sources = Sources(mandates={1: source})
    ((number, text),) = told([seat], Kind.STEP, sources)
    assert (number, "DB: An" in text) == (2, True)
    assert (
        told([mandate(2, person_id=1, end=ON, follows_id=1)], Kind.STEP, sources) == []
    )


def test_in_step_is_the_same_holder_within_the_same_days():
    source = mandate(1, person_id=1, start=date(2024, 1, 1), end=date(2027, 1, 1))
    days = {"start": source.start, "end": source.end}
    assert not out_of_step(mandate(2, person_id=1, **days), source, ON)
    later = {**days, "start": date(2025, 1, 1)}
    assert not out_of_step(mandate(2, person_id=1, **later), source, ON)
    assert out_of_step(mandate(2, person_id=2, **days), source, ON)
    assert out_of_step(mandate(2, person_id=1, end=source.end), source, ON)
    assert out_of_step(mandate(2, person_id=1, start=source.start), source, ON)
    past = mandate(2, person_id=2, end=date(2026, 1, 1))
    assert not out_of_step(past, source, ON)


def test_a_co_optation_waits_until_it_is_confirmed():
    row = mandate(1, person="An", nominated_by=cooptation_texts.COOPTED)
    assert [number for number, _ in told([row], Kind.CONFIRM)] == [1]
    done = mandate(1, nominated_by=cooptation_texts.confirmed(ON))
    assert told([done], Kind.CONFIRM) == []
