"""The measuring stick for matching names keeps what its README promises."""

import csv
import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "data" / "eval"
NEAR_NAMES = {
    "crossed-names",
    "father-son",
    "initial-fits-two",
    "married-name",
    "namesake",
    "namesake-elsewhere",
    "near-family-name",
    "near-given-name",
    "near-particle",
    "nickname-unlisted",
    "swapped-names",
    "twins",
    "typo-hits-other",
}
PERSON = "case_group person_key given_name family_name mails organisations aliases"
PAIR = (
    "case_id case_group seen seen_mail seen_organisation person_key"
    " label may_be_known kind why"
)


def rows(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def people():
    return rows("name_people.csv")


@pytest.fixture(scope="module")
def pairs():
    return rows("name_pairs.csv")


@pytest.fixture(scope="module")
def lines(pairs):
    """The rows of each line as seen: one row for each person who is weighed."""
    found = defaultdict(list)
    for row in pairs:
        seen = (row["seen"], row["seen_mail"], row["seen_organisation"])
        found[row["case_group"], *seen].append(row)
    return found


def labels(found):
    return [row["label"] for row in found]


def test_the_files_have_the_promised_columns(people, pairs):
    assert list(people[0]) == PERSON.split()
    assert list(pairs[0]) == PAIR.split()
    assert all(None not in row and None not in row.values() for row in people + pairs)


def test_there_are_enough_lines_of_every_label(pairs):
    count = Counter(labels(pairs))
    assert len(pairs) >= 700
    assert count["same"] >= 420
    assert count["different"] + count["unsure"] >= 200


def test_enough_lines_that_must_not_be_known_are_near_names(lines):
    near = [
        found
        for found in lines.values()
        if "same" not in labels(found) and found[0]["kind"] in NEAR_NAMES
    ]
    assert len(near) >= 150


def test_labels_are_legal_and_only_the_same_person_may_be_known(pairs):
    assert {(row["label"], row["may_be_known"]) for row in pairs} == {
        ("same", "ja"),
        ("same", "nee"),
        ("unsure", "nee"),
        ("different", "nee"),
    }


def test_every_row_has_a_text_a_kind_and_a_reason(pairs):
    assert [
        row["case_id"]
        for row in pairs
        if not (row["seen"].strip() and row["kind"] and row["why"])
    ] == []


def test_nothing_stands_twice(people, pairs, lines):
    assert len({row["case_id"] for row in pairs}) == len(pairs)
    assert len({row["person_key"] for row in people}) == len(people)
    assert all(
        len({row["person_key"] for row in found}) == len(found)
        for found in lines.values()
    )


def test_every_person_weighed_is_known_in_the_set_up_of_the_case(people, pairs):
    known = {(row["case_group"], row["person_key"]) for row in people}
    asked = {(row["case_group"], row["person_key"]) for row in pairs}
    assert asked <= known


def test_every_set_up_has_cases(people, pairs):
    assert {row["case_group"] for row in people} == {row["case_group"] for row in pairs}


def test_a_line_is_one_person_at_most_and_never_half_sure(lines):
    for found in lines.values():
        same = labels(found).count("same")
        assert same <= 1
        assert not (same and "unsure" in labels(found)), found


def test_one_line_tests_one_kind(lines):
    assert all(len({row["kind"] for row in found}) == 1 for found in lines.values())


@pytest.mark.parametrize("name", ["name_people.csv", "name_pairs.csv"])
def test_mail_lives_on_example_org_only(name):
    text = (FOLDER / name).read_text(encoding="utf-8").lower()
    hosts = re.findall(r"@([\w.-]*)", text)
    assert hosts
    assert {host for host in hosts if not host.endswith(".example.org")} == set()


def test_the_mail_on_a_line_is_the_mail_in_its_text(pairs):
    for row in pairs:
        typed = re.findall(r"[\w.-]+@[\w.-]+", row["seen"])
        assert typed in ([], [row["seen_mail"]])


def test_the_readme_counts_what_is_there(pairs):
    counted = Counter((row["kind"], row["label"]) for row in pairs)
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    told = {
        kind: tuple(map(int, numbers))
        for kind, *numbers in re.findall(r"([a-z-]+)\s+(\d+)/(\d+)/(\d+)", text)
    }
    assert told == {
        kind: tuple(counted[kind, label] for label in ("same", "unsure", "different"))
        for kind in {row["kind"] for row in pairs}
    }
    assert len(text.splitlines()) <= 40
