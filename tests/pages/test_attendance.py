"""A list on Contact noteren, without the pieces only a browser has."""

from datetime import timedelta

import pytest

from crm.exchange.attendance import read_text
from crm.logbook.brought_lists import BroughtList, Lesson
from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.forms import NoteForm
from crm.logbook.sheet import known_row
from crm.model.attendance import SeenPerson
from crm.model.dates import PartialDate
from crm.model.enums import Verdict
from crm.store.drafts import save_draft
from crm.store.known_people import judgements
from crm.store.logbook_rows import moments
from crm.texts import attendance as t
from crm.texts import contact
from crm.ui.text import md
from tests.pages.council import TODAY, errors, small_council
from tests.pages.words import everything, shown_texts

KEY = "k1"
TEXT = "Aanwezig:\nWim Claes\nZoë Nieuw\nVerontschuldigd:\nAn Onbekend"


@pytest.fixture
def council(sqlite_store, actor):
    return sqlite_store, small_council(sqlite_store, actor)


def note_of(ids, **values):
    return NoteForm(body_id=ids["assembly"], on=PartialDate(TODAY), **values)


def opened(open_page, store, form):
    save_draft(store, KEY, "contact", "Test", form.payload())
    page = open_page(store, "contact_noteren", concept=KEY)
    assert not page.exception
    return page


def held(store):
    with store.read() as connection:
        return moments(connection)


def test_a_list_in_the_draft_comes_back_with_what_each_line_is(council, open_page):
    store, ids = council
    brought = BroughtList(read_text(TEXT), "abc")
    page = opened(open_page, store, note_of(ids, brought=brought))
    told = shown_texts(page)
    assert {"Wim Claes", "Zoë Nieuw", "An Onbekend"} <= set(told)
    assert t.counts(1, 0, 2, 0) in told


def test_a_proxy_stands_in_its_line(council, open_page):
    store, ids = council
    brought = BroughtList(read_text("Wim Claes\nVolmacht aan Wim Klaas: Zo Nieuw"), "a")
    page = opened(open_page, store, note_of(ids, brought=brought))
    assert {"Zo Nieuw", "Wim Klaas"} <= set(shown_texts(page))


def test_a_list_that_waits_is_not_lost_by_saving(council, open_page):
    store, ids = council
    brought = BroughtList(read_text(TEXT), "abc")
    page = opened(open_page, store, note_of(ids, brought=brought, notes="kort"))
    page.button(key=f"{KEY}.save").click().run()
    assert errors(page) == [t.TAKE_FIRST]
    assert any(md(t.TAKE_FIRST) in told.value for told in page.markdown)
    assert held(store) == []


def test_a_meeting_to_come_is_saved_without_its_list(council, open_page):
    store, ids = council
    later = PartialDate(TODAY + timedelta(days=7))
    form = NoteForm(
        body_id=ids["assembly"],
        on=later,
        notes="agenda",
        brought=BroughtList(read_text(TEXT), "abc"),
    )
    page = opened(open_page, store, form)
    assert md(t.LATER) in everything(page)
    page.button(key=f"{KEY}.save").click().run()
    assert not page.exception
    assert [row.on for row in held(store)] == [later.first]


def test_what_was_taken_over_is_saved_with_its_lessons_and_its_source(
    council, open_page
):
    store, ids = council
    wim = known_row(ids["person Wim"], "Wim Claes", ids["caw"], "CAW")
    seen = SeenPerson(1, "W. Klaas", "W. Klaas")
    form = note_of(
        ids,
        rows=(wim,),
        lessons=(Lesson(seen, wim.key, Verdict.SAME),),
        sources=(t.source("geplakte lijst", "", "abc"),),
    )
    page = opened(open_page, store, form)
    page.button(key=f"{KEY}.save").click().run()
    assert not page.exception
    (row,) = held(store)
    assert row.source == "geplakte lijst (abc)"
    with store.read() as connection:
        (kept,) = judgements(connection)
    assert (kept.verdict, kept.person_id) == (Verdict.SAME, ids["person Wim"])


@pytest.mark.parametrize(("days", "there"), [(0, True), (1, False)])
def test_a_contact_of_the_same_body_and_day_is_proposed(
    council, actor, open_page, days, there
):
    store, ids = council
    on = PartialDate(TODAY - timedelta(days=days))
    with store.change(actor, "contact") as tx:
        saved = note_contact(
            tx, ContactNote(body_id=ids["assembly"], on=on, notes="x"), TODAY
        )
    page = opened(open_page, store, note_of(ids))
    assert ("Dit staat er al" in everything(page)) is there
    links = [one.proto.url for one in page.get("link_button")]
    assert any(url.endswith(f"contact?id={saved.key}") for url in links) is there


def test_the_same_list_is_known_on_another_day_and_body(council, actor, open_page):
    store, ids = council
    before = ContactNote(
        body_id=ids["assembly"],
        on=PartialDate(TODAY - timedelta(days=9)),
        notes="x",
        sources=(t.source("Teams-rapport", "a.csv", "abc"),),
    )
    with store.change(actor, "contact") as tx:
        note_contact(tx, before, TODAY)
    form = NoteForm(brought=BroughtList(read_text(TEXT), "abc", "b.csv"))
    page = opened(open_page, store, form)
    assert "Deze lijst is al genoteerd" in everything(page)
    assert contact.SAVE in [button.label for button in page.button]


def noted_twice(council, actor, open_page):
    """A new note of which the list stands in a contact already."""
    store, ids = council
    source = t.source("Teams-rapport", "a.csv", "abc")
    first = note_of(ids, notes="x", sources=(source,))
    with store.change(actor, "contact") as tx:
        made = note_contact(tx, first.note(unfinished=False), TODAY)
    page = opened(open_page, store, note_of(ids, notes="y", sources=(source,)))
    page.button(key=f"{KEY}.save").click().run()
    assert not page.exception
    return store, made.key, page


def test_a_list_that_was_noted_is_saved_apart_only_when_asked(
    council, actor, open_page
):
    store, first, page = noted_twice(council, actor, open_page)
    assert len(held(store)) == 1
    links = [one.proto.url for one in page.get("link_button")]
    assert f"/contact-noteren?contact={first}" in links
    page.button(key=f"{KEY}.apart").click().run()
    assert not page.exception
    assert len(held(store)) == 2


def test_part_of_a_name_must_be_chosen_before_the_list_is_saved(council, open_page):
    store, ids = council
    brought = BroughtList(read_text("Aanwezig:\nWim\nWim Claes"), "abc")
    page = opened(open_page, store, note_of(ids, brought=brought))
    told = shown_texts(page)
    assert {t.counts(1, 0, 0, 0, 1), t.CHOOSE} <= set(told)
