"""The report on a body: sentences, link and file."""

from datetime import date

import pytest

from crm.errors import InvalidInput
from crm.findings.balance import (
    Trial,
    balance_listing,
    read_trial,
    report,
    report_of,
    sentences,
    trial_link,
    trial_sentences,
)
from crm.findings.coverage import read_assembly
from crm.model.enums import NormKind
from crm.store.bodies import norms
from tests.pages.council import TODAY, small_council


@pytest.fixture
def council(store, actor):
    return store, small_council(store, actor)


def test_a_cut_is_told_in_sentences(council):
    store, ids = council
    with store.read() as connection:
        found = report(connection, ids["assembly"], TODAY)
    assert found is not None
    assert sentences(found, NormKind.CLUSTER) == [
        "De meeste plaatsen: welzijn, 2 van 3."
    ]
    assert sentences(found, NormKind.SECTOR) == [
        "De meeste plaatsen: Centra voor algemeen welzijnswerk, 1 van 3.",
        "Gevraagd, maar zonder plaats (sector): VAPH.",
        "Van 2 plaatsen is de sector niet bekend.",
    ]


def test_what_is_tried_is_told_and_changes_nothing(council):
    store, ids = council
    with store.read() as connection:
        (norm,) = norms(connection)
        known = read_assembly(connection, body_id=ids["assembly"])
        trial = Trial(ids["assembly"], {norm.id: (2, 4)}, 2)
        found = report_of(known, trial, TODAY)
        assert norms(connection) == [norm]
    assert found is not None
    assert found.tried is not None
    assert trial_sentences(found.found, found.tried) == [
        "Met 2 zetels: 3 plaatsen zijn nu ingevuld, 1 te veel.",
        "Alle groepen samen vragen minstens 2 zetels: dat past in 2.",
        "Open zetels: 2 in plaats van 1.",
    ]


def test_a_link_says_what_is_tried_and_nonsense_is_left_out():
    trial = Trial(1, {5: (4, 6), 7: (2, None)}, 12)
    link = {name: value for name, value in trial_link(trial).items() if value}
    assert link == {"zetels": "12", "normen": "5:4-6,7:2-"}
    assert read_trial(link, 1) == trial
    assert read_trial({"zetels": "x", "normen": "5:a-6,,9"}, 1) == Trial(1)
    assert not any(trial_link(Trial(1)).values())


def test_the_file_holds_every_cut_and_what_is_tried(council):
    store, _ = council
    asked = {"overleg": "Algemene vergadering"}
    with store.read() as connection:
        (norm,) = norms(connection)
        plain = balance_listing(connection, asked, TODAY)
        more = balance_listing(
            connection, {**asked, "zetels": "2", "normen": f"{norm.id}:3-"}, TODAY
        )
    assert {row[0] for row in plain.rows} == {"cluster", "sector", "gemeente", "lijn"}
    vaph = ("sector", "VAPH", 0, "0%", "minstens 1", "voldoet niet")
    assert vaph in plain.rows
    assert (*vaph, "minstens 3", "voldoet niet") in more.rows
    assert "Op 23/11/2026." in plain.subtitle
    assert any(line.startswith("Met 2 zetels") for line in more.subtitle)


def test_a_link_without_a_body_or_with_a_bad_day_is_refused(council):
    store, _ = council
    for asked in ({}, {"overleg": "Algemene vergadering", "op": "morgen"}):
        with store.read() as connection, pytest.raises(InvalidInput):
            balance_listing(connection, asked, date(2026, 11, 23))
