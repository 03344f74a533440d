"""Gegevens invoeren: the preview says what happens; the button does it, undo takes it back."""

import io

from openpyxl import load_workbook

from crm.exchange.contract import COLUMNS
from crm.exchange.raw import NamedFile
from crm.exchange.sheets import read_files
from crm.intake.importing import write_import
from crm.papers.import_template import import_template
from crm.store.organisations import organisations
from crm.texts import columns as columns_texts
from crm.texts import import_page as t
from crm.texts import shell
from crm.ui import import_saving
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
    assert list(rejected.value[t.COLUMN]) == ["KBO-nummer"]
    assert list(rows.value[t.WHAT]) == ["CAW", "![](http://example.org/x)"]
    with sqlite_store.read() as connection:
        assert organisations(connection) == []
    page.button(key="import").click().run()
    assert not page.exception
    assert md("Ingevoerd: 2 nieuw") in page.success[0].value
    with sqlite_store.read() as connection:
        assert len(organisations(connection)) == 2
    assert t.NOTHING_MORE in everything(page)
    page.button(key="undo-1").click().run()
    with sqlite_store.read() as connection:
        assert organisations(connection) == []


def test_changes_show_old_and_new(sqlite_store, open_page):
    page = drop(open_page(sqlite_store, "invoer"), LIST)
    page.button(key="import").click().run()
    page = drop(page, NamedFile("organisaties.csv", b"naam;website\nCAW;caw.be\n"))
    cells = page.dataframe[0].value
    shown = [list(cells[name]) for name in (t.WHAT, t.COLUMN, t.BEFORE, t.AFTER)]
    assert shown == [["CAW"], ["website"], [t.EMPTY], ["caw.be"]]


OWN = NamedFile(
    "leden 2026.csv",
    "Voorzieningen van de zone;;\n"
    "Benaming;Stad;Contactmail;Nota\n"
    "CAW;Beerse;info@caw.example.org;x\n"
    "De *Ark*;Mol;info@ark.example.org;y\n".encode("utf-16"),
)


def test_a_list_with_its_own_columns_is_mapped_looked_at_and_kept(
    sqlite_store, open_page
):
    page = drop(open_page(sqlite_store, "invoer"), OWN)
    assert not page.exception
    stem, *columns = page.selectbox
    assert stem.value == "organisaties"
    assert [box.value for box in columns] == ["naam", "gemeente", "e-mail", ""]
    assert "CAW · De *Ark*" in [text.value for text in page.text]
    assert "2 nieuw" in everything(page)
    columns[3].set_value("bron").run()
    page.text_input[0].set_value("Mijn lijst")
    keep = next(b for b in page.button if b.label == columns_texts.KEEP)
    keep.click().run()
    assert not page.exception
    page.button(key="import").click().run()
    with sqlite_store.read() as connection:
        found = {row.name: row for row in organisations(connection)}
    assert {n: r.municipality for n, r in found.items()} == {
        "CAW": "Beerse",
        "De *Ark*": "Mol",
    }
    assert found["CAW"].source == "x"
    again = drop(open_page(sqlite_store, "invoer"), OWN)
    assert md(columns_texts.recognised("Mijn lijst")) in everything(again)
    assert [box.value for box in again.selectbox][4] == "bron"
    assert t.NOTHING_NEW in everything(again)


def test_two_columns_for_one_value_are_refused_on_the_spot(sqlite_store, open_page):
    page = drop(open_page(sqlite_store, "invoer"), OWN)
    page.selectbox[4].set_value("naam").run()
    assert page.error[0].value == md(columns_texts.column_twice("naam"))
    assert not [b for b in page.button if b.key == "import"]


def test_many_overwritten_values_ask_for_a_yes(sqlite_store, open_page):
    def file(place: str) -> NamedFile:
        rows = "".join(f"Praktijk {n};{place}{n}\n" for n in range(6))
        return NamedFile("organisaties.csv", f"naam;website\n{rows}".encode())

    page = drop(open_page(sqlite_store, "invoer"), file("a"))
    assert not page.warning
    page.button(key="import").click().run()
    page = drop(page, file("b"))
    assert "6 van de 6 waarden" in page.warning[0].value
    assert page.button(key="import").disabled
    page.checkbox(key="confirm").check().run()
    page.button(key="import").click().run()
    with sqlite_store.read() as connection:
        assert organisations(connection)[0].website == "b0"


def test_a_long_list_is_planned_beside_the_page_and_can_be_stopped(
    sqlite_store, open_page, monkeypatch
):
    monkeypatch.setattr(import_saving, "MANY", 1)
    page = drop(open_page(sqlite_store, "invoer"), LIST)
    assert not [b for b in page.button if b.key == "import"]
    page.button(key="show").click().run()
    assert "2 nieuw en 1 geweigerd" in everything(page)

    def stopped(tx, reading, progress):
        plan = write_import(tx, reading, progress)
        progress.stop.set()
        progress(1.0, "")
        return plan

    monkeypatch.setattr(import_saving, "write_import", stopped)
    page.button(key="import").click().run()
    assert page.error[0].value == md(t.STOPPED)
    with sqlite_store.read() as connection:
        assert organisations(connection) == []


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


