"""Who is proposed for an open seat, and who is not."""

from datetime import date

import pytest

from crm.assembly.bodies import find_body
from crm.findings.candidates import Candidates, candidates, read_field
from crm.findings.gaps import gaps
from crm.intake.demo import load_demo
from crm.model.enums import ContactStatus, Counting, NormKind
from crm.network.coverage import coverage
from crm.store import Store
from tests.findings.councils import Council

DAY = date(2026, 11, 23)


def ask(store: Store, on: date = DAY) -> Candidates:
    """The candidates for the first open seat of the first body."""
    with store.read() as connection:
        field = read_field(connection, on)
    found = coverage(field.known.assembly, on)[0]
    return candidates(found, found.gaps[0], field)


def names(block) -> list[str]:
    return [candidate.name for candidate in block]


@pytest.fixture(autouse=True)
def _today(monkeypatch):
    monkeypatch.setenv("CRM_TODAY", DAY.isoformat())


@pytest.fixture
def change(sqlite_store, actor):
    return lambda: sqlite_store.change(actor, "begin")


def test_known_and_never_met_stand_apart_each_by_name(store, actor):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        made.norm(made.body(), NormKind.SECTOR, "VAPH")
        made.organisation("Zonnewende", sector="VAPH")
        made.organisation("De Ark", sector="VAPH")
        made.organisation("CAW", sector="CAW")
        made.listed("Brug", sector="VAPH")
        made.listed("Apotheek", sector="APO")
    found = ask(store)
    assert names(found.known) == ["De Ark", "Zonnewende"]
    assert names(found.never_met) == ["Brug"]


def test_a_sub_type_may_be_invited_for_its_sector(sqlite_store, change):
    with change() as tx:
        made = Council(tx)
        made.norm(made.body(), NormKind.SECTOR, "OPG")
        made.organisation("Huis van het Kind", sector="HVHK")
        made.listed("Kinderopvang Ukkie", sector="KO")
    found = ask(sqlite_store)
    assert names(found.known) == ["Huis van het Kind"]
    assert names(found.never_met) == ["Kinderopvang Ukkie"]


def test_who_sits_for_it_already_is_not_invited_again(sqlite_store, change):
    with change() as tx:
        made = Council(tx)
        board = made.body()
        made.norm(board, NormKind.SECTOR, "VAPH", 2)
        made.mandate(board, made.organisation("De Ark", sector="VAPH"), sector="VAPH")
        ended = made.organisation("Zonnewende", sector="VAPH")
        made.mandate(board, ended, sector="VAPH", end=date(2026, 1, 1))
    assert names(ask(sqlite_store).known) == ["Zonnewende"]


def test_a_mandate_elsewhere_for_the_sector_makes_eligible(sqlite_store, change):
    with change() as tx:
        made = Council(tx)
        made.norm(made.body(), NormKind.SECTOR, "VAPH")
        table = made.body("Cluster welzijn", "cluster", counting=Counting.PARTICIPATION)
        made.mandate(table, made.organisation("MPI"), sector="VAPH")
    assert names(ask(sqlite_store).known) == ["MPI"]


@pytest.mark.parametrize(
    "agency",
    [
        {"name": "VAPH", "kind": None},
        {
            "name": "Vlaams Agentschap voor Personen met een Handicap",
            "aliases": ["VAPH"],
        },
        {"name": "Dienst", "kind": "overheid"},
    ],
)
def test_the_agency_of_a_sector_is_asked_not_invited(sqlite_store, change, agency):
    with change() as tx:
        made = Council(tx)
        made.norm(made.body(), NormKind.SECTOR, "VAPH")
        made.organisation(**agency, sector="VAPH")
    found = ask(sqlite_store)
    assert (found.known, names_of_refs(found)) == ((), [agency["name"]])


def names_of_refs(found: Candidates) -> list[str]:
    return [ref.label for ref in found.agencies]


def test_an_agency_without_sector_is_found_by_its_name(sqlite_store, change):
    with change() as tx:
        made = Council(tx)
        made.norm(made.body(), NormKind.SECTOR, "OPG")
        made.organisation("Agentschap Opgroeien", kind="agentschap")
    assert names_of_refs(ask(sqlite_store)) == ["Agentschap Opgroeien"]


def test_the_council_itself_and_its_neighbours_are_not_invited(sqlite_store, change):
    with change() as tx:
        made = Council(tx)
        made.norm(made.body(), NormKind.CLUSTER, "zorg")
        made.organisation("ELZ", kind="zorgraad", cluster="zorg")
        made.organisation("ELZ Baldemore", kind="zorgraad (buur)", cluster="zorg")
    assert ask(sqlite_store).known == ()


