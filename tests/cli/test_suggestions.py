"""`crm evaluate-suggestions` as somebody calls it, on a made-up file."""

import json

import pytest

HEAD = "congress,snapshot,committee,member"


def made_up() -> str:
    """Four terms of eight committees: each term two of each join the next one."""
    lines = [HEAD]
    for term, year in enumerate((2018, 2020, 2022, 2024)):
        for member in range(80):
            home, joins_in = member % 8, member // 8 // 2
            committees = [home] if joins_in > term else [home, (home + 1) % 8]
            lines += [f"{term},{year}-03-01,H{at}AA,M{member:02}" for at in committees]
    return "\n".join(lines)


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "leden.csv"
    path.write_text(made_up(), encoding="utf-8")
    return path


def test_each_method_is_measured_against_popularity(sqlite_store, run_crm, file):
    done = run_crm(sqlite_store, "evaluate-suggestions", file, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    said = json.loads(done.stdout)
    assert (said["file"], said["transitions"]) == ("leden.csv", 3)
    assert said["queries"] == said["all"]["queries"]
    assert said["queries"] == said["earlier"]["queries"] + said["later"]["queries"]
    assert (said["baseline"], said["kept"]) == ("popularity", "fit")
    methods = said["all"]["methods"]
    assert set(methods) == {"popularity", "likeness", "fit"}
    likeness = methods["likeness"]
    assert set(likeness) == {
        "method",
        "queries",
        "auc",
        "hit_at_10",
        "auc_gain",
        "hit_at_10_gain",
    }
    assert likeness["auc_gain"]["low"] > 0
    gain = likeness["auc"] - methods["popularity"]["auc"]
    assert likeness["auc_gain"]["mean"] == pytest.approx(gain)


def test_the_figures_are_said_in_words(sqlite_store, run_crm, file):
    done = run_crm(sqlite_store, "evaluate-suggestions", file)
    assert done.returncode == 0
    assert "3 overgangen tussen 01/03/2018 en 01/03/2024" in done.stdout
    assert "wat Schakel gebruikt" in done.stdout


def test_a_file_that_is_not_there_is_refused(sqlite_store, run_crm, tmp_path):
    done = run_crm(sqlite_store, "evaluate-suggestions", tmp_path / "weg.csv", "--json")
    assert (done.returncode, done.stdout) == (2, "")
    assert "weg.csv' is niet leesbaar. Kijk na of" in done.stderr


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ("naam\nx", "ontbreken"),
        (f"{HEAD}\n1,2022-01-01,HAAA,E1", "maar één datum"),
        (f"{HEAD}\n1,2022-01-01,HAAA,E1\n2,2024-01-01,HAAA,E1", "kwam er nergens"),
    ],
)
def test_a_file_that_tells_nothing_is_refused(
    sqlite_store, run_crm, tmp_path, rows, said
):
    path = tmp_path / "x.csv"
    path.write_text(rows, encoding="utf-8")
    done = run_crm(sqlite_store, "evaluate-suggestions", path)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
