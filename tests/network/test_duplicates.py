"""Which records look like one: kring names, typos, swaps; and which do not."""

import pytest

from crm.model.duplicates import Compared, Likeness
from crm.network.duplicate_organisations import organisation_pairs
from crm.network.duplicate_people import people_pairs
from crm.network.name_variants import core


def organisation(key, name, town=None, **known):
    return Compared(
        key, name, municipalities=frozenset([town] if town else ()), **known
    )


def person(key, first, last, places=(), towns=(), **known):
    return Compared(
        key,
        f"{first} {last}".strip(),
        first_name=first,
        last_name=last,
        places=frozenset(places),
        municipalities=frozenset(towns),
        **known,
    )


def only(pairs):
    (pair,) = pairs
    return pair


def two(one, other, **same):
    return organisation_pairs(
        [organisation(1, one, **same), organisation(2, other, **same)]
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Huisartsenkring HVRT", "Huisartsen Vereniging Regio Turnhout (HVRT)"),
        ("Huisartsenkring HVRT", "Huisartsen Vereniging Regio Turnhout"),
        ("HVRT", "Huisartsen Vereniging Regio Turnhout (HVRT)"),
        ("Huisartsenkring Kempenland vzw", "Huisartsenvereniging Kempenland"),
        ("ELZ Kempenland", "Eerstelijnszone Kempenland"),
        ("Wit-Gele Kruis, afdeling Turnhout", "Wit-Gele Kruis Turnhout"),
        ("CAW De Kempen", "Centrum Algemeen Welzijnswerk (CAW De Kempen)"),
        ("CAW de Kempen vzw", "CAW Kempen"),
        ("Logo Kempen", "LOGO  Kempen"),
        ("Diëtistenkring Noord", "dietistenkring noord"),
        ("Woonzorgcentrum Wildentier", "Woonzorgcentrum Wildentyer"),
    ],
)
def test_two_ways_to_write_one_organisation_are_a_pair(one, other):
    pair = only(two(one, other))
    assert pair.likeness in {Likeness.STRONG, Likeness.POSSIBLE}
    assert pair.reasons


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Huisartsenkring Turnhout", "Apothekerskring Turnhout"),
        ("Huisartsenkring HVRT", "Apothekersvereniging (HVRT)"),
        ("CAW De Kempen", "CAW Limburg"),
        ("OCMW Turnhout", "OCMW Geel"),
        ("OCMW Turnhout", "Gemeente Turnhout"),
        ("Woonzorgcentrum Sint-Anna", "Woonzorgcentrum Sint-Jan"),
        ("Basisschool 1 Turnhout", "Basisschool 2 Turnhout"),
        ("Thuiszorg Rozen (Turnhout)", "Apotheek Linde (Turnhout)"),
        ("Kring", "Vereniging"),
    ],
)
def test_two_organisations_are_no_pair(one, other):
    assert two(one, other, town="Turnhout") == []


def test_the_kring_of_the_plan_is_most_likely_one_and_says_why():
    pair = only(
        two("Huisartsenkring HVRT", "Huisartsen Vereniging Regio Turnhout (HVRT)")
    )
    assert pair.likeness is Likeness.STRONG
    assert "HVRT" in pair.reasons[0]


def test_two_municipalities_that_look_alike_are_no_typo():
    rows = [
        organisation(1, "Huis van het Kind Hamme", "Hamme"),
        organisation(2, "Huis van het Kind Halle", "Halle"),
        organisation(3, "Lokaal bestuur Beerse", "Beerse"),
        organisation(4, "Lokaal bestuur Beersel", "Beersel"),
    ]
    assert organisation_pairs(rows) == []


def test_one_name_in_two_municipalities_is_weak():
    pair = only(
        organisation_pairs(
            [
                organisation(1, "De Ark", "Turnhout"),
                organisation(2, "De Ark", "Geel"),
            ]
        )
    )
    assert pair.likeness is Likeness.WEAK
    assert any("Turnhout" in reason and "Geel" in reason for reason in pair.reasons)


def test_another_enterprise_number_makes_a_pair_weak():
    pair = only(
        organisation_pairs(
            [
                organisation(1, "De Ark", "Geel", kbo="0123.456.749"),
                organisation(2, "De Ark", "Geel", kbo="0403.170.701"),
            ]
        )
    )
    assert pair.likeness is Likeness.WEAK


