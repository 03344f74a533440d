"""Contact noteren and the card of a contact, without the pieces only a browser has."""

from dataclasses import replace
from datetime import date, timedelta
from getpass import getuser

import pytest

from crm.access import Permission, undo
from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.forms import Newcomer, NoteForm
from crm.logbook.presence import Attendee
from crm.logbook.sheet import known_row
from crm.logbook.tasks import TaskNote
from crm.model.actor import Actor
from crm.model.dates import PartialDate
from crm.model.enums import ContactStatus, Presence
from crm.model.tables import Affiliation
from crm.store.drafts import drafts, save_draft
from crm.store.logbook_rows import follow_ups, moments, presence
from crm.texts import contact as t
from crm.texts import shell
from tests.pages.council import TODAY, captions, errors, small_council, words
from tests.papers.big_assembly import big_assembly, hold

KEY = "k1"


@pytest.fixture
def council(sqlite_store, actor):
    """The store and the ids in it; An works for the CAW."""
    ids = small_council(sqlite_store, actor)
    with sqlite_store.change(actor, "functie") as tx:
        works = Affiliation(person_id=ids["person An"], organisation_id=ids["caw"])
        tx.add(works)
    return sqlite_store, ids


@pytest.fixture
def typed(council):
    """A form as somebody left it in a draft, all but the body."""
    _, ids = council
    return NoteForm(
        on=PartialDate(TODAY),
        notes="*Eerste* lijn",
        rows=(known_row(ids["person Wim"], "Wim Claes", ids["caw"], "CAW"),),
        tasks=(TaskNote("Bellen", "Test", date(2026, 12, 1)),),
    )


def stored(store):
    with store.read() as connection:
        return moments(connection)


def test_an_empty_form_is_for_today_and_says_what_it_needs(council, open_page):
    store, _ = council
    page = open_page(store, "contact_noteren")
    assert not page.exception
    assert page.title[0].value == shell.NOTE_CONTACT
    key = page.query_params["concept"]
    assert page.date_input(key=f"{key}.on").value == TODAY
    assert t.presence_counts(0, 0, 0, 0) in words(page)
    page.button(key=f"{key}.save").click().run()
    assert errors(page) == [t.BODY_NEEDED, t.TEXT_NEEDED]
    assert stored(store) == []


def test_a_note_is_saved_whole_and_opens_as_a_card(council, typed, open_page):
    store, ids = council
    save_draft(store, KEY, "contact", "Test", typed.payload())
    page = open_page(store, "contact_noteren", concept=KEY)
    page.selectbox(key=f"{KEY}.body_id").set_value(ids["assembly"]).run()
    page.button(key=f"{KEY}.save").click().run()
    assert not page.exception
    assert page.title[0].value == "Algemene vergadering"
    (moment,) = stored(store)
    assert (moment.on, moment.status, moment.notes, moment.noted_by) == (
        TODAY,
        ContactStatus.HELD,
        "*Eerste* lijn",
        "Test",
    )
    with store.read() as connection:
        people = presence(connection, moment.id)
        (task,) = follow_ups(connection, contact_id=moment.id)
        assert drafts(connection, "Test", "contact") == []
    assert [(row.person, row.organisation, row.presence) for row in people] == [
        ("Wim Claes", "CAW", Presence.PRESENT)
    ]
    assert (task.title, task.due) == ("Bellen", date(2026, 12, 1))
    (shown,) = [button for button in page.button if button.label == shell.UNDO]
    shown.click().run()
    assert stored(store) == []


def test_a_link_that_was_saved_already_leads_to_the_card(council, typed, open_page):
    store, ids = council
    note = replace(typed, body_id=ids["assembly"])
    save_draft(store, KEY, "contact", "Test", note.payload())
    open_page(store, "contact_noteren", concept=KEY).button(
        key=f"{KEY}.later"
    ).click().run()
    again = open_page(store, "contact_noteren", concept=KEY)
    (moment,) = stored(store)
    assert moment.unfinished
    assert again.query_params["id"] == str(moment.id)
    assert t.UNFINISHED in words(again)