SERVICES = NamedFile(
    "diensten.csv",
    b"Naam dienst;Plaats;Straat + nr;Mailadres;Tel;Soort;Nota\n"
    b"CAW;Turnhoud;Kerkstraat 3;info(at)caw.example.org;014 12 34 56;dienst;x\n"
    b"De Ark;Mol;;info@ark.example.org;;dienst;y\n",
)


def names_and_places(store):
    with store.read() as connection:
        return {row.name: row.municipality for row in organisations(connection)}


def test_a_list_of_services_is_seen_to_hold_organisations(sqlite_store, open_page):
    page = drop(open_page(sqlite_store, "invoer"), SERVICES)
    assert not page.exception
    stem, *meant = [box.value for box in page.selectbox]
    assert stem == "organisaties"
    assert meant == ["naam", "gemeente", "adres", "e-mail", "telefoon", "type", ""]
    assert not any("Schakel" in option for option in page.selectbox[1].options)


def test_a_list_that_may_be_two_things_is_asked_about_first(sqlite_store, open_page):
    two = NamedFile("x.csv", b"Naam;Mail\nCAW;info@caw.example.org\n")
    page = drop(open_page(sqlite_store, "invoer"), two)
    assert page.selectbox[0].value is None
    assert columns_texts.IN_DOUBT in [info.value for info in page.info]
    assert not [b for b in page.button if b.key == "import"]
    page.selectbox[0].set_value("organisaties").run()
    assert page.button(key="import")


def test_a_place_with_a_slip_is_asked_about_and_taken_over(sqlite_store, open_page):
    page = drop(open_page(sqlite_store, "invoer"), SERVICES)
    assert md(t.did_you_mean("Turnhoud", "Turnhout")) in everything(page)
    page.button(key="spelling-Turnhoud").click().run()
    assert md(t.respelt("Turnhoud", "Turnhout")) in everything(page)
    page.checkbox(key="import.spare").check().run()
    page.button(key="import").click().run()
    assert names_and_places(sqlite_store) == {"CAW": "Turnhout", "De Ark": "Mol"}


def test_a_bad_mail_keeps_its_row_out_unless_it_goes_in_without(
    sqlite_store, open_page
):
    page = drop(open_page(sqlite_store, "invoer"), SERVICES)
    assert "1 nieuw en 1 geweigerd" in everything(page)
    assert not page.checkbox(key="import.spare").value
    page.checkbox(key="import.spare").check().run()
    assert "**2 nieuw" in everything(page)
    page.button(key="import").click().run()
    assert not page.exception
    with sqlite_store.read() as connection:
        found = {row.name: row for row in organisations(connection)}
    assert (found["CAW"].email, found["CAW"].phone) == (None, "014 12 34 56")


def test_what_is_unticked_stays_as_it_is(sqlite_store, open_page):
    two = NamedFile("organisaties.csv", b"naam;website\nCAW;a.be\nDe Ark;b.be\n")
    page = drop(open_page(sqlite_store, "invoer"), two)
    page.session_state[page.data_editor[0].key] = edits(1)
    page.run()
    assert "**1 nieuw" in everything(page)
    page.button(key="import").click().run()
    assert list(names_and_places(sqlite_store)) == ["CAW"]
    two = NamedFile("organisaties.csv", b"naam;website;adres\nCAW;x.be;Markt 1\n")
    page = drop(open_page(sqlite_store, "invoer"), two)
    cells = page.data_editor[0]
    page.session_state[cells.key] = edits(list(cells.value[t.COLUMN]).index("website"))
    page.run()
    page.button(key="import").click().run()
    with sqlite_store.read() as connection:
        (caw,) = organisations(connection)
    assert (caw.website, caw.address) == ("a.be", "Markt 1")


def edits(row):
    return {
        "edited_rows": {row: {t.TICK: False}},
        "added_rows": [],
        "deleted_rows": [],
    }


def test_it_is_told_where_the_button_was(sqlite_store, open_page):
    page = drop(open_page(sqlite_store, "invoer"), LIST)
    below = [str(getattr(one, "value", "")) for one in page.main]
    counted = below.index(f"**{md('2 nieuw en 1 geweigerd.')}**")
    assert counted > below.index(t.REJECTED)
    page.button(key="import").click().run()
    said = [str(getattr(one, "value", "")) for one in page.main]
    assert said.index(page.success[0].value) > said.index(t.REJECTED)
