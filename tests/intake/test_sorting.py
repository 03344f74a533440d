"""What waits for its sector, and the rows behind each reason."""

from datetime import date

import pytest

from crm.assembly.mandates import sort_mandate
from crm.intake.sorting import unsorted_mandates, unsorted_organisations
from crm.model.tables import (
    Affiliation,
    Body,
    Mandate,
    Organisation,
    Person,
    ReferenceEntry,
)

TODAY = date(2026, 11, 23)


@pytest.fixture
def filled(store, actor):
    """An organisation for which every kind of reason names another sector."""
    with store.change(actor, "begin") as tx:
        board = tx.add(Body(name="Bestuursorgaan"))
        home = tx.add(
            Organisation(
                name="Kinderopvang Zon", kind="ziekenhuis", sector_text="tandarst"
            )
        )
        person = tx.add(Person(last_name="Maes"))
        tx.add(Mandate(body_id=board.key, organisation_id=home.key, sector="TVP"))
        tx.add(ReferenceEntry(name="kinderopvang  zon", sector="CAW", source="Kaart"))
        tx.add(
            Affiliation(
                person_id=person.key, organisation_id=home.key, function="apotheker"
            )
        )
        tx.add(Organisation(name="Zonder woord"))
        tx.add(Organisation(name="Ingedeeld", sector="HA", cluster="zorg"))
    return store


def reasons(store) -> dict[str, tuple[str, ...]]:
    with store.read() as connection:
        first = unsorted_organisations(connection, TODAY)[0]
    return {found.code: found.reasons for found in first.proposals}


def test_a_typing_mistake_comes_first_then_a_seat_then_the_reference_list(filled):
    assert list(reasons(filled).items()) == [
        ("TAND", ("de lijst zegt 'tandarst', dat lijkt op 'tandarts'",)),
        ("TVP", ("zetelt daarvoor in Bestuursorgaan",)),
        ("CAW", ("staat zo in Kaart",)),
    ]


@pytest.mark.parametrize(("noun", "code"), [(Mandate, "TVP"), (ReferenceEntry, "CAW")])
def test_without_the_row_behind_it_a_reason_goes(filled, actor, noun, code):
    with filled.change(actor, "weg") as tx:
        (row,) = tx.find(noun)
        tx.delete(row)
    assert code not in reasons(filled)


def test_kind_name_and_functions_speak_when_nothing_stronger_does(filled, actor):
    with filled.change(actor, "minder") as tx:
        tx.delete(tx.find(Mandate)[0])
        tx.delete(tx.find(ReferenceEntry)[0])
        tx.update(tx.find(Organisation, name="Kinderopvang Zon")[0], sector_text=None)
    assert reasons(filled) == {
        "ZH": ("de soort is 'ziekenhuis'",),
        "KO": ("'kinderopvang' staat in 'Kinderopvang Zon'",),
        "APO": ("iemand is er apotheker",),
    }


def test_what_has_a_sector_does_not_wait_and_what_says_nothing_comes_last(filled):
    with filled.read() as connection:
        waiting = unsorted_organisations(connection, TODAY)
    assert [one.organisation.name for one in waiting] == [
        "Kinderopvang Zon",
        "Zonder woord",
    ]
    assert waiting[1].proposals == ()


def test_a_mandate_with_words_of_a_list_waits_until_it_is_sorted(filled, actor):
    with filled.change(actor, "lijst") as tx:
        body = tx.find(Body)[0]
        holder = tx.find(Organisation, name="Ingedeeld")[0]
        waiting = tx.add(
            Mandate(
                body_id=body.key,
                organisation_id=holder.key,
                sector_text="gezinszorg en meer",
                start=date(2026, 1, 1),
            )
        )
    with filled.read() as connection:
        (found,) = unsorted_mandates(connection, TODAY)
    assert {p.code: p.reasons for p in found.proposals} == {
        "GEZ": ("de lijst zegt 'gezinszorg en meer', daarin staat 'gezinszorg'",),
        "HA": ("Ingedeeld is zo ingedeeld",),
    }
    with filled.change(actor, "indelen") as tx:
        sort_mandate(tx, waiting.key, waiting.revision, "welzijn", "GEZ")
    with filled.read() as connection:
        assert unsorted_mandates(connection, TODAY) == []


def test_a_mandate_whose_cluster_waits_is_offered_the_cluster_of_its_sector(
    filled, actor
):
    with filled.change(actor, "lijst") as tx:
        body = tx.find(Body)[0]
        tx.add(Mandate(body_id=body.key, person_id=tx.find(Person)[0].key, sector="HA"))
        waiting = tx.add(
            Mandate(
                body_id=body.key,
                person_id=tx.find(Person)[0].key,
                sector="HA",
                cluster_text="dokters",
            )
        )
    with filled.read() as connection:
        (found,) = unsorted_mandates(connection, TODAY)
    assert found.mandate.id == waiting.key
    assert [(p.code, p.cluster) for p in found.proposals] == [("HA", "zorg")]


def test_a_row_that_may_no_longer_be_kept_gives_no_reason(filled, actor):
    with filled.change(actor, "verlopen") as tx:
        tx.update(tx.find(ReferenceEntry)[0], delete_on=TODAY)
    assert "CAW" not in reasons(filled)


def test_a_cluster_with_a_typing_mistake_is_proposed_and_leaves_the_sector_alone(
    store, actor
):
    with store.change(actor, "begin") as tx:
        board = tx.add(Body(name="Bestuursorgaan"))
        home = tx.add(Organisation(name="Iets"))
        tx.add(
            Mandate(
                body_id=board.key,
                organisation_id=home.key,
                cluster_text="welzjin",
                sector_text="iets eigens",
            )
        )
    with store.read() as connection:
        (waiting,) = unsorted_mandates(connection, TODAY)
    (found,) = waiting.proposals
    assert (found.code, found.label, found.cluster) == ("", "welzijn", "welzijn")
    row = waiting.mandate
    with store.change(actor, "indelen") as tx:
        sort_mandate(tx, row.id, row.revision, found.cluster, found.code or None)
    with store.read() as connection:
        (waiting,) = unsorted_mandates(connection, TODAY)
    assert (waiting.mandate.cluster, waiting.mandate.cluster_text) == ("welzijn", None)
    assert waiting.mandate.sector_text == "iets eigens"
