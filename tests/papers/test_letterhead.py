"""The letterhead: on every shipped template, refused when it cannot be drawn."""

import io

import pytest
from docx import Document
from docx.shared import Cm
from hypothesis import given
from hypothesis import strategies as st
from pypdf import PdfReader

from crm.access import Permission, undo
from crm.errors import InvalidInput, NotAllowed
from crm.exchange.docx_pdf import docx_pdf
from crm.exchange.letter_check import check_letter
from crm.model.actor import Actor
from crm.papers.letterhead import (
    LARGEST,
    Letterhead,
    letterhead,
    on_letterhead,
    set_letterhead,
)
from crm.papers.template_kinds import BADGE, CONVOCATION, KINDS, LABEL
from crm.papers.templates import keep_template, template_of
from crm.store.history import history
from crm.texts import templates as t
from tests.exchange.test_docx_pdf import picture
from tests.exchange.test_letter_check import word

LOGO = picture(120, 40).getvalue()
HEAD = Letterhead(LOGO, "Kerkstraat 1, 2300 Turnhout")


@pytest.fixture
def keep(store, actor):
    def write(head):
        with store.change(actor, t.HEAD_KEPT) as tx:
            set_letterhead(tx, head)

    return write


def kept(store):
    with store.read() as connection:
        return letterhead(connection)


def made(store, kind):
    with store.read() as connection:
        return template_of(connection, kind)


def test_a_letterhead_is_kept_and_that_is_undone(store, actor, keep):
    keep(HEAD)
    assert kept(store) == HEAD
    with store.read() as connection:
        newest = history(connection)[0]
    undo(store, actor, newest.change_set)
    assert kept(store) == Letterhead()
    keep(HEAD)
    keep(Letterhead())
    assert kept(store) == Letterhead()


@pytest.mark.parametrize("name", KINDS)
def test_every_paper_but_the_label_carries_the_logo(store, keep, name):
    keep(HEAD)
    template = made(store, KINDS[name])
    check_letter(template, KINDS[name].fields)
    pages = PdfReader(io.BytesIO(docx_pdf(template))).pages
    cards = KINDS[name] in (LABEL, BADGE)
    for page in pages[:1] if cards else pages:
        assert bool(page.images) is (KINDS[name] is not LABEL)
        assert (HEAD.line in page.extract_text()) is not cards


def test_a_template_of_their_own_has_its_own_head(store, actor, keep):
    keep(HEAD)
    own = word("Dag {{ naam }}")
    with store.change(actor, "eigen") as tx:
        keep_template(tx, CONVOCATION, "eigen.docx", own)
    assert made(store, CONVOCATION) == own


@given(st.integers(1, 3000), st.integers(1, 3000))
def test_a_logo_of_any_shape_stays_small(width, height):
    head = Letterhead(picture(width, height).getvalue())
    template = on_letterhead(CONVOCATION.shipped(), head)
    header = Document(io.BytesIO(template)).sections[0].header
    (shape,) = header.part.element.iter(
        "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
    )
    wide, high = int(shape.get("cx")), int(shape.get("cy"))
    assert high <= Cm(1.6)
    assert wide <= Cm(6) + 1


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (Letterhead(b"<svg/>"), t.NO_PICTURE),
        (Letterhead(picture(kind="GIF").getvalue()), t.NO_PICTURE),
        (Letterhead(LOGO[:50]), t.NO_PICTURE),
        (Letterhead(picture(6000, 6000).getvalue()), t.NO_PICTURE),
        (Letterhead(b"x" * (LARGEST + 1)), t.logo_too_large(LARGEST // 1000)),
        (Letterhead(None, "x" * 201), t.line_too_long(200)),
    ],
)
def test_what_cannot_be_drawn_gets_a_sentence_and_changes_nothing(
    store, keep, head, said
):
    keep(HEAD)
    with pytest.raises(InvalidInput, match=said[:40].replace("(", r"\(")):
        keep(head)
    assert kept(store) == HEAD


def test_only_who_administers_changes_it(store):
    reader = Actor("An", frozenset({Permission.READ, Permission.EXPORT}))
    with pytest.raises(NotAllowed), store.change(reader, "logo") as tx:
        set_letterhead(tx, HEAD)
