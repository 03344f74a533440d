"""The council itself: its name and its primary-care zone."""

from dataclasses import dataclass

from crm.access import Permission, writes
from crm.store import Connection, Transaction
from crm.store.options import option, set_option

SETTING = "council"


@dataclass(frozen=True)
class Council:
    """What the council is called and which zone it serves."""

    name: str = ""
    zone: str | None = None


def council(connection: Connection) -> Council:
    """The council as it was set; without name on a new database."""
    kept = option(connection, SETTING, {})
    return Council(kept.get("name", ""), kept.get("zone"))


@writes(Permission.ADMINISTER)
def set_council(tx: Transaction, given: Council) -> None:
    """Keep the name and the zone. The zone's municipalities are imported, not set."""
    kept = {"name": given.name.strip(), "zone": given.zone}
    set_option(tx, SETTING, kept)
