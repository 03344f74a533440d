"""What leaves for somebody else's table: organisations, and nothing about people."""

from crm.model.findings_rows import Post, Somebody
from crm.network.advice import SAYABLE, advice, sayable
from crm.network.reasons import Reason, ReasonKind, Ref
from crm.network.wishes import Wish, measured_against
from tests.network.assemblies import body, partner, seat
from tests.network.test_invitations import field, listed


def test_it_says_who_takes_part_and_who_could():
    here = field(
        [
            partner(1, name="CAW", sector="CAW", municipality="Beerse"),
            partner(2, name="Ark", sector="VAPH", municipality="Turnhout"),
        ],
        [listed(1, "Brug", "VAPH", "Genk")],
        [Post(1, 2, "directeur", None, None)],
        [Somebody(1, "Jan Claes", [])],
        seats=[seat(organisation=1, sector="CAW", cluster="welzijn")],
    )
    found = measured_against(body(), Wish(("VAPH",)).groups(), here)
    assert found is not None
    said = advice(found, here, places=["Turnhout", "Beerse"])
    assert [one.organisations for one in said.by_sector] == [("CAW (Beerse)",)]
    assert [(one.label, one.organisations) for one in said.by_place] == [
        ("Beerse", ("CAW",))
    ]
    assert said.places_without == ("Turnhout",)
    (group,) = said.missing
    assert [one.name for one in group.possible] == ["Ark"]
    assert "Jan" not in repr(said)
    assert not said.sure


def test_without_places_partners_of_everywhere_are_possible():
    here = field(
        [partner(2, name="Ark", sector="VAPH", municipality="Turnhout")],
        [listed(1, "Brug", "VAPH", "Genk")],
    )
    found = measured_against(body(), Wish(("VAPH",)).groups(), here)
    assert found is not None
    assert [one.name for one in advice(found, here).possible.values()] == [
        "Ark",
        "Brug",
    ]


def test_who_sits_already_is_not_proposed_for_another_group():
    here = field(
        [partner(1, name="Ark", sector="VAPH")],
        seats=[seat(organisation=1, cluster="welzijn")],
    )
    found = measured_against(body(), Wish(("VAPH",)).groups(), here)
    assert found is not None
    assert advice(found, here).possible == {}


def test_a_sentence_with_a_person_or_of_another_kind_stays_home():
    organisation, person = Ref("organisation", 1, "Ark"), Ref("person", 1, "Jan")
    for kind in ReasonKind:
        plain = Reason(kind, "zin", (organisation,))
        named = Reason(kind, "zin", (organisation, person))
        assert sayable([named]) == ()
        assert sayable([plain]) == (("zin",) if kind in SAYABLE else ())
    silent = {ReasonKind.LAST_CONTACT, ReasonKind.NO_CONTACT, ReasonKind.FORMER}
    assert not silent & SAYABLE
