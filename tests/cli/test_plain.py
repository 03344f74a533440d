"""What `crm bench` compares with is no easier question: plain code answers the same."""

from datetime import date

import pytest

from crm.cli.measuring.findings import Loaded
from crm.cli.measuring.made_rows import made_rows
from crm.cli.measuring.plain import plain_candidates, plain_coverage
from crm.exchange.generate.scales import DEMO
from crm.network.candidates import candidates
from crm.network.field import Field
from tests.network.assemblies import TAXONOMY

DAY = date(2026, 11, 23)


def test_the_plain_count_of_places_is_ours():
    who = Loaded(made_rows(DEMO, TAXONOMY, DAY, 1), DAY)
    plain = plain_coverage(who.rows, DAY)
    assert plain.counts == {
        (found.body.id, norm.key): (norm.present, norm.missing)
        for found in who.covered
        for norm in found.norms
    }
    assert plain.seats == {
        found.body.id: (found.filled, found.open_seats) for found in who.covered
    }


def test_the_plain_candidates_and_their_scores_are_ours():
    who = Loaded(made_rows(DEMO, TAXONOMY, DAY, 1), DAY)
    plain = plain_candidates(who.rows, DAY, who.open_seats)
    field = Field(who.rows, DAY)
    assert len(plain) == len(who.open_seats) > 1
    for (found, gap), scores in zip(who.open_seats, plain, strict=True):
        known = candidates(found, gap, field).known
        ours = {one.row.id: one.score for one in known}
        assert ours.keys() == scores.keys()
        assert ours == pytest.approx(scores, abs=0.0001)
