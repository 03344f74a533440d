"""Large made-up councils: their sizes, same seed same bytes, nothing held."""

import csv
from itertools import islice
from pathlib import Path

import pytest

from crm.errors import InvalidInput
from crm.exchange.generate import generate, write_council
from crm.exchange.generate.scales import SCALES, Scale, _Maker
from crm.exchange.raw import NamedFile
from crm.exchange.sheets import read_files
from crm.intake.importing import Outcome, plan_import
from crm.model.names import normalise

SMALL = Scale(20, 60, 6, 30, 20, 200)


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_same_seed_gives_the_same_bytes_and_another_does_not(tmp_path):
    for name, seed in (("a", 5), ("b", 5), ("c", 6)):
        write_council("council", seed, tmp_path / name)
    assert content(tmp_path / "a") == content(tmp_path / "b")
    assert content(tmp_path / "a") != content(tmp_path / "c")


def test_a_council_has_the_sizes_of_the_design_and_names_that_mean_one(tmp_path):
    write_council("council", 1, tmp_path)
    rows = {
        path.stem: list(csv.DictReader(path.open(encoding="utf-8")))
        for path in tmp_path.iterdir()
    }
    assert {
        stem: len(found) for stem, found in rows.items() if stem != "gemeenten"
    } == {
        "organisaties": 2_000,
        "personen": 6_000,
        "organen": 60,
        "mandaten": 1_500,
        "vergaderingen": 5_000,
        "aanwezigheden": 50_000,
    }
    people = {normalise(f"{r['voornaam']} {r['naam']}") for r in rows["personen"]}
    places = {normalise(r["naam"]) for r in rows["organisaties"]}
    assert (len(people), len(places)) == (6_000, 2_000)
    assert {normalise(r["persoon"]) for r in rows["aanwezigheden"]} <= people


def test_a_region_has_names_that_mean_one_person():
    assert SCALES["region"] == Scale(60_000, 200_000, 3_000, 60_000, 200_000, 2_000_000)
    maker = _Maker(SCALES["region"], 1)
    people = {maker._person(number) for number in range(200_000)}
    assert len(people) == 200_000


def test_rows_are_made_as_they_are_asked_for():
    rows = _Maker(Scale(10**9, 10**9, 10**9, 10**9, 10**9, 10**9), 1).files()
    assert all(len(list(islice(found, 3))) == 3 for found in rows.values())


def test_every_row_goes_in(store, monkeypatch, tmp_path):
    monkeypatch.setitem(SCALES, "council", SMALL)
    write_council("council", 3, tmp_path)
    files = [NamedFile(name, body) for name, body in content(tmp_path).items()]
    with store.read() as connection:
        plan = plan_import(connection, read_files(files))
    assert plan.rejected == []
    counts = plan.counts()
    assert counts["mandaten"][Outcome.CREATED] == SMALL.mandates
    assert counts["aanwezigheden"][Outcome.CREATED] == SMALL.participations


def test_the_demo_is_written_byte_for_byte_and_strange_scales_are_refused(tmp_path):
    write_council("demo", 1, tmp_path)
    for name, body in generate("demo", 1).items():
        assert (tmp_path / name).read_bytes() == body
    with pytest.raises(InvalidInput, match="region"):
        write_council("melkweg", 1, tmp_path)
