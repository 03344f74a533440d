"""The page that looks deeper: off, on, each question, and closed while others look."""

import pytest

from crm.directory.expert import expert_is_on, switch_expert
from crm.model.tables import Mandate, Organisation
from crm.store.history import history
from crm.texts import expert as t
from crm.texts import screen_sharing
from tests.pages.council import captions, small_council, words


@pytest.fixture
def council(sqlite_store, actor):
    """The small council, with a third organisation that sits with the others."""
    ids = small_council(sqlite_store, actor)
    with sqlite_store.change(actor, "meer") as tx:
        zon = tx.add(Organisation(name="Zon", cluster="zorg"))
        for body in ("assembly", "group"):
            tx.add(Mandate(body_id=ids[body], organisation_id=zon.key, cluster="zorg"))
    return sqlite_store


@pytest.fixture
def switched_on(council, actor):
    with council.change(actor, "aan") as tx:
        switch_expert(tx, on=True)
    return council


def links(page):
    return [one.proto.url for one in page.get("link_button")]


def test_it_is_off_and_reached_from_nowhere(council, open_page):
    page = open_page(council, "expert")
    assert [one.value for one in page.info] == [t.IS_OFF]
    for name in ("netwerkkaart", "beheer"):
        assert "/expert" not in links(open_page(council, name))


def test_beheer_switches_it_on_in_one_change_set(council, open_page):
    page = open_page(council, "beheer")
    page.toggle(key="expert.switch").set_value(True).run()
    assert not page.exception
    assert "/expert" in links(page)
    with council.read() as connection:
        assert expert_is_on(connection)
        assert history(connection)[0].why == t.SWITCHED_ON
    assert "/expert" in links(open_page(council, "netwerkkaart"))


@pytest.mark.parametrize("question", t.QUESTIONS)
def test_every_question_has_an_answer_with_its_method(switched_on, open_page, question):
    page = open_page(switched_on, "expert", vraag=question)
    assert not page.exception
    assert "organisaties en" in words(page)
    said = captions(page)
    method = {
        t.BRIDGES: t.BRIDGES_METHOD,
        t.GROUPS: t.GROUPS_METHOD,
        t.TIME: t.TIME_METHOD,
        t.FILES: t.FILES_NOTE,
    }
    if question in method:
        assert method[question] in said
    if question == t.CENTRE:
        labels = list(page.dataframe[0].value["label"])
        assert labels == sorted(labels, key=str.lower)
    if question == t.QUALITY:
        assert any("n = 123" in line for line in said)


def test_people_are_in_the_files_only_by_choice(switched_on, open_page):
    page = open_page(switched_on, "expert", vraag=t.FILES)
    assert "/download/netwerk?soort=gexf" in links(page)
    page.checkbox(key="met-personen").check().run()
    assert "/download/netwerk?soort=gexf&personen=ja" in links(page)
    assert t.FILES_WITH_PEOPLE_NOTE in captions(page)


def test_it_is_closed_while_others_look_along(switched_on, open_page):
    page = open_page(switched_on, "expert")
    page.toggle(key="screen-sharing.switch").set_value(True).run()
    assert screen_sharing.PAGE_HIDDEN in [one.value for one in page.info]
    assert not page.dataframe
