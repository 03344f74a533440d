"""Start in a real browser, on the whole demo."""

import pytest

from crm.intake.demo import load_demo
from crm.store.logbook_rows import follow_ups
from tests.pages.council import TODAY


@pytest.fixture
def demo(sqlite_store, actor):
    load_demo(sqlite_store, actor, TODAY)
    return sqlite_store


def test_a_link_in_a_text_opens_in_the_same_tab_and_back_returns(
    demo, serve, visit, axe, traffic
):
    server = serve(demo.url)
    page = visit(server.url)
    axe(page)
    page.evaluate("window.sameTab = true")
    page.get_by_role("link", name="Patiëntenvereniging Ademruimte").click()
    page.get_by_role("heading", name="Patiëntenvereniging Ademruimte").wait_for()
    assert "/organisatie?id=" in page.url
    assert page.evaluate("window.sameTab") is True
    assert len(page.context.pages) == 1
    page.go_back()
    page.get_by_role("heading", name="Vandaag").wait_for()
    traffic.assert_nothing_left(server)


def test_with_control_a_link_still_opens_in_a_new_tab(demo, serve, visit):
    page = visit(serve(demo.url).url)
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Dagelijks bestuur").first.click(
            modifiers=["Control"]
        )
    assert "overleg=Dagelijks" in opened.value.url


def test_a_task_is_done_with_one_click(demo, serve, visit):
    def open_tasks():
        with demo.read() as connection:
            return len(follow_ups(connection))

    before = open_tasks()
    page = visit(serve(demo.url).url)
    page.get_by_role("button", name="Klaar").first.click()
    page.get_by_role("button", name="Ongedaan maken").wait_for()
    assert open_tasks() == before - 1
    page.get_by_role("button", name="Ongedaan maken").click()
    page.get_by_text("ongedaan gemaakt").first.wait_for()
    assert open_tasks() == before


def test_a_page_opened_from_far_down_begins_at_the_top(demo, serve, visit):
    page = visit(serve(demo.url).url)
    page.set_viewport_size({"width": 1366, "height": 500})
    link = page.get_by_role("link", name="Patiëntenvereniging Ademruimte")
    link.scroll_into_view_if_needed()
    main = page.get_by_test_id("stMain")
    main.evaluate("box => box.scrollTo(0, 300)")
    assert main.evaluate("box => box.scrollTop") > 0
    link.click()
    heading = page.get_by_role("heading", name="Patiëntenvereniging Ademruimte")
    heading.wait_for()
    assert main.evaluate("box => box.scrollTop") == 0
