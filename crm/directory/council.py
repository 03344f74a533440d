"""The council itself: its name and its primary-care zone."""

from dataclasses import dataclass

from crm.access import Permission, writes
from crm.model.tables import Setting
from crm.store import Connection, Transaction
from crm.store.options import option, set_option

NAME, ZONE = "council_name", "zone"


@dataclass(frozen=True)
class Council:
    """What the council is called and which zone it serves."""

    name: str = ""
    zone: str | None = None


def council(connection: Connection) -> Council:
    """The council as it was set; without name on a new database."""
    return Council(option(connection, NAME, ""), option(connection, ZONE))


@writes(Permission.ADMINISTER)
def set_council(tx: Transaction, given: Council) -> None:
    """Keep the name and the zone; what is left empty is forgotten.

    The municipalities of the zone are imported, not set here.
    """
    for setting, value in ((NAME, given.name.strip()), (ZONE, given.zone)):
        if value:
            set_option(tx, setting, value)
        else:
            for kept in tx.find(Setting, name=setting):
                tx.delete(kept)
