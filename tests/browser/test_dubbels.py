"""Dubbels in a real browser: from Start to one kring, and back to two."""

from playwright.sync_api import expect

from crm.store.organisations import organisations
from tests.browser.window import drawn, serious_faults
from tests.store.states import noun_state

KRING = "Huisartsenkring HVRT"
OTHER = "Huisartsen Vereniging Regio Turnhout (HVRT)"


def test_the_two_names_of_the_kring_become_one_and_two_again(demo_store, serve, visit):
    def names():
        with demo_store.read() as connection:
            return [row.name for row in organisations(connection)]

    before = noun_state(demo_store)
    server = serve(demo_store.url)
    page = visit(server.url)
    page.get_by_role("link", name="wellicht dezelfde").click()
    page.get_by_role("button", name="Vergelijk").first.click()
    expect(page.get_by_text("Gaat op in de andere:")).to_be_visible()
    drawn(page)
    assert serious_faults(page) == []
    assert "paar=organisation-" in page.url
    page.set_viewport_size({"width": 390, "height": 844})
    drawn(page)
    assert page.evaluate(
        "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    )
    page.set_viewport_size({"width": 1366, "height": 768})
    page.get_by_role("button", name="Voeg samen").click()
    undo = page.get_by_role("button", name="Ongedaan maken")
    undo.wait_for()
    assert len({KRING, OTHER} & set(names())) == 1
    undo.click()
    page.get_by_text("De wijziging is ongedaan gemaakt").wait_for()
    assert noun_state(demo_store) == before
