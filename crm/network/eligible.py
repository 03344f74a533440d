"""Who could be invited for an open seat: everybody of that group, and nobody else.

The agencies that fund or inspect a sector are no partners of it: they are not
invited, but they can say who is recognised there.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crm.model.enums import NormKind
from crm.model.findings_rows import Partner, Post, Seat, Somebody
from crm.model.names import normalise
from crm.model.rows import ReferenceRow
from crm.network.coverage import NormCoverage
from crm.network.field import COUNCIL, Field
from crm.network.groups import EVERY, LOCAL, Key, says

_AGENCY_KINDS = ("overheid", "agentschap", "departement", "ministerie")
_AGENCY_NAMES = frozenset({"vaph", "opgroeien", "departement zorg", "riziv"})
_GOVERNMENT = "OVH"


@dataclass(frozen=True)
class Eligible:
    """Who may be invited: rows of lists never met, organisations, people alone."""

    never_met: list[ReferenceRow]
    known: list[Partner]
    people: list[Somebody]
    agencies: list[Partner]


def eligible(gap: NormCoverage, field: Field) -> Eligible:
    """Who is of the group of an open seat and not seated for it in that body."""
    seated = {stay.organisation_id for stay in gap.holders}
    of_group = _unique(_organisations(gap.key, field))
    partners = [p for p in of_group if p.id not in seated and not _is_council(p)]
    return Eligible(
        never_met=_references(gap.key, field),
        known=[p for p in partners if not is_agency(p)],
        people=_people_alone(gap, field),
        agencies=_agencies(gap.key, field),
    )


def is_agency(partner: Partner) -> bool:
    """Whether an organisation is a government agency or department."""
    kind, name = normalise(partner.kind), normalise(partner.name)
    return (
        partner.sector == _GOVERNMENT
        or name in _AGENCY_NAMES
        or any(word in kind.split() for word in _AGENCY_KINDS)
        or any(name.split()[:1] == [word] for word in _AGENCY_KINDS)
        or "agentschap" in name.split()
    )


def seat_counts(seat: Seat, key: Key, field: Field) -> bool:
    """Whether a mandate was given for a group."""
    kind, group = key
    if kind is NormKind.CLUSTER:
        return field.taxonomy.cluster_of(seat.cluster, seat.sector) == group
    if kind is NormKind.SECTOR:
        return group in field.taxonomy.lineage(seat.sector)
    if kind is NormKind.COMPETENCE:
        return says(seat.competence, group)
    if kind is NormKind.MUNICIPALITY:
        partner = field.partners.get(seat.organisation_id or 0)
        return (
            seat.cluster == LOCAL
            and partner is not None
            and normalise(partner.municipality) == group
        )
    return False


def fitting_posts(organisation: int, key: Key, field: Field) -> list[Post]:
    """The posts in an organisation that bring the function asked for."""
    if key[0] is not NormKind.FUNCTION:
        return []
    return [p for p in field.posts.get(organisation, ()) if says(p.function, key[1])]


def competent(key: Key, field: Field) -> list[int]:
    """The people who bring the competence asked for: on their card, or in a seat."""
    kind, group = key
    if kind is not NormKind.COMPETENCE:
        return []
    found = [
        person.id
        for person in field.known.people.values()
        if any(says(competence, group) for competence in person.competences)
    ]
    found += [
        seat.person_id
        for seat in field.known.assembly.seats
        if seat.person_id is not None and says(seat.competence, group)
    ]
    return list(dict.fromkeys(found))


def _organisations(key: Key, field: Field) -> Iterable[Partner]:
    kind, group = key
    if group == EVERY:
        return field.partners.values()
    if kind is NormKind.FUNCTION:
        return (p for p in field.partners.values() if fitting_posts(p.id, key, field))
    if kind is NormKind.COMPETENCE:
        return (
            field.partners[post.organisation_id]
            for person in competent(key, field)
            for post in field.posts_of.get(person, ())
        )
    return [*_USUAL[kind](group, field), *_seated_for(key, field)]


def _seated_for(key: Key, field: Field) -> list[Partner]:
    """Organisations with a mandate for the group in whatever body."""
    return [
        field.partners[organisation]
        for organisation, seats in field.running.items()
        if any(seat_counts(seat, key, field) for seat in seats)
    ]


def _of_place(group: str, field: Field) -> list[Partner]:
    local = field.by_cluster.get(LOCAL, [])
    return [p for p in local if normalise(p.municipality) == group]


def _of_line(group: str, field: Field) -> list[Partner]:
    lines = field.taxonomy.lines_of
    return [
        partner
        for partner in field.partners.values()
        if group in (lines(partner.line, None) or lines(None, partner.sector))
    ]


_USUAL: dict[NormKind, Callable[[str, Field], list[Partner]]] = {
    NormKind.SECTOR: lambda group, field: field.by_sector.get(group, []),
    NormKind.CLUSTER: lambda group, field: field.by_cluster.get(group, []),
    NormKind.MUNICIPALITY: _of_place,
    NormKind.LINE: _of_line,
}


def _references(key: Key, field: Field) -> list[ReferenceRow]:
    """Rows of reference lists of the group, without those we know already."""
    kind, group = key
    found: list[ReferenceRow] = []
    for row in field.unmet:
        sector = field.taxonomy.sectors.get(row.sector or "")
        if sector is None:
            continue
        fits = {
            NormKind.SECTOR: group in field.taxonomy.lineage(row.sector),
            NormKind.CLUSTER: sector.cluster == group,
            NormKind.MUNICIPALITY: sector.cluster == LOCAL
            and normalise(row.municipality) == group,
            NormKind.LINE: group in field.taxonomy.lines_of(None, row.sector),
        }
        if fits.get(kind, False):
            found.append(row)
    return found


def _people_alone(gap: NormCoverage, field: Field) -> list[Somebody]:
    """People who bring the competence and speak for no organisation."""
    seated = {stay.person_id for stay in gap.holders}
    return [
        field.known.people[person]
        for person in competent(gap.key, field)
        if person not in seated
        and person in field.known.people
        and not field.posts_of.get(person)
    ]


def _agencies(key: Key, field: Field) -> list[Partner]:
    """The agencies of a sector: named as the sector or one of its synonyms."""
    kind, group = key
    sector = field.taxonomy.sectors.get(group)
    if kind is not NormKind.SECTOR or sector is None:
        return []
    words = {normalise(word) for word in (group, *sector.synonyms)}
    return [
        partner
        for partner in field.partners.values()
        if is_agency(partner) and (partner.sector == group or words & _names(partner))
    ]


def _names(partner: Partner) -> set[str]:
    return {normalise(name) for name in (partner.name, *partner.aliases)}


def _is_council(partner: Partner) -> bool:
    return normalise(partner.kind).split()[:1] == [COUNCIL]


def _unique(partners: Iterable[Partner]) -> list[Partner]:
    return list({partner.id: partner for partner in partners}.values())