@pytest.mark.parametrize(
    ("known", "listed", "proposed"),
    [
        (("De Ark", "Turnhout"), ("DE ARK", "Turnhout"), False),
        (("De Ark vzw", "Turnhout"), ("De Ark", "Turnhout"), False),
        (("De Ark", None), ("De Ark", "Turnhout"), False),
        (("De Ark", "Turnhout"), ("De Ark", None), False),
        (("De Ark", "Geel"), ("De Ark", "Turnhout"), True),
        (("De Arkade", "Turnhout"), ("De Ark", "Turnhout"), True),
    ],
)
def test_a_row_of_a_list_that_we_know_is_not_called_never_met(
    sqlite_store, change, known, listed, proposed
):
    with change() as tx:
        made = Council(tx)
        made.norm(made.body(), NormKind.SECTOR, "VAPH")
        made.organisation(known[0], municipality=known[1], sector="CAW")
        made.listed(listed[0], municipality=listed[1], sector="VAPH")
    assert bool(ask(sqlite_store).never_met) is proposed


def test_an_alias_is_known_too(sqlite_store, change):
    with change() as tx:
        made = Council(tx)
        made.norm(made.body(), NormKind.SECTOR, "VAPH")
        made.organisation("Stichting De Ark", aliases=["De Ark"])
        made.listed("De Ark", sector="VAPH")
    assert ask(sqlite_store).never_met == ()


@pytest.mark.parametrize(
    ("delete_on", "on", "shown"),
    [
        (date(2026, 11, 23), DAY, False),
        (date(2026, 11, 24), DAY, True),
        (date(2026, 11, 23), date(2025, 1, 1), False),
    ],
)
def test_a_row_that_must_be_deleted_is_never_shown(
    sqlite_store, change, delete_on, on, shown
):
    with change() as tx:
        made = Council(tx)
        made.norm(made.body(), NormKind.SECTOR, "VAPH")
        made.listed("De Ark", sector="VAPH", delete_on=delete_on)
    assert bool(ask(sqlite_store, on).never_met) is shown


def test_a_municipality_is_spoken_for_by_its_local_board(sqlite_store, change):
    with change() as tx:
        made = Council(tx)
        made.norm(made.body(), NormKind.MUNICIPALITY, "Turnhout")
        for name, cluster, place in (
            ("Stad Turnhout", "lokale besturen", "Turnhout"),
            ("Gemeente Oud-Turnhout", "lokale besturen", "Oud-Turnhout"),
            ("AZ Turnhout", "optioneel", "Turnhout"),
        ):
            made.organisation(name, cluster=cluster, municipality=place)
    assert names(ask(sqlite_store).known) == ["Stad Turnhout"]


def test_a_cluster_invites_its_sectors_and_a_line_its_organisations(
    sqlite_store, change
):
    with change() as tx:
        made = Council(tx)
        made.norm(made.body(), NormKind.CLUSTER, "pzon")
        made.norm(made.body("AV", "algemene vergadering"), NormKind.LINE, "2")
        made.organisation("Samana", sector="MZ")
        made.organisation("AZ Turnhout", sector="ZH")
        made.listed("Okra", sector="OUD")
    with sqlite_store.read() as connection:
        field = read_field(connection, DAY)
    cluster, line = (
        candidates(found, found.gaps[0], field)
        for found in coverage(field.known.assembly, DAY)
    )
    assert (names(cluster.known), names(cluster.never_met)) == (["Samana"], ["Okra"])
    assert names(line.known) == ["AZ Turnhout"]


def test_somebody_with_the_competence_and_without_organisation(sqlite_store, change):
    with change() as tx:
        made = Council(tx)
        made.norm(made.body(), NormKind.COMPETENCE, "financiën")
        made.person("An", "Maes", competences=["financien"])
    (found,) = ask(sqlite_store).known
    assert (found.name, found.ref.table) == ("An Maes", "person")


class TestIntroduction:
    def test_our_person_comes_first_and_each_step_names_the_meeting(
        self, sqlite_store, change
    ):
        with change() as tx:
            made = Council(tx)
            board = made.body()
            made.norm(board, NormKind.SECTOR, "VAPH")
            own = made.organisation("Zorgraad", kind="zorgraad")
            ark = made.organisation("De Ark", sector="VAPH")
            caw = made.organisation("CAW", sector="CAW")
            staff, link = made.person("An", "Maes"), made.person("Ben", "Claes")
            made.post(staff, own, "medewerker")
            made.meeting(date(2026, 11, 2), (staff, own), (link, caw), title="Bezoek")
            target = made.person("Cas", "Mols")
            made.post(target, ark, "directeur")
            group = made.body("Werkgroep", "werkgroep")
            made.meeting(date(2026, 11, 9), (link, caw), (target, ark), body=group)
        (found,) = ask(sqlite_store).known
        (route,) = found.introductions
        assert [step.sentence for step in route.steps] == [
            "An Maes (Zorgraad) en Ben Claes (CAW) zaten samen op 02/11/2026 (Bezoek)",
            "Ben Claes (CAW) en Cas Mols (De Ark) zaten samen op 09/11/2026 (Werkgroep)",
        ]
        assert [ref.table for ref in route.steps[0].refs] == [
            "person",
            "person",
            "contactmoment",
        ]

    def test_a_board_member_is_at_our_end_as_long_as_the_mandate_runs(
        self, sqlite_store, change
    ):
        with change() as tx:
            made = Council(tx)
            board = made.body()
            made.norm(board, NormKind.SECTOR, "VAPH")
            ark = made.organisation("De Ark", sector="VAPH")
            member, target = made.person("An", "Maes"), made.person("Cas", "Mols")
            mandate = made.mandate(board, person=member, cluster="zorg")
            made.meeting(date(2026, 11, 9), (member, None), (target, ark))
        (found,) = ask(sqlite_store).known
        assert len(found.introductions) == 1
        with change() as tx:
            tx.update(mandate, end=date(2026, 11, 22))
        (found,) = ask(sqlite_store).known
        assert found.introductions == ()

    def test_nobody_is_introduced_by_a_meeting_that_did_not_take_place(
        self, sqlite_store, change
    ):
        with change() as tx:
            made = Council(tx)
            board = made.body()
            made.norm(board, NormKind.SECTOR, "VAPH")
            ark = made.organisation("De Ark", sector="VAPH")
            member, target = made.person("An", "Maes"), made.person("Cas", "Mols")
            made.mandate(board, person=member)
            made.post(target, ark, "directeur")
            made.meeting(
                date(2026, 11, 9),
                (member, None),
                (target, ark),
                status=ContactStatus.CANCELLED,
            )
        (found,) = ask(sqlite_store).known
        assert found.introductions == ()


