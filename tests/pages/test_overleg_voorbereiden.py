"""Overleg voorbereiden: the page, and what one takes along."""

import io
from datetime import date, timedelta

import pytest
from docx import Document
from pypdf import PdfReader

from crm.findings.sign_in_list import sign_in_listing
from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.planning import cancel_meeting
from crm.logbook.presence import Attendee
from crm.model.dates import PartialDate
from crm.model.enums import Presence
from crm.model.tables import ContactMoment
from crm.papers.list_file import list_file
from crm.texts import preparation as t
from crm.texts import shell
from crm.ui.preparation_paper import preparation_paper
from tests.pages.council import TODAY, captions, small_council, words


@pytest.fixture
def council(sqlite_store, actor):
    """Jan missed three meetings with An; the fourth is planned."""
    ids = small_council(sqlite_store, actor)
    an = Attendee("a", Presence.PRESENT, ids["person An"])
    with sqlite_store.change(actor, "overleg") as tx:
        for days in (90, 60, 30):
            note_contact(
                tx,
                ContactNote(
                    body_id=ids["assembly"],
                    on=PartialDate(TODAY - timedelta(days=days)),
                    decisions=f"Beslist {days}\n**niet vet**",
                    attendees=(an,),
                ),
                TODAY,
            )
        planned = note_contact(
            tx,
            ContactNote(
                body_id=ids["assembly"],
                on=PartialDate(TODAY + timedelta(days=10)),
                title="Zitting",
            ),
            TODAY,
        )
    return sqlite_store, {**ids, "planned": planned.key}


def test_it_says_in_one_line_whom_to_expect_and_what_is_open(council, open_page):
    store, ids = council
    page = open_page(store, "overleg_voorbereiden", contact=ids["planned"])
    assert not page.exception
    assert page.title[0].value == shell.PREPARE
    said = words(page)
    assert "Algemene vergadering · Zitting" in said
    assert (
        "do 3 dec 2026: 3 verwacht, 1 niet gezien op de laatste drie, 0 open taken, 1 open zetel."
    ) in said
    assert f"[An *Peeters*](/persoon?id={ids['person An']})" in said
    assert "3 keer niet genoteerd" in said
    assert "VAPH: 0 van 1" in said
    assert "Beslist 30\n**niet vet**" in [text.value for text in page.text]
    assert t.NOTHING_NEXT in captions(page)


def test_start_the_body_and_the_planned_contact_lead_to_it(council, open_page):
    store, ids = council
    start = words(open_page(store))
    assert f"[voorbereiden](/overleg-voorbereiden?contact={ids['planned']})" in start


def test_a_link_to_nothing_says_so(council, open_page):
    store, _ = council
    for asked in ({}, {"id": "x"}, {"contact": 999}, {"id": 999}):
        page = open_page(store, "overleg_voorbereiden", **asked)
        assert not page.exception
        assert len(page.info) == 1


def test_the_page_to_print_is_one_a4_with_the_same(council, actor):
    store, ids = council
    paper = preparation_paper(store, {"contact": str(ids["planned"])}, TODAY)
    pages = PdfReader(io.BytesIO(paper.content)).pages
    assert len(pages) == 1
    said = " ".join(pages[0].extract_text().split())
    for words_of in (
        "Voorbereiding Algemene vergadering",
        "An *Peeters* (CAW), Jan Wouters (CAW), Huisartsenkring",
        "Jan Wouters (CAW): 3 keer niet genoteerd",
        "VAPH: 0 van 1",
        "Beslist 30 **niet vet**",
    ):
        assert words_of in said
    assert "example.org" not in said


def test_the_page_to_print_stays_one_with_much_on_it(council, actor):
    store, ids = council
    with store.change(actor, "veel") as tx:
        for number in range(40):
            note = ContactNote(
                body_id=ids["assembly"],
                on=PartialDate(TODAY - timedelta(days=number + 1)),
                decisions="Een lange beslissing. " * 200,
            )
            note_contact(tx, note, TODAY)
    paper = preparation_paper(store, {"id": str(ids["assembly"])}, TODAY)
    assert len(PdfReader(io.BytesIO(paper.content)).pages) == 1


