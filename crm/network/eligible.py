"""Who could be invited for an open seat: everybody of that group, and nobody else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from crm.model.enums import NormKind
from crm.model.findings_rows import Partner, Post, Seat, Somebody
from crm.model.names import normalise
from crm.model.rows import ReferenceRow
from crm.network.coverage import NormCoverage
from crm.network.field import Field
from crm.network.groups import EVERY, Key, says
from crm.network.stays import Stay


@dataclass(frozen=True)
class Eligible:
    """Who may be invited: rows of lists never met, organisations, people alone."""

    never_met: list[ReferenceRow]
    known: list[Partner]
    people: list[Somebody]
    agencies: list[Partner]


def eligible(gap: NormCoverage, field: Field, *, seated_too: bool = False) -> Eligible:
    """Who is of the group of an open seat and not seated for it in that body.

    `seated_too` takes in who is seated: to invite a whole group.
    """
    holders = () if seated_too else gap.holders
    seated = {stay.organisation_id for stay in holders}
    return Eligible(
        never_met=field.unmet_by_key.get(gap.key, []),
        known=[
            partner
            for partner in _organisations(gap.key, field).values()
            if partner.id not in seated
        ],
        people=_people_alone(gap.key, holders, field),
        agencies=_agencies(gap.key, field),
    )


def seat_counts(seat: Seat, key: Key, field: Field) -> bool:
    """Whether a mandate was given for a group; every one, where anybody will do."""
    if key[1] == EVERY:
        return True
    if key[0] is NormKind.COMPETENCE:
        return says(seat.competence, key[1])
    return key in field.seat_keys(seat)


def fitting_posts(key: Key, field: Field) -> list[Post]:
    """The posts that bring the function asked for."""
    kind, group = key
    if kind is not NormKind.FUNCTION:
        return []
    return [
        post
        for function, posts in field.functions.items()
        if says(function, group)
        for post in posts
    ]


def competent(key: Key, field: Field) -> list[int]:
    """The people who bring the competence asked for: on their card, or in a seat."""
    kind, group = key
    if kind is not NormKind.COMPETENCE:
        return []
    found = {
        person: None
        for competence, people in field.competences.items()
        if says(competence, group)
        for person in people
    }
    return list(found)


def _organisations(key: Key, field: Field) -> Mapping[int, Partner]:
    """Those of the group that may be invited."""
    kind, group = key
    if group == EVERY:
        found = iter(field.partners)
    elif kind is NormKind.FUNCTION:
        found = (post.organisation_id for post in fitting_posts(key, field))
    elif kind is NormKind.COMPETENCE:
        found = (
            post.organisation_id
            for person in competent(key, field)
            for post in field.posts_of.get(person, ())
        )
    else:
        return field.invitable(key)
    return {one: field.partners[one] for one in found if one not in field.not_invited}


def _people_alone(key: Key, holders: Iterable[Stay], field: Field) -> list[Somebody]:
    """People who bring the competence and speak for no organisation."""
    seated = {stay.person_id for stay in holders}
    return [
        field.known.people[person]
        for person in competent(key, field)
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
        for partner in field.agencies
        if partner.sector == group or words & _names(partner)
    ]


def _names(partner: Partner) -> set[str]:
    return {normalise(name) for name in (partner.name, *partner.aliases)}
