"""The lines of a list: as proposed, as decided, and on the sheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.intake.attendance_lines import (
    Directory,
    new_person,
    review_lines,
    taken_over,
    town_of,
)
from crm.logbook.brought_lists import BroughtList, Decision
from crm.logbook.presence import presence_problem
from crm.logbook.sheet import attendees, known_row
from crm.model.attendance import Alternative, Match, SeenList, SeenPerson
from crm.model.enums import ListKind, MatchStatus, Presence, Verdict

CAW, TOWN = (1, "CAW"), (2, "Beerse")
KNOWN, PROBABLE, NEW, IGNORED = MatchStatus
SAID_3 = Decision(0, Verdict.SAME, 3)
DIRECTORY = Directory(
    names={1: "An Maes", 2: "Bo Nys", 3: "An Maesen"},
    posts={1: (CAW,), 2: (CAW, TOWN)},
    organisations={"caw": CAW, "beerse": TOWN},
)


def match(status, *ids, **seen):
    given = {"name": "An Maes", **seen}
    alternatives = tuple(Alternative(number, 1, ("zelfde naam",)) for number in ids)
    return Match(SeenPerson(1, given["name"], **given), status, alternatives)


def lines(*matches, decisions=(), kind=ListKind.PASTED):
    seen = SeenList(kind, tuple(match.seen for match in matches))
    return review_lines(BroughtList(seen, "d", "", decisions), matches, DIRECTORY)


def marks(rows):
    return [(row.name, row.mark) for row in rows]


def test_known_and_new_people_come_on_the_sheet_without_a_word():
    rows, lessons = taken_over(
        (), lines(match(KNOWN, 1), match(NEW, name="NIEUWS NOOR", email="n@x.org"))
    )
    assert marks(rows) == [("An Maes", "A"), ("Noor Nieuws", "A")]
    assert [row.organisation for row in rows] == ["CAW", None]
    new = rows[1].new_person
    assert new is not None
    assert new.email == "n@x.org"
    assert lessons == ()


def test_a_decision_goes_before_the_proposal_and_is_remembered():
    said = (
        Decision(0, Verdict.SAME, 3),
        Decision(1, Verdict.DIFFERENT),
        Decision(2, Verdict.IGNORED),
    )
    rows, lessons = taken_over(
        (),
        lines(
            match(PROBABLE, 1, 3),
            match(PROBABLE, 1, 3, name="Anna Maes"),
            match(NEW, name="Zaal 3"),
            decisions=said,
        ),
    )
    assert [row.name for row in rows] == ["An Maesen", "Anna Maes"]
    assert [row.person_id for row in rows] == [3, None]
    assert [(x.row, x.verdict, x.not_people) for x in lessons] == [
        (rows[0].key, Verdict.SAME, ()),
        (rows[1].key, Verdict.DIFFERENT, (1, 3)),
        (None, Verdict.IGNORED, ()),
    ]


def test_who_stands_on_the_sheet_is_marked_there():
    rows = (known_row(1, "An Maes", *TOWN, mark=""), known_row(2, "Bo Nys", *CAW, ""))
    taken, _ = taken_over(rows, lines(match(KNOWN, 1, presence=Presence.EXCUSED)))
    assert marks(taken) == [("An Maes", "V"), ("Bo Nys", "")]
    assert taken[0].organisation == "Beerse"


def test_somebody_who_stands_twice_on_a_list_comes_once():
    twice = lines(
        match(KNOWN, 1, presence=Presence.EXCUSED),
        match(KNOWN, 1),
        match(NEW, name="Noor Nieuws"),
        match(NEW, name="NOOR NIEUWS"),
        match(NEW, name="Nieuws, Noor"),
    )
    rows, _ = taken_over((), twice)
    assert [row.mark for row in rows] == ["A", "A", "A"][: len(rows)]
    assert [row.name for row in rows].count("An Maes") == 1
    assert [row.name for row in rows].count("Noor Nieuws") == 1


def test_an_invitation_without_an_answer_marks_nobody():
    (line,) = lines(match(KNOWN, 1), kind=ListKind.INVITATION)
    assert line.mark == ""


def test_an_unknown_post_is_offered_and_only_a_tick_notes_it():
    seen = match(KNOWN, 1, organisation="BEERSE")
    (offered,) = lines(seen)
    assert (offered.works_at, offered.speaks_for) == (TOWN, TOWN)
    assert taken_over((), [offered])[1] == ()
    (ticked,) = lines(seen, decisions=(Decision(0, works_there=True),))
    (lesson,) = taken_over((), [ticked])[1]
    assert (lesson.organisation_id, lesson.verdict) == (TOWN[0], None)


def test_a_known_post_is_not_offered_and_several_leave_the_choice_open():
    known, several = lines(match(KNOWN, 1, organisation="CAW"), match(KNOWN, 2))
    assert (known.works_at, known.speaks_for) == (None, CAW)
    assert several.speaks_for is None


def test_a_proxy_is_somebody_who_came_in_the_place():
    rows, _ = taken_over(
        (),
        lines(
            match(KNOWN, 1, presence=Presence.EXCUSED, proxy_to="NYS Bo"),
            match(KNOWN, 2, name="Bo Nys"),
        ),
    )
    assert rows[0].substitute == rows[1].key


def test_somebody_who_is_gone_is_proposed_again():
    (line,) = lines(match(NEW), decisions=(Decision(0, Verdict.SAME, 99),))
    assert (line.verdict, line.decided) == (Verdict.DIFFERENT, False)


@pytest.mark.parametrize(
    ("seen", "name"),
    [
        ({"name": "An Maes"}, "An Maes"),
        ({"name": "MAES An"}, "An Maes"),
        ({"name": "Maes, An"}, "An Maes"),
        ({"name": "VAN DEN BROECK JAN (EXT)"}, "Jan Van den Broeck"),
        ({"name": "Mevr. An Maes (CAW)"}, "An Maes"),
        ({"email": "an.maes@example.org"}, "An Maes"),
    ],
)
def test_a_new_name_is_written_as_people_write_it(seen, name):
    new = new_person(SeenPerson(1, "", **seen))
    assert new is not None
    assert new.name == name


def test_part_of_a_name_is_nobody_until_somebody_says_who():
    (open_line,) = lines(match(NEW, 1, 3, name="An"))
    assert (open_line.unclear, open_line.person_id) == (True, None)
    assert taken_over((), [open_line]) == ((), ())
    (chosen,) = lines(match(NEW, 1, 3, name="An"), decisions=(SAID_3,))
    rows, (lesson,) = taken_over((), [chosen])
    assert (chosen.unclear, rows[0].person_id) == (False, 3)
    assert lesson.verdict is Verdict.SAME


def test_who_was_proposed_and_taken_over_is_remembered():
    rows, (lesson,) = taken_over((), lines(match(PROBABLE, 1)))
    assert (lesson.row, lesson.verdict) == (rows[0].key, Verdict.SAME)
    assert taken_over((), lines(match(PROBABLE, 1, 3)))[1] == ()


@pytest.mark.parametrize("name", ["OCMW Beerse", "Stad Beerse", "gemeente beerse"])
def test_a_town_is_one_organisation_under_each_of_its_names(name):
    towns = Directory(organisations={town_of("lokaal bestuur beerse"): TOWN})
    assert towns.organisation(name) == TOWN
    assert towns.organisation("OCMW Retie") is None


def test_an_organisation_that_we_do_not_know_is_made_when_asked():
    seen = match(NEW, name="Noor Nieuws", organisation="Buurthuis")
    (offered,) = lines(seen)
    assert offered.new_place == "Buurthuis"
    assert taken_over((), [offered])[0][0].organisation is None
    (ticked,) = lines(seen, decisions=(Decision(0, works_there=True),))
    (row,) = taken_over((), [ticked])[0]
    assert (row.organisation, row.organisation_id) == ("Buurthuis", None)


def test_a_shared_box_is_no_name():
    assert new_person(SeenPerson(1, "", email="info@example.org")) is None
    (line,) = lines(match(NEW, name="", email="info@example.org"))
    assert line.verdict is Verdict.IGNORED


@given(
    st.lists(
        st.builds(
            match,
            st.sampled_from(MatchStatus),
            st.sampled_from([1, 2, 3]),
            name=st.sampled_from(["An Maes", "BO NYS", "", "Cas, Dirk", "x"]),
            organisation=st.sampled_from([None, "CAW", "Beerse", "elders"]),
            presence=st.none() | st.sampled_from(Presence),
            proxy_to=st.sampled_from([None, "An Maes", "Bo Nys"]),
        )
    )
)
def test_whatever_a_list_holds_the_sheet_can_be_saved(matches):
    rows, _ = taken_over((), lines(*matches))
    assert presence_problem(attendees(rows)) is None
    assert len({row.key for row in rows}) == len(rows)
