"""Tasks, decisions and numbers of action sheets in the lines of a note."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.intake.note_lines import (
    action_numbers,
    marked_lines,
    next_meetings,
    read_task,
    team_of,
)
from crm.intake.note_names import Known, Noun, name_index
from crm.logbook.tasks import TaskNote

MONDAY = date(2026, 11, 23)
ELS = Known(Noun.PERSON, 1, "Els Maes", ("Els Maes", "Maes Els"), "Els")
TEAM = team_of(
    [
        ("An Peeters", ("an",)),
        ("An Peeters", ("an",)),
        ("Jan Claes", ("jan",)),
        ("Jan Wouters", ("jan",)),
        ("Marie-Claire De Smet", ("marie claire",)),
    ],
    name_index([ELS]),
)


@pytest.mark.parametrize(
    "line",
    [
        "taak: verslag sturen",
        "- Taak : verslag sturen",
        "Actie: verslag sturen.",
        "De zaal is klein. Actiepunt: verslag sturen",
    ],
)
def test_a_line_marked_as_a_task_is_one(line):
    (found,) = marked_lines(f"eerst\n{line}\ndaarna")
    assert (found.text, found.decision) == ("verslag sturen", False)


@pytest.mark.parametrize("word", ["besluit", "Beslissing", "BESLUIT", "Beslist"])
def test_a_line_marked_as_a_decision_is_one(word):
    (found,) = marked_lines(f"{word}: de zaal blijft\nniet dit")
    assert (found.text, found.decision) == ("de zaal blijft", True)


def test_a_line_holds_more_than_one_mark():
    found = marked_lines("taak: bellen; besluit: zaal blijft taak: sleutel halen")
    assert [one.text for one in found] == ["bellen", "zaal blijft", "sleutel halen"]


@pytest.mark.parametrize(
    "text", ["taak:", "taak: \nmorgen", "multitaak: x", "een taak"]
)
def test_a_mark_without_words_or_inside_a_word_is_nothing(text):
    assert marked_lines(text) == []


def test_an_action_with_a_number_is_a_sheet_and_no_task():
    text = "Zie actie 10 en actiefiche nr. 3, ook Actie 4: traag. Actie: 5 stoelen"
    assert [number for _, _, number in action_numbers(text)] == ["10", "3", "4"]
    assert [text[start:end] for start, end, _ in action_numbers(text)] == [
        "actie 10",
        "actiefiche nr. 3",
        "Actie 4",
    ]
    assert [one.text for one in marked_lines(text)] == ["5 stoelen"]


@pytest.mark.parametrize(
    ("said", "task"),
    [
        ("verslag sturen", TaskNote("verslag sturen")),
        (
            "verslag sturen tegen 15/4",
            TaskNote("verslag sturen", due=date(2027, 4, 15)),
        ),
        (
            "An belt de gemeente tegen 15/4",
            TaskNote("An belt de gemeente", "An Peeters", date(2027, 4, 15)),
        ),
        ("An zal bellen", TaskNote("An zal bellen", "An Peeters")),
        ("An Peeters belt", TaskNote("An Peeters belt", "An Peeters")),
        ("@An verslag sturen", TaskNote("verslag sturen", "An Peeters")),
        ("verslag sturen @an", TaskNote("verslag sturen", "An Peeters")),
        ("verslag sturen (An)", TaskNote("verslag sturen", "An Peeters")),
        (
            "verslag (An) sturen, binnen 2 weken",
            TaskNote("verslag sturen", "An Peeters", date(2026, 12, 7)),
        ),
        ("@Marie-Claire bellen", TaskNote("bellen", "Marie-Claire De Smet")),
        ("@Els Maes: bellen", TaskNote("bellen", "Els Maes")),
    ],
)
def test_a_task_says_who_and_by_when(said, task):
    assert read_task(said, MONDAY, TEAM) == task


@pytest.mark.parametrize(
    "said",
    [
        "An bellen",
        "An het verslag bezorgen",
        "Jan belt de gemeente",
        "verslag sturen @Jan",
        "verslag sturen (Jan)",
        "verslag sturen (dringend)",
        "Els belt de gemeente",
        "mail naar an@example.org",
    ],
)
def test_nobody_is_named_where_nobody_or_more_than_one_fits(said):
    assert read_task(said, MONDAY, TEAM) == TaskNote(said)


def test_without_a_team_no_name_is_read():
    assert read_task("An belt (Jan)", MONDAY) == TaskNote("An belt (Jan)")


def test_a_date_alone_is_no_task():
    assert read_task("tegen 15/4", MONDAY, TEAM) is None


@given(st.text(max_size=200))
def test_the_words_of_a_line_stand_where_it_says(text):
    noted = f"{text} taak: {text}\nbesluit: {text}"
    for line in marked_lines(noted):
        assert noted[line.start : line.end] == line.text
        read_task(line.text, MONDAY, TEAM)
    for start, end, number in action_numbers(noted):
        assert noted[start:end].lower().endswith(number)


@pytest.mark.parametrize(
    ("text", "task"),
    [
        ("Lang gepraat, taak: lijst bezorgen. Daarna naar huis.", "lijst bezorgen"),
        ("Lang gepraat (taak: lijst bezorgen) en naar huis", "lijst bezorgen"),
        ("taak: lijst bezorgen. Ook aan Jan.", "lijst bezorgen. Ook aan Jan"),
        ("Dr. zei: taken: dr. Maes bellen", "dr. Maes bellen"),
    ],
)
def test_a_task_within_a_sentence_ends_with_it(text, task):
    assert [line.text for line in marked_lines(text)] == [task]


def test_when_they_meet_again_is_read_with_the_hour():
    text = "Goed gewerkt. Volgende vergadering op 14/1 om 19u30.\nTot dan"
    (found,) = next_meetings(text, MONDAY)
    assert (found.day, found.title) == (date(2027, 1, 14), "Vergadering om 19u30")
    assert text[found.start : found.end].startswith("Volgende vergadering op 14/1")
    assert next_meetings("Volgende vergadering op 14/1/2026", MONDAY) == []
