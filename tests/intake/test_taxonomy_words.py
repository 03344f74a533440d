"""Words of the taxonomy inside names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.intake.taxonomy_words import TaxonomyWords
from crm.model.names import normalise
from crm.model.rows import SectorRow
from crm.store.taxonomy import sectors


def sector(code: str, *synonyms: str) -> SectorRow:
    return SectorRow(code, f"Label {code}", "zorg", None, None, None, None, [*synonyms])


TAXONOMY = TaxonomyWords(
    [
        sector("HA", "huisarts", "dokter"),
        sector("VROED", "vroedvrouw"),
        sector("WZC", "woonzorgcentrum", "rust- en verzorgingstehuis"),
        sector("KO", "opvang"),
    ]
)


@pytest.fixture
def words(sqlite_store) -> TaxonomyWords:
    with sqlite_store.read() as connection:
        return TaxonomyWords(sectors(connection))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Kinderopvang Het Bijennest", "KO"),
        ("DIETISTENPRAKTIJK Bord", "DIET"),
        ("Woonzorgcentrum Berkendreef", "WZC"),
        ("Huis van het Kind De Pluim", "HVHK"),
        ("Lokaal dienstencentrum De Wissel", "LDC"),
        ("zorgraad (buur)", "BUUR"),
        ("LOGO Kempen", "LOGO"),
    ],
)
def test_a_word_of_the_taxonomy_is_found_in_a_name(words, text, code):
    assert code in words.found_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Dienst Zorgzame Buurten",
        "Wit-Gele Kruis",
        "Tuinen van de Buurt",
        "Kapper aan Huis De Krul",
        "Netwerken",
        "",
        None,
    ],
)
def test_a_name_without_such_a_word_says_nothing(words, text):
    assert words.found_in(text) == {}


def test_a_word_with_a_letter_too_few_is_nearly_one(words):
    assert words.nearly("logopedsten")["LOGOP"] == "Logopedisten"
    assert words.nearly("dienst") == {}


def test_a_word_that_two_sectors_share_says_both():
    shared = TaxonomyWords([sector("A", "hulp aan huis"), sector("B", "hulp aan huis")])
    assert shared.found_in("Hulp aan huis De Brug") == {
        "A": "hulp aan huis",
        "B": "hulp aan huis",
    }


@given(
    st.one_of(
        st.text(max_size=60),
        st.lists(
            st.sampled_from(["huisarts", "dokters", "opvang", "kinder", " ", "-"])
        ).map("".join),
    )
)
def test_whatever_is_found_really_stands_in_the_text(text):
    found = TAXONOMY.found_in(text)
    for word in found.values():
        assert normalise(word) in normalise(text)


@given(
    st.sampled_from(["huisarts", "vroedvrouw", "woonzorgcentrum"]),
    st.sampled_from(["", "De ", "Praktijk "]),
    st.sampled_from(["", " Zuid", " Élan", " (Turnhout)"]),
    st.booleans(),
)
def test_a_whole_word_is_found_wherever_it_stands(word, before, after, loud):
    text = f"{before}{word}{after}"
    found = TAXONOMY.found_in(text.upper() if loud else text)
    assert word in found.values()
