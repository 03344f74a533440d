"""A process that writes change set after change set, told of on stdout once saved."""

import sys

from crm.model.actor import Actor
from crm.model.tables import Affiliation, Organisation, Person
from crm.store import open_store


def main(address, run):
    store = open_store(address)
    actor = Actor("Schrijver", frozenset())
    number = 0
    while True:
        with store.change(actor, f"{run}-{number}", token=f"{run}-{number}") as tx:
            home = tx.add(Organisation(name=f"Organisatie {run} {number}"))
            people = tx.add_all(
                [Person(last_name=f"Nummer {run} {number} {n}") for n in range(20)]
            )
            tx.add_all(
                [
                    Affiliation(person_id=person.key, organisation_id=home.key)
                    for person in people
                ]
            )
            if number:
                earlier = tx.find(Organisation, name=f"Organisatie {run} {number - 1}")
                tx.update(earlier[0], phone=f"014 {number}")
        sys.stdout.write(f"{tx.change_set}\n")
        sys.stdout.flush()
        number += 1


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
