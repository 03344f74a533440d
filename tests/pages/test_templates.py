"""Beheer: the templates of letters."""

import pytest

from crm.exchange.raw import NamedFile
from crm.papers.template_kinds import KINDS
from crm.papers.templates import own_template
from crm.texts import templates as t
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
