"""The proposals under the text of Contact noteren: a look, then the form."""

from dataclasses import replace
from datetime import date

import pytest

from crm.logbook.brought_lists import BroughtList
from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.forms import NoteForm, form_of
from crm.logbook.sheet import known_row
from crm.logbook.tasks import TaskNote, finish_task
from crm.model.attendance import SeenList, SeenPerson
from crm.model.dates import PartialDate
from crm.model.enums import ContactKind, ContactStatus, ListKind, Presence
from crm.model.tables import Action, Affiliation, Body, Task
from crm.store.drafts import draft, save_draft
from crm.store.logbook_rows import action_ids, follow_ups, moments, presence
from crm.texts import contact as contact_texts
from crm.texts import note_reading as t
from crm.texts import shell
from tests.pages.council import TODAY, captions, small_council, words

KEY = "k1"
NOTE = (
    "An sprak over de Huisartsenkring, zie actie 10.\n"
    "taak: An belt de kring tegen 15/4\n"
    "besluit: de zaal blijft\n"
    "Verontschuldigd: Wim Claes"
)
TASK = t.task("An belt de kring", "An *Peeters*", "15/04/2027")


@pytest.fixture
def council(sqlite_store, actor):
    ids = small_council(sqlite_store, actor)
    with sqlite_store.change(actor, "meer") as tx:
        works = Affiliation(person_id=ids["person Wim"], organisation_id=ids["caw"])
        tx.add(works)
        ids["action"] = tx.add(Action(number="10", title="Buren")).key
        ids["pzon"] = tx.add(Body(name="Cluster PZON")).key
    return sqlite_store, ids


def opened(council, open_page, body):
    """The page with a note as somebody left it in a draft; An is on the sheet."""
    store, ids = council
    an = known_row(ids["person An"], "An *Peeters*", ids["caw"], "CAW", mark="")
    form = NoteForm(on=PartialDate(TODAY), body_id=ids[body], notes=NOTE, rows=(an,))
    save_draft(store, KEY, "contact", "Test", form.payload())
    page = open_page(store, "contact_noteren", concept=KEY)
    assert not page.exception
    return page


def plain(text):
    return text.replace("\\", "")


def proposals(page):
    return [one for one in page.checkbox if ".found." in one.key]


def ticks(page):
    """The proposals, and whether each is ticked."""
    return {plain(one.label): one.value for one in proposals(page)}


def aside(page, label):
    """The button that puts aside the proposal with this label."""
    (tick,) = [one for one in proposals(page) if plain(one.label) == label]
    return page.button(key=tick.key.replace(".found.", ".aside."))


def kept(store):
    with store.read() as connection:
        found = draft(connection, KEY)
    assert found is not None
    return found.payload


def test_what_was_found_waits_for_a_look(council, open_page):
    store, _ = council
    page = opened(council, open_page, "assembly")
    assert ticks(page) == {
        t.action("10. Buren"): True,
        TASK: True,
        t.decision("de zaal blijft"): True,
        t.person("Wim Claes", "verontschuldigd"): True,
    }
    assert "Huisartsenkring" in words(page)
    assert kept(store)["tasks"] == []
    assert kept(store)["action_ids"] == []


def test_one_is_taken_one_is_put_aside_and_the_save_can_be_undone(council, open_page):
    store, ids = council
    page = opened(council, open_page, "assembly")
    aside(page, t.decision("de zaal blijft")).click().run()
    assert t.decision("de zaal blijft") not in ticks(page)
    page.button(key=f"{KEY}.take").click().run()
    assert not page.exception
    assert ticks(page) == {}
    assert page.multiselect(key=f"{KEY}.actions").value == [ids["action"]]
    page.button(key=f"{KEY}.save").click().run()
    assert not page.exception
    with store.read() as connection:
        (moment,) = moments(connection)
        (task,) = follow_ups(connection, contact_id=moment.id)
        people = presence(connection, moment.id)
        assert action_ids(connection, moment.id) == [ids["action"]]
    assert (moment.notes, moment.decisions) == (NOTE, None)
    assert (task.title, task.owner, task.due) == (
        "An belt de kring",
        "An *Peeters*",
        date(2027, 4, 15),
    )
    assert [(row.person, row.organisation, row.presence) for row in people] == [
        ("Wim Claes", "CAW", Presence.EXCUSED)
    ]
    (undo,) = [button for button in page.button if button.label == shell.UNDO]
    undo.click().run()
    with store.read() as connection:
        assert moments(connection) == []
        assert follow_ups(connection) == []


