"""Organisations without a sector, with what they may belong to."""

from dataclasses import dataclass

from crm.intake.classification import Classification, Proposal
from crm.model.rows import OrganisationRow
from crm.store import Connection
from crm.store.organisations import organisations


@dataclass(frozen=True)
class Unsorted:
    """An organisation that waits for its sector; the likeliest proposal first."""

    organisation: OrganisationRow
    proposals: tuple[Proposal, ...]


def unsorted_organisations(connection: Connection) -> list[Unsorted]:
    """Every organisation without a sector, those with a proposal first."""
    taxonomy = Classification.read(connection)
    found = [
        Unsorted(
            row,
            tuple(
                taxonomy.propose_sectors(
                    row.sector_text, row.kind, row.name, *row.aliases
                )
            ),
        )
        for row in organisations(connection)
        if row.sector is None
    ]
    return sorted(found, key=lambda one: not one.proposals)
