"""Reading what candidates, their reasons and introductions are computed from."""

from datetime import date

from crm.findings.coverage import read_assembly
from crm.network.candidates import (
    Candidate,
    Candidates,
    Introduction,
    Step,
    candidates,
    introductions_to,
)
from crm.network.field import Field, Knowledge
from crm.network.reasons import Reason, ReasonKind, Ref
from crm.settings import Settings
from crm.store import Connection
from crm.store.findings_rows import everybody, moments
from crm.store.plans import action_partners
from crm.store.searches import reference_entries

__all__ = [
    "Candidate",
    "Candidates",
    "Field",
    "Introduction",
    "Reason",
    "ReasonKind",
    "Ref",
    "Step",
    "candidates",
    "introductions_to",
    "read_field",
]


def read_field(connection: Connection, on: date) -> Field:
    """Everything known on a day, ready to be asked for candidates.

    Rows of reference lists whose day of deletion has come are left out, on that day
    and today.
    """
    return Field(
        Knowledge(
            assembly=read_assembly(connection, every_attendance=True),
            people=everybody(connection),
            moments=moments(connection),
            action_partners=action_partners(connection),
            references=reference_entries(connection, max(on, Settings().day())),
        ),
        on,
    )