def test_what_is_not_ticked_is_not_taken_but_stays(council, open_page):
    store, _ = council
    page = opened(council, open_page, "assembly")
    for one in proposals(page):
        if plain(one.label) != TASK:
            one.uncheck()
    page.button(key=f"{KEY}.take").click().run()
    assert [task["title"] for task in kept(store)["tasks"]] == ["An belt de kring"]
    assert kept(store)["decisions"] == ""
    assert set(ticks(page)) == {
        t.action("10. Buren"),
        t.decision("de zaal blijft"),
        t.person("Wim Claes", "verontschuldigd"),
    }


def test_what_was_put_aside_stays_away_when_the_draft_is_opened_again(
    council, open_page
):
    store, _ = council
    page = opened(council, open_page, "assembly")
    aside(page, TASK).click().run()
    again = open_page(store, "contact_noteren", concept=KEY)
    assert TASK not in ticks(again)
    assert t.decision("de zaal blijft") in ticks(again)


def test_in_a_note_of_the_pzon_names_are_read_only_when_switched_on(council, open_page):
    store, _ = council
    page = opened(council, open_page, "pzon")
    without = t.task("An belt de kring", None, "15/04/2027")
    assert set(ticks(page)) == {
        t.action("10. Buren"),
        without,
        t.decision("de zaal blijft"),
    }
    assert "Huisartsenkring" not in words(page)
    page.toggle(key=f"{KEY}.names").set_value(True).run()
    assert t.person("Wim Claes", "verontschuldigd") in ticks(page)
    assert kept(store)["reads_names"] is True
    assert "names" not in page.query_params


def test_a_contact_that_is_titled_so_is_the_pzons_too(council, open_page):
    store, _ = council
    form = NoteForm(on=PartialDate(TODAY), title="Babbel PZON", notes="Jan Wouters")
    save_draft(store, KEY, "contact", "Test", form.payload())
    page = open_page(store, "contact_noteren", concept=KEY)
    assert ticks(page) == {}
    assert page.toggle(key=f"{KEY}.names").value is False


def test_other_notes_have_no_such_switch(council, open_page):
    page = opened(council, open_page, "assembly")
    assert t.READ_NAMES not in [one.label for one in page.toggle]


def test_a_body_that_is_named_becomes_the_subject(council, open_page):
    store, ids = council
    form = NoteForm(on=PartialDate(TODAY), notes="De Algemene vergadering kwam samen")
    save_draft(store, KEY, "contact", "Test", form.payload())
    page = open_page(store, "contact_noteren", concept=KEY)
    assert ticks(page) == {t.body("Algemene vergadering"): True}
    page.button(key=f"{KEY}.take").click().run()
    assert page.selectbox(key=f"{KEY}.body_id").value == ids["assembly"]
    assert ids["person An"] in [row["person_id"] for row in kept(store)["rows"]]


def test_an_organisation_that_is_named_becomes_the_subject_of_a_visit(
    council, open_page
):
    store, ids = council
    form = NoteForm(
        kind=ContactKind.VISIT, on=PartialDate(TODAY), notes="Bij CAW geweest"
    )
    save_draft(store, KEY, "contact", "Test", form.payload())
    page = open_page(store, "contact_noteren", concept=KEY)
    page.checkbox(key=f"{KEY}.organisation.own").check().run()
    page.button(key=f"{KEY}.take").click().run()
    assert not page.exception
    assert page.selectbox(key=f"{KEY}.organisation").value == ids["caw"]
    assert kept(store)["organisation_id"] == ids["caw"]
    assert ids["person Wim"] in [row["person_id"] for row in kept(store)["rows"]]


