"""Mandaten vernieuwen: a whole term at once, from the page."""

from datetime import date

import pytest

from crm.model.enums import Counting, StatuteRule
from crm.model.tables import Body, Mandate, StatuteSetting
from crm.store.bodies import mandates
from crm.store.drafts import drafts, save_draft
from crm.texts import renewal as t
from crm.texts import start as start_texts
from crm.ui import renewal_draft
from tests.pages.council import captions, errors, small_council, words

FIRST, LAST = date(2027, 2, 1), date(2031, 1, 31)


@pytest.fixture
def council(sqlite_store, actor):
    ids = small_council(sqlite_store, actor)
    with sqlite_store.change(actor, "statuten") as tx:
        for rule, value in ((StatuteRule.TERM, "4"), (StatuteRule.TERMS, "1")):
            tx.add(
                StatuteSetting(
                    body_id=ids["assembly"], rule=rule, value=value, article="12"
                )
            )
        jan = tx.get(Mandate, ids["Jan"])
        tx.update(jan, start=date(2023, 2, 1))
    return sqlite_store, ids


def rows(store, ids):
    with store.read() as connection:
        return {row.id: row for row in mandates(connection, body_id=ids["assembly"])}


def test_the_days_come_from_the_statutes_and_every_seat_is_asked(council, open_page):
    store, ids = council
    page = open_page(store, "mandaten_vernieuwen", overleg="Algemene vergadering")
    assert not page.exception
    assert "4 lopende mandaten, de meeste tot en met 31/01/2027" in words(page)
    first, last, _ = page.date_input
    assert (first.value, last.value) == (FIRST, LAST)
    assert any("statuten, art. 12: 4 jaar" in told for told in captions(page))
    assert len(page.radio) == 4
    assert "4 blijven" in words(page)
    table = page.dataframe[0].value
    assert "tweede mandaat na elkaar; statuten: hoogstens 1" in set(table[t.IN_A_ROW])
    assert ids


def test_one_stays_one_is_followed_up_one_stops_and_all_is_undone(council, open_page):
    store, ids = council
    before = {key: row.end for key, row in rows(store, ids).items()}
    page = open_page(store, "mandaten_vernieuwen", overleg="Algemene vergadering")
    page.radio(key=f"renew-{ids['Jan']}.fate").set_value(t.OTHER)
    page.radio(key=f"renew-{ids['open']}.fate").set_value(t.STOPS).run()
    page.selectbox(key=f"renew-{ids['Jan']}.person").set_value(ids["person Els"])
    page.text_input(key=f"renew-{ids['assembly']}.by").set_value("cluster welzijn")
    page.run()
    assert "3 nieuwe mandaten: 2 blijven, 1 met iemand anders, 1 stopt" in words(page)
    page.button(key=f"renew-{ids['assembly']}.save").click().run()
    assert not page.exception
    found = rows(store, ids)
    new = {row.person: row for row in found.values() if row.start == FIRST}
    assert set(new) == {"An *Peeters*", "Els Maes", "Wim Claes"}
    assert {row.end for row in new.values()} == {LAST}
    assert {row.nominated_by for row in new.values()} == {"cluster welzijn"}
    assert found[ids["open"]].end == date(2027, 1, 31)
    undo = next(b for b in page.button if b.label == "Ongedaan maken")
    undo.click().run()
    assert {key: row.end for key, row in rows(store, ids).items()} == before


def test_a_last_day_before_the_first_is_said_and_nothing_is_made(council, open_page):
    store, ids = council
    before = rows(store, ids)
    page = open_page(store, "mandaten_vernieuwen", overleg="Algemene vergadering")
    page.date_input(key=f"renew-{ids['assembly']}.last").set_value(date(2027, 1, 1))
    page.run()
    page.button(key=f"renew-{ids['assembly']}.save").click().run()
    assert "01/01/2027" in errors(page)[0]
    assert rows(store, ids) == before


@pytest.fixture
def begun(council, open_page):
    """Somebody chose a successor for Jan and went away; the key of the draft."""
    store, ids = council
    page = open_page(store, "mandaten_vernieuwen", overleg="Algemene vergadering")
    assert kept(store) == []
    page.radio(key=f"renew-{ids['Jan']}.fate").set_value(t.OTHER).run()
    page.selectbox(key=f"renew-{ids['Jan']}.person").set_value(ids["person Els"])
    page.date_input(key=f"renew-{ids['assembly']}.last").set_value(date(2030, 1, 31))
    page.text_input(key=f"renew-{ids['assembly']}.by").set_value("cluster welzijn")
    page.run()
    assert not page.exception
    return page.query_params["concept"]


