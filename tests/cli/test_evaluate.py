"""`crm evaluate-matches` as somebody calls it."""

import json


def test_the_labelled_names_are_counted(sqlite_store, run_crm):
    done = run_crm(sqlite_store, "evaluate-matches", "--json")
    assert done.returncode == 0
    said = json.loads(done.stdout)
    assert said["precision"] == 1.0
    assert said["recall"] >= 0.98
    assert {"exact", "typo", "namesake"} <= said["kinds"].keys()


def test_the_figures_are_said_in_words(sqlite_store, run_crm):
    done = run_crm(sqlite_store, "evaluate-matches")
    assert "precisie 1.0000" in done.stdout


def test_a_folder_without_labels_is_refused(sqlite_store, run_crm, tmp_path):
    done = run_crm(sqlite_store, "evaluate-matches", "--folder", tmp_path)
    assert done.returncode == 2
    assert str(tmp_path) in done.stderr
