"""Wrong usage: nothing is done, exit code 2, a Dutch sentence that names what."""

import pytest


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["undo"], "Zo kan 'crm undo' niet, bij 'change_set'."),
        (["undo", "gisteren"], "Zo kan 'crm undo' niet, bij 'change_set'."),
        (["history", "--limit", "-1"], "Zo kan 'crm history' niet, bij 'limit'."),
        (["history", "--jaar"], "Zo kan 'crm history' niet, bij '--jaar'."),
        (["herstel"], "Zo kan 'crm' niet."),
        ([], "history"),
    ],
)
def test_wrong_usage_is_said_in_dutch(sqlite_store, run_crm, typed, said):
    done = run_crm(sqlite_store, *typed)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
    assert "Error" not in done.stderr


def test_a_setting_that_cannot_be_is_named(sqlite_store, run_crm, monkeypatch):
    monkeypatch.setenv("CRM_TODAY", "morgen")
    done = run_crm(sqlite_store, "history")
    assert (done.returncode, done.stdout) == (2, "")
    assert "CRM_TODAY" in done.stderr
    assert "'morgen'" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_empty_setting_is_none(sqlite_store, run_crm, monkeypatch):
    monkeypatch.setenv("CRM_TODAY", "")
    assert run_crm(sqlite_store, "history").returncode == 0


def test_help_is_asked_and_answered(sqlite_store, run_crm):
    done = run_crm(sqlite_store, "undo", "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert "crm undo" in done.stdout
