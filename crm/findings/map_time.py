"""How far back a map goes, and with which day it compares."""

from datetime import date

from crm.model.quarters import Quarter, quarter_of, quarters_up_to
from crm.store import Connection
from crm.store.network_rows import first_noted

MOST_QUARTERS = 12


def map_quarters(connection: Connection, today: date) -> list[Quarter]:
    """The quarters to choose from: three years, or as long as we noted."""
    return quarters_up_to(today, first_noted(connection) or today, MOST_QUARTERS)


def day_before(on: date) -> date:
    """The day with which a day is compared: the last of the quarter before."""
    return quarter_of(on).before.last
