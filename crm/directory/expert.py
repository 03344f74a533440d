"""The page for who wants to look deeper: off until the council switches it on."""

from crm.access import Permission, writes
from crm.store import Connection, Transaction
from crm.store.options import option, set_option

EXPERT = "expert_page"


def expert_is_on(connection: Connection) -> bool:
    """Whether the council wants this page."""
    return bool(option(connection, EXPERT, default=False))


@writes(Permission.ADMINISTER)
def switch_expert(tx: Transaction, on: bool) -> None:
    """Switch the page on or off."""
    set_option(tx, EXPERT, on)
