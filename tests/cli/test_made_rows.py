"""Rows made in memory are a council like any other, the same for the same seed."""

from datetime import date

from crm.cli.measuring.made_rows import made_rows
from crm.exchange.generate.scales import DEMO
from crm.network.coverage import coverage
from tests.network.assemblies import TAXONOMY

DAY = date(2026, 11, 23)


def test_they_have_the_size_that_is_asked_and_something_is_missing():
    found = made_rows(DEMO, TAXONOMY, DAY, 1)
    assembly = found.assembly
    assert len(assembly.partners) == DEMO.organisations
    assert len(found.people) == DEMO.people
    assert len(assembly.seats) == DEMO.mandates
    assert len(assembly.attendances) == DEMO.participations
    covered = coverage(assembly, DAY)
    assert len(covered) == DEMO.bodies
    assert any(body.gaps for body in covered)


def test_the_same_seed_gives_the_same_rows_and_another_others():
    one, same, other = (made_rows(DEMO, TAXONOMY, DAY, seed) for seed in (1, 1, 2))
    assert list(one.assembly.attendances) == list(same.assembly.attendances)
    assert list(one.assembly.attendances) != list(other.assembly.attendances)
