"""Who could be invited to the table for an open seat, why, and who can introduce us.

The field chooses its delegate: these are proposals to invite, never to appoint. On
screen and paper they stand in the order of the alphabet; the score is for programs.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from crm.model.enums import ContactKind
from crm.model.findings_rows import Partner, Somebody
from crm.model.names import normalise
from crm.model.rows import ReferenceRow
from crm.network.coverage import BodyCoverage, NormCoverage
from crm.network.eligible import eligible
from crm.network.evidence import Evidence
from crm.network.field import Field
from crm.network.introductions import Route
from crm.network.reasons import Reason, Ref
from crm.network.score import Score
from crm.texts import findings as t
from crm.texts.formats import partial

Row = TypeVar("Row", Partner, ReferenceRow, Somebody)
APART = frozenset({ContactKind.CALL, ContactKind.MAIL})


@dataclass(frozen=True, slots=True)
class Step:
    """Two people who sat together, where and when, and how strong their tie is."""

    sentence: str
    refs: tuple[Ref, ...]
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Introduction:
    """A route from our people to somebody of the candidate; no steps if ours."""

    to: Ref
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Candidate:
    """Somebody to invite. `score` is for programs; no screen shows it.

    The reasons, and who can introduce us, are found for whom they are asked of: of
    hundreds of candidates a screen shows a few.
    """

    ref: Ref
    name: str
    municipality: str | None
    known: bool
    score: float
    _why: Callable[[], tuple[Reason, ...]] = field(repr=False, compare=False)
    _through: Callable[[], tuple[Introduction, ...]] = field(
        default=tuple, repr=False, compare=False
    )

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """Everything that speaks for inviting them."""
        return self._why()

    @cached_property
    def introductions(self) -> tuple[Introduction, ...]:
        """The strongest routes to them, each through another introducer."""
        return self._through()


@dataclass(frozen=True)
class Candidates:
    """The two blocks of invitees, and the agencies that can name more of them."""

    never_met: tuple[Candidate, ...]
    known: tuple[Candidate, ...]
    agencies: tuple[Ref, ...]

    @property
    def by_score(self) -> list[Candidate]:
        """Everybody, for programs."""
        every = [*self.never_met, *self.known]
        return sorted(every, key=lambda c: (-c.score, normalise(c.name)))


def candidates(
    found: BodyCoverage, gap: NormCoverage, field: Field, *, limit: int | None = None
) -> Candidates:
    """Who could be invited for an open seat, in the order of the alphabet.

    `limit` keeps that many of each kind, those with the highest score.
    """
    who = eligible(gap, field)
    evidence = Evidence(found, gap, field)
    score = Score(evidence, field)
    never_met = [
        _of_reference(row, number, evidence)
        for row, number in _kept(who.never_met, score.of_reference, limit)
    ]
    known = [
        _of_organisation(partner, number, evidence, field)
        for partner, number in _kept(who.known, score.of_organisation, limit)
    ]
    alone = [
        _of_person(person, number, evidence, field)
        for person, number in _kept(who.people, score.of_person, limit)
    ]
    return Candidates(
        never_met=tuple(never_met),
        known=tuple(sorted([*known, *alone], key=lambda c: normalise(c.name))),
        agencies=tuple(Ref("organisation", p.id, p.name) for p in who.agencies),
    )


def _kept(
    rows: Iterable[Row], score: Callable[[Row], float], limit: int | None
) -> list[tuple[Row, float]]:
    """The rows with the highest scores, by name."""
    scored = [(row, score(row)) for row in rows]
    if limit is not None and len(scored) > limit:
        least = sorted((number for _, number in scored), reverse=True)[limit - 1]
        scored = [pair for pair in scored if pair[1] >= least]
        scored.sort(key=lambda pair: (-pair[1], normalise(pair[0].name)))
        scored = scored[:limit]
    return sorted(scored, key=lambda pair: (normalise(pair[0].name), pair[0].id))


def _of_reference(row: ReferenceRow, score: float, evidence: Evidence) -> Candidate:
    return Candidate(
        ref=Ref("referenceentry", row.id, row.name),
        name=row.name,
        municipality=row.municipality,
        known=False,
        score=score,
        _why=lambda: evidence.of_reference(row),
    )


def _of_organisation(
    partner: Partner, score: float, evidence: Evidence, field: Field
) -> Candidate:
    return Candidate(
        ref=Ref("organisation", partner.id, partner.name),
        name=partner.name,
        municipality=partner.municipality,
        known=True,
        score=score,
        _why=lambda: evidence.of_organisation(partner),
        _through=lambda: introductions_to(partner, field),
    )


def _of_person(
    person: Somebody, score: float, evidence: Evidence, field: Field
) -> Candidate:
    return Candidate(
        ref=Ref("person", person.id, person.name),
        name=person.name,
        municipality=None,
        known=True,
        score=score,
        _why=lambda: evidence.of_person(person),
        _through=lambda: _introductions(
            field.introducers.routes_to([person.id]), None, field
        ),
    )


def introductions_to(partner: Partner, field: Field) -> tuple[Introduction, ...]:
    """Who can introduce us to an organisation, the strongest route first."""
    return _introductions(field.routes_to(partner.id), partner, field)


def _introductions(
    routes: Iterable[Route], partner: Partner | None, field: Field
) -> tuple[Introduction, ...]:
    """The strongest routes to somebody of the candidate, by other introducers."""
    return tuple(_introduction(route, partner, field) for route in routes)


def _introduction(route: Route, partner: Partner | None, field: Field) -> Introduction:
    def named(person: int) -> str:
        role = field.speaks_for(person)
        if person == route.person and partner is not None:
            role = partner.name
        elif person in field.board_of:
            role = t.in_body(field.board_of[person], role)
        return t.who(field.person_name(person), role)

    def ref(person: int) -> Ref:
        return Ref("person", person, field.person_name(person))

    steps = [
        Step(
            t.sat_together(
                named(person),
                named(tie.to),
                partial(tie.on, field.known.moments[tie.contact_id].precision),
                field.moment_name(tie.contact_id),
                tie.times,
                apart=field.known.moments[tie.contact_id].kind in APART,
            ),
            (
                ref(person),
                ref(tie.to),
                Ref("contactmoment", tie.contact_id, field.moment_name(tie.contact_id)),
            ),
            tie.strength,
        )
        for person, tie in route.steps
    ]
    if not steps:
        steps = [Step(t.is_ours(named(route.person)), (ref(route.person),))]
    return Introduction(ref(route.person), tuple(steps))
