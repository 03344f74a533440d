"""Part of a name names nobody; sounds, first names apart and who is expected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.directory.matching import match_people, spelling_of
from crm.model.attendance import KnownPerson, SeenPerson, SpellingJudgement
from crm.model.enums import MatchStatus, Verdict
from crm.texts import matching as t

DIRKS = [
    KnownPerson(1, "Dirk", "Aerts", ("dirk@a.example.org",), ("CAW",)),
    KnownPerson(2, "Dirk", "Bols"),
    KnownPerson(3, "Daan", "Naets"),
    KnownPerson(4, "Chris", "Naets"),
]
KNOWN, PROBABLE, NEW, IGNORED = MatchStatus
DECISIONS = st.sampled_from(Verdict)


def match(name, known=DIRKS, judgements=(), expected=(), **beside):
    seen = SeenPerson(1, name, name, **beside)
    return match_people([seen], known, judgements, expected)[0]


@pytest.mark.parametrize("name", ["Dirk", "Dirk (Guest)", "DIRK", "Naets", "naets,"])
def test_part_of_a_name_names_nobody_and_offers_everybody(name):
    found = match(name)
    assert (found.status, found.person_id) == (NEW, None)
    assert len(found.alternatives) == 2


@pytest.mark.parametrize(
    "beside", [{"organisation": "CAW"}, {"email": "dirk@a.example.org"}]
)
def test_part_of_a_name_with_more_beside_it_is_proposed(beside):
    assert match("Dirk", **beside).person_id == 1


@given(
    st.sampled_from(["Dirk", "Naets"]),
    st.lists(st.tuples(DECISIONS, st.sampled_from([1, 2, 3, 4])), max_size=3),
)
def test_no_decision_about_part_of_a_name_decides_later(name, decisions):
    judged = [
        SpellingJudgement(number, name.lower(), verdict, person_id)
        for number, (verdict, person_id) in enumerate(decisions)
    ]
    found = match(name, judgements=judged)
    assert (found.status, len(found.alternatives)) == (NEW, 2)


def test_a_word_that_is_nobodys_name_stays_what_it_was_said_to_be():
    seen = SeenPerson(1, "Zaalwachter", "Zaalwachter")
    judged = SpellingJudgement(1, spelling_of(seen), Verdict.IGNORED)
    assert match("Zaalwachter", judgements=[judged]).status is IGNORED


def test_who_is_expected_comes_first_and_is_not_decided():
    assert [a.person_id for a in match("Naets").alternatives] == [3, 4]
    found = match("Naets", expected={4})
    assert (found.status, [a.person_id for a in found.alternatives]) == (NEW, [4, 3])
    assert t.EXPECTED in found.alternatives[0].why


@given(st.sets(st.sampled_from([1, 2, 3, 4])), st.sampled_from(["Dirk", "D. Naets"]))
def test_whoever_is_expected_the_status_is_the_same(expected, name):
    assert match(name, expected=expected).status is match(name).status


@pytest.mark.parametrize(
    ("written", "last_name"),
    [
        ("De Klerk", "De Clercq"),
        ("Deklerck", "De Clercq"),
        ("Dierix", "Dierickx"),
        ("Keisers", "Keyzers"),
        ("Matthijs", "Matheys"),
        ("Baarts", "Baerts"),
        ("Bogaert", "Boghaerdt"),
        ("Kockx", "Cox"),
        ("Goemans", "Gumans"),
    ],
)
def test_a_last_name_that_sounds_the_same_is_asked(written, last_name):
    known = [KnownPerson(1, "An-Sofie", last_name), KnownPerson(2, "Bo", last_name)]
    found = match(f"An-Sofie {written}", known)
    assert (found.status, found.person_id) == (PROBABLE, 1)
    found = match(f"An-Sofie {written}", [*known, *crowd()])
    assert (found.status, found.person_id) == (PROBABLE, 1)


def crowd():
    """So many that only who may be meant is weighed."""
    return [
        KnownPerson(number, "Ward", f"Zw{number}umq") for number in range(10, 20_010)
    ]


def test_an_exact_name_is_known_beside_another_first_name_of_the_family():
    vyvers = [
        KnownPerson(1, "Christel", "Van de Vyver"),
        KnownPerson(2, "Chris", "Van de Vyver"),
    ]
    found = match("Christel Van de Vyver", vyvers)
    assert (found.status, found.person_id) == (KNOWN, 1)
    ans = [KnownPerson(1, "An", "Mertens"), KnownPerson(2, "Anne", "Mertens")]
    assert match("An Mertens", ans).status is PROBABLE
