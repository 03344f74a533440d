"""Finding a body by the name that people give it."""

from crm.errors import UnknownName
from crm.model.names import normalise
from crm.model.rows import BodyRow
from crm.store import Connection
from crm.store.bodies import bodies
from crm.texts import assembly as t

SHORT_KINDS = {
    "av": "algemene vergadering",
    "bo": "bestuursorgaan",
    "db": "dagelijks bestuur",
}
"""AV, BO and DB mean the only body of that type."""


def find_body(connection: Connection, name: str) -> BodyRow:
    """The one body meant by `name`, without case or accents.

    Raises `UnknownName`, with the names, when there is none or more than one.
    """
    every = bodies(connection)
    wanted = normalise(name)
    kind = SHORT_KINDS.get(wanted)
    found = [
        body
        for body in every
        if (normalise(body.kind) == kind if kind else normalise(body.name) == wanted)
    ]
    if len(found) == 1:
        return found[0]
    names = [body.name for body in (found or every)]
    raise UnknownName(
        t.several_bodies(name, names) if found else t.unknown_body(name, names)
    )
