"""Zoektochten: the running searches, followed up one by one."""

from datetime import date

import pytest

from crm.findings.outreach import OutreachInput, start_outreach
from crm.model.enums import NormKind, OutreachStage
from crm.store.searches import outreaches
from tests.pages.council import words
from tests.pages.zone import zone_with_a_gap


@pytest.fixture
def search(sqlite_store, actor):
    """The store, the body's id, and a search that is late."""
    ids = zone_with_a_gap(sqlite_store, actor)
    with sqlite_store.change(actor, "zoektocht") as tx:
        made = start_outreach(
            tx,
            OutreachInput(
                body_id=ids["board"],
                kind=NormKind.SECTOR,
                group="VAPH",
                started_on=date(2026, 11, 1),
                organisation_id=ids["ark"],
                owner="An",
                next_on=date(2026, 11, 20),
            ),
        )
    return sqlite_store, ids, made.key


def rows(store):
    with store.read() as connection:
        return outreaches(connection, open_only=False)


def test_the_list_says_how_many_run_and_are_late(search, open_page):
    store, _, _ = search
    page = open_page(store, "zoektochten")
    assert not page.exception
    assert (
        "1 lopende zoektocht, bij 1 is de datum van de volgende stap voorbij."
    ) in words(page)
    (row,) = page.dataframe[0].value.to_dict("records")
    assert (row["Open zetel"], row["Overleg"], row["Partner"], row["Stand"]) == (
        "VAPH",
        "Bestuursorgaan",
        "De *Ark*",
        "opgezocht",
    )


def test_the_card_leads_back_to_the_open_seat(search, open_page):
    store, ids, key = search
    page = open_page(store, "zoektochten", id=key)
    assert f"zetel={ids['board']}.sector.VAPH" in words(page)


def test_following_up_saves_stage_and_next_step_at_once(search, open_page):
    store, _, key = search
    page = open_page(store, "zoektochten", id=key)
    form = f"search-{key}-1"
    page.selectbox(key=f"{form}.stage").set_value(OutreachStage.TALKING)
    page.text_input(key=f"{form}.step").set_value("uitnodigen")
    page.date_input(key=f"{form}.on").set_value(date(2026, 12, 8))
    page.button(key=f"{form}.save").click().run()
    assert not page.exception
    (row,) = rows(store)
    assert (row.stage, row.next_step, row.next_on, row.owner) == (
        OutreachStage.TALKING,
        "uitnodigen",
        date(2026, 12, 8),
        "An",
    )


def test_a_seat_ends_the_search_and_asks_for_the_mandate(search, open_page):
    store, _, key = search
    page = open_page(store, "zoektochten", id=key)
    page.selectbox(key=f"search-{key}-1.stage").set_value(OutreachStage.SEATED)
    page.button(key=f"search-{key}-1.save").click().run()
    assert rows(store)[0].closed_on == date(2026, 11, 23)
    assert "geef nu het mandaat in" in page.info[-1].value


def test_a_stopped_search_is_shown_only_when_asked(search, open_page):
    store, _, key = search
    page = open_page(store, "zoektochten", id=key)
    page.button(key=f"search-{key}-1.stop").click().run()
    assert "0 lopende zoektochten" in words(page)
    assert rows(store)[0].stage is OutreachStage.LOOKED_UP
    assert len(open_page(store, "zoektochten").dataframe) == 0
    assert len(open_page(store, "zoektochten", afgerond="true").dataframe) == 1