def test_the_score_stands_in_the_json_and_orders_it(sqlite_store, change):
    with change() as tx:
        made = Council(tx)
        made.zone("Turnhout")
        board = made.body()
        made.norm(board, NormKind.SECTOR, "VAPH")
        made.organisation("Aan de rand", sector="VAPH", municipality="Geel")
        near = made.organisation("Zonnewende", sector="VAPH", municipality="Turnhout")
        member = made.organisation("CAW")
        made.mandate(board, member, cluster="welzijn")
        table = made.body("Cluster welzijn", "cluster")
        made.mandate(table, member)
        made.mandate(table, near)
        made.meeting(DAY, (None, near), title="Bezoek")
        made.partner_of(near, "10", "Aanbod")
    with sqlite_store.read() as connection:
        (entry,) = gaps(connection, DAY)
    assert [(c["organisation"], c["score"]) for c in entry["candidates"]] == [
        ("Zonnewende", 0.7083),
        ("Aan de rand", 0.0),
    ]
    assert set(entry["candidates"][0]) == {
        "organisation",
        "score",
        "reasons",
        "introduction",
    }


def test_the_score_weighs_the_likeness_of_bodies(sqlite_store, change):
    with change() as tx:
        made = Council(tx)
        board = made.body()
        made.norm(board, NormKind.SECTOR, "VAPH")
        ark = made.organisation("De Ark", sector="VAPH")
        one, other = made.organisation("CAW"), made.organisation("OCMW")
        for member in (one, other):
            made.mandate(board, member, cluster="welzijn")
        first, second = made.body("Tafel", "cluster"), made.body("Groep", "werkgroep")
        for body, member in ((first, ark), (first, one), (second, one)):
            made.mandate(body, member)
    (found,) = ask(sqlite_store).known
    assert found.score == pytest.approx(0.5 * (1 / 3) / 1.2, abs=5e-5)


def test_who_sat_here_before_scores_higher(sqlite_store, change):
    with change() as tx:
        made = Council(tx)
        board = made.body()
        made.norm(board, NormKind.SECTOR, "VAPH")
        former = made.organisation("Zonnewende", sector="VAPH")
        made.organisation("De Ark", sector="VAPH")
        made.mandate(board, former, cluster="welzijn", end=date(2026, 1, 1))
    scores = {found.name: found.score for found in ask(sqlite_store).known}
    assert scores == {"Zonnewende": pytest.approx(0.5 / 12, abs=5e-5), "De Ark": 0.0}


@pytest.mark.parametrize("today", [date(2026, 11, 23), date(2027, 4, 7)])
def test_the_demo_names_whom_to_invite_for_its_open_seats(
    sqlite_store, actor, monkeypatch, today
):
    monkeypatch.setenv("CRM_TODAY", today.isoformat())
    load_demo(sqlite_store, actor, today)
    with sqlite_store.read() as connection:
        board = find_body(connection, "BO").id
        daily = find_body(connection, "DB").id
        of_board = gaps(connection, today, body_id=board)
        of_daily = gaps(connection, today, body_id=daily)
    assert [gap["group"] for gap in of_board] == ["VAPH", "OPG"]
    for gap in of_board:
        reasons = [reason for c in gap["candidates"] for reason in c["reasons"]]
        assert any("als " in r and r.startswith("staat op") for r in reasons)
        assert any(r.startswith("gevestigd in ") for r in reasons)
        assert any(r.startswith("laatste contact ") for r in reasons)
        assert any(r.startswith("samen in ") for r in reasons)
        assert any(c["introduction"] for c in gap["candidates"])
        names = [c["organisation"] for c in gap["candidates"]]
        assert "VAPH" not in names
        assert "Agentschap Opgroeien" not in names
    assert [(gap["kind"], gap["group"]) for gap in of_daily] == [
        ("competentie", "financiën")
    ]
