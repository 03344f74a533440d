"""The municipalities of the reference: those of 2022, and what became of them in 2025.

On 1 January 2025 the 300 Flemish municipalities became 285.
"""

from datetime import date

import pytest
from sqlalchemy import select

from crm.model.tables import Municipality
from crm.store.records import table_of
from crm.store.taxonomy import municipalities_of, zones

TABLE = table_of(Municipality)


@pytest.fixture
def rows(store):
    with store.read() as connection:
        return connection.execute(select(TABLE).order_by(TABLE.c.id)).all()


def test_300_municipalities_became_285(rows):
    former = {row.nis for row in rows if row.merged_into}
    made = {row.merged_into for row in rows} - {"Antwerpen"}  # took one in, stayed
    now = {row.nis: row.name for row in rows if row.valid_to is None}
    stayed = {nis for nis, name in now.items() if name not in made}
    assert len(now) == 285
    assert len(stayed | former) == 300
    assert {row.valid_to for row in rows if row.merged_into} == {date(2024, 12, 31)}


def test_every_merged_municipality_is_in_one_that_exists_in_its_own_zone(store, rows):
    with store.read() as connection:
        today = {
            zone: {row.name for row in municipalities_of(connection, zone)}
            for zone in zones(connection)
        }
    for row in rows:
        assert (row.merged_into or row.name) in today[row.zone]


def test_a_zone_shows_the_names_of_today_only(store):
    with store.read() as connection:
        names = [row.name for row in municipalities_of(connection, "Pajottenland")]
    assert "Pajottegem" in names
    assert not {"Galmaarden", "Gooik", "Herne"} & set(names)
