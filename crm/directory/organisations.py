"""Organisations: finding, adding and changing them."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from crm.access import Permission, writes
from crm.directory.details import checked_email, checked_kbo, readable_phone
from crm.model.names import normalise
from crm.model.rows import OrganisationRow
from crm.model.tables import Organisation
from crm.store import Transaction

NOT_SORTED = "-"
"""In a filter: organisations that have no cluster or sector yet."""


@dataclass(frozen=True)
class OrganisationInput:
    """What a form says of an organisation. Empty text means not known."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    cluster: str | None = None
    sector: str | None = None
    line: str | None = None
    municipality: str | None = None
    working_area: tuple[str, ...] = ()
    legal_form: str | None = None
    address: str | None = None
    kbo: str | None = None
    website: str | None = None
    email: str | None = None
    phone: str | None = None
    systems: str | None = None


@dataclass(frozen=True)
class OrganisationFilter:
    """What a list of organisations is narrowed to; empty asks nothing."""

    text: str = ""
    cluster: str = ""
    sector: str = ""
    municipality: str = ""
    line: str = ""
    unsorted_only: bool = False


def matching_organisations(
    rows: Iterable[OrganisationRow], wanted: OrganisationFilter
) -> list[OrganisationRow]:
    """The organisations that a filter asks, in the order given."""
    words = normalise(wanted.text).split()
    return [row for row in rows if _matches(row, wanted, words)]


def same_named(
    rows: Iterable[OrganisationRow], name: str, own_id: int | None = None
) -> list[OrganisationRow]:
    """Organisations that already go by this name; two may, so this only warns."""
    wanted = normalise(name)
    return [
        row
        for row in rows
        if row.id != own_id
        and wanted
        and wanted in {normalise(n) for n in (row.name, *row.aliases)}
    ]


@writes(Permission.EDIT_DIRECTORY)
def add_organisation(tx: Transaction, given: OrganisationInput) -> Organisation:
    """A new organisation. Raises `InvalidInput`."""
    return tx.add(Organisation(**_values(given)))


@writes(Permission.EDIT_DIRECTORY)
def change_organisation(
    tx: Transaction, organisation_id: int, revision: int, given: OrganisationInput
) -> Organisation:
    """Every field as the form says. Raises `StaleRecord`, `InvalidInput`."""
    record = tx.get(Organisation, organisation_id)
    values = _values(given)
    if given.cluster:
        values["cluster_text"] = None
    if given.sector:
        values["sector_text"] = None
    return tx.update(record, revision=revision, **values)


@writes(Permission.EDIT_DIRECTORY)
def sort_organisation(
    tx: Transaction, organisation_id: int, revision: int, cluster: str, sector: str
) -> Organisation:
    """Give an organisation its sector; the words it was kept under go.

    Raises `StaleRecord`.
    """
    return tx.update(
        tx.get(Organisation, organisation_id),
        revision=revision,
        cluster=cluster,
        sector=sector,
        cluster_text=None,
        sector_text=None,
    )


def _values(given: OrganisationInput) -> dict[str, Any]:
    values = asdict(given)
    values["aliases"] = list(given.aliases)
    values["working_area"] = list(given.working_area)
    values["kbo"] = checked_kbo(given.kbo)
    values["email"] = checked_email(given.email)
    values["phone"] = readable_phone((given.phone or "").strip())
    return values


def _matches(
    row: OrganisationRow, wanted: OrganisationFilter, words: list[str]
) -> bool:
    if wanted.cluster and wanted.cluster != (row.cluster or NOT_SORTED):
        return False
    if wanted.sector and wanted.sector != (row.sector or NOT_SORTED):
        return False
    if wanted.municipality and wanted.municipality != row.municipality:
        return False
    if wanted.line and wanted.line != row.line:
        return False
    if wanted.unsorted_only and row.sector:
        return False
    text = normalise(" ".join((row.name, *row.aliases, row.kind or "")))
    return all(word in text for word in words)
