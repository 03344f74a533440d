"""Beheer: the templates of letters."""

import pytest

from crm.exchange.raw import NamedFile
from crm.papers.letterhead import Letterhead, letterhead
from crm.papers.template_kinds import KINDS
from crm.papers.templates import own_template
from crm.texts import templates as t
from crm.ui.text import md
from tests.exchange.test_docx_pdf import picture
from tests.exchange.test_letter_check import word
from tests.pages.council import words


def called(store):
    with store.read() as connection:
        return {name: own_template(connection, name) for name in KINDS}


def drop(page, content):
    page.session_state["template-uitnodiging"] = [NamedFile("eigen.docx", content)]
    page.run()
    page.button(key="template-keep-uitnodiging").click().run()
    assert not page.exception


def test_a_template_is_brought_in_and_put_back(sqlite_store, open_page):
    page = open_page(sqlite_store, "beheer")
    assert words(page).count(t.IS_DEFAULT) == len(KINDS)
    drop(page, word("Dag {{ naam }}"))
    assert called(sqlite_store) == {**dict.fromkeys(KINDS), "uitnodiging": "eigen.docx"}
    assert page.success
    page.button(key="template-back-uitnodiging").click().run()
    assert set(called(sqlite_store).values()) == {None}


@pytest.mark.parametrize("content", [b"x", word("{{ onbekend }}")])
def test_a_wrong_one_gets_a_sentence_and_changes_nothing(
    sqlite_store, open_page, content
):
    page = open_page(sqlite_store, "beheer")
    drop(page, content)
    assert len(page.error) == 1
    assert set(called(sqlite_store).values()) == {None}


def test_what_can_be_filled_in_stands_there(sqlite_store, open_page):
    page = open_page(sqlite_store, "beheer")
    shown = "\n".join(text.value for text in page.text)
    for kind in KINDS.values():
        for name in (*kind.fields.own, *kind.fields.shared):
            assert f"{{{{ {name} }}}}" in shown
    assert "{%p for punt in agenda %}" in shown


def test_a_letterhead_is_kept_shown_and_taken_away_again(sqlite_store, open_page):
    page = open_page(sqlite_store, "beheer")
    page.session_state["letterhead-logo"] = [
        NamedFile("logo.png", picture().getvalue())
    ]
    page.text_input(key="letterhead-line").input("Kerkstraat 1").run()
    page.button(key="letterhead-save").click().run()
    assert not page.exception
    with sqlite_store.read() as connection:
        assert letterhead(connection) == Letterhead(
            picture().getvalue(), "Kerkstraat 1"
        )
    page.button(key="letterhead-without").click().run()
    with sqlite_store.read() as connection:
        assert letterhead(connection) == Letterhead(None, "Kerkstraat 1")


def test_a_logo_that_is_no_picture_gets_a_sentence(sqlite_store, open_page):
    page = open_page(sqlite_store, "beheer")
    page.session_state["letterhead-logo"] = [NamedFile("logo.png", b"x")]
    page.button(key="letterhead-save").click().run()
    assert [one.value for one in page.error] == [md(t.NO_PICTURE)]
