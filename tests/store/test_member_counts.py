"""Counting members in the database, against the list of members itself."""

from datetime import date
from itertools import product

from crm.assembly.members import members_on
from crm.model.enums import Capacity
from crm.model.tables import Body, Mandate, Organisation
from crm.store.bodies import bodies, member_counts

ON = date(2026, 3, 1)
BEFORE, AFTER = date(2026, 2, 28), date(2026, 3, 2)


def test_the_database_counts_as_the_list_does(store, actor):
    with store.change(actor, "begin") as tx:
        first = tx.add(Body(name="Bestuursorgaan"))
        second = tx.add(Body(name="Werkgroep"))
        tx.add(Body(name="Leeg"))
        partner = tx.add(Organisation(name="CAW"))
        full = tx.add(Mandate(body_id=second.key, organisation_id=partner.key))
        tx.add_all(
            [
                Mandate(
                    body_id=first.key,
                    organisation_id=partner.key,
                    capacity=capacity,
                    voting=voting,
                    start=start,
                    end=end,
                    alternate_of_id=principal,
                )
                for capacity, voting, start, end, principal in product(
                    Capacity,
                    (True, False, None),
                    (None, BEFORE, ON, AFTER),
                    (None, BEFORE, ON, AFTER),
                    (None, full.key),
                )
            ]
        )
    with store.read() as connection:
        counted = {
            row.body_id: (row.members, row.voting)
            for row in member_counts(connection, ON)
        }
        for body in bodies(connection):
            listed = members_on(connection, body, ON)
            expected = (listed.members, listed.voting)
            assert counted.get(body.id, (0, 0)) == expected
    # Effectief and toegetreden, 3 ways to vote, 3 starts and 3 ends that hold.
    assert counted[first.key][0] == 2 * 3 * 3 * 3
    assert counted[first.key][1] == (2 + 1) * 3 * 3
