"""Organisations: filters, namesakes, and the verbs behind their form."""

from dataclasses import replace

import pytest

from crm.access import Permission
from crm.directory.organisations import (
    NOT_SORTED,
    OrganisationFilter,
    OrganisationInput,
    add_organisation,
    change_organisation,
    matching_organisations,
    same_named,
    sort_organisation,
)
from crm.errors import InvalidInput, NotAllowed, StaleRecord
from crm.model.actor import Actor
from crm.model.tables import Organisation
from crm.store.organisations import organisations

KRING = OrganisationInput(
    name="Huisartsenkring 't Noorden",
    aliases=("HK Noord",),
    kind="kring",
    cluster="zorg",
    sector="HA",
    line="1",
    municipality="Turnhout",
)
REST = OrganisationInput(name="Éénhoorn", municipality="Beerse")


@pytest.fixture
def filled(store, actor):
    with store.change(actor, "begin") as tx:
        add_organisation(tx, KRING)
        add_organisation(tx, REST)
    return store


def names(store, wanted: OrganisationFilter) -> list[str]:
    with store.read() as connection:
        rows = matching_organisations(organisations(connection), wanted)
    return [row.name for row in rows]


@pytest.mark.parametrize(
    "wanted",
    [
        OrganisationFilter(text="noord kring"),
        OrganisationFilter(text="HK"),
        OrganisationFilter(cluster="zorg"),
        OrganisationFilter(sector="HA"),
        OrganisationFilter(line="1"),
        OrganisationFilter(municipality="Turnhout", line="1", cluster="zorg"),
    ],
)
def test_each_filter_leaves_what_it_asks(filled, wanted):
    assert names(filled, wanted) == [KRING.name]


@pytest.mark.parametrize(
    "wanted",
    [
        OrganisationFilter(text="eenhoorn"),
        OrganisationFilter(cluster=NOT_SORTED),
        OrganisationFilter(sector=NOT_SORTED),
        OrganisationFilter(unsorted_only=True),
    ],
)
def test_what_waits_for_a_sector_can_be_asked_too(filled, wanted):
    assert names(filled, wanted) == [REST.name]


def test_no_filter_leaves_everything_and_two_may_leave_nothing(filled):
    assert len(names(filled, OrganisationFilter())) == 2
    assert names(filled, OrganisationFilter(line="2", cluster="zorg")) == []


def test_a_name_is_recognised_without_accents_and_by_another_name(filled):
    with filled.read() as connection:
        rows = organisations(connection)
    (first,) = same_named(rows, "eenhoorn")
    assert first.name == REST.name
    assert [row.name for row in same_named(rows, "hk noord")] == [KRING.name]
    assert same_named(rows, "Éénhoorn", first.id) == []
    assert same_named(rows, "'") == []


def test_an_organisation_without_a_name_is_refused(store, actor):
    nameless = replace(REST, name="  ")
    with pytest.raises(InvalidInput), store.change(actor, "leeg") as tx:
        add_organisation(tx, nameless)


def test_details_are_written_one_way(store, actor):
    typed = replace(REST, kbo="BE0403019261", phone="14123456", email="a@example.org ;")
    with store.change(actor, "nieuw") as tx:
        kept = add_organisation(tx, typed)
    assert (kept.kbo, kept.phone, kept.email) == (
        "0403.019.261",
        "014 12 34 56",
        "a@example.org",
    )


def test_giving_a_sector_lets_the_words_of_the_list_go(store, actor):
    with store.change(actor, "lijst") as tx:
        kept = tx.add(Organisation(name="A", sector_text="dokters", cluster_text="x"))
    with store.change(actor, "indelen") as tx:
        sorted_ = sort_organisation(tx, kept.key, kept.revision, "zorg", "HA")
    assert (sorted_.cluster, sorted_.sector) == ("zorg", "HA")
    assert (sorted_.cluster_text, sorted_.sector_text) == (None, None)


def test_a_form_without_a_sector_keeps_the_words_of_the_list(store, actor):
    with store.change(actor, "lijst") as tx:
        kept = tx.add(Organisation(name="A", sector_text="dokters"))
    with store.change(actor, "wijzigen") as tx:
        changed = change_organisation(
            tx, kept.key, kept.revision, OrganisationInput("A", line="1")
        )
    assert changed.sector_text == "dokters"


def test_a_stale_form_changes_nothing(filled, actor):
    with filled.read() as connection:
        first = organisations(connection)[0]
    with filled.change(actor, "eerst") as tx:
        change_organisation(tx, first.id, first.revision, replace(REST, line="1"))
    with pytest.raises(StaleRecord), filled.change(actor, "te laat") as tx:
        change_organisation(tx, first.id, first.revision, replace(REST, line="2"))
    assert names(filled, OrganisationFilter(line="2")) == []


def test_a_reader_changes_nothing(filled):
    reader = Actor("Lezer", frozenset({Permission.READ}))
    with pytest.raises(NotAllowed), filled.change(reader, "mag niet") as tx:
        add_organisation(tx, REST)
