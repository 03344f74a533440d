"""From an empty database to the first answer, without a screen."""

import io
from datetime import date

import pytest
from openpyxl import Workbook

from crm.assembly.members import members_on
from crm.assembly.register_entering import enter
from crm.assembly.register_lines import NewLine
from crm.errors import InvalidInput, UnreadableInput
from crm.exchange.raw import NamedFile
from crm.findings.coverage import body_coverage, coverage_sentence
from crm.intake.demo import load_demo
from crm.intake.first_use import (
    Step,
    board,
    finish_list,
    import_list,
    is_empty,
    keep_step,
    meant_body,
    open_step,
    opens_on_first_use,
    read_list,
    start_council,
    wipe_demo,
)
from crm.model.enums import RegisterEvent
from crm.model.tables import Change, Organisation
from crm.store.bodies import bodies, mandates, norms
from crm.store.history import history
from crm.store.organisations import organisations
from crm.store.people import people
from crm.store.taxonomy import zone_municipalities
from tests.intake.first_lists import CLUSTERS, board_list


@pytest.fixture
def started(sqlite_store, actor):
    with sqlite_store.change(actor, "start") as tx:
        start_council(tx, "Zorgraad ELZ Kempenland", "Kempenland")
    return sqlite_store


def the_board(store):
    with store.read() as connection:
        found = board(connection)
    assert found is not None
    return found


def dropped(store, name: str, content: bytes):
    with store.read() as connection:
        return read_list(connection, NamedFile(name, content), the_board(store))


def test_a_zone_brings_its_municipalities_bodies_and_norms_all_to_check(started):
    with started.read() as connection:
        places = {place.name for place in zone_municipalities(connection)}
        made = bodies(connection)
        asked = norms(connection)
        assert open_step(connection) is Step.LIST
    assert {"Turnhout", "Baarle-Hertog"} <= places
    assert len(places) == 10
    kinds = [body.kind or "" for body in made]
    assert sorted(kinds) == sorted(
        ["algemene vergadering", "bestuursorgaan", "dagelijks bestuur"]
        + ["cluster"] * 4
    )
    assert all("na te kijken" in (body.source or "") for body in made)
    assert all(body.list_checked_on is None for body in made)
    assert {norm.certainty for norm in asked} == {"na te kijken"}
    assert all(norm.source for norm in asked)


@pytest.mark.parametrize(("name", "zone"), [("", "Kempenland"), ("X", "Nergensland")])
def test_a_council_needs_a_name_and_a_zone(sqlite_store, actor, name, zone):
    with pytest.raises(InvalidInput), sqlite_store.change(actor, "start") as tx:
        start_council(tx, name, zone)


def test_a_council_that_has_data_is_not_started_again(started, actor):
    with pytest.raises(InvalidInput), started.change(actor, "start") as tx:
        start_council(tx, "Nog een", "Kempenland")


def test_a_board_of_twenty_gives_the_first_answer(started, actor):
    found = dropped(started, "bestuur.xlsx", board_list())
    assert found.understood is not None
    assert found.understood.remarks == ()
    today = date(2026, 11, 23)
    with started.change(actor, "lijst") as tx:
        plan = import_list(tx, found)
    assert plan.rejected == []
    with started.change(actor, "volledig") as tx:
        finish_list(tx, the_board(started), complete_on=today)
    with started.read() as connection:
        (covered,) = body_coverage(connection, today, body_id=the_board(started).id)
        rows = mandates(connection)
    sentence = coverage_sentence(covered)
    assert sentence.startswith("Bestuursorgaan: 20 van 22 ingevuld.")
    assert "Geen mandaat voor VAPH of Opgroeien" in sentence
    assert "na te kijken" in sentence
    assert len(rows) == sum(len(sectors) for _, sectors in CLUSTERS)
    assert all(row.voting for row in rows)


def test_a_list_that_may_be_incomplete_names_nobody_as_missing(started, actor):
    with started.change(actor, "lijst") as tx:
        import_list(tx, dropped(started, "bestuur.xlsx", board_list()))
    with started.change(actor, "onzeker") as tx:
        finish_list(tx, the_board(started), complete_on=None)
    with started.read() as connection:
        (covered,) = body_coverage(
            connection, date(2026, 11, 23), body_id=the_board(started).id
        )
    assert covered.checked is None
    assert "van 22" not in coverage_sentence(covered)


def test_a_workbook_of_the_import_goes_in_as_it_is(started, actor):
    book = Workbook()
    book.worksheets[0].title = "organisaties"
    book.worksheets[0].append(["naam"])
    book.worksheets[0].append(["CAW"])
    sheet = book.create_sheet("mandaten")
    sheet.append(["orgaan", "organisatie", "cluster"])
    sheet.append(["Bestuursorgaan", "CAW", "welzijn"])
    out = io.BytesIO()
    book.save(out)
    found = dropped(started, "alles.xlsx", out.getvalue())
    assert found.understood is None
    with started.change(actor, "lijst") as tx:
        assert import_list(tx, found).rejected == []
    with started.read() as connection:
        assert [row.organisation for row in mandates(connection)] == ["CAW"]


