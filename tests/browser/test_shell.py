from playwright.sync_api import expect

from crm.texts import shell as t

TICKS, FIRST_COLUMN = 37, 250
"""How wide, in pixels, the list of organisations begins."""


def test_the_first_page_opens_and_nothing_leaves_this_computer(
    sqlite_store, serve, visit, traffic, axe
):
    server = serve(sqlite_store.url)
    page = visit(server.url)
    expect(page.get_by_role("heading", name=t.START)).to_be_visible()
    expect(page.get_by_text(t.NO_REAL_DATA)).to_be_visible()
    axe(page)
    traffic.assert_nothing_left(server)


def test_a_table_offers_to_sort_in_dutch_and_nothing_in_english(demo_server, visit):
    page = visit(f"{demo_server.url}/organisaties")
    table = page.get_by_test_id("stDataFrame")
    table.wait_for()
    box = table.bounding_box()
    dots = (box["x"] + TICKS + FIRST_COLUMN - 16, box["y"] + 18)
    page.mouse.move(dots[0] - 50, dots[1])
    page.mouse.move(*dots, steps=5)
    expect(page.get_by_test_id("stElementToolbar")).to_be_hidden()
    page.mouse.click(*dots)
    items = page.get_by_test_id("stDataFrameColumnMenu").get_by_role("menuitem")
    expect(items.first).to_be_visible()
    shown = [item for item in items.all() if item.is_visible()]
    assert [
        item.evaluate("e => getComputedStyle(e, '::after').content.slice(1, -1)")
        for item in shown
    ] == [t.SORT_UP, t.SORT_DOWN]
    assert {item.evaluate("e => getComputedStyle(e).fontSize") for item in shown} == {
        "0px"
    }
