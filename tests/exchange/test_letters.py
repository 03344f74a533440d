"""Letters from a template, read back, and the same as a pdf."""

import io

from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from crm.exchange.docx_pdf import docx_pdf
from crm.exchange.letters import write_letters
from crm.exchange.table_document import clean
from tests.exchange.test_letter_check import word

HOSTILE = "{{ 7*7 }} <b>vet</b> ]]> & {% if x %} '\"  \\"


def letters(template, *names, foot="voet", **shared):
    return write_letters(
        template, shared, [{"naam": name} for name in names], "T", foot
    )


def read(content):
    return Document(io.BytesIO(content))


def lines(content):
    return [line.text for line in read(content).paragraphs if line.text]


def pages(content):
    return [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]


def test_typed_text_stays_as_it_was_typed():
    template = word(
        "Beste {{ naam }}", "{%p for p in agenda %}", "{{ p.titel }}!", "{%p endfor %}"
    )
    agenda = [{"titel": HOSTILE}, {"titel": "Varia"}]
    made = letters(template, HOSTILE, agenda=agenda)
    assert lines(made) == [f"Beste {HOSTILE}", f"{HOSTILE}!", "Varia!"]
    assert HOSTILE.replace("  ", " ") in pages(docx_pdf(made))[0].replace("  ", " ")


@given(st.text(max_size=40))
@settings(max_examples=40)
def test_any_text_survives(text):
    """`{_{` is how a template writes two braces: the one thing that changes."""
    typed = clean(text)
    paragraph = read(letters(word("<{{ naam }}>"), text)).paragraphs[0].text
    expected = f"<{typed}>"
    for written, shown in (("{_{", "{{"), ("}_}", "}}"), ("{_%", "{%"), ("%_}", "%}")):
        expected = expected.replace(written, shown)
    assert paragraph == expected


def test_each_letter_begins_a_page_of_its_own():
    made = letters(word("Beste {{ naam }}"), "An", "Bert", "Els")
    said = pages(docx_pdf(made))
    assert [page.split("\n")[0] for page in said] == [
        "Beste An",
        "Beste Bert",
        "Beste Els",
    ]
    assert all("voet" in page for page in said)
    assert not any("Pagina" in page for page in said)


def test_a_template_without_the_foot_gets_it_once():
    made = letters(word("x", header="Kop"), "An", foot="Hulpmiddel.")
    again = write_letters(made, {}, [{}], "T", "Hulpmiddel.")
    for content in (made, again):
        (section,) = read(content).sections
        said = [line.text for line in section.footer.paragraphs]
        assert said == ["Hulpmiddel."]


def test_nothing_says_who_made_the_template():
    document = Document()
    document.core_properties.author = "Jan {{ naam }}"
    document.core_properties.comments = "geheim"
    file = io.BytesIO()
    document.save(file)
    made = read(letters(file.getvalue(), "An")).core_properties
    assert (made.title, made.author, made.comments) == ("T", "", "")


def test_a_line_break_stays_one():
    made = letters(word("{{ naam }}"), "Kerkstraat 1\n2300 Turnhout")
    assert lines(made) == ["Kerkstraat 1\n2300 Turnhout"]
