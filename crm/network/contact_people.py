"""Which organisations hang on one person: the contacts of each.

Somebody is known for an organisation on a day while a post or mandate there runs, and
for 18 months after speaking for it, unless the post ended since. Whoever of them was
seen at all in those 18 months is an active contact. Where nobody was, as with a list
that is just in, everybody who is known counts.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from crm.model.dates import PartialDate
from crm.model.enums import DatePrecision
from crm.model.findings_rows import Attendance, Post, Seat
from crm.network.agencies import is_council
from crm.network.coverage import Assembly
from crm.network.field import Field
from crm.network.stays import FIRST, LAST, Period, joined, last_day_within, without

MONTHS = 18
"""How long having spoken for an organisation makes somebody its contact."""

Periods = dict[int, dict[int, list[Period]]]
"""By organisation and person, the days on which something holds, as ordinals."""


@dataclass(frozen=True, slots=True)
class SingleContact:
    """An organisation with one contact, and the first day of this time that it has.

    `others` are known there but were not seen in 18 months.
    """

    organisation_id: int
    person_id: int
    others: tuple[int, ...]
    since: date | None


class Contacts:
    """Who is a contact of which organisation, on the day of the rows and before."""

    def __init__(self, field: Field) -> None:
        self._field = field
        self._known = known_periods(field.known.assembly)
        seen = seen_periods(field.known.assembly.attendances)
        self._active = {
            organisation: {
                person: common(days, seen[person])
                for person, days in people.items()
                if person in seen
            }
            for organisation, people in self._known.items()
        }

    def of(self, organisation: int) -> list[int]:
        """The contacts of an organisation on the day."""
        active = self._on_the_day(self._active.get(organisation, {}))
        return active or self.known(organisation)

    def known(self, organisation: int) -> list[int]:
        """Everybody known there on the day, seen or not."""
        return self._on_the_day(self._known.get(organisation, {}))

    def everywhere(self) -> dict[int, list[int]]:
        """The contacts of each organisation that we know."""
        return {
            organisation: self.of(organisation)
            for organisation in self._known
            if organisation in self._field.partners
        }

    def single(self) -> list[SingleContact]:
        """The organisations with exactly one contact on the day; never our own.

        Of an organisation without any contact nothing is known, so nothing is missing.
        """
        found: list[SingleContact] = []
        for organisation, people in self.everywhere().items():
            if len(people) == 1 and not is_council(self._field.partners[organisation]):
                known = self.known(organisation)
                others = tuple(person for person in known if person != people[0])
                since = self._one_since(organisation)
                found.append(SingleContact(organisation, people[0], others, since))
        return sorted(found, key=lambda row: row.organisation_id)

    def _one_since(self, organisation: int) -> date | None:
        since = one_since(
            [joined(days) for days in self._active[organisation].values()],
            [joined(days) for days in self._known[organisation].values()],
            self._field.on.toordinal(),
        )
        return date.fromordinal(since) if since else None

    def _on_the_day(self, people: Mapping[int, Iterable[Period]]) -> list[int]:
        day = self._field.on.toordinal()
        return [
            person
            for person, days in people.items()
            if any(start <= day <= end for start, end in days)
        ]


def known_periods(rows: Assembly) -> Periods:
    """When who was known for which organisation."""
    found: Periods = defaultdict(lambda: defaultdict(list))
    left: dict[tuple[int, int], int] = {}
    given: list[Post | Seat] = [*rows.posts, *rows.seats]
    for row in given:
        if row.person_id is None or row.organisation_id is None:
            continue
        start = row.start.toordinal() if row.start else FIRST
        end = row.end.toordinal() if row.end else LAST
        if start <= end:
            found[row.organisation_id][row.person_id].append((start, end))
    for post in rows.posts:
        key = (post.organisation_id, post.person_id)
        end = post.end.toordinal() if post.end else LAST
        left[key] = max(left.get(key, FIRST), end)
    for seen in rows.attendances:
        if seen.person_id is not None and seen.organisation_id is not None:
            first, last = _window(seen)
            gone = left.get((seen.organisation_id, seen.person_id), LAST)
            if first <= gone:
                last = min(last, gone)
            found[seen.organisation_id][seen.person_id].append((first, last))
    return found


def seen_periods(rows: Iterable[Attendance]) -> dict[int, list[Period]]:
    """When each person was seen at most 18 months ago."""
    found: dict[int, list[Period]] = defaultdict(list)
    for row in rows:
        if row.person_id is not None:
            found[row.person_id].append(_window(row))
    return {person: joined(periods) for person, periods in found.items()}


def common(one: Iterable[Period], other: Iterable[Period]) -> list[Period]:
    """The days that are in both.

    >>> common([(1, 5), (8, 9)], [(4, 8)])
    [(4, 5), (8, 8)]
    """
    return without(joined(one), without([(FIRST, LAST)], other))


def one_since(
    active: Iterable[Iterable[Period]], known: Iterable[Iterable[Period]], day: int
) -> int | None:
    """The first day of the unbroken time, up to `day`, with one contact.

    Each person's periods are apart. `None` when it was never otherwise. Asks that
    there is one contact on `day`.
    """
    changes: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    count = [0, 0]
    for which, people in enumerate((active, known)):
        for start, end in (period for periods in people for period in periods):
            if start <= day:
                changes[start][which] += 1
                if end < day:
                    changes[end + 1][which] -= 1
                else:
                    count[which] += 1
    for step in sorted(changes, reverse=True):
        count = [now - change for now, change in zip(count, changes[step], strict=True)]
        if (count[0] or count[1]) != 1:
            return step if step > FIRST else None
    return None


@lru_cache(maxsize=4096)
def _days(on: date, precision: DatePrecision) -> Period:
    last = last_day_within(PartialDate(on, precision).last, MONTHS)
    return on.toordinal(), last.toordinal()


def _window(row: Attendance) -> Period:
    return _days(row.on, row.precision)
