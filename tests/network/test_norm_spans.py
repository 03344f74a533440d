"""Since when something is asked, through versions of a norm."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from crm.model.enums import NormKind
from crm.network.coverage import coverage
from crm.network.norm_spans import asked_since
from tests.network.assemblies import assembly, body, norm

OLD, NEW = date(2025, 1, 1), date(2026, 11, 1)
TODAY = date(2026, 11, 23)


def version(least: int, start: date | None, end: date | None = None, group="VAPH"):
    return norm(NormKind.SECTOR, group, least, valid_from=start, valid_to=end)


def test_a_new_version_of_the_norms_does_not_restart_the_shortage():
    norms = [version(1, OLD, NEW - timedelta(days=1)), version(1, NEW)]
    (found,) = coverage(assembly(bodies=[body()], norms=norms), TODAY)
    (gap,) = found.gaps
    assert gap.since == OLD


def test_what_asked_less_or_of_others_or_with_a_break_is_another_question():
    last = NEW - timedelta(days=1)
    new = version(2, NEW)
    for other in (
        version(1, OLD, last),
        version(2, OLD, last, "OPG"),
        version(2, OLD, last - timedelta(days=1)),
    ):
        assert asked_since(new, [new, other]) == NEW


def test_a_beginning_that_is_not_known_stays_unknown():
    new = version(1, NEW)
    assert asked_since(new, [new, version(1, None, NEW - timedelta(days=1))]) is None
    assert asked_since(version(1, None), []) is None


@given(st.lists(st.integers(1, 400), min_size=1, max_size=6))
def test_any_chain_of_versions_goes_back_to_its_first_day(lengths):
    chain, start = [], OLD
    for days in lengths:
        end = start + timedelta(days=days - 1)
        chain.append(version(1, start, end))
        start = end + timedelta(days=1)
    assert asked_since(chain[-1], chain) == OLD
