"""Messages after a save, in a script that shows them as the frame does."""

import pytest
from streamlit.testing.v1 import AppTest

from crm.model.tables import Organisation
from crm.texts import shell as t


def script():
    import streamlit as st  # noqa: PLC0415

    from crm.errors import InvalidInput  # noqa: PLC0415
    from crm.model.tables import Organisation  # noqa: PLC0415
    from crm.ui import feedback, session  # noqa: PLC0415

    def add():
        with feedback.attempt():
            with session.change("nieuw") as tx:
                tx.add(Organisation(name="CAW"))
            feedback.saved("*CAW* is bewaard.", tx.change_set)

    def refuse():
        with feedback.attempt():
            raise InvalidInput("Vul [een naam](http://x) in.")

    shown = feedback.show()
    st.button("voeg toe", on_click=add)
    st.button("weiger", on_click=refuse)
    if st.button("voeg toe en herlaad"):
        add()
        st.rerun()
    st.button("iets anders")
    feedback.forget(shown)


@pytest.fixture
def page(sqlite_store, monkeypatch):
    monkeypatch.setenv("CRM_DATABASE_URL", sqlite_store.url)
    return AppTest.from_function(script, default_timeout=240).run()


def click(page, label):
    return next(button for button in page.button if button.label == label).click().run()


def names(store):
    with store.change(None, "kijk", dry_run=True) as tx:
        return [row.name for row in tx.find(Organisation)]


@pytest.mark.parametrize("label", ["voeg toe", "voeg toe en herlaad"])
def test_a_save_is_told_once_as_it_was_typed(page, label):
    click(page, label)
    assert [message.value for message in page.success] == [r"\*CAW\* is bewaard\."]
    click(page, "iets anders")
    assert not page.success
    assert not page.exception


def test_a_save_can_be_undone_and_the_undo_as_well(page, sqlite_store):
    click(page, "voeg toe")
    assert names(sqlite_store) == ["CAW"]
    click(page, t.UNDO)
    assert names(sqlite_store) == []
    assert page.success[0].value == t.UNDONE.replace(".", r"\.")
    click(page, t.REDO)
    assert names(sqlite_store) == ["CAW"]
    assert [told.value for told in page.success] == [t.REDONE.replace(".", r"\.")]


def test_an_undo_that_is_refused_says_why(page, sqlite_store, actor):
    click(page, "voeg toe")
    with sqlite_store.change(actor, "later") as tx:
        tx.update(tx.find(Organisation)[0], name="CAW De Kempen")
    click(page, t.UNDO)
    assert names(sqlite_store) == ["CAW De Kempen"]
    assert len(page.error) == 1
    assert not page.success


def test_a_refusal_in_a_callback_is_its_sentence_and_no_markup(page):
    click(page, "weiger")
    assert page.error[0].value == r"Vul \[een naam\]\(http\:\/\/x\) in\."
    assert not page.exception


def placed():
    import streamlit as st  # noqa: PLC0415

    from crm.ui import feedback  # noqa: PLC0415

    shown = feedback.show()
    st.text("boven")
    st.button("hier", on_click=lambda: feedback.saved("Klaar.", at="knop"))
    st.button("elders", on_click=lambda: feedback.saved("Klaar.", at="weg"))
    feedback.here("knop")
    st.text("onder")
    feedback.forget(shown)


@pytest.mark.parametrize(("label", "before"), [("hier", "boven"), ("elders", None)])
def test_a_message_stands_at_its_place_or_else_at_the_top(label, before):
    page = click(AppTest.from_function(placed, default_timeout=240).run(), label)
    said = [one.value for one in page.main if one.type in {"text", "success"}]
    at = said.index(r"Klaar\.")
    assert (said[at - 1] if at else None) == before
    assert not click(page, label).exception
    assert len(page.success) == 1


def lasting():
    import streamlit as st  # noqa: PLC0415

    from crm.ui import feedback  # noqa: PLC0415

    shown = feedback.show()
    st.button("meld", on_click=lambda: feedback.saved("Klaar.", at="veld"))
    st.button("iets anders")
    st.button("nieuwer", on_click=lambda: feedback.clear("veld"))
    if not st.toggle("elders"):
        feedback.here("veld", lasting=True)
    feedback.forget(shown)


def test_a_lasting_place_tells_until_something_newer_comes():
    page = click(AppTest.from_function(lasting, default_timeout=240).run(), "meld")
    click(page, "iets anders")
    assert len(page.success) == 1
    click(page, "nieuwer")
    assert not page.success


def test_what_was_told_at_its_place_is_not_told_again_at_the_top():
    page = click(AppTest.from_function(lasting, default_timeout=240).run(), "meld")
    page.toggle[0].set_value(True).run()
    assert not page.success
    page.toggle[0].set_value(False).run()
    assert not page.success
