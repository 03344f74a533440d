"""The page "wie ontbreekt aan tafel": always one A4."""

import io
from datetime import date

import pytest
from pypdf import PdfReader

from crm.directory import council
from crm.errors import InvalidInput
from crm.findings.outreach import OutreachInput, start_outreach
from crm.model.enums import NormKind
from crm.ui.gap_paper import missing_paper
from tests.findings.councils import Council
from tests.pages.zone import zone_with_a_gap

DAY = date(2026, 11, 23)


def text(store, **asked) -> str:
    paper = missing_paper(store, asked, DAY)
    pages = PdfReader(io.BytesIO(paper.content)).pages
    assert len(pages) == 1
    box = pages[0].mediabox
    assert (round(box.width), round(box.height)) == (595, 842)
    return " ".join(pages[0].extract_text().split())


def test_it_names_seats_invitees_and_searches(sqlite_store, actor):
    ids = zone_with_a_gap(sqlite_store, actor)
    with sqlite_store.change(actor, "zoektocht") as tx:
        start_outreach(
            tx,
            OutreachInput(
                body_id=ids["board"],
                kind=NormKind.SECTOR,
                group="VAPH",
                started_on=DAY,
                organisation_id=ids["ark"],
                owner="An",
                next_step="bellen",
            ),
        )
    said = text(sqlite_store)
    assert "1 open zetel op 23/11/2026" in said
    assert "VAPH: open sinds 01/01/2025" in said
    assert "gekend: De *Ark*, Zonnewende; nog nooit ontmoet: De _Brug_" in said
    assert "Zoektocht: De *Ark* · opgezocht · An · bellen" in said
    assert "Huisartsen: niet gezien" in said


def test_one_body_can_be_asked_apart_and_another_day(sqlite_store, actor):
    zone_with_a_gap(sqlite_store, actor)
    said = text(sqlite_store, overleg="Cluster welzijn", op="2026-06-01")
    assert "Huisartsen" in said
    assert "VAPH" not in said
    assert missing_paper(sqlite_store, {"op": "2026-06-01"}, DAY).name == (
        "Wie ontbreekt aan tafel 2026-06-01.pdf"
    )


def test_a_link_with_a_bad_day_is_refused(sqlite_store):
    with pytest.raises(InvalidInput):
        missing_paper(sqlite_store, {"op": "morgen"}, DAY)


def test_sixty_open_seats_still_fit(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        made = Council(tx)
        for number in range(5):
            body = made.body(f"Overleg {number}", "werkgroep")
            made.norm(body, NormKind.PROFESSION, "*")
        for number in range(40):
            made.organisation(f"Huisartsenkring nummer {number}", sector="HA")
    assert "Overleg 4" in text(sqlite_store)


def test_the_page_names_the_council_its_body_and_who_can_introduce_us(
    sqlite_store, actor
):
    zone_with_a_gap(sqlite_store, actor)
    with sqlite_store.change(actor, "naam") as tx:
        council.set_council(tx, council.Council("Zorgraad ELZ Kempenland", None))
    said = text(sqlite_store, overleg="Bestuursorgaan")
    assert "Wie ontbreekt aan tafel? Zorgraad ELZ Kempenland" in said
    assert "1 van 2 plaatsen ingevuld in Bestuursorgaan." in said
    assert "Wie kan ons voorstellen? An Maes (aan De *Ark*)" in said
