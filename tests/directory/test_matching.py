"""Lines of lists against people: who is known, who is asked about, who is nobody."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.directory.matching import match_people, spelling_of
from crm.model.attendance import KnownPerson, SeenPerson, SpellingJudgement
from crm.model.enums import MatchStatus, Verdict

KATRIEN = KnownPerson(
    1,
    "Katrien",
    "Van den Broeck",
    ("katrien@caw.example.org",),
    ("CAW Kempen", "Centrum Algemeen Welzijnswerk Kempen"),
)
PIETER = KnownPerson(2, "Pieter-Jan", "Özdemir", (), ("OCMW Geel",), ("PJ Özdemir",))
ANS = [
    KnownPerson(3, "An", "Peeters", ("info@linde.example.org",), ("De Linde",)),
    KnownPerson(4, "An", "Peeters", ("info@linde.example.org",), ("Samana",)),
]
EVERYBODY = [KATRIEN, PIETER, *ANS]
GIVEN = ("Jan", "Els", "Karel", "Fatma", "Godelieve", "Ömer", "Renée", "Jean-Luc")
FAMILY = (
    "Van den Broeck",
    "Claes",
    "De Smet",
    "D'Hulster",
    "El Amrani",
    "Op 't Eynde",
    "Vandeputte",
    "Bosmans-Daems",
)


def line(name, email=None, organisation=None, **more):
    return SeenPerson(1, name, name, email, organisation, **more)


def match(name, email=None, organisation=None, known=EVERYBODY, judgements=()):
    return match_people([line(name, email, organisation)], known, judgements)[0]


@pytest.mark.parametrize(
    "name",
    [
        "Katrien Van den Broeck",
        "VAN DEN BROECK KATRIEN (EXT)",
        "Van den Broeck, Katrien",
        "katrien vandenbroeck",
        "Katrien V.d. Broeck",
        "Broeck, Katrien van den",
        "mevr. Katrien Vanden Broeck",
        "Katrien Van den Broeck (CAW)",
        "Katrien Van den Broeck - CAW Kempen",
        "K. Van den Broeck (CAW Kempen)",
        "Katrien Van den Breock (CAW Kempen)",
    ],
)
def test_a_name_is_known_however_it_is_written(name):
    found = match(name)
    assert (found.status, found.person_id) == (MatchStatus.KNOWN, 1)


@pytest.mark.parametrize(
    "name", ["Pieter Jan Ozdemir", "OEZDEMIR Pieter-Jan", "PJ Özdemir"]
)
def test_accents_hyphens_and_other_names_do_not_matter(name):
    assert match(name).person_id == 2


@pytest.mark.parametrize(
    ("name", "email", "organisation"),
    [
        ("K. Van den Broeck", None, None),
        ("Katrien Van den Broek", None, None),
        ("Katrien Broeck", None, "CAW Kempen"),
        ("Katrien Van den Broeck", None, "Stad Genk"),
        ("Katrien", None, "CAW Kempen"),
        ("Van den Broeck", None, "CAW Kempen"),
        ("Katrien Van den Broeck", "katrien@elders.example.org", None),
        ("Katrien en Jan Van den Broeck", None, None),
    ],
)
def test_what_does_not_suffice_is_asked(name, email, organisation):
    found = match(name, email, organisation)
    assert (found.status, found.person_id) == (MatchStatus.PROBABLE, 1)
    assert found.alternatives[0].why


def test_namesakes_are_told_apart_by_their_organisation_only():
    assert match("An Peeters").status is MatchStatus.PROBABLE
    assert {a.person_id for a in match("An Peeters").alternatives} == {3, 4}
    found = match("An Peeters", None, "Samana")
    assert (found.status, found.person_id) == (MatchStatus.KNOWN, 4)


def test_a_shared_mail_alone_decides_nothing():
    found = match("", "info@linde.example.org")
    assert found.status is MatchStatus.PROBABLE
    assert {a.person_id for a in found.alternatives} == {3, 4}
    assert match("info@linde.example.org").status is MatchStatus.PROBABLE


def test_somebodys_own_mail_decides_unless_the_name_is_another():
    assert match("", "Katrien@CAW.example.org").status is MatchStatus.KNOWN
    assert match("Trien", "katrien@caw.example.org").status is MatchStatus.KNOWN
    other = match("Wim Janssens", "katrien@caw.example.org")
    assert other.status is MatchStatus.PROBABLE


@pytest.mark.parametrize(
    "name", ["Vergaderzaal 2", "secretariaat", "Zaal Broeck", "", "info@x.example.org"]
)
def test_rooms_and_functions_are_nobody(name):
    assert match(name).status is MatchStatus.IGNORED


def test_what_the_list_says_is_no_person_is_ignored():
    seen = line("Katrien Van den Broeck", no_person="zaal")
    assert match_people([seen], EVERYBODY)[0].status is MatchStatus.IGNORED


def test_somebody_whose_name_is_a_room_is_still_known():
    known = [KnownPerson(9, "Jan", "Zaal")]
    assert match("Zaal Jan", known=known).status is MatchStatus.KNOWN


def test_an_unknown_name_is_new():
    assert match("Wim Janssens (CAW Kempen)").status is MatchStatus.NEW


def test_a_stand_in_is_not_whom_they_stand_in_for():
    found = match("Wim Janssens (voor Katrien Van den Broeck)")
    assert found.status is MatchStatus.NEW


def test_what_was_decided_for_a_spelling_decides():
    seen = line("Trientje", None, "CAW")
    same = SpellingJudgement(1, spelling_of(seen), Verdict.SAME, 1)
    found = match("TRIENTJE", None, "caw", judgements=[same])
    assert (found.status, found.person_id) == (MatchStatus.KNOWN, 1)
    assert match("Trientje", None, "Samana", judgements=[same]).person_id is None


def test_who_it_is_not_is_no_alternative():
    other = SpellingJudgement(1, spelling_of(line("An Peeters")), Verdict.DIFFERENT, 3)
    found = match("An Peeters", judgements=[other])
    assert [a.person_id for a in found.alternatives] == [4]


def test_what_was_said_to_be_nobody_is_ignored():
    nobody = SpellingJudgement(
        1, spelling_of(line("Katrien Van den Broeck")), Verdict.IGNORED
    )
    found = match("katrien van den broeck", judgements=[nobody])
    assert found.status is MatchStatus.IGNORED


def test_a_decision_does_not_outweigh_somebody_elses_own_mail():
    same = SpellingJudgement(1, spelling_of(line("K. B.")), Verdict.SAME, 2)
    assert match("K. B.", judgements=[same]).person_id == 2
    found = match("K. B.", "katrien@caw.example.org", judgements=[same])
    assert found.person_id == 1


def test_a_decision_about_somebody_who_is_gone_is_no_decision():
    gone = SpellingJudgement(1, spelling_of(line("An Peeters")), Verdict.SAME, 99)
    assert match("An Peeters", judgements=[gone]).status is MatchStatus.PROBABLE


people = st.builds(
    KnownPerson, st.just(1), st.sampled_from(GIVEN), st.sampled_from(FAMILY)
)
CASES = (str, str.upper, str.lower)


@given(
    people, st.sampled_from(CASES), st.sampled_from(("{0} {1}", "{1} {0}", "{1}, {0}"))
)
def test_everybody_matches_their_own_name_in_any_case_and_order(person, case, order):
    name = case(order.format(person.first_name, person.last_name))
    found = match(name, known=[person])
    assert (found.status, found.person_id) == (MatchStatus.KNOWN, 1)


@given(people, st.lists(people, max_size=6), st.sampled_from(("{0} {1}", "{1} {0}")))
def test_more_known_people_never_make_a_known_wrong(person, others, order):
    others = [
        KnownPerson(number, one.first_name, one.last_name)
        for number, one in enumerate(others, 2)
    ]
    name = order.format(person.first_name, person.last_name)
    found = match(name, known=[*others, person])
    twins = [
        o
        for o in others
        if (o.first_name, o.last_name) == (person.first_name, person.last_name)
    ]
    assert 1 in {a.person_id for a in found.alternatives} or len(twins) >= 5
    if found.status is MatchStatus.KNOWN:
        assert found.person_id == 1
        assert not twins


@given(
    st.text(max_size=60),
    st.none() | st.text(max_size=30),
    st.none() | st.text(max_size=30),
)
def test_any_text_gives_an_answer(name, email, organisation):
    found = match(name, email, organisation)
    assert all(0 <= a.score <= 1 for a in found.alternatives)
    named = found.status in {MatchStatus.KNOWN, MatchStatus.PROBABLE}
    assert (found.person_id is not None) == named
    assert bool(found.alternatives) or not named


def test_a_hundred_lines_find_their_own_among_ten_thousand_people():
    known = [
        KnownPerson(i, GIVEN[i % len(GIVEN)], f"{FAMILY[i % 7]}{_letters(i)}")
        for i in range(10_000)
    ]
    seen = [line(f"{p.last_name.upper()} {p.first_name}") for p in known[::100]]
    found = match_people(seen, known)
    assert {m.person_id for m in found} == {p.id for p in known[::100]}


def _letters(number):
    return "".join(chr(97 + int(digit)) for digit in str(number))