@pytest.mark.parametrize("suffix", ["docx", "pdf"])
def test_the_sheet_to_sign_reads_back(council, suffix):
    store, ids = council
    make = list_file(sign_in_listing)
    made = make(store, {"contact": str(ids["planned"]), "als": suffix}, TODAY)
    assert made.name == f"Aanwezigheidslijst Algemene vergadering.{suffix}"
    if suffix == "docx":
        word = Document(io.BytesIO(made.content))
        cells = [[cell.text for cell in row.cells] for row in word.tables[0].rows]
        assert cells[0] == [t.NAME, t.ORGANISATION, t.SIGNATURE]
        assert cells[1][:2] == ["An *Peeters*", "CAW"]
        assert cells[-1][:2] == ["", ""]
        said = " ".join(paragraph.text for paragraph in word.paragraphs)
    else:
        pages = PdfReader(io.BytesIO(made.content)).pages
        said = " ".join(pages[0].extract_text().split())
        assert "An *Peeters* CAW" in said
    assert "do 3 dec 2026 · Zitting" in said


def test_alternates_are_chosen_for_the_papers_with_one_tick(council, open_page):
    store, ids = council
    page = open_page(store, "overleg_voorbereiden", id=ids["assembly"])
    assert "3 verwacht" in words(page)
    links = [link.url for link in page.get("link_button")]
    assert not any("plaatsvervangers" in url for url in links)
    page.checkbox(key="plaatsvervangers").check().run()
    assert not page.exception
    assert "3 verwacht" in words(page)
    papers = [link.url for link in page.get("link_button") if "download" in link.url]
    assert len(papers) > 1
    assert all("plaatsvervangers=true" in url for url in papers)
    link = {"id": str(ids["assembly"]), "plaatsvervangers": "true"}
    paper = preparation_paper(store, link, TODAY)
    said = PdfReader(io.BytesIO(paper.content)).pages[0].extract_text()
    assert "Plaatsvervangers (1)" in said
    assert "Wim Claes" in said


def test_without_a_planned_meeting_a_day_is_proposed_and_planned(
    council, actor, open_page
):
    store, ids = council
    with store.change(actor, "geannuleerd") as tx:
        (planned,) = tx.find(ContactMoment, id=ids["planned"])
        cancel_meeting(tx, planned.key, planned.revision)
    page = open_page(store, "overleg_voorbereiden", id=ids["assembly"])
    said = words(page)
    assert "Geen vergadering gepland. Voor een volgende: 3 verwacht" in said
    assert t.NOTHING_NEXT not in captions(page)
    page.date_input(key=f"plan-on-{ids['assembly']}").set_value(date(2027, 1, 14)).run()
    page.button(key=f"plan-other-{ids['assembly']}").click().run()
    assert not page.exception
    assert "do 14 jan 2027: 3 verwacht" in words(page)
    assert len(page.success) == 1
    (undo_it,) = [button for button in page.button if button.label == shell.UNDO]
    undo_it.click().run()
    assert "Geen vergadering gepland." in words(page)


def test_nobody_missed_says_which_of_the_two_it_is(council, actor, open_page):
    store, ids = council
    group = open_page(store, "overleg_voorbereiden", id=ids["group"])
    assert t.NO_HABIT in captions(group)
    jan = Attendee("j", Presence.PRESENT, ids["person Jan"])
    with store.change(actor, "Jan kwam") as tx:
        note = ContactNote(
            body_id=ids["assembly"], on=PartialDate(TODAY), attendees=(jan,)
        )
        note_contact(tx, note, TODAY)
    page = open_page(store, "overleg_voorbereiden", on="2026-11-24", id=ids["assembly"])
    assert t.NOBODY_MISSED in captions(page)
