"""The labelled names are recognised as the issue asks."""

import csv

import pytest

from crm.cli.evaluate import FOLDER
from crm.directory.match_marks import mark_matches

PERSON = {
    "case_group": "g",
    "person_key": "an",
    "given_name": "An",
    "family_name": "Peeters",
    "mails": "an@caw.example.org",
    "organisations": "CAW",
    "aliases": "",
}
PAIR = {
    "case_id": "1",
    "case_group": "g",
    "seen": "An Peeters",
    "seen_mail": "",
    "seen_organisation": "",
    "person_key": "an",
    "label": "same",
    "may_be_known": "ja",
    "kind": "exact",
    "why": "",
}


def rows(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def marks():
    return mark_matches(rows("name_people.csv"), rows("name_pairs.csv"))


def test_nobody_is_known_wrongly(marks):
    assert marks.known >= 400
    assert marks.precision == 1.0


def test_hardly_anybody_is_missed(marks):
    assert marks.recall >= 0.98


def test_most_lines_that_suffice_are_decided_without_asking(marks):
    assert marks.decided / marks.decidable >= 0.9


def test_known_where_no_row_says_same_is_a_fault():
    marks = mark_matches([PERSON], [PAIR | {"label": "unsure", "may_be_known": "nee"}])
    assert (marks.known, marks.right, marks.precision) == (1, 0, 0.0)
    assert [fault.case for fault in marks.faults] == ["1"]


def test_right_without_leave_is_bold():
    marks = mark_matches([PERSON], [PAIR | {"may_be_known": "nee"}])
    assert (marks.right, marks.bold, marks.decidable) == (1, 1, 0)


def test_somebody_who_is_not_proposed_is_missed():
    marks = mark_matches([PERSON], [PAIR | {"seen": "Wim Janssens"}])
    assert (marks.same, marks.found, marks.recall) == (1, 0, 0.0)
