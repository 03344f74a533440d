"""A downloaded workbook, edited in Excel, comes back as changes."""

import io
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from crm.exchange.raw import NamedFile
from crm.exchange.sheets import read_files
from crm.exchange.write_csv import write_csv
from crm.exchange.write_xlsx import write_xlsx
from crm.intake.importing import Outcome, plan_import, write_import
from crm.model.enums import Capacity
from crm.model.tables import Body, Mandate, Organisation, Person
from crm.papers.body_list import body_listing
from crm.papers.member_list import member_listing
from crm.store.bodies import bodies, mandates
from tests.pages.council import small_council

TODAY = date(2026, 11, 23)
NAMES = st.builds(
    "{}{}".format,
    st.sampled_from(["", "=", "+", "-", "@", "'", "=SOM(A1)", "0"]),
    st.text("abcŁéŞ 019", min_size=1, max_size=8).filter(lambda text: text.strip(" 0")),
).map(lambda text: " ".join(text.split()))
MANDATES = st.lists(
    st.tuples(
        st.sampled_from(Capacity),
        st.sampled_from([True, False, None]),
        st.none() | st.dates(date(2015, 1, 1), date(2024, 12, 31)),
        st.none() | st.dates(date(2027, 1, 1), date(2030, 12, 31)),
        st.sampled_from([None, "zorg", "pzon", "optioneel"]),
        st.sampled_from([None, "VAPH", "HA", "PAT"]),
    ),
    min_size=1,
    max_size=5,
)


def members_file(store, body_id, write):
    with store.read() as connection:
        return write(member_listing(connection, {"id": str(body_id)}, TODAY))


def outcomes(plan):
    return [
        outcome
        for counts in plan.counts().values()
        for outcome, count in counts.items()
        for _ in range(count)
    ]


def fill(store, actor, given_mandates, names):
    """Namesakes on purpose: the same names for several people and organisations."""
    with store.change(actor, "begin") as tx:
        body = tx.add(Body(name="Algemene vergadering"))
        for index, values in enumerate(given_mandates):
            capacity, voting, start, end, cluster, sector = values
            name = names[index % len(names)]
            partner = tx.add(Organisation(name=name))
            person = tx.add(Person(first_name="An", last_name=name))
            tx.add(
                Mandate(
                    body_id=body.key,
                    organisation_id=partner.key,
                    person_id=person.key,
                    capacity=capacity,
                    voting=voting,
                    start=start,
                    end=end,
                    cluster=cluster,
                    sector=sector,
                )
            )
    return body.key


@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(MANDATES, st.lists(NAMES, min_size=1, max_size=3))
def test_a_list_that_nobody_edited_changes_nothing(
    make_store, actor, given_mandates, names
):
    store = make_store("sqlite")
    body_id = fill(store, actor, given_mandates, names)
    with store.read() as connection:
        before = mandates(connection)
    for name, write in (("mandaten.xlsx", write_xlsx), ("mandaten.csv", write_csv)):
        content = members_file(store, body_id, write)
        reading = read_files([NamedFile(name, content)])
        with store.change(actor, "terug") as tx:
            plan = write_import(tx, reading)
        assert set(outcomes(plan)) <= {Outcome.UNCHANGED}
        assert tx.change_set is None
    with store.read() as connection:
        assert mandates(connection) == before


@pytest.fixture
def council(sqlite_store, actor):
    given_mandates = [
        (Capacity.EFFECTIVE, None, date(2020, 1, 1), None, "zorg", "HA"),
        (Capacity.EFFECTIVE, None, None, None, None, None),
    ]
    return sqlite_store, fill(sqlite_store, actor, given_mandates, ["=Noord", "Zuid"])


def edited(content, sheet, edit):
    book = load_workbook(io.BytesIO(content))
    edit(book[sheet])
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def test_what_was_edited_in_excel_comes_back_as_changes(council, actor):
    store, body_id = council

    def edit(sheet):
        header = [cell.value for cell in sheet[1]]
        row = {name: sheet.cell(2, index) for index, name in enumerate(header, 1)}
        assert row["Organisatie"].value == "=Noord"
        row["Rol"].value = "voorzitter"
        row["Tot"].value = date(2026, 12, 31)
        row["Stemrecht"].value = "nee"
        row["Cluster"].value = "welzijn"

    content = edited(members_file(store, body_id, write_xlsx), "mandaten", edit)
    reading = read_files([NamedFile("ledenlijst.xlsx", content)])
    with store.change(actor, "terug") as tx:
        plan = write_import(tx, reading)
    counts = plan.counts()["mandaten"]
    assert (counts[Outcome.UPDATED], counts[Outcome.UNCHANGED]) == (1, 1)
    with store.read() as connection:
        changed = next(m for m in mandates(connection) if m.start == date(2020, 1, 1))
    assert (changed.role, changed.end, changed.voting, changed.cluster) == (
        "voorzitter",
        date(2026, 12, 31),
        False,
        "welzijn",
    )
    assert changed.organisation == "=Noord"


def test_another_capacity_with_the_vote_left_as_it_was_keeps_the_vote(council, actor):
    store, body_id = council

    def edit(sheet):
        header = [cell.value for cell in sheet[1]]
        sheet.cell(2, header.index("Hoedanigheid") + 1).value = "toegetreden"

    content = edited(members_file(store, body_id, write_xlsx), "mandaten", edit)
    with store.change(actor, "terug") as tx:
        write_import(tx, read_files([NamedFile("lijst.xlsx", content)]))
    with store.read() as connection:
        changed = next(m for m in mandates(connection) if m.start == date(2020, 1, 1))
    assert (changed.capacity, changed.votes) == (Capacity.ADHERENT, True)


def test_the_list_of_bodies_comes_back_too(council, actor):
    store, body_id = council
    with store.read() as connection:
        content = write_xlsx(body_listing(connection, {}, TODAY))
    with store.read() as connection:
        plan = plan_import(connection, read_files([NamedFile("o.xlsx", content)]))
    assert set(outcomes(plan)) == {Outcome.UNCHANGED}

    def edit(sheet):
        header = [cell.value for cell in sheet[1]]
        sheet.cell(2, header.index("Naam") + 1).value = "De AV"
        sheet.cell(2, header.index("Nagekeken_op") + 1).value = date(2026, 11, 1)

    with store.change(actor, "terug") as tx:
        write_import(
            tx, read_files([NamedFile("o.xlsx", edited(content, "organen", edit))])
        )
    with store.read() as connection:
        (row,) = bodies(connection)
    assert (row.id, row.name, row.list_checked_on) == (
        body_id,
        "De AV",
        date(2026, 11, 1),
    )


def test_a_seat_without_a_name_and_the_contact_details_change_nothing(
    sqlite_store, actor
):
    ids = small_council(sqlite_store, actor)
    asked = {"id": str(ids["assembly"]), "gegevens": "1"}
    with sqlite_store.read() as connection:
        document = member_listing(connection, asked, TODAY)
        assert "nog geen naam" in str(document.rows)
        files = [NamedFile("mandaten.xlsx", write_xlsx(document))]
        plan = plan_import(connection, read_files(files))
    assert set(outcomes(plan)) == {Outcome.UNCHANGED}
