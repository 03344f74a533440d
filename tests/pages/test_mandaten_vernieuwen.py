"""Mandaten vernieuwen: a whole term at once, from the page."""

from datetime import date

import pytest

from crm.model.enums import StatuteRule
from crm.model.tables import Mandate, StatuteSetting
from crm.store.bodies import mandates
from crm.texts import renewal as t
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


def test_an_empty_council_is_shown_the_way(sqlite_store, open_page):
    page = open_page(sqlite_store, "mandaten_vernieuwen")
    assert page.info[0].value == t.NO_BODIES