def test_what_is_no_list_says_what_to_do(started):
    with pytest.raises(UnreadableInput, match="lege ledenlijst"):
        dropped(started, "zomaar.csv", b"a;b\n1;2\n")


def test_the_title_of_a_list_says_which_body_it_is_of(started):
    with started.read() as connection:
        every = bodies(connection)
    assert meant_body(every, "Samenstelling algemene vergadering 2026") == next(
        body for body in every if body.kind == "algemene vergadering"
    )
    assert meant_body(every, "ledenlijst.xlsx") is None


def test_an_empty_database_opens_on_first_use_until_put_off(sqlite_store, actor):
    with sqlite_store.read() as connection:
        assert opens_on_first_use(connection)
    with sqlite_store.change(actor, "later") as tx:
        keep_step(tx, Step.COUNCIL)
    with sqlite_store.read() as connection:
        assert not opens_on_first_use(connection)
        assert open_step(connection) is Step.COUNCIL
        assert is_empty(connection)
    with sqlite_store.change(actor, "klaar") as tx:
        keep_step(tx, None)
    with sqlite_store.read() as connection:
        assert open_step(connection) is None
        assert not opens_on_first_use(connection)


def test_a_database_with_one_organisation_is_not_empty(sqlite_store, actor):
    with sqlite_store.change(actor, "een") as tx:
        tx.add(Organisation(name="CAW"))
    with sqlite_store.read() as connection:
        assert not opens_on_first_use(connection)


def test_wiping_the_demo_leaves_nothing_also_not_in_the_history(store, actor, today):
    load_demo(store, actor, today)
    with store.change(actor, "erbij") as tx:
        extra = tx.add(Organisation(name="Erbij gezet"))
        came = RegisterEvent.ACCESSION
        enter(tx, [NewLine("organisation-1", came, today, "Een lid")])
    with store.change(actor, "weg") as tx:
        tx.delete(extra)
    with store.change(actor, "wissen") as tx:
        wipe_demo(tx)
    with store.read() as connection:
        assert is_empty(connection)
        assert opens_on_first_use(connection)
        assert (organisations(connection), people(connection)) == ([], [])
        assert len(history(connection)) == 4
        kept = connection.execute(
            Change.__table__.select().where(  # type: ignore[attr-defined]
                Change.__table__.c.after.is_not(None)  # type: ignore[attr-defined]
            )
        ).all()
    assert kept == []


def test_a_council_of_its_own_cannot_be_wiped(started, actor):
    with pytest.raises(InvalidInput), started.change(actor, "wissen") as tx:
        wipe_demo(tx)


def test_members_and_coverage_count_every_cluster_by_one_rule(started, actor):
    text = (
        "Naam;Organisatie;Cluster;Sector\n"
        "Jan Maes;CAW;welzijn;CAW\nAn Claes;De Ark;welzjin;CAW\n"
        "Els Nys;OCMW;lokale bestuuren;OCMW\nPiet Bos;WGK;;Huisartsen\n"
    )
    body = the_board(started)
    with started.change(actor, "lijst") as tx:
        import_list(tx, dropped(started, "bestuur.csv", text.encode()))
    with started.read() as connection:
        members = members_on(connection, body, date(2026, 11, 23))
        (covered,) = body_coverage(connection, date(2026, 11, 23), body_id=body.id)
    assert members.by_cluster == {"welzijn": 1, "zorg": 1, "nog in te delen": 2}
    assert {
        part.cluster or "nog in te delen": part.filled
        for part in covered.clusters
        if part.filled
    } == members.by_cluster


def test_the_first_answer_explains_a_sum_and_claims_no_day_before_the_council(
    started, actor
):
    """Cluster welzijn misses one and both its sectors: two seats, not three."""
    rows = [f"Jan{n} A;Org {n};welzijn;Woonzorgcentra" for n in range(3)]
    text = "Naam;Organisatie;Cluster;Sector\n" + "\n".join(rows)
    body = the_board(started)
    with started.change(actor, "lijst") as tx:
        import_list(tx, dropped(started, "bestuur.csv", text.encode()))
        finish_list(tx, body, complete_on=date(2026, 11, 23))
    with started.read() as connection:
        (covered,) = body_coverage(connection, date(2026, 11, 23), body_id=body.id)
    welfare = next(part for part in covered.clusters if part.cluster == "welzijn")
    assert welfare.open_seats == 2
    assert "VAPH tellen mee binnen cluster welzijn." in coverage_sentence(covered)
    assert {gap.since for gap in covered.gaps} == {None}
