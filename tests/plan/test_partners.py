"""What the words of a partner name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.model.tables import Body, Organisation
from crm.plan.partners import PartnerInput, PartnerWords, links
from crm.store.bodies import bodies
from crm.store.organisations import organisations
from crm.store.taxonomy import sectors

IDS = st.sets(st.integers(1, 9), max_size=3)


@given(IDS, IDS, st.sampled_from(["HA", None]))
def test_words_link_to_one_thing_at_most_and_never_to_a_guess(those, these, sector):
    organisation, body, found = links(those, these, sector)
    assert [organisation, body, found].count(None) >= 2
    if len(those) + len(these) > 1:
        assert (organisation, body, found) == (None, None, None)
    if those | these:
        assert found is None
    else:
        assert found == sector


@pytest.fixture
def words(sqlite_store, actor) -> PartnerWords:
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Organisation(name="Centrum Algemeen Welzijnswerk", aliases=["CAW"]))
        tx.add(Organisation(name="Zonnehof", municipality="Mol"))
        tx.add(Organisation(name="Zonnehof", municipality="Geel"))
        tx.add(Body(name="Werkgroep"))
    with sqlite_store.read() as connection:
        return PartnerWords(
            organisations(connection), bodies(connection), sectors(connection)
        )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("caw", PartnerInput("caw", organisation_id=1)),
        ("Zonnehof", PartnerInput("Zonnehof")),
        ("Zonnehof (Geel)", PartnerInput("Zonnehof (Geel)", organisation_id=3)),
        ("WERKGROEP", PartnerInput("WERKGROEP", body_id=1)),
        ("huisartsen", PartnerInput("huisartsen", sector="HA")),
        ("iedereen", PartnerInput("iedereen")),
    ],
)
def test_a_name_an_alias_a_place_and_a_synonym_are_known(words, text, found):
    assert words.named(text) == found


def test_each_name_that_is_offered_is_linked(words):
    assert "Zonnehof" not in words.offered
    for name in words.offered:
        partner = words.named(name)
        assert partner.organisation_id or partner.body_id or partner.sector
