"""Organisations that hang on one person, followed up as cases. For staff only."""

from collections.abc import Iterable
from dataclasses import dataclass

from crm.findings.candidates import Field
from crm.findings.cases import Finding, Followed, Subject, followed
from crm.model.enums import FindingKind
from crm.model.findings_rows import Partner
from crm.model.names import normalise
from crm.model.rows import CaseRow
from crm.network.contact_people import Contacts, SingleContact
from crm.network.departures import Departure, Departures

__all__ = ["Departure", "Departures", "FragileLink", "fragile_links"]


@dataclass(frozen=True)
class FragileLink:
    """An organisation with one contact, and its follow-up."""

    single: SingleContact
    partner: Partner
    followed: Followed


def fragile_links(field: Field, known: Iterable[CaseRow]) -> list[FragileLink]:
    """The organisations with one contact, by name."""
    found = Contacts(field).single()
    found.sort(key=lambda row: normalise(field.partners[row.organisation_id].name))
    findings = [
        Finding(Subject.of(FindingKind.SINGLE, row.organisation_id), row.since)
        for row in found
    ]
    return [
        FragileLink(one, field.partners[one.organisation_id], row)
        for one, row in zip(found, followed(findings, known, field.on), strict=True)
    ]
