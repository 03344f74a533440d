"""The demo council: sizes and stories that the design asks for."""

import csv
from collections import Counter
from datetime import date, timedelta

import pytest

from crm.errors import InvalidInput
from crm.exchange.generate import ANCHOR, generate
from crm.exchange.generate.demo import generate_demo
from crm.exchange.generate.files import DATA, Files, Row
from crm.model.dates import parse_partial_date
from crm.model.names import normalise

SYNTHETIC = "voorbeeld (synthetisch)"
OPEN_SECTORS = {"VAPH", "OPG", "HVHK", "KG", "KO", "CKG", "JH"}
LAST_DAY = ANCHOR + timedelta(days=6)


@pytest.fixture(scope="module")
def demo() -> Files:
    return generate_demo(1)


def on(row: Row, day: date) -> bool:
    return (not row["van"] or row["van"] <= day.isoformat()) and (
        not row["tot"] or day.isoformat() <= row["tot"]
    )


def members(demo: Files, body: str, day: date) -> list[Row]:
    return [
        row
        for row in demo["mandaten"]
        if row["orgaan"] == body
        and on(row, day)
        and row["hoedanigheid"] in {"effectief", "toegetreden"}
        and not row["plaatsvervanger_van"]
    ]


def test_the_committed_demo_is_what_the_generator_makes_byte_for_byte():
    committed = {
        path.relative_to(DATA / "demo").as_posix(): path.read_bytes()
        for path in (DATA / "demo").rglob("*.csv")
    }
    assert generate("demo", 1) == committed


def test_another_seed_makes_other_people():
    assert generate("demo", 2)["personen.csv"] != generate("demo", 1)["personen.csv"]


def test_an_unknown_scale_is_refused_in_a_sentence():
    with pytest.raises(InvalidInput, match="Kies 'demo'"):
        generate("melkweg", 1)


def test_the_demo_has_the_sizes_of_the_design(demo: Files):
    people = {(r["voornaam"], r["naam"], r["e-mail"]) for r in demo["personen"]}
    assert len(demo["organisaties"]) == 120
    assert len(people) == 800
    assert len(demo["organen"]) == 40
    assert len(demo["mandaten"]) == 250
    assert len(demo["vergaderingen"]) == 300
    assert len(demo["aanwezigheden"]) == 3000
    assert len(demo["referentielijst"]) == 40


@pytest.mark.parametrize("day", [ANCHOR + timedelta(days=n) for n in range(-7, 21)])
def test_the_bodies_have_their_real_sizes_around_the_anchor(demo: Files, day: date):
    assembly = members(demo, "Algemene vergadering", day)
    board = members(demo, "Bestuursorgaan", day)
    daily = members(demo, "Dagelijks bestuur", day)
    voting = [row for row in assembly if row["hoedanigheid"] == "effectief"]
    assert (len(assembly), len(voting)) == (66, 44)
    assert (len(board), len(daily)) == (22, 2)
    assert [row["cluster"] for row in board].count("optioneel") == 2
    assert "financiën" not in {row["competentie"] for row in daily}


def test_vaph_and_opgroeien_sit_nowhere_that_asks_for_them(demo: Files):
    for body in ("Algemene vergadering", "Bestuursorgaan"):
        sectors = {row["sector"] for row in members(demo, body, ANCHOR)}
        assert not sectors & OPEN_SECTORS
    sector_of = {row["naam"]: row["sector"] for row in demo["organisaties"]}
    met: dict[str, set[str]] = {}
    for row in demo["aanwezigheden"]:
        if row["organisatie"]:
            sector = sector_of[row["organisatie"]]
            met.setdefault(row["orgaan"], set()).add(sector)
    assert not met["Cluster welzijn"] & OPEN_SECTORS
    assert {"VAPH", "CKG"} <= set().union(*met.values())


def test_one_municipality_has_no_seat_in_the_assembly(demo: Files):
    seat_of = {row["naam"]: row["gemeente"] for row in demo["organisaties"]}
    seated = {
        seat_of[row["organisatie"]]
        for row in members(demo, "Algemene vergadering", ANCHOR)
        if row["cluster"] == "lokale besturen"
    }
    assert {row["gemeente"] for row in demo["gemeenten"]} - seated == {"Baarle-Hertog"}


