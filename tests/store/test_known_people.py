"""Everybody, as lines of lists are compared with."""

from crm.model.attendance import KnownPerson
from crm.model.tables import Affiliation, Organisation, Person
from crm.store.known_people import known_people


def test_people_come_with_mails_other_names_and_organisations(store, actor):
    with store.change(actor, "begin") as tx:
        person = tx.add(
            Person(
                first_name="Jozef",
                last_name="Claes",
                email="jos@caw.example.org; jos.claes@thuis.example.org",
                aliases=["Jos Claes"],
            )
        )
        alone = tx.add(Person(last_name="Peeters"))
        caw = tx.add(Organisation(name="CAW Kempen", aliases=["CAW"]))
        for _ in range(2):
            tx.add(Affiliation(person_id=person.key, organisation_id=caw.key))
    with store.read() as connection:
        assert known_people(connection) == [
            KnownPerson(
                person.key,
                "Jozef",
                "Claes",
                ("jos@caw.example.org", "jos.claes@thuis.example.org"),
                ("CAW Kempen", "CAW"),
                ("Jos Claes",),
            ),
            KnownPerson(alone.key, "", "Peeters"),
        ]
