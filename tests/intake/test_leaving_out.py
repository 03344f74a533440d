"""What is left out of a list or spelt otherwise before it goes in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.exchange.raw import NamedFile, RawRow, RawTable, Reading
from crm.exchange.sheets import read_files
from crm.intake.importing import plan_import
from crm.intake.leaving_out import LeftOut, respelt, spare_cells, without

ROW = RawRow(2, {"naam": "CAW", "gemeente": "Turnhoud", "kbo": "1"})
COLUMNS = ("naam", "gemeente", "kbo", "werkingsgebied")
ONE = Reading((RawTable("a.csv", "organisaties", COLUMNS, (ROW,)),))


def rows(reading):
    return reading.tables[0].rows


@given(st.sets(st.sampled_from(["naam", "gemeente", "kbo", "iets"])))
def test_exactly_the_cells_that_are_left_out_go(names):
    left = LeftOut(frozenset({("a.csv", 2, name) for name in names}))
    (row,) = rows(without(ONE, left))
    assert row.cells == {k: v for k, v in ROW.cells.items() if k not in names}
    assert without(ONE, LeftOut(frozenset({("b.csv", 2, n) for n in names}))) == ONE


def test_a_row_that_is_left_out_is_gone():
    assert rows(without(ONE, LeftOut(rows=frozenset({("a.csv", 2)})))) == ()


def test_a_cell_that_could_not_be_read_takes_its_fault_along():
    row = RawRow(2, {"naam": "CAW", "kbo": "#REF!"}, "fout", "kbo")
    reading = Reading((RawTable("a.csv", "organisaties", COLUMNS, (row,)),))
    (healed,) = rows(without(reading, LeftOut(frozenset({("a.csv", 2, "kbo")}))))
    assert (healed.fault, healed.cells) == (None, {"naam": "CAW"})


def test_a_place_is_spelt_otherwise_wherever_the_list_names_it():
    row = RawRow(2, {"naam": "Turnhoud", "werkingsgebied": "Mol; Turnhoud"})
    reading = Reading((RawTable("a.csv", "organisaties", COLUMNS, (row,)),))
    (spelt,) = rows(respelt(reading, {"Turnhoud": "Turnhout"}))
    assert spelt.cells == {"naam": "Turnhoud", "werkingsgebied": "Mol; Turnhout"}
    assert respelt(reading, {}) == reading


@pytest.mark.parametrize(
    ("content", "spared"),
    [
        (b"naam;e-mail\nCAW;info(at)caw\n", {("organisaties.csv", 2, "e-mail")}),
        (b"naam;kbo\n;0\n", set()),
    ],
)
def test_only_a_cell_that_a_row_can_do_without_is_spared(sqlite_store, content, spared):
    reading = read_files([NamedFile("organisaties.csv", content)])
    with sqlite_store.read() as connection:
        assert spare_cells(plan_import(connection, reading)) == spared


def test_only_names_of_the_reference_are_proposed(sqlite_store):
    content = b"naam;gemeente\nCAW;Turnhoud\nArk;Mol\nX;Nergenshuizen\n"
    reading = read_files([NamedFile("organisaties.csv", content)])
    with sqlite_store.read() as connection:
        assert plan_import(connection, reading).misspelt == {"Turnhoud": "Turnhout"}
