"""`crm network`."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import networkx as nx
import pytest

from crm.model.tables import Body, Mandate, Organisation, Person

ROOT = Path(__file__).parents[2]


@pytest.fixture
def run(sqlite_store, actor):
    """Run the command on a council with one board and one member."""
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Bestuursorgaan"))
        tx.add(Organisation(name="CAW"))
        tx.add(Person(first_name="An", last_name="Peeters"))
        tx.add(
            Mandate(
                body_id=1,
                organisation_id=1,
                person_id=1,
                start=date(2023, 1, 1),
                end=date(2025, 12, 31),
            )
        )

    def command(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "crm.cli", "network", *arguments],
            cwd=ROOT,
            env={
                **os.environ,
                "CRM_DATABASE_URL": sqlite_store.url,
                "CRM_TODAY": "2026-11-23",
                "PYTHONIOENCODING": "utf-8",
            },
            capture_output=True,
            encoding="utf-8",
            timeout=240,
            check=False,
        )

    return command


def test_the_network_of_a_day_as_json(run):
    done = run("--on", "2025-12-31", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {
        "on": "2025-12-31",
        "nodes": 3,
        "edges": 2,
        "by_kind": {"organisatie": 1, "persoon": 1, "overleg": 1, "actiefiche": 0},
        "density": pytest.approx(2 / 3),
        "components": 1,
    }


def test_today_is_the_default_and_the_ended_mandate_is_gone(run):
    answer = json.loads(run("--json").stdout)
    assert (answer["on"], answer["edges"]) == ("2026-11-23", 0)


def test_without_json_it_says_a_sentence(run):
    assert run("--on", "31/12/2025").stdout.startswith(
        "Netwerk op 31/12/2025: 1 organisatie, 1 persoon, 1 overleg en "
        "0 actiefiches, 2 banden."
    )


def test_the_network_is_written_to_a_file(run, tmp_path):
    path = tmp_path / "netwerk.graphml"
    done = run("--on", "2025-12-31", "--out", str(path))
    assert (done.returncode, "bewaard" in done.stderr) == (0, True)
    assert set(nx.read_graphml(path)) == {"B1", "O1"}


def test_people_are_in_the_file_when_asked(run, tmp_path):
    path = tmp_path / "netwerk.kumu.json"
    done = run("--on", "2025-12-31", "--out", str(path), "--also", "persoon")
    assert done.returncode == 0, done.stderr
    found = json.loads(path.read_text(encoding="utf-8"))["elements"]
    assert {element["label"] for element in found} == {
        "Bestuursorgaan",
        "CAW",
        "An Peeters",
    }


@pytest.mark.parametrize(
    "arguments",
    [
        ("--on", "2026-13-01"),
        ("--on", "2026"),
        ("--out", "net.png"),
        ("--also", "iedereen"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_sentence(run, arguments):
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()
