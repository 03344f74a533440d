"""Places counted for all bodies at once are those that stand there one by one."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from crm.model.enums import Capacity, Counting, DatePrecision, NormKind
from crm.network.coverage import coverage
from crm.network.groups import EVERY
from tests.network.assemblies import assembly, body, norm, partner, seat, there

DAY = date(2026, 11, 23)
BODIES = (1, 2, 3)
GROUPS = (
    (NormKind.CLUSTER, "zorg"),
    (NormKind.CLUSTER, "welzijn"),
    (NormKind.SECTOR, "VAPH"),
    (NormKind.MUNICIPALITY, "Geel"),
    (NormKind.LINE, "1"),
    (NormKind.LINE, EVERY),
    (NormKind.COMPETENCE, EVERY),
)
PARTNERS = [
    partner(1, cluster="zorg", line="1"),
    partner(2, sector="VAPH"),
    partner(3, cluster="lokaal-bestuur", municipality="Geel"),
    partner(4),
]
days = st.integers(-800, 100).map(lambda n: DAY + timedelta(days=n))
some = st.none() | st.integers(1, 5)
seats = st.lists(
    st.tuples(
        some,
        some,
        st.sampled_from([None, "zorg", "welzijn"]),
        st.sampled_from([None, "VAPH"]),
        st.sampled_from(list(Capacity)),
        st.none() | days,
        st.none() | days,
        st.sampled_from([*BODIES, 9]),
    ),
    max_size=8,
)
seen = st.lists(
    st.builds(
        there,
        days,
        person=some,
        organisation=st.none() | st.integers(1, 7),
        precision=st.sampled_from(list(DatePrecision)),
        body_id=st.none() | st.sampled_from([*BODIES, 9]),
    ),
    max_size=12,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(Counting), min_size=3, max_size=3), seats, seen)
def test_as_many_as_there_are_holders_in_every_body_for_every_group(
    counting, mandates, attendances
):
    every = coverage(
        assembly(
            bodies=[body(n, counting=c) for n, c in zip(BODIES, counting, strict=True)],
            norms=[norm(*group, body_id=n) for n in BODIES for group in GROUPS],
            seats=[
                seat(
                    number,
                    person=person,
                    organisation=organisation,
                    cluster=cluster,
                    sector=sector,
                    capacity=capacity,
                    start=start,
                    end=end,
                    body_id=body_id,
                )
                for number, (
                    person,
                    organisation,
                    cluster,
                    sector,
                    capacity,
                    start,
                    end,
                    body_id,
                ) in enumerate(mandates, 1)
            ],
            attendances=sorted(
                (row for row in attendances if row.person_id or row.organisation_id),
                key=lambda row: row.on,
            ),
            partners=PARTNERS,
        ),
        DAY,
    )
    for found in every:
        clusters = [stay.cluster for stay in found.holders]
        assert found.filled == len(clusters)
        for part in found.clusters:
            assert part.filled == clusters.count(part.cluster)
        for asked in found.norms:
            assert asked.present == len(asked.holders)
