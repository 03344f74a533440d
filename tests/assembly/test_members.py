"""Members of a body on a date, against a count written out by hand."""

from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.assembly.bodies import find_body
from crm.assembly.members import member_list, members_on
from crm.model.enums import Capacity, Counting
from crm.model.rows import BodyRow, MandateRow
from crm.model.tables import Body, Mandate, Organisation

BODY = BodyRow(
    id=1,
    revision=1,
    name="Algemene vergadering",
    kind="algemene vergadering",
    counting=Counting.MANDATE,
    purpose=None,
    size_text=None,
    start=None,
    end=None,
    owner_id=None,
    owner=None,
    list_checked_on=None,
    source=None,
)


def mandate(number: int = 1, **given) -> MandateRow:
    values = dict.fromkeys(MandateRow.__dataclass_fields__)
    values |= {
        "id": number,
        "revision": 1,
        "body_id": 1,
        "body": BODY.name,
        "capacity": Capacity.EFFECTIVE,
    }
    return MandateRow(**{**values, **given})


DAYS = st.dates(date(2019, 1, 1), date(2027, 12, 31))
MANDATES: st.SearchStrategy[dict[str, Any]] = st.builds(
    dict,
    capacity=st.sampled_from(Capacity),
    voting=st.sampled_from([True, False, None]),
    start=st.none() | DAYS,
    end=st.none() | DAYS,
    alternate_of_id=st.sampled_from([None, None, None, 1]),
    cluster=st.sampled_from(["zorg", "welzijn", "pzon", None]),
)


@given(given_mandates=st.lists(MANDATES, max_size=30), on=DAYS)
def test_members_votes_and_clusters_equal_a_plain_count(given_mandates, on):
    members, votes = 0, 0
    clusters: dict[str, int] = {}
    for values in given_mandates:
        if values["start"] is not None and values["start"] > on:
            continue
        if values["end"] is not None and values["end"] < on:
            continue
        if values["capacity"] == "waarnemer" or values["alternate_of_id"] is not None:
            continue
        members += 1
        if values["voting"] is True or (
            values["voting"] is None and values["capacity"] == "effectief"
        ):
            votes += 1
        cluster = values["cluster"] or "nog in te delen"
        clusters[cluster] = clusters.get(cluster, 0) + 1
    rows = [mandate(i, **values) for i, values in enumerate(given_mandates, start=1)]
    found = member_list(BODY, rows, on)
    assert (found.members, found.voting) == (members, votes)
    assert found.by_cluster == clusters
    assert sum(found.by_cluster.values()) == found.members


def test_the_first_and_the_last_day_of_a_mandate_count():
    first, last, day = date(2024, 3, 1), date(2024, 3, 31), timedelta(days=1)
    row = mandate(start=first, end=last)
    for on, expected in ((first, 1), (last, 1), (first - day, 0), (last + day, 0)):
        assert member_list(BODY, [row], on).members == expected


def test_members_without_a_known_cluster_stand_last():
    rows = [mandate(1), mandate(2, cluster="zorg")]
    found = member_list(BODY, rows, date(2026, 1, 1))
    assert [row.id for row in found.rows] == [2, 1]
    assert list(found.by_cluster) == ["zorg", "nog in te delen"]


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(capacities=st.lists(st.sampled_from(Capacity), max_size=6))
def test_the_store_hands_over_only_the_mandates_of_the_body(
    make_store, actor, capacities
):
    store = make_store("sqlite")
    with store.change(actor, "begin") as tx:
        board = tx.add(Body(name="Bestuursorgaan", kind="bestuursorgaan"))
        other = tx.add(Body(name="Werkgroep"))
        partner = tx.add(Organisation(name="CAW"))
        tx.add(Mandate(body_id=other.key, organisation_id=partner.key))
        for capacity in capacities:
            tx.add(
                Mandate(
                    body_id=board.key, organisation_id=partner.key, capacity=capacity
                )
            )
    with store.read() as connection:
        found = members_on(connection, find_body(connection, "BO"), date(2026, 1, 1))
    assert found.members == sum(c is not Capacity.OBSERVER for c in capacities)
    assert found.voting == capacities.count(Capacity.EFFECTIVE)


def test_a_filter_leaves_the_other_members_out():
    rows = [
        mandate(1, cluster="zorg"),
        mandate(2, cluster="zorg", voting=False),
        mandate(3, cluster="welzijn"),
        mandate(4),
    ]
    found = member_list(BODY, rows, date(2026, 1, 1))

    def ids(**asked):
        return [row.id for row in found.only(**asked).rows]

    assert ids() == [1, 2, 3, 4]
    assert ids(clusters=["zorg"]) == [1, 2]
    assert ids(clusters=["zorg"], voting_only=True) == [1]
    assert ids(clusters=["nog in te delen", "welzijn"]) == [3, 4]
