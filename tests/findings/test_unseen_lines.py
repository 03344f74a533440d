"""Pairs of clusters as findings: which comes first, and their follow-up."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.findings.cases import Subject, subject_of
from crm.findings.unseen_lines import ClusterLine, followed_pairs, least_together
from crm.model.enums import CaseStage, DismissReason, FindingKind
from crm.model.rows import CaseRow

DAY = date(2026, 11, 23)


def taken_up(group: str) -> CaseRow:
    return CaseRow(
        id=1,
        revision=1,
        kind=FindingKind.CLUSTERS,
        body_id=None,
        norm_kind=None,
        group=group,
        organisation_id=None,
        other_organisation_id=None,
        stage=CaseStage.TAKEN_UP,
        owner="An",
        due=None,
        dismissed_as=None,
        dismissed_on=None,
    )


def test_the_order_of_two_clusters_does_not_matter_to_their_case():
    subject = Subject.clusters("zorg", "welzijn")
    assert subject == Subject.clusters("welzijn", "zorg")
    assert subject_of(taken_up("welzijn~zorg")) == subject


@given(st.booleans(), st.booleans())
def test_only_a_pair_that_meets_too_little_keeps_its_case(less, same):
    line = ClusterLine("welzijn", "zorg", 2, 9.0, 0.01 if less else 0.5)
    case = taken_up("welzijn~zorg" if same else "pzon~zorg")
    (pair,) = followed_pairs([line], [case], DAY)
    assert pair.key == "welzijn~zorg"
    assert pair.followed.case == (case if less and same else None)


TOO_LITTLE = ClusterLine("welzijn", "zorg", 2, 9.0, 0.01)


@pytest.mark.parametrize(
    ("reason", "until", "back"),
    [
        (DismissReason.OTHER, None, date(2027, 11, 24)),
        (DismissReason.LATER, date(2027, 1, 15), date(2027, 1, 15)),
        (DismissReason.LATER, date(2029, 1, 15), date(2027, 11, 24)),
    ],
)
def test_two_clusters_that_were_put_aside_come_back_on_the_day_that_is_told(
    reason, until, back
):
    case = replace(
        taken_up("welzijn~zorg"), dismissed_as=reason, dismissed_on=DAY, due=until
    )
    (pair,) = followed_pairs([TOO_LITTLE], [case], DAY)
    assert (pair.followed.aside, pair.followed.back_on) == (True, back)
    (pair,) = followed_pairs([TOO_LITTLE], [case], back - timedelta(days=1))
    assert pair.followed.aside
    (pair,) = followed_pairs([TOO_LITTLE], [case], back)
    assert (pair.followed.aside, pair.followed.back_on) == (False, None)


@given(st.dates(date(2024, 1, 1), date(2030, 12, 31)))
def test_the_day_that_is_told_is_the_first_on_which_they_are_back(aside_on):
    case = replace(
        taken_up("welzijn~zorg"),
        dismissed_as=DismissReason.NO_TIME,
        dismissed_on=aside_on,
    )
    (pair,) = followed_pairs([TOO_LITTLE], [case], aside_on)
    back = pair.followed.back_on
    assert back is not None
    before = back - timedelta(days=1)
    asides = [
        followed_pairs([TOO_LITTLE], [case], day)[0].followed.aside
        for day in (before, back)
    ]
    assert asides == [True, False]


RARE, OFTEN = 0.001, 0.6


def line(one, other, together, expected, chance=RARE):
    return ClusterLine(one, other, together, expected, chance)


ZORG_PZON = line("pzon", "zorg", 3, 9.0)
ZORG_LOCAL = line("lokale besturen", "zorg", 10, 20.0)


def test_the_pair_with_the_smallest_share_of_what_was_expected_is_named():
    everybody = {"lokale besturen", "pzon", "zorg"}
    assert least_together([ZORG_LOCAL, ZORG_PZON], everybody) == ZORG_PZON


def test_only_clusters_on_the_map_count():
    on_map = {"lokale besturen", "zorg"}
    assert least_together([ZORG_LOCAL, ZORG_PZON], on_map) == ZORG_LOCAL


def test_a_pair_that_meets_as_often_as_chance_has_it_is_not_named():
    pairs = [line("pzon", "zorg", 8, 9.0, OFTEN), line("pzon", "zorg", 12, 9.0)]
    assert least_together(pairs, {"pzon", "zorg"}) is None
