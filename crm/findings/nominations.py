"""The field names its delegate: a mandate, and the search for it is over."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from crm.access import Permission, writes
from crm.assembly.mandates import MandateInput, add_mandate
from crm.directory.organisations import OrganisationInput, add_organisation
from crm.errors import InvalidInput
from crm.findings.outreach import Gap, move_outreach
from crm.model.dates import active_on
from crm.model.enums import NormKind, OutreachStage
from crm.model.names import normalise
from crm.model.tables import Mandate, Organisation, Outreach, Person, ReferenceEntry
from crm.network.coverage import NormCoverage
from crm.network.groups import LOCAL, Taxonomy
from crm.store import Transaction
from crm.texts import invitations as t


@dataclass(frozen=True)
class Place:
    """What the mandate of an open seat is given for."""

    cluster: str | None = None
    sector: str | None = None
    competence: str | None = None


@dataclass(frozen=True)
class Nomination:
    """Who is named for which seat, when, and from which day.

    `reference_id` is a partner never met: it becomes an organisation.
    """

    gap: Gap
    place: Place
    nominated_on: date
    start: date
    organisation_id: int | None = None
    person_id: int | None = None
    reference_id: int | None = None


@dataclass(frozen=True)
class Nominated:
    """The new mandate, who holds it, and how many searches that ends."""

    mandate: Mandate
    holder: str
    searches: int


@dataclass(frozen=True)
class Named:
    """Who a form names: an organisation, a person, and where that person works.

    `listed` says whether the organisation is among the partners of the seat; for a
    seat that asks what people bring, none is.
    """

    organisation: str | None
    person: str | None
    employers: Collection[str]
    works_there: bool
    listed: bool


def doubts(named: Named, group: str) -> list[str]:
    """What is odd about who is named, in sentences; it never stands in the way.

    Unknown is not odd: of a person without a known organisation nothing is said.
    """
    found = []
    if named.organisation and not named.listed:
        found.append(t.not_listed(named.organisation, group))
    if named.person and named.employers and not named.works_there:
        found.append(
            t.works_elsewhere(named.person, list(named.employers), named.organisation)
        )
    return found


def place_of(gap: NormCoverage, taxonomy: Taxonomy) -> Place:
    """For what a seat counts; a code that is none of ours is left open."""
    kind, group = gap.key
    if kind is NormKind.SECTOR and group in taxonomy.sectors:
        return Place(gap.cluster, group)
    if kind is NormKind.CLUSTER and group in taxonomy.clusters:
        return Place(group)
    if kind is NormKind.MUNICIPALITY:
        return Place(LOCAL)
    if kind is NormKind.COMPETENCE:
        return Place(competence=gap.group)
    return Place()


@writes(Permission.EDIT_ASSEMBLY)
def note_nomination(tx: Transaction, given: Nomination, today: date) -> Nominated:
    """Give the place to who the field names; its running search is over.

    Raises `InvalidInput`, `MissingRecord`.
    """
    if given.nominated_on > today:
        raise InvalidInput(t.NOMINATED_LATER)
    organisation = _organisation(tx, given)
    person = tx.get(Person, given.person_id) if given.person_id is not None else None
    if organisation is None and person is None:
        raise InvalidInput(t.ORGANISATION_OR_PERSON)
    holder = organisation.name if organisation else _name(person)
    mandate = MandateInput(
        body_id=given.gap[0],
        organisation_id=organisation.key if organisation else None,
        person_id=person.key if person else None,
        cluster=given.place.cluster,
        sector=given.place.sector,
        competence=given.place.competence,
        start=given.start,
        nominated_by=t.THE_FIELD,
        nominated_on=given.nominated_on,
    )
    _refuse_twice(tx, mandate, holder)
    stored = add_mandate(tx, mandate)
    over = _searches(tx, given.gap, organisation, holder)
    for search in over:
        move_outreach(tx, search.key, search.revision, OutreachStage.SEATED, today)
    return Nominated(stored, holder, len(over))


def _organisation(tx: Transaction, given: Nomination) -> Organisation | None:
    if given.organisation_id is not None:
        return tx.get(Organisation, given.organisation_id)
    if given.reference_id is None:
        return None
    row = tx.get(ReferenceEntry, given.reference_id)
    return add_organisation(
        tx,
        OrganisationInput(
            name=row.name,
            cluster=given.place.cluster,
            sector=row.sector,
            municipality=row.municipality,
        ),
    )


def _name(person: Person | None) -> str:
    return f"{person.first_name} {person.last_name}".strip() if person else ""


def _refuse_twice(tx: Transaction, given: MandateInput, holder: str) -> None:
    """The same holder has one place for the same group at a time."""
    same = tx.find(
        Mandate,
        body_id=given.body_id,
        organisation_id=given.organisation_id,
        person_id=given.person_id,
        cluster=given.cluster,
        sector=given.sector,
        competence=given.competence,
        alternate_of_id=None,
    )
    if any(active_on(one.start, one.end, given.start or date.min) for one in same):
        raise InvalidInput(t.sits_already(holder))


def _searches(
    tx: Transaction, gap: Gap, organisation: Organisation | None, holder: str
) -> list[Outreach]:
    """The running searches of this seat for this partner: its record, or its name."""
    body_id, kind, group = gap
    running = tx.find(Outreach, body_id=body_id, kind=kind, group=group, closed_on=None)
    return [
        search
        for search in running
        if (
            search.organisation_id == organisation.key
            if organisation is not None and search.organisation_id is not None
            else normalise(search.partner) == normalise(holder)
        )
    ]
