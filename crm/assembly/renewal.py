"""Renewing the mandates of a body for a whole term, in one change set."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from crm.access import Permission, writes
from crm.assembly.mandates import check, stop
from crm.assembly.periods import successors
from crm.assembly.statutes import Statutes
from crm.directory.following import follow, hand_over, heir, move_alternates
from crm.errors import InvalidInput
from crm.model.dates import months_before
from crm.model.enums import StatuteRule
from crm.model.rows import MandateRow
from crm.model.tables import Mandate
from crm.store import Transaction
from crm.texts import renewal as t

DAYS_A_YEAR = 365.25


class Fate(StrEnum):
    """What becomes of a seat in the new term."""

    STAYS = t.STAYS
    OTHER = t.OTHER
    STOPS = t.STOPS


@dataclass(frozen=True)
class Choice:
    """What becomes of one seat; another holder has a name, or is said to have none yet."""

    mandate_id: int
    revision: int
    fate: Fate = Fate.STAYS
    person_id: int | None = None
    nameless: bool = False


@dataclass(frozen=True)
class Renewal:
    """A new term of a body."""

    body_id: int
    first_day: date
    last_day: date | None
    choices: tuple[Choice, ...]
    nominated_by: str | None = None
    decided_by: str | None = None
    decided_on: date | None = None


@dataclass(frozen=True)
class Proposal:
    """The first and last day that a form starts with, and why; when most end now."""

    first_day: date
    last_day: date | None
    sentence: str
    end: date | None = None
    years: int | None = None


def renewable(rows: Sequence[MandateRow], on: date) -> list[MandateRow]:
    """The seats that a new term is about.

    They run, follow nothing elsewhere, and are not given for a later day yet.
    """
    given = successors(rows, on)
    return [
        row
        for row in rows
        if row.active_on(on) and not row.follows and row.id not in given
    ]


def renewed(rows: Sequence[MandateRow], on: date) -> list[MandateRow]:
    """What is given already for after the seats that run, the first to start first."""
    given = successors(rows, on)
    found = [given[row.id] for row in rows if row.id in given and not row.follows]
    return sorted(found, key=lambda row: (row.start or date.max, row.id))


def propose(rows: Sequence[MandateRow], statutes: Statutes, on: date) -> Proposal:
    """The day after most mandates end, for the years that the statutes say.

    Where the statutes say nothing: as many whole years as those mandates run now.
    """
    ends = Counter(row.end for row in rows if row.end is not None)
    end = min(ends, key=lambda day: (-ends[day], day), default=None)
    first_day = end + timedelta(days=1) if end else on
    rule = statutes.find(StatuteRule.TERM)
    years = statutes.number(StatuteRule.TERM)
    if years and rule:
        sentence = t.by_statutes(years, rule.article)
        return Proposal(first_day, last_of(first_day, years), sentence, end, years)
    lengths = Counter(
        round((row.end - row.start).days / DAYS_A_YEAR)
        for row in rows
        if row.start is not None and row.end is not None and row.end == end
    )
    years = max(lengths, key=lambda found: (lengths[found], found), default=0)
    if years:
        sentence = t.as_now(years)
        return Proposal(first_day, last_of(first_day, years), sentence, end, years)
    return Proposal(first_day, None, t.NO_PROPOSAL, end)


def last_of(first_day: date, years: int) -> date:
    """The last day of a term of so many years."""
    return months_before(first_day, -12 * years) - timedelta(days=1)


def after_renewal(
    rows: Iterable[MandateRow], given: Renewal, people: Mapping[int, str]
) -> list[MandateRow]:
    """The mandates of the body as they would be; new ones have the old id, negative.

    Seats elsewhere that follow are not among them. `people` are names by id.
    """
    chosen = {choice.mandate_id: choice for choice in given.choices}
    before = given.first_day - timedelta(days=1)
    found: list[MandateRow] = []
    for row in rows:
        choice = chosen.get(row.id)
        if choice is None:
            found.append(row)
            continue
        found.append(replace(row, end=min(row.end or before, before)))
        if choice.fate is Fate.STOPS:
            continue
        stays = choice.fate is Fate.STAYS
        person_id = row.person_id if stays else choice.person_id
        principal = chosen.get(row.alternate_of_id or 0)
        renewed = principal is not None and principal.fate is not Fate.STOPS
        found.append(
            replace(
                row,
                id=-row.id,
                person_id=person_id,
                person=row.person if stays else people.get(person_id or 0),
                start=given.first_day,
                end=given.last_day,
                alternate_of_id=-principal.mandate_id
                if principal is not None and renewed
                else row.alternate_of_id,
                nominated_by=given.nominated_by,
                decided_by=given.decided_by,
                decided_on=given.decided_on,
            )
        )
    return found


@writes(Permission.EDIT_ASSEMBLY)
def renew_term(tx: Transaction, given: Renewal) -> list[Mandate]:
    """End the chosen mandates the day before and give the places for a new term.

    Seats elsewhere that follow one go along. Raises `StaleRecord`, `InvalidInput`.
    """
    if given.last_day is not None and given.last_day < given.first_day:
        raise InvalidInput(t.bad_days(given.first_day, given.last_day))
    if not given.choices:
        raise InvalidInput(t.NOTHING_CHOSEN)
    before = given.first_day - timedelta(days=1)
    old = {choice.mandate_id: _old(tx, given, choice) for choice in given.choices}
    for choice in given.choices:
        mandate = old[choice.mandate_id]
        ended = stop(tx, mandate, choice.revision, before)
        if choice.fate is Fate.STOPS:
            follow(tx, mandate, ended)
    going_on = [choice for choice in given.choices if choice.fate is not Fate.STOPS]
    going_on.sort(key=lambda choice: old[choice.mandate_id].alternate_of_id is not None)
    made: dict[int, Mandate] = {}
    for choice in going_on:
        mandate = old[choice.mandate_id]
        principal = made.get(mandate.alternate_of_id or 0)
        new = heir(
            mandate,
            person_id=mandate.person_id
            if choice.fate is Fate.STAYS
            else choice.person_id,
            start=given.first_day,
            end=given.last_day,
            nominated_by=given.nominated_by,
            decided_by=given.decided_by,
            decided_on=given.decided_on,
            alternate_of_id=principal.key if principal else mandate.alternate_of_id,
        )
        check(tx, new)
        new = made[choice.mandate_id] = tx.add(new)
        move_alternates(tx, mandate, new, given.first_day)
        hand_over(tx, mandate, new, given.first_day)
    return list(made.values())


def _old(tx: Transaction, given: Renewal, choice: Choice) -> Mandate:
    """A mandate as it is before the new term."""
    found = tx.get(Mandate, choice.mandate_id)
    follows = found.follows_id is not None or found.follows_affiliation_id is not None
    if found.body_id != given.body_id or follows:
        raise InvalidInput(t.NOT_OF_THIS_BODY)
    if found.start == given.first_day:
        raise InvalidInput(t.already(given.first_day))
    if choice.fate is Fate.OTHER and choice.person_id is None and not choice.nameless:
        raise InvalidInput(t.WHO_COMES)
    if found.start is not None and found.start > given.first_day:
        raise InvalidInput(t.starts_later(found.start))
    return found
