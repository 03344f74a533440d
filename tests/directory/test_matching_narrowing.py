"""Of very many people only those that a list can be about are weighed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.directory import matching_narrowing
from crm.directory.matching import match_people, spelling_of
from crm.directory.matching_narrowing import narrowed
from crm.model.attendance import KnownPerson, SeenPerson, SpellingJudgement
from crm.model.enums import MatchStatus, Verdict

AN = KnownPerson(1, "An", "Van den Broeck", ("an@caw.example.org",), ("CAW",))
JOS = KnownPerson(2, "Jozef", "Maes", (), ("OCMW Geel",), ("Jos Maesen",))
CROWD = [
    KnownPerson(number, f"Voornaam{number}", f"Xq{number}zy")
    for number in range(3, 20_001)
]
NAMES = ("Maes", "Goossens", "Janssens", "Vandeputte", "El Amrani", "Stevens")


@pytest.mark.parametrize(
    ("name", "email", "person_id"),
    [
        ("VAN DEN BROECK AN", None, 1),
        ("An Vandenbroeck", None, 1),
        ("An V.d. Broeck", None, 1),
        ("", "AN@caw.example.org", 1),
        ("mailto:an@caw.example.org", None, 1),
        ("An", None, 1),
        ("Jos Maesen", None, 2),
        ("Jozef Meas", None, 2),
    ],
)
def test_somebody_is_found_in_a_crowd(name, email, person_id):
    seen = SeenPerson(1, name, name, email)
    everybody = [AN, JOS, *CROWD]
    assert len(narrowed(everybody, [seen])) < len(CROWD) / 100
    assert match_people([seen], everybody)[0].alternatives[0].person_id == person_id


def test_what_was_decided_counts_in_a_crowd():
    seen = SeenPerson(1, "", "De Grote")
    same = SpellingJudgement(1, spelling_of(seen), Verdict.SAME, 2)
    assert match_people([seen], [AN, JOS, *CROWD], [same])[0].person_id == 2


def test_few_people_are_all_weighed():
    assert narrowed(CROWD[:50], [SeenPerson(1, "", "An Peeters")]) == CROWD[:50]


def test_the_organisations_of_all_are_known_in_a_crowd():
    """What stands in brackets is another's organisation, so nothing is decided."""
    crowd = [*CROWD, KnownPerson(30_000, "Wim", "Zwart", (), ("Natuurpunt",))]
    seen = SeenPerson(1, "", "An Van den Broeck (Natuurpunt)")
    assert match_people([seen], [AN, *crowd])[0].status is MatchStatus.PROBABLE


@given(st.sampled_from(NAMES), st.data())
def test_one_slip_hides_nobody(name, data):
    at = data.draw(st.integers(0, len(name) - 2))
    letter = data.draw(st.sampled_from("aeknrst"))
    slips = [
        name[:at] + name[at + 1 :],
        name[:at] + letter + name[at:],
        name[:at] + letter + name[at + 1 :],
        name[:at] + name[at + 1] + name[at] + name[at + 2 :],
    ]
    person = KnownPerson(1, "Karel", name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matching_narrowing, "MANY", 0)
        for slip in slips:
            seen = SeenPerson(1, "", f"Karel {slip}")
            assert narrowed([person], [seen]) == [person]