def test_a_refused_save_keeps_what_was_typed(council, typed, open_page):
    store, ids = council
    wrong = replace(typed, body_id=ids["assembly"], minutes_link="verslag.docx")
    save_draft(store, KEY, "contact", "Test", wrong.payload())
    page = open_page(store, "contact_noteren", concept=KEY)
    page.button(key=f"{KEY}.save").click().run()
    assert errors(page) == [t.BAD_LINK]
    assert stored(store) == []
    page.text_input(key=f"{KEY}.minutes_link").set_value("https://example.org/v").run()
    page.button(key=f"{KEY}.save").click().run()
    assert stored(store)[0].minutes_link == "https://example.org/v"


def test_a_stale_save_is_refused_and_mine_can_still_go_in(
    council, typed, actor, open_page
):
    store, ids = council
    with store.change(actor, "eerst") as tx:
        first = note_contact(
            tx, replace(typed, body_id=ids["assembly"]).note(unfinished=False), TODAY
        )
    page = open_page(store, "contact_noteren", contact=first.key)
    key = page.query_params["concept"]
    page.text_input(key=f"{key}.minutes_link").set_value("https://example.org/v").run()
    with store.change(actor, "intussen") as tx:
        tx.update(first, notes="van een collega")
    page.button(key=f"{key}.save").click().run()
    assert errors(page) == [t.STALE_NOTE]
    assert stored(store)[0].notes == "van een collega"
    page.button(key=f"{key}.mine").click().run()
    assert stored(store)[0].notes == "*Eerste* lijn"


def test_a_draft_of_another_version_opens(council, open_page):
    store, _ = council
    strange = {"notes": "bewaard", "rows": [{"seat": 3}], "kind": "babbel", "on": 5}
    save_draft(store, KEY, "contact", "Test", strange)
    page = open_page(store, "contact_noteren", concept=KEY)
    assert not page.exception
    assert page.date_input(key=f"{KEY}.on").value is None


def test_a_contact_that_is_gone_is_said_in_a_sentence(council, actor, open_page):
    store, ids = council
    with store.change(actor, "contact") as tx:
        note = ContactNote(body_id=ids["assembly"], on=PartialDate(TODAY), notes="x")
        gone = note_contact(tx, note, TODAY)
    page = open_page(store, "contact_noteren", contact=gone.key)
    page.text_input(key=f"{page.query_params['concept']}.minutes_link").set_value(
        "https://example.org/v"
    ).run()
    undo(store, actor, tx.change_set)
    page.run()
    assert not page.exception
    assert errors(page) == ["Dit contact bestaat niet meer. Laad de pagina opnieuw."]
    card = open_page(store, "contact", id=gone.key)
    assert not card.exception
    assert [info.value for info in card.info] == [t.UNKNOWN]


def test_the_card_tells_who_was_there_for_whom_and_who_came_instead(
    council, actor, open_page
):
    store, ids = council
    note = ContactNote(
        body_id=ids["assembly"],
        on=PartialDate(TODAY),
        title="Zitting",
        decisions="[Ja](http://example.org)",
        attendees=(
            Attendee(
                "a",
                Presence.EXCUSED,
                ids["person An"],
                organisation_id=ids["caw"],
                replaced_by="w",
            ),
            Attendee("w", Presence.PRESENT, ids["person Wim"]),
            Attendee(
                "v", Presence.PRESENT, ids["person Wim"], organisation_id=ids["caw"]
            ),
        ),
    )
    with store.change(actor, "contact") as tx:
        made = note_contact(tx, note, TODAY)
    page = open_page(store, "contact", id=made.key)
    assert page.title[0].value == "Algemene vergadering · Zitting"
    assert "**aanwezig (1)**" in words(page)
    assert f"[An *Peeters*](/persoon?id={ids['person An']})" in words(page)
    assert f"[CAW](/organisatie?id={ids['caw']})" in words(page)
    assert t.instead_of("Wim Claes") in words(page)
    assert "[Ja](http://example.org)" in [text.value for text in page.text]
    assert t.NO_TASKS in captions(page)


