"""`crm register`: the file it saves, and how it ends."""

import csv
from datetime import date

import pytest

from crm.texts import register as t
from tests.assembly.registers import START, Zone

MARCH = date(2026, 3, 2)


@pytest.fixture
def zone(sqlite_store, actor):
    zone = Zone(sqlite_store, actor).begin()
    caw = zone.organisation("CAW")
    zone.seat(organisation=caw, person=zone.person("An"))
    zone.enter_due(START)
    zone.change(MARCH, caw, address="Nieuwstraat 2")
    zone.enter_due(MARCH)
    return zone


def cells(path):
    text = path.read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines(), delimiter=";"))


@pytest.mark.parametrize("suffix", ["pdf", "xlsx", "docx", "csv"])
def test_every_format_is_saved(zone, run_crm, tmp_path, suffix):
    path = tmp_path / f"register.{suffix}"
    done = run_crm(zone.store, "register", "--out", path)
    assert (done.returncode, str(path) in done.stderr) == (0, True)
    assert path.stat().st_size > 0


def test_both_days_are_kept(zone, run_crm, tmp_path):
    path = tmp_path / "register.csv"
    run_crm(zone.store, "register", "--on", "2026-03-02", "--out", path)
    assert cells(path)[0][t.ADDRESS] == "Nieuwstraat 2"
    known = ("--on", "02/03/2026", "--known-on", "2026-03-01")
    run_crm(zone.store, "register", *known, "--out", path)
    (row,) = cells(path)
    assert (row[t.MEMBER], row[t.ADDRESS]) == ("CAW", "CAWstraat 1, Turnhout")
    assert row[t.PEOPLE] == "An Maes"


def test_the_lines_are_saved_on_demand(zone, run_crm, tmp_path):
    path = tmp_path / "regels.csv"
    run_crm(zone.store, "register", "--lines", "--out", path)
    assert [row[t.EVENT] for row in cells(path)] == ["toetreding", "adreswijziging"]


def test_without_an_assembly_or_a_known_format_nothing_is_done(
    sqlite_store, zone, run_crm, tmp_path, make_store
):
    path = tmp_path / "register.pdf"
    assert run_crm(make_store("sqlite"), "register", "--out", path).returncode == 2
    done = run_crm(sqlite_store, "register", "--out", tmp_path / "register.txt")
    assert (done.returncode, path.exists()) == (2, False)


def test_an_empty_register_says_so(sqlite_store, actor, run_crm, tmp_path):
    zone = Zone(sqlite_store, actor).begin()
    done = run_crm(zone.store, "register", "--out", tmp_path / "leeg.csv")
    assert (done.returncode, t.EMPTY_REGISTER in done.stderr) == (0, True)
