"""The information pack for a new director, read back."""

import io
from datetime import date

import pytest
from docx import Document
from pypdf import PdfReader

from crm.errors import InvalidInput, MissingRecord
from crm.model.enums import ContactStatus
from crm.model.tables import Body, ContactMoment, Mandate, Person
from crm.papers.director_pack import director_pack
from crm.texts import assembly_papers as t


@pytest.fixture
def ask(assembly, actor, today):
    store, ids = assembly
    with store.change(actor, "vergaderingen") as tx:
        for on, status, decided in (
            (date(2026, 12, 1), ContactStatus.PLANNED, None),
            (date(2026, 12, 2), ContactStatus.CANCELLED, None),
            (date(2026, 10, 1), ContactStatus.HELD, "Begroting\ngoedgekeurd"),
        ):
            tx.add(
                ContactMoment(
                    body_id=ids["board"], on=on, status=status, decisions=decided
                )
            )

    def make(**asked):
        return director_pack(store, {"persoon": str(ids["director"]), **asked}, today)

    return make


def test_it_holds_mandates_bodies_colleagues_meetings_and_decisions(ask):
    made = ask()
    assert made.name == "Onthaalbundel Léa Peeters 68.docx"
    word = Document(io.BytesIO(made.content))
    said = [line.text for line in word.paragraphs]
    for line in (
        "Welkom, Léa Peeters 68",
        "Bestuursorgaan: voorzitter, effectief, stemt",
        "Bestuurt de vereniging.",
        "01/12/2026",
        "01/10/2026: Begroting goedgekeurd",
        "Algemene vergadering: Keurt de rekeningen en het actieplan goed.",
    ):
        assert line in said
    assert "02/12/2026" not in said


def test_colleagues_come_with_how_to_reach_them_unless_they_want_no_mail(ask):
    (table,) = Document(io.BytesIO(ask().content)).tables
    rows = {row.cells[0].text: row.cells[3].text for row in table.rows}
    assert rows["Léa Peeters 68"] == "lea.68@example.org"
    assert rows["Léa Peeters 02"] == ""


def test_a_body_without_a_purpose_has_no_empty_line(assembly, actor, today):
    store, ids = assembly
    with store.change(actor, "nieuw") as tx:
        table = tx.add(Body(name="Stuurgroep"))
        tx.add(Mandate(body_id=table.key, person_id=ids["director"]))
    made = director_pack(store, {"persoon": str(ids["director"])}, today)
    said = [line.text for line in Document(io.BytesIO(made.content)).paragraphs]
    assert said[said.index("Stuurgroep") + 1] == t.NEXT


def test_it_is_a_pdf_too(ask):
    (page,) = PdfReader(io.BytesIO(ask(als="pdf").content)).pages
    assert "lea.68@example.org" in page.extract_text()


def test_somebody_without_a_mandate_reads_that(assembly, actor, today):
    store, _ = assembly
    with store.change(actor, "nieuw") as tx:
        new = tx.add(Person(first_name="Els", last_name="Nieuw"))
    made = director_pack(store, {"persoon": str(new.key)}, today)
    said = [line.text for line in Document(io.BytesIO(made.content)).paragraphs]
    assert t.NO_MANDATES in said


def test_a_link_that_names_nobody_gets_a_sentence(assembly, today):
    store, _ = assembly
    with pytest.raises(InvalidInput):
        director_pack(store, {}, today)
    with pytest.raises(MissingRecord):
        director_pack(store, {"persoon": "9999"}, today)
