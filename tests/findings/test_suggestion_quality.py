"""What the board reads about suggestions, and the figures behind it."""

from dataclasses import replace
from datetime import date

import pytest

from crm.findings.candidates import read_field
from crm.findings.suggestion_quality import (
    ENOUGH,
    PUBLIC,
    SuggestionQuality,
    quality_of,
    quality_sentence,
    read_suggestion_quality,
)
from crm.model.enums import ContactStatus
from crm.network.ranking import Interval
from crm.store.findings_rows import count_meetings
from tests.findings.councils import Council

DAY = date(2026, 11, 23)


def quality(store) -> SuggestionQuality:
    """As read, which is as made from what is loaded."""
    with store.read() as connection:
        found = read_suggestion_quality(connection, DAY)
        loaded = read_field(connection, DAY)
        assert quality_of(loaded, count_meetings(connection, DAY)) == found
    return found


def test_an_empty_council_has_the_public_figures_with_their_source(sqlite_store):
    found = quality(sqlite_store)
    assert found.own is None
    assert found.figures == PUBLIC
    assert "congress-legislators" in found.figures.source
    assert quality_sentence(found) == (
        "Nog geen overlegmomenten genoteerd: te weinig om te rangschikken."
    )


def test_the_meetings_that_took_place_are_counted(store, actor):
    with store.change(actor, "begin") as tx:
        made = Council(tx)
        board, ark = made.body(), made.organisation("De Ark")
        made.meeting(DAY, (None, ark), body=board)
        made.meeting(date(2025, 1, 1), body=board)
        made.meeting(date(2026, 12, 1), body=board)
        made.meeting(DAY, (None, ark), title="Bezoek")
        made.meeting(DAY, body=board, status=ContactStatus.CANCELLED)
        made.meeting(None, body=board)
    found = quality(store)
    assert (found.meetings, found.own) == (2, None)
    assert quality_sentence(found) == (
        "Gebaseerd op 2 overlegmomenten, nog te weinig om te rangschikken."
    )


def joins_each_year(made: Council) -> None:
    """Twelve bodies in a ring: each year one of the body before joins the next."""
    bodies = [made.body(f"Tafel {n}", "werkgroep") for n in range(12)]
    for at in range(12):
        for number in range(6):
            name = f"Partner {at} {number}"
            partner = made.organisation(name, cluster="welzijn")
            made.mandate(bodies[at], partner, start=date(2020, 1, 1))
            joined = date(2021 + number, 1, 1)
            made.mandate(bodies[(at + 1) % 12], partner, start=joined)


def test_with_enough_history_the_council_is_judged_on_its_own(store, actor):
    with store.change(actor, "begin") as tx:
        joins_each_year(Council(tx))
    found = quality(store)
    assert found.own is not None
    assert found.figures is found.own
    assert (found.own.since, found.own.until) == (date(2020, 11, 23), DAY)
    assert found.own.queries == 72 >= ENOUGH
    assert found.own.auc_gain.low > 0
    assert found.own.auc - found.own.baseline_auc == pytest.approx(
        found.own.auc_gain.mean
    )


def test_organisations_of_another_cluster_change_nothing(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        joins_each_year(Council(tx))
    alone = quality(sqlite_store)
    with sqlite_store.change(actor, "begin") as tx:
        made = Council(tx)
        table = made.body("Zorg", "werkgroep")
        for number in range(5):
            other = made.organisation(f"Praktijk {number}", cluster="zorg")
            made.mandate(table, other, start=date(2020, 1, 1))
    assert quality(sqlite_store) == alone


@pytest.mark.parametrize(
    ("low", "said"),
    [(0.01, "blijkt dat deze"), (0.0, "blijkt nog niet dat deze")],
)
def test_the_sentence_says_no_more_than_the_interval(low, said):
    own = replace(PUBLIC, auc_gain=Interval(0.05, low, 0.1))
    sentence = quality_sentence(SuggestionQuality(1312, own))
    assert sentence.startswith("Gebaseerd op 1.312 overlegmomenten; ")
    assert said in sentence


def test_one_meeting_is_one():
    assert quality_sentence(SuggestionQuality(1, None)) == (
        "Gebaseerd op 1 overlegmoment, nog te weinig om te rangschikken."
    )
