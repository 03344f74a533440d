"""Who takes part in a body that counts by taking part."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from crm.findings.coverage import body_coverage
from crm.model.dates import months_before
from crm.store import Connection
from crm.store.findings_rows import attendances
from crm.store.organisations import organisations
from crm.store.people import people
from crm.texts import members as t

WINDOW_MONTHS = 12


@dataclass(frozen=True)
class Participant:
    """Somebody who takes part, and how often in the last twelve months."""

    person_id: int | None
    person: str | None
    email: str | None
    no_mail: bool
    organisation_id: int | None
    organisation: str | None
    cluster: str | None
    times: int
    last: date | None


def participants(connection: Connection, body_id: int, on: date) -> list[Participant]:
    """The holders of a place in the body, those seen most first."""
    covered = body_coverage(connection, on, body_id=body_id)
    person = {row.id: row for row in people(connection)}
    organisation = {row.id: row.name for row in organisations(connection)}
    seen: dict[tuple[int | None, int | None], list[date]] = {}
    for row in attendances(connection, body_ids=[body_id]):
        if months_before(on, WINDOW_MONTHS) <= row.on <= on:
            seen.setdefault((row.person_id, row.organisation_id), []).append(row.on)
    found = []
    for stay in (stay for body in covered for stay in body.holders):
        who = person.get(stay.person_id or 0)
        days = [
            day
            for (person_id, organisation_id), dates in seen.items()
            if (
                person_id == stay.person_id
                if stay.person_id is not None
                else person_id is None and organisation_id == stay.organisation_id
            )
            for day in dates
        ]
        found.append(
            Participant(
                person_id=stay.person_id,
                person=who.name if who else None,
                email=who.email if who else None,
                no_mail=who.no_mail if who else False,
                organisation_id=stay.organisation_id,
                organisation=organisation.get(stay.organisation_id or 0),
                cluster=stay.cluster or None,
                times=len(days),
                last=max(days, default=None),
            )
        )
    return sorted(
        found, key=lambda one: (-one.times, one.organisation or "", one.person or "")
    )


def of_clusters(
    rows: Iterable[Participant], clusters: Collection[str]
) -> list[Participant]:
    """The participants for these clusters; none asked: all."""
    return [
        row for row in rows if not clusters or (row.cluster or t.UNSORTED) in clusters
    ]
