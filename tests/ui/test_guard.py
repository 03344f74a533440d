from streamlit.testing.v1 import AppTest

from crm.access import Permission
from crm.model.actor import Actor
from crm.ui import session


def script():
    import streamlit as st  # noqa: PLC0415

    from crm.access import Permission  # noqa: PLC0415
    from crm.ui import guard  # noqa: PLC0415

    guard.page(Permission.ADMINISTER)
    st.title("Beheer")


def test_a_page_is_drawn_for_who_holds_its_permission(monkeypatch, actor):
    monkeypatch.setattr(session, "actor", lambda: actor)
    page = AppTest.from_function(script).run()
    assert page.title[0].value == "Beheer"


def test_a_page_stops_at_its_first_line_for_who_does_not(monkeypatch):
    reader = Actor("An", frozenset({Permission.READ}))
    monkeypatch.setattr(session, "actor", lambda: reader)
    page = AppTest.from_function(script).run()
    assert not page.title
    assert "An mag dit niet doen" in page.error[0].value
