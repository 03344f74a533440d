"""The copy for inspection: what the law asks, nothing else, and the decisions."""

import io
from datetime import date

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from crm.assembly.assemblies import AssemblyInput, ItemInput, add_item, plan_assembly
from crm.assembly.inspection import InspectionInput, note_inspection
from crm.errors import InvalidInput
from crm.model.enums import Counting, DecisionKind, Outcome
from crm.model.tables import Body
from crm.papers.inspection_copy import inspection_copy, why_copied
from crm.texts import inspection as t
from crm.texts import letters
from crm.texts import register as register_texts
from crm.ui.download_list import DOWNLOADS
from tests.assembly.registers import START, Zone

MARCH, MAY = date(2026, 3, 2), date(2026, 5, 4)


def decide(tx, body_id, on, title, outcome):
    meeting = plan_assembly(tx, AssemblyInput(body_id, on)).contact_moment_id
    given = ItemInput(title, None, DecisionKind.ORDINARY)
    tx.update(add_item(tx, meeting, given), outcome=outcome)


@pytest.fixture
def zone(store, actor):
    """A house with a speaker; an adopted budget, a point without, a secret board."""
    zone = Zone(store, actor).begin()
    house = zone.organisation("Huis Noord")
    zone.seat(organisation=house, person=zone.person("Ann"))
    zone.enter_due(START)
    zone.change(MARCH, house, address="Nieuwstraat 2, Beerse")
    zone.enter_due(MAY)
    with zone.on(MAY) as tx:
        board = Body(name="BO", kind="bestuursorgaan", counting=Counting.MANDATE)
        decide(tx, zone.body, MARCH, "Begroting", Outcome.ADOPTED)
        decide(tx, zone.body, date(2026, 4, 1), "Niet gestemd", None)
        decide(tx, tx.add(board).key, MARCH, "Geheim", Outcome.ADOPTED)
    return zone


def copy(zone, suffix, **told):
    told = {"asked_by": "Wim Claes", "on": MAY, "register_on": MAY, **told}
    with zone.store.change(zone.actor, "inzage") as tx:
        number = note_inspection(tx, InspectionInput(**told)).key
    asked = {"inzage": str(number), "als": suffix}
    return inspection_copy(zone.store, asked, date(2027, 1, 1)).content


def cells(word):
    document = Document(io.BytesIO(word))
    return [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in document.tables
    ]


def test_it_holds_what_the_law_asks_of_a_member_and_nothing_else(zone):
    """Facts.md section 2, content [F scwitch.be, vsdc.be]: name, form, seat."""
    members, _ = cells(copy(zone, "docx"))
    assert members == [
        [
            register_texts.NUMBER,
            register_texts.MEMBER,
            register_texts.LEGAL_FORM,
            register_texts.ADDRESS,
            register_texts.SINCE,
        ],
        ["1", "Huis Noord", "vzw", "Nieuwstraat 2, Beerse", "01/01/2026"],
    ]
    pages = PdfReader(io.BytesIO(copy(zone, "pdf", purpose="onderzoek"))).pages
    text = " ".join(page.extract_text() for page in pages)
    assert "Ann" not in text
    for told in (t.given_to("Wim Claes", MAY), t.purpose("onderzoek"), letters.FOOT):
        assert told in text


def test_it_holds_the_decisions_of_the_assembly_that_the_chair_found(zone):
    """Facts.md section 2, inspection and minutes [F scwitch.be]."""
    _, decisions = cells(copy(zone, "docx"))
    assert [row[2:] for row in decisions[1:]] == [
        ["1. Begroting", "gewone beslissing", "aangenomen"]
    ]
    book = load_workbook(io.BytesIO(copy(zone, "xlsx")))
    assert t.DECISIONS_SHEET in book.sheetnames
    (members,) = cells(copy(zone, "docx", register_on=date(2026, 2, 1)))
    assert len(members) == 2


def test_it_says_what_was_written_down_on_the_day_it_was_given(zone):
    """Facts.md section 2, ledenregister [F]: the history of changes is derivable."""
    then = date(2026, 4, 1)
    members, _ = cells(copy(zone, "docx", on=then, register_on=then))
    assert members[1][3] == "Huis Noordstraat 1, Turnhout"


def test_a_copy_needs_an_inspection_that_was_noted(zone):
    for number in ("", "999", "x"):
        with pytest.raises(InvalidInput, match=t.NO_SUCH[:20]):
            inspection_copy(zone.store, {"inzage": number}, MAY)


def test_every_copy_that_leaves_is_remembered():
    (own,) = (one for one in DOWNLOADS if one.name == "inzage")
    assert own.why_logged({"inzage": "3"}) == why_copied({"inzage": "3"})
    assert "inzage 3" in (own.why_logged({"inzage": "3"}) or "")
