"""Whatever is done to the sheet, it stays a sheet: one row a person, no loose ends."""

from hypothesis import given
from hypothesis import strategies as st

from crm.logbook.presence import NewPerson, presence_problem
from crm.logbook.sheet import (
    SheetRow,
    attendees,
    counts,
    known_row,
    marked,
    new_row,
    not_replaced,
    replaced,
    sheet_of,
    with_row,
    with_usual,
    without,
)
from crm.logbook.usual_people import UsualGroup, UsualPerson
from crm.model.enums import Presence
from crm.model.logbook_rows import PresenceRow

PEOPLE = [known_row(1, "An", 1, "CAW"), known_row(2, "Bert", None, None)]
KEYS = st.sampled_from([*(row.key for row in PEOPLE), "n1", "weg"])
CAME = st.sampled_from(PEOPLE)
MARK = st.sampled_from(["A", "V", "-", "", "", 3])
# Somebody usually comes for the organisation on the sheet, or for another one.
USUAL = st.lists(
    st.builds(
        UsualPerson,
        st.integers(1, 3),
        st.just("x"),
        st.sampled_from([None, 1]),
        st.just("x"),
        st.sampled_from(UsualGroup),
    ),
    unique_by=lambda person: person.person_id,
    max_size=2,
)
DEEDS = st.one_of(
    st.tuples(st.just(marked), st.dictionaries(KEYS, MARK)),
    st.tuples(st.just(with_row), CAME),
    st.tuples(st.just(replaced), KEYS, CAME),
    st.tuples(st.just(not_replaced), KEYS),
    st.tuples(st.just(without), KEYS),
    st.tuples(st.just("new"), st.text(min_size=1, max_size=3)),
    st.tuples(st.just("usual"), USUAL),
)


def done(rows, deed):
    what, *about = deed
    if what == "new":
        return with_row(rows, new_row(rows, NewPerson(about[0]), None, None))
    return with_usual(rows, *about) if what == "usual" else what(rows, *about)


@given(st.lists(DEEDS, max_size=12))
def test_each_row_is_one_and_no_substitute_is_a_loose_end(deeds):
    rows: tuple[SheetRow, ...] = ()
    for deed in deeds:
        rows = done(rows, deed)
        keys = [row.key for row in rows]
        assert len(set(keys)) == len(keys)
        assert {row.substitute for row in rows} <= {None, *keys}
        assert all(row.substitute is None for row in rows if row.mark == "A")
        assert {row.mark for row in rows} <= {"A", "V", "-", ""}
        count = counts(rows)
        told = [count.present, count.excused, count.absent, count.unmarked]
        noted = [row for row in rows if row.mark or row.beside is None]
        assert sum(told) == len({row.person_id or row.key for row in noted})
        assert [one.key for one in attendees(rows)] == [r.key for r in rows if r.mark]


@given(st.lists(DEEDS, max_size=8), USUAL)
def test_other_usual_people_take_nothing_away_that_somebody_did(deeds, usual):
    rows: tuple[SheetRow, ...] = ()
    for deed in deeds:
        rows = done(rows, deed)
    after = with_usual(rows, usual)
    assert {row for row in rows if row.touched} <= set(after)
    assert with_usual(after, usual) == after


@given(CAME, CAME)
def test_a_substitute_is_present_and_who_was_replaced_is_not(original, came):
    rows = replaced((original,), original.key, came)
    if original.person_id == came.person_id:
        assert rows == (original,)
        return
    first, second = rows
    assert (first.mark, first.substitute) == ("V", came.key)
    assert second.mark == "A"
    back = not_replaced(rows, original.key)
    assert {row.substitute for row in back} == {None}
    assert len(back) == 2


def test_who_came_in_somebodys_place_stays_when_the_day_changes():
    an, bert = PEOPLE
    usual = [UsualPerson(1, "An", 1, "CAW", UsualGroup.EXPECTED)]
    rows = replaced(with_usual((bert,), usual), bert.key, an)
    unsure = marked(rows, {an.key: ""})
    assert with_usual(unsure, []) == unsure


def test_nobody_comes_in_their_own_place():
    an = PEOPLE[0]
    assert replaced((an,), an.key, known_row(1, "An", 2, "OCMW")) == (an,)


@given(st.sampled_from(["A", "V", "-", ""]))
def test_who_is_on_the_sheet_already_came_there(mark):
    """Not once more for the other organisation."""
    an = PEOPLE[0]
    nick = known_row(3, "Nick", 7, "OCMW", mark="")
    chris = known_row(4, "Chris", 8, "CAW", mark=mark)
    rows = replaced((an, nick, chris), nick.key, known_row(4, "Chris", 7, "OCMW"))
    assert [(row.name, row.mark) for row in rows] == [
        ("An", "A"),
        ("Nick", "V"),
        ("Chris", "A"),
    ]
    assert rows[1].substitute == chris.key
    assert (counts(rows).present, counts(rows).excused) == (2, 1)


def test_somebody_for_two_organisations_is_counted_once():
    rows = (known_row(4, "Chris", 7, "OCMW", "V"), known_row(4, "Chris", 8, "CAW"))
    count = counts(rows)
    assert (count.present, count.excused) == (1, 0)


def test_members_stand_first_by_name_then_alternates_then_guests():
    given = [
        ("Wim", UsualGroup.EXPECTED),
        ("Bo", UsualGroup.GUEST),
        ("Cas", UsualGroup.ALTERNATE),
        ("An", UsualGroup.EXPECTED),
    ]
    usual = [
        UsualPerson(number, name, None, None, group)
        for number, (name, group) in enumerate(given, 1)
    ]
    rows = with_usual((), usual)
    assert [(row.name, row.beside) for row in rows] == [
        ("An", None),
        ("Wim", None),
        ("Cas", UsualGroup.ALTERNATE),
        ("Bo", UsualGroup.GUEST),
    ]
    assert counts(rows).unmarked == 2
    assert counts(marked(rows, {rows[2].key: "A"})).present == 1


def test_a_stored_substitute_is_the_row_in_which_they_were_there():
    stored = [
        seat(1, Presence.EXCUSED, instead=2),
        seat(2, Presence.PRESENT, organisation=5),
        seat(2, Presence.EXCUSED, organisation=6),
    ]
    rows = sheet_of(stored)
    assert rows[0].substitute == "2:5"
    assert presence_problem(attendees(rows)) is None


def seat(person, presence, *, organisation=None, instead=None):
    return PresenceRow(
        id=person,
        revision=1,
        person_id=person,
        person="x",
        organisation_id=organisation,
        organisation=None,
        presence=presence,
        represented_by_id=instead,
        represented_by=None,
    )
