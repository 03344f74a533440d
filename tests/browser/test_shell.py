from playwright.sync_api import expect

from crm.texts import shell as t


def test_the_first_page_opens_and_nothing_leaves_this_computer(
    sqlite_store, serve, visit, traffic, axe
):
    server = serve(sqlite_store.url)
    page = visit(server.url)
    expect(page.get_by_role("heading", name=t.START)).to_be_visible()
    expect(page.get_by_text(t.NO_REAL_DATA)).to_be_visible()
    axe(page)
    traffic.assert_nothing_left(server)
