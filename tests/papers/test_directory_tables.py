"""Organisations and people go out to Excel and come back."""

import io
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from crm.exchange.raw import NamedFile
from crm.exchange.sheets import read_files
from crm.exchange.write_csv import write_csv
from crm.exchange.write_xlsx import write_xlsx
from crm.intake.importing import Outcome, write_import
from crm.model.tables import Affiliation, Organisation, Person
from crm.papers.directory_tables import (
    organisation_mails,
    organisation_table,
    person_mails,
    person_table,
)
from crm.store.organisations import organisations
from crm.store.people import affiliations, people
from crm.store.taxonomy import clusters, sectors

TODAY = date(2026, 11, 23)
PHONES = (
    "+32 14 12 34 56",
    "014/12.34.56",
    "0412 34 56 78",
    "+31 20 123 4567",
    "nummer volgt",
)
LIST = """naam;gemeente;kbo;telefoon;e-mail;adres;cluster;sector;aliassen
=CAW;Turnhout;0403.019.261;{};info@example.org;=Straat 1, 2300 Turnhout;welzijn;CAW;@caw
+Zorg;Beerse;0403.170.701;{};;Dorp 007;zorg;;-z
-Noord;Beerse;;{};;;;onbekende sector;
"""
WHO = """voornaam;naam;e-mail;telefoon;organisatie;functie;van
An;=Peeters;an@example.org;{};=CAW;diensthoofd;2024-01-01
An;=Peeters;;;+Zorg;;
Jan;@Wouters;;{};;;
"""


def table(store, kind):
    words: dict[str, Any] = {"title": "Lijst", "subtitle": ("Alles",), "made_on": TODAY}
    with store.read() as connection:
        if kind == "personen":
            return person_table(
                people(connection),
                affiliations(connection),
                organisations(connection),
                **words,
            )
        labels = {row.code: row.label for row in clusters(connection)}
        labels |= {row.code: row.label for row in sectors(connection)}
        return organisation_table(organisations(connection), labels, **words)


def take_in(store, actor, *files):
    reading = read_files([NamedFile(name, content) for name, content in files])
    with store.change(actor, "invoer") as tx:
        plan = write_import(tx, reading)
    return plan, tx.change_set


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.permutations(PHONES))
def test_an_export_that_nobody_edited_changes_nothing(make_store, actor, phones):
    store = make_store("sqlite")
    plan, _ = take_in(
        store,
        actor,
        ("organisaties.csv", LIST.format(*phones[:3]).encode()),
        ("personen.csv", WHO.format(*phones[3:]).encode()),
    )
    assert not plan.rejected
    for kind in ("organisaties", "personen"):
        for suffix, write in (("xlsx", write_xlsx), ("csv", write_csv)):
            content = write(table(store, kind))
            plan, change_set = take_in(store, actor, (f"{kind}.{suffix}", content))
            assert not plan.rejected
            assert change_set is None
    with store.read() as connection:
        names = {row.name for row in organisations(connection)}
    assert names == {"=CAW", "+Zorg", "-Noord"}


@pytest.fixture
def filled(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        first = tx.add(Organisation(name="Sociaal Huis", municipality="Turnhout"))
        other = tx.add(Organisation(name="Sociaal Huis", municipality="Beerse"))
        person = tx.add(
            Person(first_name="An", last_name="Peeters", phone="014 12 34 56")
        )
        tx.add(Person(first_name="Jan", last_name="Wouters", no_mail=True))
        tx.add(Affiliation(person_id=person.key, organisation_id=first.key))
        tx.add(
            Affiliation(
                person_id=person.key, organisation_id=other.key, end=date(2020, 1, 1)
            )
        )
    return sqlite_store


def test_a_phone_number_typed_in_excel_comes_back_whole(filled, actor):
    book = load_workbook(io.BytesIO(write_xlsx(table(filled, "personen"))))
    sheet = book["personen"]
    header = [cell.value for cell in sheet[1]]
    sheet.cell(2, header.index("Telefoon") + 1).value = "0498112233"
    file = io.BytesIO()
    book.save(file)
    plan, _ = take_in(filled, actor, ("lijst.xlsx", file.getvalue()))
    assert plan.counts()["personen"][Outcome.UPDATED] == 1
    with filled.read() as connection:
        (an,) = [row for row in people(connection) if row.first_name == "An"]
    assert an.phone == "0498 11 22 33"


def test_organisations_with_the_same_name_are_told_apart(filled, actor):
    document = table(filled, "personen")
    at = [column.header for column in document.columns].index("Organisatie")
    assert [row[at] for row in document.rows] == ["Sociaal Huis (Turnhout)", None]
    content = write_xlsx(document)
    plan, change_set = take_in(filled, actor, ("personen.xlsx", content))
    assert (plan.rejected, change_set) == ([], None)


def test_the_mail_line_of_people(filled):
    with filled.read() as connection:
        mails = person_mails(people(connection))
    assert (mails.no_mail, mails.without_address) == (
        ("Jan Wouters",),
        ("An Peeters",),
    )


def test_the_mail_line_of_organisations(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Organisation(name="CAW", email="info@example.org"))
        tx.add(Organisation(name="Kring"))
    with sqlite_store.read() as connection:
        mails = organisation_mails(organisations(connection))
    assert (mails.line, mails.without_address) == ("info@example.org", ("Kring",))
