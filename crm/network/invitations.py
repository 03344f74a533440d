"""Whom to invite to a table: everybody of the wanted groups, known or never met.

The field chooses its delegate, so nobody of the group is left out: who sits already is
invited too. In the order of the alphabet, with whom to speak to.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from crm.model.findings_rows import Partner, Somebody
from crm.model.names import normalise
from crm.model.rows import ReferenceRow
from crm.network.coverage import BodyCoverage, NormCoverage
from crm.network.eligible import eligible
from crm.network.evidence import Evidence
from crm.network.field import Field
from crm.network.reasons import Reason, ReasonKind, Ref
from crm.network.speakers import speakers
from crm.network.wishes import NEW_TABLE, in_area

NOT_OF_A_NEW_TABLE = frozenset({ReasonKind.UNREPRESENTED})
"""Nobody sits at a table that does not exist yet: that says nothing of a partner."""


@dataclass(frozen=True, slots=True)
class Invitee:
    """Somebody to invite, for which groups, why, and whom of theirs to speak to."""

    ref: Ref
    name: str
    municipality: str | None
    known: bool
    groups: tuple[str, ...]
    reasons: tuple[Reason, ...]
    speakers: tuple[Ref, ...] = ()

    @property
    def key(self) -> str:
        """How a link names it.

        >>> Invitee(Ref("organisation", 3, "CAW"), "CAW", None, True, (), ()).key
        'organisation-3'
        """
        return f"{self.ref.table}-{self.ref.id}"


@dataclass(frozen=True)
class WantedGroup:
    """A group wanted at the table, and how many partners of it there are."""

    label: str
    known: int
    never_met: int


@dataclass(frozen=True)
class Invitation:
    """Everybody to invite, and the groups that they were looked for by."""

    known: tuple[Invitee, ...] = ()
    never_met: tuple[Invitee, ...] = ()
    groups: tuple[WantedGroup, ...] = ()

    @property
    def everybody(self) -> tuple[Invitee, ...]:
        """The known, then who was never met."""
        return (*self.known, *self.never_met)

    def without(self, keys: Collection[str]) -> "Invitation":
        """The same without who was unticked."""
        return replace(
            self,
            known=tuple(one for one in self.known if one.key not in keys),
            never_met=tuple(one for one in self.never_met if one.key not in keys),
        )


def invitation(
    found: BodyCoverage,
    norms: Sequence[NormCoverage],
    field: Field,
    *,
    places: Collection[str] = (),
) -> Invitation:
    """Everybody of the groups that these norms ask for, each once.

    `places` keeps who is seated or works in one of these municipalities, or of whom
    that is not known.
    """
    merged: dict[str, Invitee] = {}
    groups: list[WantedGroup] = []
    for norm in norms:
        own = list(_of_norm(found, norm, field, places))
        groups.append(
            WantedGroup(
                norm.label,
                sum(one.known for one in own),
                sum(not one.known for one in own),
            )
        )
        for one in own:
            before = merged.get(one.key)
            merged[one.key] = _joined(before, one) if before else one
    every = sorted(
        merged.values(),
        key=lambda one: (normalise(one.name), one.ref.table, one.ref.id),
    )
    return Invitation(
        known=tuple(one for one in every if one.known),
        never_met=tuple(one for one in every if not one.known),
        groups=tuple(groups),
    )


def _of_norm(
    found: BodyCoverage, norm: NormCoverage, field: Field, places: Collection[str]
) -> Iterator[Invitee]:
    """Everybody of one group; who holds a place for it too."""
    who = eligible(norm, field, seated_too=True)
    evidence = Evidence(found, norm, field)
    hidden = NOT_OF_A_NEW_TABLE if found.body.id == NEW_TABLE else frozenset()

    def seen(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
        return tuple(reason for reason in reasons if reason.kind not in hidden)

    for partner in {partner.id: partner for partner in who.known}.values():
        if in_area(partner.municipality, partner.working_area, places):
            reasons = seen(evidence.of_organisation(partner))
            yield _organisation(partner, norm, reasons, _speakers(partner, evidence))
    for person in who.people:
        yield _person(person, norm, seen(evidence.of_person(person)))
    for row in who.never_met:
        if in_area(row.municipality, (), places):
            yield _listed(row, norm, seen(evidence.of_reference(row)))


def _organisation(
    partner: Partner,
    norm: NormCoverage,
    reasons: tuple[Reason, ...],
    who: tuple[Ref, ...],
) -> Invitee:
    return Invitee(
        ref=Ref("organisation", partner.id, partner.name),
        name=partner.name,
        municipality=partner.municipality,
        known=True,
        groups=(norm.label,),
        reasons=reasons,
        speakers=who,
    )


def _speakers(partner: Partner, evidence: Evidence) -> tuple[Ref, ...]:
    field = evidence.field
    fitting = evidence.fitting.get(partner.id, ())
    return tuple(
        Ref("person", person, field.person_name(person))
        for person in speakers(partner, field, fitting, evidence.competent)
    )


def _person(
    person: Somebody, norm: NormCoverage, reasons: tuple[Reason, ...]
) -> Invitee:
    own = Ref("person", person.id, person.name)
    return Invitee(own, person.name, None, True, (norm.label,), reasons, (own,))


def _listed(
    row: ReferenceRow, norm: NormCoverage, reasons: tuple[Reason, ...]
) -> Invitee:
    own = Ref("referenceentry", row.id, row.name)
    return Invitee(own, row.name, row.municipality, False, (norm.label,), reasons)


def _joined(one: Invitee, other: Invitee) -> Invitee:
    """The same partner for another group too; each sentence once."""
    sentences = {reason.sentence: reason for reason in (*one.reasons, *other.reasons)}
    return replace(
        one,
        groups=tuple(dict.fromkeys((*one.groups, *other.groups))),
        reasons=tuple(sentences.values()),
        speakers=tuple(dict.fromkeys((*one.speakers, *other.speakers))),
    )
