"""Columns of somebody's own list: what we propose, and one road into the database."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.access import undo
from crm.errors import InvalidInput, UnreadableInput
from crm.exchange.contract import COLUMNS
from crm.exchange.free_tables import free_tables
from crm.exchange.raw import NamedFile
from crm.exchange.sheets import read_files
from crm.intake.desk import lay_out
from crm.intake.importing import plan_import, write_import
from crm.intake.mapping import (
    apply,
    forget_mapping,
    keep_mapping,
    propose,
    propose_columns,
)
from crm.model.tables import Organisation, Person
from crm.store.mappings import column_mappings
from crm.store.people import people

PEOPLE = NamedFile(
    "export.csv",
    b"Naam,Mobiel,Werkgever,Straat,Huisnummer,Stad\n"
    b"Jan Van den Broeck,0470 00 00 01,CAW,Kerkstraat,3,Geel\n"
    b"MAES An,,OCMW Geel,,,\n",
)


def test_people_with_a_whole_name_are_recognised_and_taken_apart():
    (table,) = free_tables(PEOPLE)
    proposal = propose(table, [])
    assert (proposal.stem, proposal.columns) == (
        "personen",
        {
            "Naam": "persoon",
            "Mobiel": "telefoon",
            "Werkgever": "organisatie",
            "Straat": "adres",
            "Huisnummer": "adres",
            "Stad": "",
        },
    )
    rows = apply(table, "personen", proposal.columns).rows
    assert rows[0].cells == {
        "voornaam": "Jan",
        "naam": "Van den Broeck",
        "telefoon": "0470 00 00 01",
        "organisatie": "CAW",
        "adres": "Kerkstraat 3",
    }
    assert (rows[1].cells["voornaam"], rows[1].cells["naam"]) == ("An", "Maes")
    assert [row.line for row in rows] == [2, 3]


def test_a_column_is_recognised_by_what_is_in_it():
    content = b"wie;x1;x2\nCAW;info@caw.example.org;0470 12 34 56\n"
    (table,) = free_tables(NamedFile("a.csv", content))
    columns = propose(table, []).columns
    assert (columns["x1"], columns["x2"]) == ("e-mail", "telefoon")


@pytest.mark.parametrize(
    ("header", "cells", "stem", "sure"),
    [
        (b"Naam dienst;Plaats;Straat + nr;Tel", b"CAW;Geel;K 3;x", "organisaties", 1),
        (b"Naam;Mail", b"CAW;a@example.org", "organisaties", 0),
        (b"Voornaam;Achternaam;Mail", b"An;Maes;a@example.org", "personen", 1),
        (b"Plaats;Iets;Nog iets", b"Geel;a;b", "gemeenten", 0),
        (b"Naam;Gemeente", b"CAW;Geel", "organisaties", 1),
    ],
)
def test_all_columns_are_weighed_and_doubt_is_said(header, cells, stem, sure):
    (table,) = free_tables(NamedFile("a.csv", header + b"\n" + cells + b"\n"))
    proposal = propose(table, [])
    assert (proposal.stem, proposal.sure) == (stem, bool(sure))


def test_the_name_of_a_service_is_its_own_or_that_of_where_somebody_works():
    content = b"Naam van de dienst;Contactpersoon;Functie\nCAW;An Maes;directeur\n"
    (table,) = free_tables(NamedFile("a.csv", content))
    proposal = propose(table, [])
    assert proposal.stem == "personen"
    assert proposal.columns["Naam van de dienst"] == "organisatie"
    assert propose_columns(table, "organisaties")["Naam van de dienst"] == "naam"


def test_lists_of_the_contract_are_not_on_the_desk():
    file = NamedFile("organisaties.csv", b"naam;gemeente\nCAW;Geel\n")
    desk = lay_out([file])
    assert desk.free == ()
    assert desk.reading == read_files([file])


def test_a_list_without_its_needed_column_is_to_be_mapped():
    desk = lay_out([NamedFile("organisaties.csv", b"Benaming;gemeente\nCAW;Geel\n")])
    assert [table.headers for table in desk.free] == [("Benaming", "gemeente")]
    assert (desk.reading.tables, desk.reading.unreadable) == ((), ())


def test_what_is_no_list_stays_named():
    desk = lay_out([NamedFile("a.csv", b""), NamedFile("b.xlsx", b"x")])
    assert [file.file for file in desk.reading.unreadable] == ["b.xlsx"]
    assert desk.free == ()


def test_repeated_and_empty_headers_each_have_a_name():
    (table,) = free_tables(NamedFile("a.csv", b"mail;mail;;naam\na;b;c;d\n"))
    assert table.headers == ("mail", "mail (2)", "kolom 3", "naam")


@pytest.mark.parametrize(
    "columns", [{"Naam": "naam", "Stad": "naam"}, {"Stad": "bron"}]
)
def test_impossible_choices_are_refused(columns):
    (table,) = free_tables(PEOPLE)
    with pytest.raises(UnreadableInput):
        apply(table, "organisaties", columns)


def test_a_mapped_list_goes_in_as_any_other_and_comes_out_whole(store, actor):
    (table,) = free_tables(PEOPLE)
    columns = propose(table, []).columns
    reading = lay_out([PEOPLE]).with_tables([apply(table, "personen", columns)])
    with store.change(actor, "invoer") as tx:
        plan = write_import(tx, reading)
        assert (len(tx.find(Person)), len(tx.find(Organisation))) == (2, 2)
    assert [row.outcome.value for row in plan.tables["personen"]] == ["created"] * 2
    with store.read() as connection:
        assert plan_import(connection, reading).writes is False
    undo(store, actor, tx.change_set)
    with store.read() as connection:
        assert people(connection) == []


def test_what_columns_mean_is_kept_proposed_again_and_forgotten(store, actor):
    (table,) = free_tables(PEOPLE)
    chosen = {**dict.fromkeys(table.headers, ""), "Naam": "naam", "Stad": "gemeente"}
    with store.change(actor, "bewaren") as tx:
        keep_mapping(tx, " Mijn lijst ", "organisaties", chosen)
    with store.read() as connection:
        found = propose(table, column_mappings(connection))
    assert (found.name, found.stem, found.columns) == (
        "Mijn lijst",
        "organisaties",
        chosen,
    )
    with store.change(actor, "vergeten") as tx:
        forget_mapping(tx, "Mijn lijst")
    with store.read() as connection:
        assert column_mappings(connection) == []
    with pytest.raises(InvalidInput), store.change(actor, "fout") as tx:
        keep_mapping(tx, " ", "organisaties", chosen)


def test_stopping_while_it_is_sealed_leaves_nothing(store, actor):
    class EnoughError(Exception):
        pass

    def stop(done: float, _what: str) -> None:
        if done >= 1:
            raise EnoughError

    reading = read_files([NamedFile("organisaties.csv", b"naam\nCAW\n")])
    with pytest.raises(EnoughError), store.change(actor, "invoer") as tx:
        write_import(tx, reading, stop)
    with store.read() as connection:
        assert plan_import(connection, reading).writes


CELL = st.text("abcé ;,\"'1", max_size=8).map(str.strip)


@given(
    st.permutations(["naam", "gemeente", "adres", "bron", "website"]),
    st.lists(st.tuples(*[CELL] * 5).filter(any), min_size=1, max_size=5),
)
def test_mapping_a_list_reads_what_the_contract_would(order, rows):
    """The same cells under other headers give the same table."""

    def file(name, header):
        text = io.StringIO()
        csv.writer(text).writerows([header, *rows])
        return NamedFile(name, text.getvalue().encode())

    (own,) = read_files([file("organisaties.csv", order)]).tables
    strange = [f"Kop {place}" for place in range(len(order))]
    (table,) = free_tables(file("a.csv", strange))
    mapped = apply(table, "organisaties", dict(zip(strange, order, strict=True)))
    assert set(mapped.columns) <= set(COLUMNS["organisaties"])
    assert [row.cells for row in mapped.rows] == [row.cells for row in own.rows]
    assert [row.line for row in mapped.rows] == [row.line for row in own.rows]