def test_one_enterprise_number_is_a_reason_of_its_own():
    pair = only(
        organisation_pairs(
            [
                organisation(1, "Zonnehuis", kbo="0123.456.749"),
                organisation(2, "Dagcentrum Linde", kbo="0123.456.749"),
            ]
        )
    )
    assert "0123.456.749" in pair.reasons[0]


def test_an_alias_counts_as_a_name():
    pair = only(
        organisation_pairs(
            [
                organisation(1, "Domus Medica Noord", aliases=("DMN Kempen",)),
                organisation(2, "DMN Kempen"),
            ]
        )
    )
    assert "DMN Kempen" in pair.reasons[0]


def test_a_shared_box_or_phone_alone_is_no_reason():
    rows = [
        organisation(1, "De Ark", emails=("info@example.org",), phone="014 12 34 56"),
        organisation(2, "Linde", emails=("info@example.org",), phone="014 12 34 56"),
    ]
    assert organisation_pairs(rows) == []
    people = [
        person(1, "An", "Maes", emails=("info@example.org",), phone="014 12 34 56"),
        person(2, "Jan", "Claes", emails=("info@example.org",), phone="014 12 34 56"),
    ]
    assert people_pairs(people) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("An", "Maes"), ("an", "maes")),
        (("Jan", "Van den Broeck"), ("Jan", "Vandenbroeck")),
        (("Maes", "An"), ("An", "Maes")),
        (("René", "Çelik"), ("Rene", "Celik")),
    ],
)
def test_one_name_at_one_organisation_is_most_likely_one_person(one, other):
    rows = [person(1, one[0], one[1], ["CAW"]), person(2, other[0], other[1], ["CAW"])]
    assert only(people_pairs(rows)).likeness is Likeness.STRONG


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("J.", "Peeters"), ("Jan", "Peeters")),
        (("Jan", "Peeters"), ("Jan", "Peetters")),
    ],
)
def test_an_initial_or_one_letter_needs_something_more(one, other):
    here = [person(1, one[0], one[1], ["CAW"]), person(2, other[0], other[1], ["CAW"])]
    assert only(people_pairs(here)).likeness is not Likeness.WEAK
    apart = [
        person(1, one[0], one[1], ["CAW"]),
        person(2, other[0], other[1], ["OCMW"]),
    ]
    assert people_pairs(apart) == []


def test_namesakes_at_two_organisations_are_weak():
    rows = [
        person(1, "Ann", "Peeters", ["CAW"], ["Turnhout"]),
        person(2, "Ann", "Peeters", ["OCMW"], ["Geel"]),
    ]
    assert only(people_pairs(rows)).likeness is Likeness.WEAK


def test_an_own_mail_makes_namesakes_strong():
    rows = [
        person(1, "Ann", "Peeters", ["CAW"], emails=("ann.p@example.org",)),
        person(2, "Ann", "Peeters", ["OCMW"], emails=("ann.p@example.org",)),
    ]
    assert only(people_pairs(rows)).likeness is Likeness.STRONG


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("An", "Maes"), ("Jan", "Maes")),
        (("An", "Maes"), ("An", "Claes")),
        (("Jan", "Peeters"), ("Jan", "Wouters")),
    ],
)
def test_colleagues_are_no_pair(one, other):
    rows = [person(1, one[0], one[1], ["CAW"]), person(2, other[0], other[1], ["CAW"])]
    assert people_pairs(rows) == []


def test_a_pair_is_found_among_ten_thousand_people():
    firsts = [f"Voornaam{letter}{n}" for letter in "abcdefghij" for n in range(10)]
    rows = [
        person(
            n,
            firsts[n % 100],
            f"Familie {n // 100} van {'abcdefghijklmnop'[n % 16]}",
            places=[f"Organisatie {n % 1200}"],
            towns=[f"Gemeente {n % 30}"],
            emails=(f"p{n}@example.org",),
        )
        for n in range(10_000)
    ]
    rows.append(person(10_000, "Voornaama0", "Familie 0 van a", ["Organisatie 0"]))
    pairs = people_pairs(rows)
    assert (pairs[0].first, pairs[0].second) == (0, 10_000)


def test_the_words_that_come_and_go_leave_the_core():
    assert core("Huisartsenkring Kempenland vzw") == "huisartsen kempenland"
    assert core("Eerstelijnszone Kempenland") == core("ELZ Kempenland") == "kempenland"
