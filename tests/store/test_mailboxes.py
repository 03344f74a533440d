"""Where everybody can be mailed."""

from crm.model.rows import Mailbox
from crm.model.tables import Body, Organisation, Person
from crm.store.mailboxes import mailboxes


def test_organisations_and_people_have_a_box_of_their_own(store, actor):
    with store.change(actor, "begin") as tx:
        tx.add(Organisation(name="CAW", email="info@caw.example.org"))
        tx.add(Person(first_name="An", last_name="Peeters", email="an@example.org"))
        tx.add(Person(first_name="Jan", last_name="Maes", no_mail=True))
        tx.add(Body(name="Forum"))
    with store.read() as connection:
        assert mailboxes(connection) == {
            ("organisation", 1): Mailbox("CAW", "info@caw.example.org", no_mail=False),
            ("person", 1): Mailbox("An Peeters", "an@example.org", no_mail=False),
            ("person", 2): Mailbox("Jan Maes", None, no_mail=True),
        }
