"""Partners gone quiet: by their own rhythm, where they were last, who knows them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from crm.findings.candidates import Field, Introduction, introductions_to
from crm.findings.cases import Finding, Followed, Subject, followed
from crm.findings.quiet import Quiet, quiet_organisations
from crm.model.dates import PartialDate
from crm.model.enums import FindingKind
from crm.model.findings_rows import Partner
from crm.model.rows import CaseRow
from crm.network.agencies import is_council
from crm.store import Connection
from crm.store.cases import cases
from crm.store.findings_rows import partners


@dataclass(frozen=True)
class LastSighting:
    """Where an organisation was last, and who spoke for it there."""

    contact_id: int
    where: str
    when: PartialDate
    people: tuple[int, ...]


@dataclass(frozen=True)
class QuietPartner:
    """An organisation that is quiet for longer than usual, and its follow-up."""

    quiet: Quiet
    partner: Partner
    last: LastSighting | None
    followed: Followed


def quiet_now(connection: Connection, today: date) -> list[Quiet]:
    """Who is quiet on a day and was not put aside, the unlikeliest silence first."""
    found = _partners_only(quiet_organisations(connection, today), partners(connection))
    rows = followed(map(quiet_finding, found), cases(connection), today)
    return [one for one, row in zip(found, rows, strict=True) if not row.aside]


def quiet_partners(
    found: Iterable[Quiet], field: Field, known: Iterable[CaseRow]
) -> list[QuietPartner]:
    """The same with what is known of each; never our own council."""
    listed = _partners_only(found, field.partners)
    rows = followed(map(quiet_finding, listed), known, field.on)
    return [
        QuietPartner(
            quiet=one,
            partner=field.partners[one.organisation_id],
            last=last_sighting(field, one.organisation_id),
            followed=row,
        )
        for one, row in zip(listed, rows, strict=True)
    ]


def quiet_finding(row: Quiet) -> Finding:
    """The finding: it is a new one after each sighting."""
    return Finding(Subject.of(FindingKind.QUIET, row.organisation_id), row.since)


def last_sighting(field: Field, organisation: int) -> LastSighting | None:
    """The last contact moment at which somebody was for an organisation."""
    rows = field.attended.get(organisation)
    if not rows:
        return None
    last = rows[-1]
    return LastSighting(
        contact_id=last.contact_id,
        where=field.moment_name(last.contact_id),
        when=PartialDate(last.on, last.precision),
        people=tuple(
            row.person_id
            for row in rows
            if row.contact_id == last.contact_id and row.person_id is not None
        ),
    )


def known_best_by(field: Field, organisation: int) -> Introduction | None:
    """Who of us knows an organisation best: the strongest way to it."""
    routes = introductions_to(field.partners[organisation], field)
    return next(iter(routes), None)


def _partners_only(found: Iterable[Quiet], known: Mapping[int, Partner]) -> list[Quiet]:
    """Without our own council, which is no partner of itself."""
    return [
        row
        for row in found
        if row.organisation_id in known and not is_council(known[row.organisation_id])
    ]
