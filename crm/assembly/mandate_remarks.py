"""What is odd about the mandates of a body: shown with a link, never in the way.

Only what matters now: mandates that run on the day or later, and a gap of the last year.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from itertools import combinations

from crm.assembly.cooptation import to_confirm
from crm.assembly.periods import gap_before, has_next, overlap, place
from crm.assembly.terms import ends_soon, terms_in_a_row
from crm.model.dates import months_before
from crm.model.rows import AffiliationRow, MandateRow
from crm.texts import cooptation as cooptation_texts
from crm.texts import following as following_texts
from crm.texts import mandate_remarks as t
from crm.texts import mandates as mandate_texts

MANY = 3
"""So many mandates that end on one day are one remark: a term that ends."""

GAP_MONTHS = 12
"""How long a gap that is filled again is worth telling."""


class Kind(StrEnum):
    """What a remark is about, in the order in which they are told."""

    STEP = "volgt niet"
    OVERLAP = "overlap"
    TWO_VOTES = "twee stemmen"
    GAP = "gat"
    ALTERNATE = "plaatsvervanger"
    CONFIRM = "te bevestigen"
    TERMS = "termijnen"
    ENDING = "eindigt"


@dataclass(frozen=True)
class Remark:
    """One sentence about a mandate; about a whole term without `mandate_id`.

    `hand_over` says that somebody else has what the seat follows: it must be passed on.
    """

    kind: Kind
    body_id: int
    body: str
    text: str
    mandate_id: int | None = None
    hand_over: bool = False


@dataclass(frozen=True)
class Sources:
    """What seats may follow, by id, and how many terms each body allows in a row.

    `heirs` says of functions that ended who has them since.
    """

    mandates: Mapping[int, MandateRow] = field(default_factory=dict)
    functions: Mapping[int, AffiliationRow] = field(default_factory=dict)
    most_terms: Mapping[int, int] = field(default_factory=dict)
    heirs: Mapping[int, AffiliationRow] = field(default_factory=dict)

    def of(self, seat: MandateRow) -> MandateRow | AffiliationRow | None:
        """What a seat follows."""
        if seat.follows_id is not None:
            return self.mandates.get(seat.follows_id)
        return self.functions.get(seat.follows_affiliation_id or 0)

    def heir(self, seat: MandateRow) -> AffiliationRow | None:
        """Who has the function since that a seat follows."""
        return self.heirs.get(seat.follows_affiliation_id or 0)

    def step(self, seat: MandateRow) -> str:
        """That a seat differs from what it follows, and what to do about it."""
        told = t.out_of_step(holder(seat), self.name(seat))
        heir = self.heir(seat)
        if heir is None:
            return f"{told} {t.ALIGN_IT}"
        return f"{told} {t.pass_on(heir.person, heir.function or '', heir.start)}"

    def name(self, seat: MandateRow) -> str:
        """What a seat follows, in words."""
        source = self.of(seat)
        if source is None:
            return following_texts.WAS
        if isinstance(source, MandateRow):
            return following_texts.mandate_source(source.body, holder(source))
        return following_texts.function_source(
            source.person, source.function, source.organisation
        )


def holder(row: MandateRow) -> str:
    """Who holds a mandate, in words."""
    return mandate_texts.holder(row.person, row.organisation)


def out_of_step(
    seat: MandateRow, source: MandateRow | AffiliationRow, on: date
) -> bool:
    """Whether a seat that runs on the day or later differs from what it follows."""
    if seat.end is not None and seat.end < on:
        return False
    too_early = source.start is not None and (
        seat.start is None or seat.start < source.start
    )
    return seat.person_id != source.person_id or too_early or seat.end != source.end


def mandate_remarks(
    rows: Iterable[MandateRow], on: date, sources: Sources | None = None
) -> list[Remark]:
    """What is odd about mandates, by body and kind. `rows` are whole bodies."""
    known = sources or Sources()
    bodies: defaultdict[int, list[MandateRow]] = defaultdict(list)
    for row in rows:
        bodies[row.body_id].append(row)
    found: list[Remark] = []
    for every in bodies.values():
        found += _of_body(every, on, known)
    order = list(Kind)
    return sorted(
        found, key=lambda one: (one.body, order.index(one.kind), one.mandate_id or 0)
    )


def _of_body(every: Sequence[MandateRow], on: date, known: Sources) -> Iterator[Remark]:
    current = [row for row in every if row.end is None or row.end >= on]
    by_id = {row.id: row for row in every}
    for row in current:
        yield from _of_one(row, every, on, known)
        yield from _alternate(row, by_id, on)
    yield from _pairs([row for row in current if row.takes_place])
    yield from _endings(current, on)
    for row in to_confirm(every, on):
        text = cooptation_texts.to_confirm(
            holder(row), row.body, row.nominated_on, row.start
        )
        yield _remark(Kind.CONFIRM, row, text)


def _of_one(
    row: MandateRow, every: Sequence[MandateRow], on: date, known: Sources
) -> Iterator[Remark]:
    source = known.of(row)
    if source is not None and out_of_step(row, source, on):
        passed = known.heir(row) is not None
        yield replace(_remark(Kind.STEP, row, known.step(row)), hand_over=passed)
    others = [other for other in every if other.id != row.id]
    gap = gap_before(row, others)
    if gap and gap[1] >= months_before(on, GAP_MONTHS):
        yield _remark(Kind.GAP, row, t.gap(holder(row), *gap))
    most = known.most_terms.get(row.body_id)
    if most is not None and row.takes_place:
        count = terms_in_a_row(row, others)
        if count > most:
            yield _remark(Kind.TERMS, row, t.too_many(holder(row), count, most))


def _alternate(
    row: MandateRow, by_id: Mapping[int, MandateRow], on: date
) -> Iterator[Remark]:
    principal = by_id.get(row.alternate_of_id or 0)
    if principal is None or principal.end is None:
        return
    first_day = max(on, row.start or on)
    if principal.end < first_day:
        yield _remark(Kind.ALTERNATE, row, t.principal_gone(holder(row), principal.end))


def _pairs(current: Sequence[MandateRow]) -> Iterator[Remark]:
    """Two votes for one person; two holders of one place at a hand-over.

    An organisation with two places is no hand-over: neither of them has an end that
    lies after the start of the other.
    """
    ordered = sorted(current, key=lambda row: (row.start or date.min, row.id))
    for one, other in combinations(ordered, 2):
        if not overlap(one, other):
            continue
        same = one.person_id is not None and one.person_id == other.person_id
        if same and one.votes and other.votes:
            text = t.two_votes(other.person or "", other.start, other.end)
            yield _remark(Kind.TWO_VOTES, other, text)
        elif not same and _handed_over(one, other):
            text = t.overlap(
                holder(one), holder(other), other.start or date.min, one.end
            )
            yield _remark(Kind.OVERLAP, other, text)


def _handed_over(one: MandateRow, other: MandateRow) -> bool:
    return (
        one.organisation_id is not None
        and place(one) == place(other)
        and one.end is not None
        and other.start is not None
        and (one.start is None or one.start < other.start)
        and (other.end is None or other.end > one.end)
    )


def _endings(current: Sequence[MandateRow], on: date) -> Iterator[Remark]:
    """What ends soon and has nobody yet for the day after; a whole term at once."""
    soon = [
        row
        for row in current
        if row.takes_place and ends_soon(row, on) and not has_next(row, current)
    ]
    at_once = Counter(row.end for row in soon)
    told: set[date] = set()
    for row in soon:
        if row.end is None or row.end in told:
            continue
        if at_once[row.end] < MANY:
            yield _remark(Kind.ENDING, row, t.ending(holder(row), row.end))
            continue
        told.add(row.end)
        text = t.many_ending(at_once[row.end], row.end)
        yield Remark(Kind.ENDING, row.body_id, row.body, text)


def _remark(kind: Kind, row: MandateRow, text: str) -> Remark:
    return Remark(kind, row.body_id, row.body, text, row.id)
