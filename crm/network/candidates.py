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

    row: Partner | ReferenceRow | Somebody
    score: float
    _evidence: Evidence = field(repr=False, compare=False)

    @property
    def ref(self) -> Ref:
        """Where the card is."""
        return Ref(_CARDS[type(self.row)], self.row.id, self.row.name)

    @property
    def name(self) -> str:
        """How they are called."""
        return self.row.name

    @property
    def municipality(self) -> str | None:
        """Where they are; of a person it is not said."""
        return None if isinstance(self.row, Somebody) else self.row.municipality

    @property
    def known(self) -> bool:
        """Whether they are more than a row of a list."""
        return not isinstance(self.row, ReferenceRow)

    @cached_property
    def reasons(self) -> tuple[Reason, ...]:
        """Everything that speaks for inviting them."""
        return self._evidence.of(self.row)

    @cached_property
    def introductions(self) -> tuple[Introduction, ...]:
        """The strongest routes to them, each through another introducer."""
        field = self._evidence.field
        if isinstance(self.row, Partner):
            return introductions_to(self.row, field)
        if isinstance(self.row, Somebody):
            routes = field.introducers.routes_to([self.row.id])
            return _introductions(routes, None, field)
        return ()


_CARDS = {
    Partner: "organisation",
    ReferenceRow: "referenceentry",
    Somebody: "person",
}


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

    def kept(rows: Iterable[Row], score: Callable[[Row], float]) -> list[Candidate]:
        return [
            Candidate(row, number, evidence)
            for row, number in _kept(rows, score, limit)
        ]

    known = kept(who.known, score.of_organisation)
    alone = kept(who.people, score.of_person)
    return Candidates(
        never_met=tuple(kept(who.never_met, score.of_reference)),
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