def test_nobody_is_offered_for_a_meeting_that_has_yet_to_come(council, open_page):
    store, ids = council
    form = NoteForm(
        on=PartialDate(date(2026, 12, 1)), body_id=ids["group"], notes="Jan Wouters"
    )
    save_draft(store, KEY, "contact", "Test", form.payload())
    page = open_page(store, "contact_noteren", concept=KEY)
    assert ticks(page) == {}
    assert "Jan Wouters" in words(page)
    assert contact_texts.PEOPLE_LATER in captions(page)


def test_nothing_of_the_text_shows_while_the_screen_is_shared(council, open_page):
    page = opened(council, open_page, "assembly")
    page.session_state["screen-sharing"] = True
    page.run()
    assert ticks(page) == {}
    assert "Huisartsenkring" not in words(page)


def noted(council, actor, *, unfinished):
    """A contact that was noted before, its task done since."""
    store, ids = council
    notes = "taak: bellen\ntaak: schrijven"
    with store.change(actor, "eerst") as tx:
        contact = note_contact(
            tx,
            ContactNote(
                body_id=ids["group"],
                on=PartialDate(TODAY),
                notes=notes,
                tasks=(TaskNote("bellen"),),
                unfinished=unfinished,
            ),
            TODAY,
        )
        (task,) = tx.find(Task, contact_moment_id=contact.key)
        finish_task(tx, task.key, TODAY)
    return contact.key


def test_what_was_noted_before_is_not_offered_again_but_what_is_added_is(
    council, actor, open_page
):
    store, _ = council
    contact = noted(council, actor, unfinished=False)
    page = open_page(store, "contact_noteren", contact=contact)
    assert ticks(page) == {}
    key = page.query_params["concept"]
    with store.read() as connection:
        form = form_of(connection, contact)
    more = replace(form, notes=f"{form.notes}\ntaak: rondsturen")
    save_draft(store, key, "contact", "Test", more.payload())
    assert ticks(page.run()) == {t.task("rondsturen", None, None): True}


def test_a_contact_to_finish_offers_what_is_not_a_task_yet(council, actor, open_page):
    store, _ = council
    contact = noted(council, actor, unfinished=True)
    page = open_page(store, "contact_noteren", contact=contact)
    assert ticks(page) == {t.task("schrijven", None, None): True}


def test_when_they_meet_again_is_planned_at_once_and_offered_no_more(
    council, open_page
):
    store, ids = council
    text = "Volgende vergadering op 14/1 om 19u30"
    form = NoteForm(on=PartialDate(TODAY), body_id=ids["assembly"], notes=text)
    save_draft(store, KEY, "contact", "Test", form.payload())
    page = open_page(store, "contact_noteren", concept=KEY)
    label = t.meeting("Vergadering om 19u30", "do 14 jan 2027")
    assert ticks(page) == {label: True}
    page.button(key=f"{KEY}.take").click().run()
    assert not page.exception
    with store.read() as connection:
        (planned,) = moments(connection, status=ContactStatus.PLANNED)
    assert (planned.on, planned.title) == (date(2027, 1, 14), "Vergadering om 19u30")
    assert planned.body_id == ids["assembly"]
    assert shell.UNDO in [button.label for button in page.button]
    assert ticks(page) == {}


def test_a_task_is_for_who_the_brought_list_names_and_never_in_the_past(
    council, open_page
):
    store, ids = council
    emma = SeenPerson(1, "Emma Smits", "Emma Smits")
    form = NoteForm(
        on=PartialDate(date(2026, 10, 1)),
        body_id=ids["assembly"],
        notes="taak: Emma Smits bezorgt de lijst tegen vrijdag",
        brought=BroughtList(SeenList(ListKind.PASTED, (emma,)), "x"),
    )
    save_draft(store, KEY, "contact", "Test", form.payload())
    page = open_page(store, "contact_noteren", concept=KEY)
    label = t.task("Emma Smits bezorgt de lijst", "Emma Smits", "27/11/2026")
    assert ticks(page)[label] is True
    page.button(key=f"{KEY}.take").click().run()
    (owner,) = [box for box in page.selectbox if box.key.endswith(".owner")]
    assert owner.value == "Emma Smits"
