"""Of the pairs of clusters, the one that the map names."""

from crm.findings.unseen_lines import ClusterLine, least_together

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
