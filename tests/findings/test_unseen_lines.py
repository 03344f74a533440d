"""Pairs of clusters as findings: which comes first, and their follow-up."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crm.findings.cases import Subject, subject_of
from crm.findings.unseen_lines import ClusterLine, followed_pairs, least_together
from crm.model.enums import CaseStage, FindingKind
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