def kept(store, owner="Test"):
    with store.read() as connection:
        return [row.key for row in drafts(connection, owner, renewal_draft.KIND)]


def press(page, label):
    next(button for button in page.button if button.label == label).click().run()
    assert not page.exception
    return page


def shown(page, ids):
    return (
        page.radio(key=f"renew-{ids['Jan']}.fate").value,
        page.date_input(key=f"renew-{ids['assembly']}.last").value,
        page.text_input(key=f"renew-{ids['assembly']}.by").value,
    )


CHOSEN = (t.OTHER, date(2030, 1, 31), "cluster welzijn")


def test_what_was_chosen_waits_and_one_goes_on_where_one_was(council, begun, open_page):
    store, ids = council
    page = open_page(store, "mandaten_vernieuwen", overleg="Algemene vergadering")
    assert shown(page, ids) == (t.STAYS, LAST, "")
    assert kept(store) == [begun]
    page = press(page, t.GO_ON)
    assert shown(page, ids) == CHOSEN
    person = page.selectbox(key=f"renew-{ids['Jan']}.person")
    assert person.value == ids["person Els"]
    assert page.query_params["concept"] == begun
    assert t.GO_ON not in [button.label for button in page.button]


def test_a_draft_is_offered_wherever_one_comes_in_and_opens_its_own_body(
    council, begun, actor, open_page
):
    store, ids = council
    with store.change(actor, "overleg") as tx:
        board = tx.add(Body(name="Bestuur", counting=Counting.MANDATE))
        tx.add(Mandate(body_id=board.key, person_id=ids["person An"]))
    page = open_page(store, "mandaten_vernieuwen", overleg="Bestuur")
    assert "Algemene vergadering: je begon hier al aan" in words(page)
    page = press(page, t.GO_ON)
    assert shown(page, ids) == CHOSEN


def test_the_link_of_a_draft_opens_it_and_saving_makes_it_go(council, begun, open_page):
    store, ids = council
    asked = {"overleg": "Algemene vergadering", "concept": begun}
    page = open_page(store, "mandaten_vernieuwen", **asked)
    assert shown(page, ids) == CHOSEN
    page.button(key=f"renew-{ids['assembly']}.save").click().run()
    assert not page.exception
    new = [row for row in rows(store, ids).values() if row.start == FIRST]
    assert {row.end for row in new} == {date(2030, 1, 31)}
    assert kept(store) == []
    assert "concept" not in page.query_params
    page.run()
    assert kept(store) == []


def test_a_draft_can_be_thrown_away(council, begun, open_page):
    store, ids = council
    page = open_page(store, "mandaten_vernieuwen", overleg="Algemene vergadering")
    page = press(page, start_texts.YES_THROW_AWAY)
    assert kept(store) == []
    assert shown(page, ids) == (t.STAYS, LAST, "")


def test_a_draft_of_somebody_else_or_of_another_body_is_not_offered(council, open_page):
    store, ids = council
    for key, owner, body in (("a", "Els", ids["assembly"]), ("b", "Test", -1)):
        save_draft(store, key, renewal_draft.KIND, owner, {"body_id": body})
    for asked in ({}, {"concept": "a"}, {"concept": "b"}):
        page = open_page(
            store, "mandaten_vernieuwen", overleg="Algemene vergadering", **asked
        )
        assert not page.exception
        assert t.GO_ON not in [button.label for button in page.button]
        assert shown(page, ids) == (t.STAYS, LAST, "")


def test_a_draft_passes_over_a_seat_and_a_person_that_are_gone(council, open_page):
    store, ids = council
    payload = {
        "body_id": ids["assembly"],
        "first": "2027-02-01",
        "seats": {"9999": ["stopt", None], str(ids["Jan"]): [t.OTHER, 9999]},
    }
    save_draft(store, "a", renewal_draft.KIND, "Test", payload)
    asked = {"overleg": "Algemene vergadering", "concept": "a"}
    page = open_page(store, "mandaten_vernieuwen", **asked)
    assert not page.exception
    assert page.radio(key=f"renew-{ids['Jan']}.fate").value == t.OTHER
    assert page.selectbox(key=f"renew-{ids['Jan']}.person").value is None


def test_an_empty_council_is_shown_the_way(sqlite_store, open_page):
    page = open_page(sqlite_store, "mandaten_vernieuwen")
    assert page.info[0].value == t.NO_BODIES
