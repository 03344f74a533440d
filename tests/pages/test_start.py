from crm.texts import shell as t


def test_start_opens_on_an_empty_database(sqlite_store, open_page):
    page = open_page(sqlite_store)
    assert not page.exception
    assert page.title[0].value == t.START


def test_every_page_says_that_no_real_data_belong_in_it(sqlite_store, open_page):
    page = open_page(sqlite_store)
    assert t.NO_REAL_DATA in [caption.value for caption in page.caption]