def test_real_facts_keep_their_source_and_nobody_is_added_to_real_meetings(
    demo: Files,
):
    with (DATA / "kempenland" / "vergaderingen.csv").open(encoding="utf-8") as file:
        real = list(csv.DictReader(file))
    assert [r for r in demo["vergaderingen"] if r["bron"] != SYNTHETIC] == real
    real_keys = {(r["datum"], r["orgaan"], r["titel"]) for r in real}
    present = {(r["datum"], r["orgaan"], r["titel"]) for r in demo["aanwezigheden"]}
    assert not real_keys & present
    assert {row["bron"] for row in demo["personen"]} == {SYNTHETIC}
    assert {row["bron"] for row in demo["mandaten"]} == {SYNTHETIC}


def test_people_are_on_example_org_with_impossible_phone_numbers(demo: Files):
    for row in demo["personen"]:
        assert not row["e-mail"] or row["e-mail"].endswith("example.org")
        assert not row["telefoon"] or row["telefoon"].startswith("014 00 ")


def test_every_name_in_the_files_means_exactly_one_record(demo: Files):
    organisations = Counter(normalise(r["naam"]) for r in demo["organisaties"])
    emails: dict[str, set[str]] = {}
    for row in demo["personen"]:
        name = normalise(f"{row['voornaam']} {row['naam']}")
        emails.setdefault(name, set()).add(row["e-mail"])
    bodies = {normalise(row["naam"]) for row in demo["organen"]}
    assert set(organisations.values()) == {1}
    assert {n for n, found in emails.items() if len(found) > 1} == {"ann peeters"}
    for row in [*demo["mandaten"], *demo["aanwezigheden"]]:
        if row["persoon"]:
            assert len(emails[normalise(row["persoon"])]) == 1
        if row["organisatie"]:
            assert organisations[normalise(row["organisatie"])] == 1
        if row["orgaan"]:
            assert normalise(row["orgaan"]) in bodies


def test_the_newest_held_meeting_was_last_week_and_some_are_still_to_come(
    demo: Files,
):
    made_up = [row for row in demo["vergaderingen"] if row["bron"] == SYNTHETIC]
    held = [row["datum"] for row in made_up if "(gepland)" not in row["titel"]]
    planned = [row["datum"] for row in made_up if "(gepland)" in row["titel"]]
    last_week = (ANCHOR - timedelta(weeks=1)).isoformat()
    assert last_week <= max(held) < ANCHOR.isoformat()
    assert len([day for day in planned if day > LAST_DAY.isoformat()]) == 6
    assert len([day for day in planned if day < ANCHOR.isoformat()]) == 1
    assert min(held) >= (ANCHOR - timedelta(weeks=157)).isoformat()


def test_partners_went_quiet_and_links_hang_on_one_person(demo: Files):
    seen: dict[str, str] = {}
    people: dict[str, set[str]] = {}
    for row in demo["aanwezigheden"]:
        name = row["organisatie"]
        if row["aanwezigheid"] == "aanwezig":
            seen[name] = max(seen.get(name, ""), row["datum"])
            people.setdefault(name, set()).add(row["persoon"])
    year_ago = (ANCHOR - timedelta(weeks=44)).isoformat()
    assert len([name for name, day in seen.items() if day < year_ago]) >= 5
    assert len(people["Thuisbegeleidingsdienst Kompasroos"]) == 1


def test_some_organisations_wait_to_be_classified(demo: Files):
    waiting = {r["naam"] for r in demo["organisaties"] if not r["sector"]}
    assert {
        "Wit-Gele Kruis",
        "Huisartsenkring HVRT",
        "Kinderopvang Het Bijennest",
    } <= waiting


def test_mandates_end_soon_and_others_are_past(demo: Files):
    soon = (ANCHOR + timedelta(days=92)).isoformat()
    ending = [
        row
        for row in members(demo, "Algemene vergadering", ANCHOR)
        if row["tot"] and row["tot"] <= soon
    ]
    past = [r for r in demo["mandaten"] if r["tot"] and r["tot"] < ANCHOR.isoformat()]
    assert len(ending) == 5
    assert len(past) >= 60


def test_every_date_of_the_made_up_rows_can_be_read(demo: Files):
    for stem, columns in {
        "mandaten": ("van", "tot"),
        "aanwezigheden": ("datum",),
        "referentielijst": ("verwijderen_op",),
        "extra/taken": ("tegen", "klaar_op"),
    }.items():
        for row in demo[stem]:
            for column in columns:
                if row[column]:
                    parse_partial_date(row[column])
