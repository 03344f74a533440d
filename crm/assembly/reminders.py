"""What the law asks soon, assembly planned or not: the yearly one, and the filings."""

from dataclasses import dataclass
from datetime import date

from crm.assembly.bodies import find_body
from crm.assembly.desk import board_mandates
from crm.assembly.duties import yearly
from crm.assembly.duty import Duty
from crm.assembly.filings import filing_duties, filings
from crm.errors import UnknownName
from crm.store import Connection
from crm.store.bodies import bodies
from crm.store.contacts import contacts
from crm.store.register import entries

FILE_WITHIN, PLAN_WITHIN = 30, 60
"""So many days before the last one a reminder begins: a letter needs its own weeks."""


@dataclass(frozen=True)
class Reminders:
    """What is near or late. `assembly` is the yearly one, `filed` what is filed."""

    assembly: tuple[Duty, ...] = ()
    filed: tuple[Duty, ...] = ()


def reminders(connection: Connection, today: date) -> Reminders:
    """What is near or late; nothing as long as no register of members is kept here."""
    if not entries(connection):
        return Reminders()
    try:
        body = find_body(connection, "AV")
    except UnknownName:
        return Reminders()
    year = yearly(contacts(connection, body_id=body.id), today)
    filed = filing_duties(
        filings(connection), board_mandates(connection, bodies(connection)), today
    )
    return Reminders(
        tuple(duty for duty in [year] if duty.near(today, PLAN_WITHIN)),
        tuple(
            duty
            for duty in filed
            if duty.near(today, FILE_WITHIN) or (duty.by is None and not duty.met)
        ),
    )
