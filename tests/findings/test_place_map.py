"""Whom we know in each municipality."""

from datetime import date

import pytest

from crm.findings.map_filter import MapFilter
from crm.findings.map_source import map_source
from crm.findings.place_map import place_map
from crm.model.rows import MunicipalityRow
from crm.model.tables import Body, ContactMoment, Mandate, Organisation, Participation
from crm.network.localities import Tally, tally
from crm.store.locations import location

ON = date(2026, 11, 23)
ZONE = [
    MunicipalityRow(1, "Turnhout", "13040", []),
    MunicipalityRow(2, "Mol", None, []),
]


@pytest.fixture
def source(sqlite_store, actor):
    """CAW sits, the ring was met, the practice is only known; one is from elsewhere."""
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Bestuursorgaan"))
        tx.add_all(
            [
                Organisation(name="CAW", cluster="welzijn", municipality="Turnhout"),
                Organisation(name="Kring", cluster="zorg", municipality="turnhout"),
                Organisation(name="Praktijk", cluster="zorg", municipality="Turnhout"),
                Organisation(name="Ver weg", cluster="zorg", municipality="Gent"),
                Organisation(name="Ergens"),
            ]
        )
        tx.add(Mandate(body_id=1, organisation_id=1))
        tx.add(ContactMoment(body_id=1, on=date(2026, 6, 1)))
        tx.add(Participation(contact_moment_id=1, organisation_id=2))
    with sqlite_store.read() as connection:
        return map_source(connection, ON)


def tiles(source, zone=ZONE, **wanted):
    found = place_map(source, zone, location, MapFilter(**wanted))
    return {tile.name: tile for tile in found}


def test_each_tile_counts_known_met_and_seated_by_cluster(source):
    found = tiles(source)
    assert found["Turnhout"].by_cluster == {
        "welzijn": Tally(1, 0, 1),
        "zorg": Tally(2, 1, 0),
    }
    assert tally(found["Turnhout"].locals) == Tally(3, 1, 1)
    caw, ring, _ = found["Turnhout"].locals
    assert caw.bodies == ("Bestuursorgaan",)
    assert ring.last_seen == date(2026, 6, 1)


def test_an_empty_municipality_of_the_zone_keeps_its_tile(source):
    assert tiles(source)["Mol"].locals == ()


def test_who_is_elsewhere_or_of_no_known_place_stands_apart_and_last(source):
    found = tiles(source)
    last = max(found["Turnhout"].cell[0], found["Mol"].cell[0])
    for name in ("buiten de zone", "gemeente niet gekend"):
        assert len(found[name].locals) == 1
        assert found[name].cell[0] > last


def test_without_a_zone_every_place_that_is_named_has_a_tile(source):
    assert {"Turnhout", "Gent"} <= set(tiles(source, zone=[]))


def test_the_filter_of_cluster_holds_here_too(source):
    found = tiles(source, clusters=frozenset({"welzijn"}))
    assert [one.label for one in found["Turnhout"].locals] == ["CAW"]
