"""What may serve as the template of a letter, and what is wrong with the rest."""

import io
import zipfile

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from crm.errors import InvalidInput
from crm.exchange.letter_check import LARGEST, Fields, check_letter
from crm.texts import templates as t

FIELDS = Fields({"naam": "wie"}, {"plaats": "waar"}, {"agenda": {"titel": "wat"}})


def word(*lines, header=""):
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.sections[0].header.paragraphs[0].text = header
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def with_part(content, name, inside):
    """The file with one more part, or another one of that name."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(file, "w") as new,
    ):
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
        new.writestr(name, inside)
    return file.getvalue()


def refusal(content):
    with pytest.raises(InvalidInput) as refused:
        check_letter(content, FIELDS)
    return str(refused.value)


def test_known_fields_choices_and_the_list_are_fine():
    check_letter(
        word(
            "Beste {{ naam }}, in {{ plaats }}",
            "{%p if not plaats %}",
            "waar?",
            "{%p endif %}",
            "{%p for punt in agenda %}",
            "{{ punt.titel }}{% if loop.last %}.{% endif %}",
            "{%p endfor %}",
            header="{{ plaats }}",
        ),
        FIELDS,
    )


def test_an_unknown_field_is_named_with_the_known_ones():
    assert refusal(word("{{ naam }} {{ leeftijd }} {{ schoenmaat }}")) == (
        "Deze velden kent Schakel niet: 'leeftijd' en 'schoenmaat'. "
        "Wel gekend: agenda, naam en plaats."
    )
    assert refusal(word("{% for p in agenda %}{{ p.duur }}{% endfor %}")) == (
        "Dit veld kent Schakel niet: 'p.duur'. Wel gekend: p.titel."
    )


def test_what_differs_by_letter_cannot_stand_in_the_header():
    assert "'naam'" in refusal(word("{{ naam }}", header="Voor {{ naam }}"))
    assert "kop- of voettekst" in refusal(word(header="Voor {{ naam }}"))


@pytest.mark.parametrize(
    "line",
    [
        "{{ 7*7 }}",
        "{{ naam.__class__ }}",
        "{{ naam() }}",
        "{{ naam|upper }}",
        "{{ ''.join(naam) }}",
        "{% set x = naam %}",
        "{% include 'x' %}",
        "{% macro m() %}{% endmacro %}",
        "{{ naam ~ plaats }}",
        "{% for x in range(9) %}{% endfor %}",
        "{% for x in naam %}{% endfor %}",
        "{% for x in agenda %}{% for y in agenda %}{% endfor %}{% endfor %}",
        "{% for naam in agenda %}{{ naam.titel }}{% endfor %}",
        "{{ naam.titel }}",
        "{{ loop.cycle }}",
    ],
)
def test_a_template_only_fills_in_words(line):
    assert refusal(word("{{ plaats }}", line))


@pytest.mark.parametrize("line", ["{{ naam", "{% if naam %}", "{% endif %}", "{{ }}"])
def test_a_field_that_is_not_finished_is_refused(line):
    assert refusal(word(line)) == t.BROKEN_FIELD


def test_macros_and_what_is_fetched_elsewhere_are_refused():
    good = word("{{ naam }}")
    assert refusal(with_part(good, "word/vbaProject.bin", b"x")) == t.MACROS
    assert refusal(with_part(good, "word/embeddings/ole.bin", b"x")) == t.MACROS
    outside = (
        '<Relationships><Relationship Id="r" Type="http://x/attachedTemplate" '
        'Target="http://example.org/x.dotm" TargetMode="External"/></Relationships>'
    )
    named = "word/_rels/settings.xml.rels"
    assert refusal(with_part(good, named, outside)) == t.OUTSIDE
    single = outside.replace('"', "'")
    assert refusal(with_part(good, named, single)) == t.OUTSIDE


def test_a_file_that_is_too_large_or_no_word_is_refused():
    assert refusal(b"x" * (LARGEST + 1)) == t.too_large(LARGEST // 1000)
    assert refusal(b"PK") == t.NOT_WORD
    doctype = b'<!DOCTYPE x [<!ENTITY y "z">]><x/>'
    assert refusal(with_part(word("x"), "word/document.xml", doctype)) == t.NOT_WORD
    assert refusal(with_part(word("x"), "word/document.xml", b"<w:p>")) == t.NOT_WORD


@given(st.binary(max_size=200))
def test_whatever_is_dropped_gets_a_sentence(content):
    assert refusal(content) == t.NOT_WORD
