"""Gegevens invoeren: the preview says what happens; the button does it, undo takes it back."""

import io

from openpyxl import load_workbook

from crm.exchange.contract import COLUMNS
from crm.exchange.raw import NamedFile
from crm.exchange.sheets import read_files
from crm.papers.import_template import import_template
from crm.store.organisations import organisations
from crm.texts import import_page as t
from crm.texts import shell
from crm.ui.text import md
from tests.pages.words import everything

LIST = NamedFile(
    "organisaties.csv",
    b"naam;gemeente;kbo\nCAW;Beerse;\nOCMW <b>x</b>;;123\n![](http://example.org/x);;\n",
)


def drop(page, *files):
    page.session_state["import.files"] = list(files)
    return page.run()


def test_nothing_dropped_offers_the_template(sqlite_store, open_page):
    page = open_page(sqlite_store, "invoer")
    assert not page.exception
    assert page.title[0].value == shell.IMPORT
    assert t.TEMPLATE_HELP in everything(page)


def test_the_preview_writes_nothing_and_the_button_does(sqlite_store, open_page):
    page = drop(open_page(sqlite_store, "invoer"), LIST)
    assert not page.exception
    assert "2 nieuw en 1 geweigerd" in everything(page)
    (rejected, rows) = page.dataframe
    assert list(rejected.value[t.LINE]) == [3]
    assert list(rejected.value[t.COLUMN]) == ["kbo"]
    assert list(rows.value[t.WHAT]) == ["CAW", "![](http://example.org/x)"]
    with sqlite_store.read() as connection:
        assert organisations(connection) == []
    page.button(key="import").click().run()
    assert not page.exception
    assert md("Ingevoerd: 2 nieuw") in page.success[0].value
    with sqlite_store.read() as connection:
        assert len(organisations(connection)) == 2
    assert t.NOTHING_NEW in everything(page)
    page.button(key="undo-1").click().run()
    with sqlite_store.read() as connection:
        assert organisations(connection) == []


def test_changes_show_old_and_new(sqlite_store, open_page):
    page = drop(open_page(sqlite_store, "invoer"), LIST)
    page.button(key="import").click().run()
    page = drop(page, NamedFile("organisaties.csv", b"naam;website\nCAW;caw.be\n"))
    assert list(page.dataframe[0].value[t.CHANGES]) == ["website: leeg → caw.be"]


def test_a_file_that_cannot_be_read_is_a_sentence(sqlite_store, open_page):
    page = drop(
        open_page(sqlite_store, "invoer"), NamedFile("lijst.xlsx", b"geen excel")
    )
    assert not page.exception
    assert "lijst" in page.error[0].value
    assert t.NOTHING_USEFUL in everything(page)


def test_the_template_reads_back_as_empty_lists(sqlite_store, today):
    file = import_template(sqlite_store, {}, today)
    reading = read_files([NamedFile(file.name, file.content)])
    assert (reading.notes, reading.unreadable) == ((), ())
    assert {x.stem: x.columns for x in reading.tables} == COLUMNS
    assert all(not table.rows for table in reading.tables)
    guide = load_workbook(io.BytesIO(file.content)).worksheets[0]
    explained = {(row[0].value, row[1].value) for row in guide.iter_rows(min_row=8)}
    assert explained >= {
        (stem, name) for stem, all_ in COLUMNS.items() for name in all_
    }
