"""The convocation and the proxy forms of an assembly of 66 members, read back."""

import io

import pytest
from docx import Document
from openpyxl import load_workbook
from pypdf import PdfReader

from crm.assembly.assemblies import FormInput, set_form
from crm.errors import InvalidInput, MissingRecord
from crm.exchange.write_xlsx import write_xlsx
from crm.model.enums import AssemblyForm, DecisionKind, StatuteRule
from crm.model.tables import ContactMoment, Mandate, StatuteSetting
from crm.papers.addressees import addressee_listing
from crm.papers.convocation import convocation
from crm.papers.proxy_form import proxy_form
from crm.papers.template_kinds import CONVOCATION
from crm.papers.templates import keep_template
from crm.texts import letters as t
from tests.exchange.test_letter_check import word
from tests.papers.big_assembly import MEMBERS, PROXIES, VOTING
from tests.papers.conftest import HOSTILE


@pytest.fixture
def ask(assembly, today):
    """The file of a paper, as its link asks it."""
    store, ids = assembly

    def make(paper, **asked):
        return paper(store, {"vergadering": str(ids["meeting"]), **asked}, today)

    return make


def docx_lines(file):
    return [line.text for line in Document(io.BytesIO(file.content)).paragraphs]


def pdf_pages(file):
    return [page.extract_text() for page in PdfReader(io.BytesIO(file.content)).pages]


def test_everybody_convened_gets_a_letter_on_a_page_of_its_own(ask):
    pages = pdf_pages(ask(convocation, als="pdf"))
    assert len(pages) == MEMBERS + 1
    assert all(t.FOOT in page for page in pages)
    assert sum("Je hebt stemrecht." in page for page in pages) == VOTING
    assert sum(t.NO_VOTE in page for page in pages) == MEMBERS - VOTING
    assert sum(t.DIRECTOR in page.replace("\n", " ") for page in pages) == 1
    (page,) = [page for page in pages if "Beste Léa Peeters 04" in page]
    for said in (
        "Praktijk 04",
        "Kerkstraat 4, 2300 Turnhout",
        "maandag 14 december 2026, van 20.00 tot 22.30 uur",
        "2. Rekeningen 2025 (gewone beslissing)",
        "3. Artikel 12 (wijziging van de statuten)",
        "Nieuw: 'vier jaar'.",
        "Met deze brief wordt deze wijziging aangekondigd.",
    ):
        assert said in page


def test_the_word_document_says_the_same_and_typed_text_stays_text(ask):
    made = ask(convocation)
    said = docx_lines(made)
    assert made.name == "Uitnodiging Algemene vergadering 2026-12-14.docx"
    assert sum(line.startswith("Beste Léa") for line in said) == MEMBERS + 1
    assert f"Beste Léa Peeters 01{HOSTILE}" in said
    assert f"Waar: Warande{HOSTILE}, Turnhout" in said
    assert f"1. Verslag{HOSTILE} (geen stemming)" in said
    assert not any("49" in line for line in said if line.startswith("Waar"))


def test_an_assembly_online_says_how_to_get_in(assembly, ask, actor):
    """Facts.md section 2, convocation [F]: platform and access in the invitation."""
    store, ids = assembly
    assert not any("Online" in line for line in docx_lines(ask(convocation)))
    for form, access, told in (
        (AssemblyForm.ONLINE, None, ["Waar: online", t.access(None)]),
        (
            AssemblyForm.BOTH,
            f"Teams{HOSTILE}, code 12",
            [
                f"Waar: Warande{HOSTILE}, Turnhout en online",
                t.access(f"Teams{HOSTILE}, code 12"),
            ],
        ),
    ):
        with store.change(actor, "online") as tx:
            set_form(tx, ids["meeting"], FormInput(form, access))
        lines = docx_lines(ask(convocation))
        at = lines.index(told[0])
        assert lines[at : at + 2] == told


def test_rules_are_said_once_somebody_checked_them(assembly, ask, actor, today):
    store, ids = assembly
    checked = {
        "body_id": ids["av"],
        "article": "art. 12",
        "source": "statuten",
        "checked_by": "An",
        "checked_on": today,
    }
    decision = DecisionKind.STATUTES
    with store.change(actor, "statuten") as tx:
        for rule, value, kind in (
            (StatuteRule.QUORUM, "minstens 2/3", decision),
            (StatuteRule.MAJORITY, "minstens 2/3", decision),
            (StatuteRule.PROXY_CAP, "1", None),
            (StatuteRule.PROXY_OUTSIDERS, "nee", None),
        ):
            tx.add(StatuteSetting(rule=rule, value=value, decision=kind, **checked))
    said = docx_lines(ask(convocation))
    by = "(volgens de statuten, art. 12)"
    assert (
        "Met deze brief wordt deze wijziging aangekondigd. Nodig: minstens 2/3 van de "
        "stemgerechtigde leden aanwezig of vertegenwoordigd en minstens 2/3 van de "
        f"stemmen {by}."
    ) in said
    assert (
        f"{t.PROXY_ASK} Een volmacht geven kan alleen aan een stemgerechtigd lid {by}. "
        f"Iemand kan hoogstens 1 volmacht hebben {by}."
    ) in said


