"""The sheet of people while a contact is being noted: one row a person, one mark each.

Pure: the screen sends what somebody did, these functions say what the sheet becomes.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from crm.logbook.presence import Attendee, NewPerson
from crm.logbook.usual_people import UsualGroup, UsualPerson
from crm.model.enums import Presence
from crm.model.logbook_rows import PresenceRow
from crm.model.names import normalise

MARKS = {"A": Presence.PRESENT, "V": Presence.EXCUSED, "-": Presence.ABSENT}
"""The key that gives each presence; no mark means not noted."""

_BEST = ("A", "V", "-", "")
_MARK_OF = {presence: mark for mark, presence in MARKS.items()}


@dataclass(frozen=True)
class SheetRow:
    """Somebody on the sheet. `substitute` is the key of who came instead.

    `beside` says why somebody is on it who is not expected: an alternate, a guest.
    """

    key: str
    name: str
    organisation: str | None = None
    person_id: int | None = None
    organisation_id: int | None = None
    mark: str = ""
    substitute: str | None = None
    usual: bool = False
    new_person: NewPerson | None = None
    beside: UsualGroup | None = None

    @property
    def touched(self) -> bool:
        """Whether somebody did something with the row: it may not go by itself."""
        return bool(self.mark or self.substitute or not self.usual)


@dataclass(frozen=True)
class Counts:
    """How many of each."""

    present: int
    excused: int
    absent: int
    unmarked: int
    new: int


def row_key(person_id: int | None, organisation_id: int | None) -> str:
    """The key of a known person, or of an organisation without a name."""
    return f"{person_id or ''}:{organisation_id or ''}"


def known_row(
    person_id: int,
    name: str,
    organisation_id: int | None,
    organisation: str | None,
    mark: str = "A",
) -> SheetRow:
    """The row of somebody who is in Schakel already."""
    return SheetRow(
        key=row_key(person_id, organisation_id),
        name=name,
        organisation=organisation,
        person_id=person_id,
        organisation_id=organisation_id,
        mark=mark,
    )


def new_row(
    rows: Sequence[SheetRow],
    person: NewPerson,
    organisation_id: int | None,
    organisation: str | None,
) -> SheetRow:
    """The row of somebody who is not in Schakel yet."""
    taken = {row.key for row in rows}
    number = next(n for n in range(1, len(rows) + 2) if f"n{n}" not in taken)
    return SheetRow(
        key=f"n{number}",
        name=person.name,
        organisation=organisation,
        organisation_id=organisation_id,
        mark="A",
        new_person=person,
    )


def sheet_of(people: Iterable[PresenceRow]) -> tuple[SheetRow, ...]:
    """The sheet of a contact moment that was noted before; who is invited has no mark."""
    stored = list(people)
    found: dict[str, SheetRow] = {}
    for row in stored:
        key = row_key(row.person_id, row.organisation_id)
        found.setdefault(
            key,
            SheetRow(
                key=key,
                name=row.person or row.organisation or "",
                organisation=row.organisation if row.person_id else None,
                person_id=row.person_id,
                organisation_id=row.organisation_id,
                mark=_MARK_OF.get(row.presence, ""),
                substitute=_substitute(row, stored),
            ),
        )
    return tuple(found.values())


def _substitute(row: PresenceRow, stored: Iterable[PresenceRow]) -> str | None:
    """The row of who came instead: present, if it can be for the same organisation."""
    places = [place for place in stored if place.person_id == row.represented_by_id]
    if row.represented_by_id is None or not places:
        return None
    best = min(
        places,
        key=lambda place: (
            place.presence is not Presence.PRESENT,
            place.organisation_id != row.organisation_id,
        ),
    )
    return row_key(best.person_id, best.organisation_id)


def with_usual(
    rows: Sequence[SheetRow], usual: Iterable[UsualPerson]
) -> tuple[SheetRow, ...]:
    """The usual people first; of the others only the rows that somebody touched.

    Who is expected stands first, then the alternates, then the guests, each by name.
    Who came in somebody's place stays too.
    """
    came = {row.substitute for row in rows}
    held = {row.key for row in rows if row.touched or row.key in came}
    left = {row.key: row for row in rows}
    by_person = {row.person_id: row for row in rows if row.person_id is not None}
    found: list[SheetRow] = []
    order = list(UsualGroup)
    for person in sorted(
        usual, key=lambda one: (order.index(one.group), normalise(one.person))
    ):
        known = by_person.get(person.person_id)
        if known is not None and known.key in held:
            found.append(left.pop(known.key, known))
            continue
        if known is not None:
            left.pop(known.key, None)
        row = known_row(
            person.person_id,
            person.person,
            person.organisation_id,
            person.organisation,
            mark="",
        )
        beside = None if person.group is UsualGroup.EXPECTED else person.group
        found.append(replace(row, usual=True, beside=beside))
    return (*found, *(row for row in left.values() if row.key in held))


def marked(
    rows: Sequence[SheetRow], marks: Mapping[str, object]
) -> tuple[SheetRow, ...]:
    """The sheet with these marks; an unknown key or mark changes nothing.

    Whoever turns out to be present was not replaced.
    """
    known = {**{mark: mark for mark in MARKS}, "": ""}
    changed: list[SheetRow] = []
    for row in rows:
        mark = known.get(str(marks.get(row.key, row.mark)), row.mark)
        substitute = None if mark == "A" else row.substitute
        changed.append(replace(row, mark=mark, substitute=substitute))
    return tuple(changed)


def with_row(rows: Sequence[SheetRow], row: SheetRow) -> tuple[SheetRow, ...]:
    """The sheet with somebody who came; a row that was there is marked present."""
    if any(known.key == row.key for known in rows):
        return marked(rows, {row.key: "A"})
    return (*rows, row)


def replaced(
    rows: Sequence[SheetRow], key: str, substitute: SheetRow
) -> tuple[SheetRow, ...]:
    """Somebody came instead of `key`, for the same organisation.

    Who was replaced is excused, unless noted as absent. Who stands on the sheet
    already came there: one person is one row.
    """
    original = next((row for row in rows if row.key == key), None)
    if original is None or substitute.key == key or _same_person(original, substitute):
        return tuple(rows)
    known = [row for row in rows if _same_person(row, substitute)]
    known.sort(key=lambda row: (row.key != substitute.key, row.mark != "A"))
    substitute = known[0] if known else substitute
    absent = original.mark if original.mark in {"V", "-"} else "V"
    changed = [
        replace(row, mark=absent, substitute=substitute.key) if row.key == key else row
        for row in rows
    ]
    return with_row(changed, substitute)


def _same_person(one: SheetRow, other: SheetRow) -> bool:
    """Nobody comes in their own place, whomever they speak for."""
    return one.person_id is not None and one.person_id == other.person_id


def not_replaced(rows: Sequence[SheetRow], key: str) -> tuple[SheetRow, ...]:
    """Nobody came instead of `key` after all; who was added stays."""
    return tuple(
        replace(row, substitute=None) if row.key == key else row for row in rows
    )


def without(rows: Sequence[SheetRow], key: str) -> tuple[SheetRow, ...]:
    """The sheet without a row, and without it as a substitute."""
    return tuple(
        replace(row, substitute=None) if row.substitute == key else row
        for row in rows
        if row.key != key
    )


def counts(rows: Iterable[SheetRow]) -> Counts:
    """How many are present, excused, absent, not noted, and new.

    Who stands there for two organisations is one person, present when either says so.
    Of who is not expected nothing need be noted.
    """
    listed = [row for row in rows if row.mark or row.beside is None]
    best: dict[object, str] = {}
    for row in listed:
        who = row.key if row.person_id is None else row.person_id
        best[who] = min(best.get(who, row.mark), row.mark, key=_BEST.index)
    marks = Counter(best.values())
    new = sum(row.new_person is not None for row in listed)
    return Counts(marks["A"], marks["V"], marks["-"], marks[""], new)


def attendees(rows: Iterable[SheetRow]) -> tuple[Attendee, ...]:
    """What the sheet says: rows without a mark say nothing."""
    return tuple(
        Attendee(
            key=row.key,
            presence=MARKS[row.mark],
            person_id=row.person_id,
            new_person=row.new_person,
            organisation_id=row.organisation_id,
            new_organisation=None if row.organisation_id else row.organisation,
            replaced_by=row.substitute,
        )
        for row in rows
        if row.mark in MARKS
    )
