"""Known names in a text: the longest one, only where it can be one record."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.intake.note_names import Known, Noun, mentions, name_index, name_key


def person(number, first, last, *aliases):
    names = (f"{first} {last}", f"{last} {first}", *aliases)
    return Known(Noun.PERSON, number, f"{first} {last}", names, first)


AN = person(1, "An", "Peeters")
JAN = person(2, "Jan", "Van den Broeck", "Jan Broekx", "Jean")
RENEE = person(3, "Renée", "Claes")
TWIN = person(4, "Els", "Maes")
OTHER_TWIN = person(5, "Els", "Maes")
MARIE = person(6, "Marie-Claire", "D'Hondt")
RING = Known(
    Noun.ORGANISATION,
    1,
    "Huisartsen Vereniging Regio Turnhout (HVRT)",
    ("Huisartsen Vereniging Regio Turnhout (HVRT)",),
)
CAW = Known(Noun.ORGANISATION, 2, "CAW De Kempen vzw", ("CAW De Kempen vzw", "CAW"))
DEMENTIA = Known(Noun.BODY, 1, "Werkgroep dementie", ("Werkgroep dementie",))
CARE = Known(Noun.ORGANISATION, 3, "Dementie Kempen Noord", ("Dementie Kempen Noord",))
SHEET = Known(Noun.ACTION, 1, "3. Mantelzorg versterken", ("Mantelzorg versterken",))
EVERYBODY = (
    *(AN, JAN, RENEE, TWIN, OTHER_TWIN, MARIE),
    *(RING, CAW, DEMENTIA, CARE, SHEET),
)
INDEX = name_index(EVERYBODY)


def found(text, expected=(), rivals=()):
    return [
        (text[one.start : one.end], one.known)
        for one in mentions(text, INDEX, expected, rivals)
    ]


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("An Peeters", AN),
        ("Peeters An", AN),
        ("an peeters", AN),
        ("Jan Van den Broeck", JAN),
        ("Jan Vandenbroeck", JAN),
        ("jan vanden broeck", JAN),
        ("VAN DEN BROECK Jan", JAN),
        ("Jan Broekx", JAN),
        ("Renee Claes", RENEE),
        (unicodedata.normalize("NFD", "Renée Claes"), RENEE),
        ("Marie Claire Dhondt", MARIE),
        ("HVRT", RING),
        ("Huisartsen Vereniging Regio Turnhout", RING),
        ("CAW De Kempen", CAW),
        ("CAW", CAW),
        ("werkgroep Dementie", DEMENTIA),
        ("mantelzorg versterken", SHEET),
    ],
)
def test_a_name_is_found_however_it_is_written(words, known):
    assert found(f"Gisteren zei {words}, dat het kan.") == [(words, known)]


@pytest.mark.parametrize(
    "text",
    [
        "Jan zei niets.",
        "An\nPeeters",
        "An, Peeters",
        "Peeters",
        "een caw in de buurt",
        "Annelies Peeters",
        "Els Maes",
        "mantelzorg",
    ],
)
def test_what_is_no_name_or_may_be_two_is_not_found(text):
    assert found(text) == []


def test_of_what_overlaps_the_longest_name_wins():
    assert found("de werkgroep Dementie Kempen Noord") == [
        ("Dementie Kempen Noord", CARE)
    ]


def test_a_first_name_is_somebody_only_if_one_of_the_expected_has_it():
    assert found("An belt nog.") == []
    assert found("An belt nog.", expected={1}) == [("An", AN)]
    assert found("an belt nog.", expected={1}) == []
    assert found("An belt nog.", expected={1}, rivals=("An",)) == []
    assert found("Els belt nog.", expected={4, 5}) == []
    assert found("Marie-Claire belt, Jean niet.", expected={6, 2}) == [
        ("Marie-Claire", MARIE),
        ("Jean", JAN),
    ]


@pytest.mark.parametrize("text", ["An Maes", "An van der Maes", "An De Smet"])
def test_a_first_name_with_another_surname_is_somebody_else(text):
    assert found(text, expected={1}) == []


def test_a_shared_name_is_the_one_that_is_expected():
    assert found("Els Maes was er.", expected={5}) == [("Els Maes", OTHER_TWIN)]
    assert found("Els Maes was er.", expected={4, 5}) == []


@given(st.text(max_size=200), st.sets(st.integers(1, 6)))
def test_any_text_can_be_read(text, expected):
    for one in mentions(text, INDEX, expected):
        assert 0 <= one.start < one.end <= len(text)


@given(
    st.lists(
        st.sampled_from([*(k.names[0] for k in EVERYBODY), "zei", ",", "\n", "(", "é"])
    )
)
def test_offsets_cut_out_the_very_words_and_never_overlap(parts):
    text = " ".join(parts)
    last = 0
    for one in mentions(text, INDEX, {4}):
        assert one.start >= last
        last = one.end
        keys = {name_key(name) for name in one.known.names}
        cut = name_key(text[one.start : one.end])
        assert cut in keys or one.known in {RING, CAW}


@given(st.sampled_from([one for one in EVERYBODY if one not in {TWIN, OTHER_TWIN}]))
def test_everybody_is_found_by_their_own_name(known):
    assert known in [one for _, one in found(f"Met {known.names[0]} gesproken.")]


def test_the_capitals_of_one_organisation_only_name_it():
    north = Known(Noun.ORGANISATION, 1, "CAW Noord", ("CAW Noord",))
    south = Known(Noun.ORGANISATION, 2, "CAW Zuid", ("CAW Zuid",))
    alone, both = name_index([north]), name_index([north, south])
    assert [one.known for one in mentions("Het CAW kwam", alone)] == [north]
    assert mentions("Het CAW kwam", both) == []
    assert mentions("het caw kwam", alone) == []
