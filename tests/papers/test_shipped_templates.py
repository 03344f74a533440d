"""The templates that come along, and the council's own in their place."""

import io

import pytest
from docx import Document
from jinja2.meta import find_undeclared_variables
from jinja2.nodes import Getattr
from pypdf import PdfReader

from crm.exchange.letter_check import check_letter, environment
from crm.papers.template_kinds import KINDS
from crm.papers.templates import keep_template
from crm.texts.papers import NO_ROWS
from crm.ui.download_list import DOWNLOADS
from tests.exchange.test_letter_check import word
from tests.papers.big_assembly import MEMBERS, VOTING

MAKES = {one.name: one.make for one in DOWNLOADS}
PAPERS = {
    "uitnodiging": "uitnodiging",
    "volmacht": "volmacht",
    "tekenlijst": "tekenlijst",
    "ledenlijst": "ledenlijst",
    "etiket": "etiketten",
    "naamkaartje": "naamkaartjes",
    "bijlage": "bijlage-verslag",
    "onthaalbundel": "onthaalbundel",
}
"""The download that each template makes."""


@pytest.fixture
def ask(assembly, today):
    store, ids = assembly

    def make(kind, **asked):
        where = {
            "vergadering": str(ids["meeting"]),
            "id": str(ids["av"]),
            "persoon": str(ids["director"]),
            **asked,
        }
        return MAKES[PAPERS[kind]](store, where, today).content

    return make


def words_of(content):
    document = Document(io.BytesIO(content))
    return "\n".join(part.text or "" for part in document.element.body.iter())


def test_every_kind_has_a_paper():
    assert set(PAPERS) == set(KINDS)


@pytest.mark.parametrize("name", KINDS)
def test_a_shipped_template_may_be_brought_in_as_it_is(name):
    check_letter(KINDS[name].shipped(), KINDS[name].fields)


@pytest.mark.parametrize("name", KINDS)
def test_a_shipped_template_shows_every_list_and_every_field_of_its_own(name):
    kind = KINDS[name]
    document = Document(io.BytesIO(kind.shipped()))
    source = document.element.body.xml
    for short in ("p", "tr"):
        source = source.replace(f"{{%{short} ", "{% ")
    tree = environment().parse(source)
    assert {*kind.fields.own, *kind.fields.lists} <= find_undeclared_variables(tree)
    named = {got.attr for got in tree.find_all(Getattr)}
    for fields in kind.fields.lists.values():
        asked = {"nummer", "titel"} if name == "volmacht" else set(fields)
        assert asked <= named


@pytest.mark.parametrize("name", KINDS)
def test_nothing_of_the_template_is_left_in_a_paper(ask, name):
    said = words_of(ask(name, als="docx"))
    left = said.replace("{{ 7*7 }}", "").replace("{% if x %}", "")
    assert "{{" not in left
    assert "{%" not in left
    assert "Léa Peeters" in said


@pytest.mark.parametrize("name", KINDS)
def test_the_own_template_of_a_council_is_used_for_word_and_pdf(
    assembly, actor, ask, name
):
    own = word("HUISSTIJL {{ raad }}", header="Briefhoofd {{ raad }}")
    with assembly[0].change(actor, "eigen") as tx:
        keep_template(tx, KINDS[name], "eigen.docx", own)
    assert "HUISSTIJL Zorgraad Voorbeeld" in words_of(ask(name, als="docx"))
    pages = PdfReader(io.BytesIO(ask(name, als="pdf"))).pages
    said = "\n".join(page.extract_text() for page in pages)
    assert "HUISSTIJL Zorgraad Voorbeeld" in said
    cards = name in ("etiket", "naamkaartje")
    assert ("Briefhoofd Zorgraad Voorbeeld" in said) is not cards


def test_the_list_of_members_goes_by_cluster_and_hides_mail_until_asked(ask):
    (table,) = Document(io.BytesIO(ask("ledenlijst", als="docx"))).tables
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    groups = [row[0] for row in rows if len(set(row)) == 1 and row[0]]
    assert [said.rsplit(" ", 1)[1] for said in groups] != []
    assert sum(int(said.rsplit("(")[1][:-1]) for said in groups) == MEMBERS
    assert sum(row[5] == "ja" for row in rows) == VOTING
    assert "@" not in str(rows)
    assert "lea.4@example.org" in words_of(ask("ledenlijst", als="docx", gegevens="1"))


def test_a_list_without_rows_says_so(ask):
    said = words_of(ask("ledenlijst", als="docx", cluster="bestaat niet"))
    assert "Organisatie" not in said
    assert NO_ROWS in said
