"""Whom to invite: everybody of the group and nobody else, against a slow way."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crm.model.enums import NormKind
from crm.model.findings_rows import Post, Somebody
from crm.model.names import normalise
from crm.model.rows import ReferenceRow
from crm.network.field import Field, Knowledge
from crm.network.invitations import invitation
from crm.network.wishes import Wish, in_area, measured_against, new_table
from tests.network.assemblies import TAXONOMY, assembly, body, norm, partner, seat

DAY = date(2026, 11, 23)
SECTORS, PLACES = ["VAPH", "HA", "CAW"], ["Beerse", "Turnhout", "Genk"]
NAMES = st.sampled_from(["Ark", "brug", "Érable", "Zon"])
ORGANISATIONS = st.lists(
    st.tuples(
        NAMES, st.sampled_from([*SECTORS, None]), st.sampled_from([*PLACES, None])
    ),
    max_size=7,
)


def listed(number, name, sector, municipality):
    return ReferenceRow(number, name, sector, None, municipality, "lijst", None)


def field(partners=(), listed_rows=(), posts=(), people=(), **rows) -> Field:
    return Field(
        Knowledge(
            assembly(partners=partners, posts=posts, **rows),
            {one.id: one for one in people},
            {},
            [],
            list(listed_rows),
        ),
        DAY,
    )


@given(
    ORGANISATIONS,
    ORGANISATIONS,
    st.lists(st.sampled_from(SECTORS), unique=True),
    st.lists(st.sampled_from(PLACES), unique=True),
)
def test_a_table_invites_each_partner_of_its_groups_once(known, new, wanted, places):
    partners = [
        partner(number, name=f"{name} {number}", sector=sector, municipality=place)
        for number, (name, sector, place) in enumerate(known, 1)
    ]
    rows = [
        listed(number, f"Lijst {name} {number}", sector, place)
        for number, (name, sector, place) in enumerate(new, 1)
    ]
    here = field(partners, rows)
    found = measured_against(new_table("Wonen"), Wish(tuple(wanted)).groups(), here)
    assert found is not None
    every = invitation(found, found.norms, here, places=places)

    def fits(one) -> bool:
        groups = TAXONOMY.lineage(one.sector)
        near = not places or one.municipality is None or one.municipality in places
        return near and any(code in groups for code in wanted)

    assert {one.ref.id for one in every.known} == {p.id for p in partners if fits(p)}
    assert {one.ref.id for one in every.never_met} == {r.id for r in rows if fits(r)}
    for block in (every.known, every.never_met):
        names = [normalise(one.name) for one in block]
        assert names == sorted(names)
        assert len({one.key for one in block}) == len(block)
    assert [group.label for group in every.groups] == [
        norm.label for norm in found.norms
    ]
    out = {one.key for one in every.everybody[::2]}
    left = every.without(out).everybody
    assert [one.key for one in left] == [
        one.key for one in every.everybody if one.key not in out
    ]


def test_the_whole_sector_is_invited_who_sits_too():
    here = field(
        [partner(1, name="Ark", sector="VAPH"), partner(2, name="Zon", sector="VAPH")],
        norms=[norm(NormKind.SECTOR, "VAPH", 2)],
        seats=[seat(organisation=1, sector="VAPH")],
    )
    found = measured_against(body(), (), here)
    assert found is not None
    (gap,) = found.gaps
    every = invitation(found, [gap], here)
    assert [one.name for one in every.known] == ["Ark", "Zon"]


def test_who_brings_the_wanted_function_is_the_one_to_speak_to():
    people = [Somebody(1, "An", []), Somebody(2, "Bo", [])]
    posts = [Post(1, 1, "directeur", None, None), Post(2, 1, "schepen", None, None)]
    here = field([partner(1, name="Stad", sector="VAPH")], posts=posts, people=people)
    wish = Wish(("VAPH",), ("schepen",))
    found = measured_against(new_table("Wonen"), wish.groups(), here)
    assert found is not None
    (one,) = invitation(found, found.norms[1:], here).known
    assert [ref.label for ref in one.speakers] == ["Bo", "An"]
    (both,) = invitation(found, found.norms, here).known
    assert both.groups == ("VAPH", "schepen")


def test_a_wish_that_a_norm_already_asks_counts_once():
    here = field(norms=[norm(NormKind.SECTOR, "vaph", 3)])
    found = measured_against(body(), Wish(("VAPH", "HA")).groups(), here)
    assert found is not None
    assert [(n.label, n.missing) for n in found.norms] == [
        ("VAPH", 3),
        ("Huisartsen", 1),
    ]


def test_a_body_that_is_over_is_not_measured():
    here = field()
    assert measured_against(body(end=date(2026, 1, 1)), (), here) is None


def test_a_place_in_other_letters_is_the_same_and_an_unknown_one_stays():
    assert in_area("BEERSE", (), ["beerse"])
    assert in_area("Genk", ["Beerse"], ["Beerse"])
    assert in_area(None, (), ["Beerse"])
    assert not in_area("Genk", (), ["Beerse"])
