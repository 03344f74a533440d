"""Reading where everybody can be mailed, and who does not want that."""

from sqlalchemy import Connection, false, select

from crm.model.rows import Mailbox
from crm.model.tables import Organisation, Person
from crm.store.reading import person_name
from crm.store.transaction import table_of

_PERSON, _ORGANISATION = table_of(Person).c, table_of(Organisation).c


def mailboxes(connection: Connection) -> dict[tuple[str, int], Mailbox]:
    """The box of every organisation and person, by its table and number."""
    queries = {
        "organisation": select(
            _ORGANISATION.id, _ORGANISATION.name, _ORGANISATION.email, false()
        ),
        "person": select(_PERSON.id, person_name(), _PERSON.email, _PERSON.no_mail),
    }
    return {
        (table, number): Mailbox(name, email, bool(no_mail))
        for table, query in queries.items()
        for number, name, email, no_mail in connection.execute(query)
    }
