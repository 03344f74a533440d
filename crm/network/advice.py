"""Advice to the convenor of somebody else's table: who is there, who could be asked.

What leaves our council speaks of organisations only, and only of what anybody may
know: no person, no silence, no refusal, nothing about who hangs on one contact.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from crm.model.findings_rows import Partner
from crm.model.names import normalise
from crm.model.rows import BodyRow
from crm.network.coverage import BodyCoverage
from crm.network.field import Field
from crm.network.invitations import Invitee, invitation
from crm.network.reasons import Reason, ReasonKind
from crm.texts import findings as t

SAYABLE = frozenset(
    {
        ReasonKind.PLACE,
        ReasonKind.WORKING_AREA,
        ReasonKind.LISTED,
        ReasonKind.RING,
        ReasonKind.SITS_ELSEWHERE,
        ReasonKind.TOGETHER,
        ReasonKind.ACTION,
    }
)
"""The evidence that an outsider may read; a sentence with a person in it never."""


@dataclass(frozen=True)
class Taking:
    """Who takes part, of one sector or of one municipality."""

    label: str
    organisations: tuple[str, ...]


@dataclass(frozen=True)
class Possible:
    """An organisation that could be asked, with what speaks for it."""

    key: str
    name: str
    municipality: str | None
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class MissingGroup:
    """A wanted group without enough places, and who could be asked for it."""

    label: str
    possible: tuple[Possible, ...]


@dataclass(frozen=True)
class Advice:
    """Everything that the page for a convenor says."""

    body: BodyRow
    by_sector: tuple[Taking, ...]
    by_place: tuple[Taking, ...]
    missing: tuple[MissingGroup, ...]
    places_without: tuple[str, ...]

    @property
    def sure(self) -> bool:
        """Whether somebody said that the list of who takes part is complete."""
        return self.body.list_checked_on is not None

    @property
    def possible(self) -> dict[str, Possible]:
        """Every possible partner once, by key, in the order of the alphabet."""
        every = {one.key: one for group in self.missing for one in group.possible}
        return dict(sorted(every.items(), key=lambda pair: normalise(pair[1].name)))


def advice(
    found: BodyCoverage, field: Field, *, places: Collection[str] = ()
) -> Advice:
    """What we can tell the convenor of a body, of these municipalities or of all."""
    members: list[Partner] = []
    sectors: dict[str, set[str]] = defaultdict(set)
    towns: dict[str, set[str]] = defaultdict(set)
    for stay in found.holders:
        partner = field.partners.get(stay.organisation_id or 0)
        if partner is not None:
            members.append(partner)
            label = _sector(stay.sector or partner.sector, stay.cluster, field)
            sectors[label].add(t.who(partner.name, partner.municipality))
            towns[partner.municipality or t.PLACE_UNKNOWN].add(partner.name)
    there = {normalise(partner.municipality) for partner in members}
    sit = {f"organisation-{partner.id}" for partner in members}
    return Advice(
        body=found.body,
        by_sector=_takings(sectors),
        by_place=_takings(towns),
        missing=tuple(
            MissingGroup(
                gap.label,
                tuple(
                    _possible(one)
                    for one in invitation(found, [gap], field, places=places).everybody
                    if one.ref.table != "person" and one.key not in sit
                ),
            )
            for gap in found.gaps
        ),
        places_without=tuple(name for name in places if normalise(name) not in there),
    )


def sayable(reasons: Iterable[Reason]) -> tuple[str, ...]:
    """The sentences that an outsider may read."""
    return tuple(
        reason.sentence
        for reason in reasons
        if reason.kind in SAYABLE and all(ref.table != "person" for ref in reason.refs)
    )


def _possible(one: Invitee) -> Possible:
    return Possible(one.key, one.name, one.municipality, sayable(one.reasons))


def _sector(sector: str | None, cluster: str | None, field: Field) -> str:
    if sector:
        return field.taxonomy.sector_label(sector)
    return t.cluster(field.taxonomy.cluster_label(cluster)) if cluster else t.NO_CLUSTER


def _takings(groups: dict[str, set[str]]) -> tuple[Taking, ...]:
    return tuple(
        Taking(label, tuple(sorted(groups[label], key=normalise)))
        for label in sorted(groups, key=normalise)
    )