def test_after_three_meetings_the_next_is_planned_with_one_click(
    council, actor, open_page
):
    store, ids = council
    with store.change(actor, "overleg") as tx:
        for weeks in (8, 4, 0):
            day = PartialDate(TODAY - timedelta(weeks=weeks))
            last = note_contact(
                tx,
                ContactNote(
                    body_id=ids["group"],
                    on=day,
                    notes="Onder ons",
                    tasks=(TaskNote("Bellen", "An", date(2026, 12, 1)),),
                ),
                TODAY,
            )
    (task, *_) = [row for row in follow_ups_of(store) if row.contact_on == TODAY]
    page = open_page(store, "contact", id=last.key)
    assert f"[in je agenda](/download/taak?id={task.id})" in words(page)
    assert "Onder ons" not in page.code[0].value
    page.toggle(key=f"summary-notes-{last.key}").set_value(True).run()
    assert "Onder ons" in page.code[0].value
    page.button(key=f"plan-{ids['group']}").click().run()
    assert not page.exception
    (planned,) = [row for row in stored(store) if row.status is ContactStatus.PLANNED]
    assert (planned.on, planned.body_id) == (
        TODAY + timedelta(weeks=4),
        ids["group"],
    )
    assert f"/overleg-voorbereiden?contact={planned.id}" in words(page)
    shown = [getattr(one, "value", "") for one in page.main]
    below = shown[: shown.index(page.success[0].value)]
    assert [text for text in below if "Volgende vergadering" in str(text)]
    (undo_it,) = [button for button in page.button if button.label == shell.UNDO]
    undo_it.click().run()
    assert all(row.status is ContactStatus.HELD for row in stored(store))


def follow_ups_of(store):
    with store.read() as connection:
        return follow_ups(connection)


def test_somebody_who_was_being_added_is_saved_too(council, typed, open_page):
    store, ids = council
    new = Newcomer("Zita", "Xhemaili", organisation_id=ids["caw"])
    (unmarked,) = (replace(row, mark="") for row in typed.rows)
    form = replace(typed, body_id=ids["assembly"], newcomer=new, rows=(unmarked,))
    save_draft(store, KEY, "contact", "Test", form.payload())
    page = open_page(store, "contact_noteren", concept=KEY)
    page.button(key=f"{KEY}.save").click().run()
    (moment,) = stored(store)
    with store.read() as connection:
        people = [row.person for row in presence(connection, moment.id)]
    assert people == ["Zita Xhemaili"]
    assert "1 mens zonder aanduiding" in page.success[0].value


def test_somebody_who_may_be_known_already_is_asked_about(council, typed, open_page):
    store, ids = council
    new = Newcomer("An", "Peeters")
    form = replace(typed, body_id=ids["assembly"], newcomer=new)
    save_draft(store, KEY, "contact", "Test", form.payload())
    page = open_page(store, "contact_noteren", concept=KEY)
    page.button(key=f"{KEY}.save").click().run()
    assert errors(page) == [t.NEWCOMER_OPEN]
    assert stored(store) == []


def test_a_task_is_for_a_colleague_of_the_list_or_for_who_is_written(
    council, typed, open_page
):
    store, ids = council
    save_draft(
        store, KEY, "contact", "Test", replace(typed, body_id=ids["caw"]).payload()
    )
    page = open_page(store, "contact_noteren", concept=KEY)
    page.checkbox(key=f"{KEY}.task0.1.owner.own").check().run()
    page.text_input(key=f"{KEY}.task0.1.owner.text").set_value("Kevin").run()
    with store.read() as connection:
        (draft,) = drafts(connection, "Test", "contact")
    assert [task["owner"] for task in draft.payload["tasks"]] == ["Kevin"]