def test_a_councils_own_template_is_used(assembly, ask, actor):
    store, _ = assembly
    own = word("Dag {{ naam }}", "{% for p in agenda %}{{ p.titel }} {% endfor %}")
    with store.change(actor, "sjabloon") as tx:
        keep_template(tx, CONVOCATION, "eigen.docx", own)
    made = ask(convocation)
    assert "Dag Léa Peeters 04" in docx_lines(made)
    footer = Document(io.BytesIO(made.content)).sections[0].footer
    assert t.FOOT in [line.text for line in footer.paragraphs]
    assert "Dag Léa Peeters 04" in "\n".join(pdf_pages(ask(convocation, als="pdf")))


def test_one_person_with_two_seats_gets_one_letter_and_a_nameless_seat_one_too(
    assembly, ask, actor
):
    store, ids = assembly
    with store.change(actor, "zetels") as tx:
        second, nameless = (tx.get(Mandate, ids["seats"][n]) for n in (8, 9))
        tx.update(second, person_id=ids["people"][7])
        tx.update(nameless, person_id=None)
    said = docx_lines(ask(convocation))
    assert said.count("Beste Léa Peeters 08") == 1
    assert "Beste Léa Peeters 09" not in said
    assert "Je hebt 2 stemmen: voor Praktijk 08 en Praktijk 09." in said
    at = said.index("Beste")
    assert "Praktijk 10" in said[at - 5 : at]


def test_without_a_day_no_letter_names_today(assembly, ask, actor):
    store, ids = assembly
    with store.change(actor, "dag weg") as tx:
        tx.update(tx.get(ContactMoment, ids["meeting"]), on=None)
    said = docx_lines(ask(convocation))
    assert f"Wanneer: {t.TO_VERIFY}, van 20.00 tot 22.30 uur" in said


def test_on_paper_goes_to_who_cannot_be_mailed(ask):
    said = docx_lines(ask(convocation, post="1"))
    greeted = [line for line in said if line.startswith("Beste")]
    assert greeted == ["Beste Léa Peeters 02", "Beste Léa Peeters 03"]


def rows_of(assembly, today, **asked):
    store, ids = assembly
    with store.read() as connection:
        found = addressee_listing(
            connection, {"vergadering": str(ids["meeting"]), **asked}, today
        )
    book = load_workbook(io.BytesIO(write_xlsx(found)))
    sheets = [list(sheet.iter_rows(values_only=True)) for sheet in book]
    return sheets[0], "\n".join(str(row[0]) for row in sheets[1])


def test_nothing_but_the_chosen_columns_leaves(assembly, today):
    rows, about = rows_of(assembly, today, kolommen="Organisatie;adres")
    assert rows[0] == ("Organisatie", "Adres")
    assert len(rows) == 1 + MEMBERS
    assert "@" not in f"{rows}{about}"
    assert "Peeters" not in f"{rows}{about}"
    assert t.FOOT in about


def test_a_list_to_mail_to_leaves_out_who_does_not_want_it(assembly, today):
    rows, about = rows_of(assembly, today, kolommen="Naam;E-mail;Stemmen")
    names = [row[0] for row in rows[1:]]
    assert len(names) == MEMBERS + 1 - 2
    assert "Léa Peeters 02" not in names
    assert "Weggelaten, want wil geen mails: 1." in about
    assert "Weggelaten, want zonder mailadres: 1." in about
    assert {row[2] for row in rows[1:]} == {0, 1}


def test_an_unknown_column_is_named(assembly, today):
    with pytest.raises(InvalidInput, match="Kolom Telefoon bestaat niet"):
        rows_of(assembly, today, kolommen="Naam;Telefoon")


def test_every_voting_member_gets_a_form_with_the_proxy_that_was_noted(ask):
    pages = pdf_pages(ask(proxy_form, als="pdf"))
    assert len(pages) == VOTING
    assert all(t.FOOT in page for page in pages)
    assert sum(t.EMPTY_LINE in page.split("om in mijn")[0] for page in pages) == (
        VOTING - PROXIES
    )


def test_a_form_for_one_seat_and_a_blank_one(assembly, ask):
    _, ids = assembly
    said = "\n".join(docx_lines(ask(proxy_form, zetel=str(ids["seats"][25]))))
    assert "Ik, ondergetekende, Léa Peeters 26, vertegenwoordiger van Praktijk" in said
    assert "geef volmacht aan Léa Peeters 06 (Praktijk 06)" in said
    blank = "\n".join(docx_lines(ask(proxy_form, blanco="1")))
    assert "Léa" not in blank
    assert blank.count(t.EMPTY_LINE) == 3


@pytest.mark.parametrize("paper", [convocation, proxy_form])
def test_a_link_that_says_nonsense_gets_a_sentence(assembly, today, paper):
    store, ids = assembly
    for asked in ({}, {"vergadering": "x"}):
        with pytest.raises(InvalidInput):
            paper(store, asked, today)
    with pytest.raises(MissingRecord):
        paper(store, {"vergadering": "99"}, today)
    with pytest.raises(InvalidInput, match="docx of pdf"):
        paper(store, {"vergadering": str(ids["meeting"]), "als": "exe"}, today)


def test_a_form_for_a_seat_without_a_vote_is_refused(assembly, ask):
    _, ids = assembly
    with pytest.raises(InvalidInput):
        ask(proxy_form, zetel=str(ids["seats"][VOTING]))