def test_a_fresh_form_tells_of_a_draft_with_its_first_words(council, typed, open_page):
    store, ids = council
    begun = replace(typed, body_id=ids["assembly"], notes="Over *wachtlijsten*\ntoen")
    save_draft(store, KEY, "contact", "Test", begun.payload())
    save_draft(store, "k2", "contact", "Griet", typed.payload())
    page = open_page(store, "contact_noteren")
    about = "Algemene vergadering · Over *wachtlijsten* toen"
    assert f"Je hebt nog een klad: {about}, " in words(page)
    assert words(page).count("Je hebt nog een klad") == 1
    links = {link.label: link.url for link in page.get("link_button")}
    assert links["Ga verder"] == f"/contact-noteren?concept={KEY}"
    assert "nog een klad" not in words(open_page(store, "contact_noteren", concept=KEY))
    start = open_page(store)
    assert about in words(start)
    start.button(key=f"away-{KEY}").click().run()
    assert not start.exception
    assert about not in words(start)
    assert "nog een klad" not in words(open_page(store, "contact_noteren"))


def test_what_was_typed_in_a_draft_is_not_shown_to_who_looks_along(
    council, typed, open_page
):
    store, _ = council
    save_draft(store, KEY, "contact", "Test", typed.payload())
    page = open_page(store, "contact_noteren")
    page.session_state["screen-sharing"] = True
    page.run()
    assert "nog een klad" in words(page)
    assert "Eerste" not in words(page)


def test_the_card_names_neither_fingerprints_nor_the_computers_account(
    council, open_page, monkeypatch
):
    store, ids = council
    who = Actor(getuser(), frozenset(Permission))
    with store.change(who, "contact") as tx:
        note = ContactNote(
            body_id=ids["assembly"],
            on=PartialDate(TODAY),
            notes="x",
            sources=("geplakte lijst (3dc010ef3ae4)",),
        )
        contact = note_contact(tx, note, TODAY)
    page = open_page(store, "contact", id=contact.key)
    assert "bron: geplakte lijst" in words(page)
    assert "3dc010ef3ae4" not in words(page)
    assert "genoteerd door" in words(page)
    monkeypatch.delenv("CRM_ACTOR")
    assert "genoteerd door" not in words(page.run())


def test_a_task_on_the_card_is_ticked_off_and_told_there(council, actor, open_page):
    store, ids = council
    with store.change(actor, "contact") as tx:
        note = ContactNote(
            body_id=ids["assembly"],
            on=PartialDate(TODAY),
            notes="x",
            tasks=(TaskNote("Bellen", "An"),),
        )
        contact = note_contact(tx, note, TODAY)
    (task,) = follow_ups_of(store)
    page = open_page(store, "contact", id=contact.key)
    assert "\u2610" not in words(page)
    page.button(key=f"done-{task.id}").click().run()
    assert not page.exception
    assert follow_ups_of(store) == []
    assert "\u2713" in words(page)
    assert len(page.success) == 1


def test_the_card_of_an_assembly_tells_its_agenda_and_leads_to_its_desk(
    sqlite_store, actor, open_page
):
    ids = big_assembly(sqlite_store, actor)
    hold(sqlite_store, actor, ids)
    page = open_page(sqlite_store, "contact", id=ids["meeting"])
    said, links = words(page), [one.proto.url for one in page.get("link_button")]
    assert "3. Artikel 12: aangenomen" in said
    assert f"2. Rekeningen 2025: {t.NOT_FOUND}" in said
    assert f"/algemene-vergadering?vergadering={ids['meeting']}" in links
    assert f"/download/agenda?contact={ids['meeting']}" in links
