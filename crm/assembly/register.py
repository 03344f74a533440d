"""The register of members (ledenregister), read from its lines alone.

A line is never changed: a later one puts it right. So the register on any day, as it
was known on any day, follows from the lines that were there then.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from crm.model.dates import day_of
from crm.model.enums import RegisterEvent
from crm.model.names import normalise
from crm.model.register_rows import EntryRow


@dataclass(frozen=True)
class MemberLine:
    """A member as the register tells it on a day.

    `accession` is the number of the line with which it came in, `number` and `told_on`
    those of the line that spoke of it last.
    """

    member: str
    since: date
    name: str
    legal_form: str | None
    address: str | None
    representatives: tuple[str, ...]
    accession: int
    number: int
    told_on: date


@dataclass(frozen=True)
class Standing:
    """A line as it must be read: with what later lines put right.

    `entry` has the event of the line itself and the words of the last correction;
    `root` is the number of the line itself, which keeps its place.
    """

    root: int
    entry: EntryRow


def register_on(
    entries: Iterable[EntryRow], on: date, known_on: date | None = None
) -> tuple[MemberLine, ...]:
    """The members on `on`, by name, as the register told it on `known_on`.

    Both days count as whole Belgian days; without `known_on` all that was ever
    written counts. The last day of a member is still one on which it is a member.

    Lines play in the order of the day on which they happened, and of their number
    within a day: an address of March that is written down in June may not undo one of
    May. Each tells only of what it is about.
    """
    found: dict[str, MemberLine] = {}
    for standing in standing_entries(entries, known_on):
        entry = standing.entry
        if entry.event.ends:
            if entry.on < on:
                found.pop(entry.member, None)
        elif entry.on <= on:
            _play(found, standing)
    return tuple(sorted(found.values(), key=lambda m: (normalise(m.name), m.number)))


def standing_entries(
    entries: Iterable[EntryRow], known_on: date | None = None
) -> list[Standing]:
    """The lines that count, as corrected, by the day on which they happened."""
    known = _known(entries, known_on)
    mistaken = _mistaken(known.values())
    found: dict[int, EntryRow] = {}
    for entry in known.values():
        if entry.number in mistaken or entry.event is RegisterEvent.MISTAKE:
            continue
        root = _root(known, entry)
        if entry.event is not RegisterEvent.CORRECTION:
            found[entry.number] = entry
        elif root is not None and root.number in found:
            found[root.number] = replace(entry, event=root.event, member=root.member)
    standing = [Standing(root, entry) for root, entry in found.items()]
    return sorted(standing, key=lambda one: (one.entry.on, one.root))


def root_of(entries: Iterable[EntryRow], number: int) -> EntryRow | None:
    """The line that a line is about in the end: a correction may be corrected too."""
    known = _known(entries, None)
    return _root(known, known[number]) if number in known else None


def lines_of(
    entries: Iterable[EntryRow], member: str, known_on: date | None = None
) -> list[EntryRow]:
    """Everything that was ever written of a member, the oldest line first."""
    known = _known(entries, known_on).values()
    return [entry for entry in known if entry.member == member]


def _known(
    entries: Iterable[EntryRow], known_on: date | None
) -> Mapping[int, EntryRow]:
    rows = sorted(entries, key=lambda entry: entry.number)
    return {
        entry.number: entry
        for entry in rows
        if known_on is None or day_of(entry.recorded_at) <= known_on
    }


def _mistaken(entries: Iterable[EntryRow]) -> set[int]:
    """The lines that a later line calls a mistake, which may be one itself."""
    found: set[int] = set()
    for entry in sorted(entries, key=lambda entry: -entry.number):
        if entry.event is RegisterEvent.MISTAKE and entry.number not in found:
            found.add(entry.corrects or 0)
    return found


def _root(known: Mapping[int, EntryRow], entry: EntryRow) -> EntryRow | None:
    at: EntryRow | None = entry
    while at is not None and at.event.about_a_line:
        corrected = at.corrects or 0
        at = known.get(corrected) if corrected < at.number else None
    return at


def _play(found: dict[str, MemberLine], standing: Standing) -> None:
    """Let a line say what it is about; of a member that left it says nothing."""
    entry = standing.entry
    if entry.event is RegisterEvent.ACCESSION:
        found[entry.member] = MemberLine(
            member=entry.member,
            since=entry.on,
            name=entry.name,
            legal_form=entry.legal_form,
            address=entry.address,
            representatives=entry.representatives,
            accession=standing.root,
            number=entry.number,
            told_on=entry.on,
        )
        return
    member = found.get(entry.member)
    if member is None:
        return
    member = replace(member, number=entry.number, told_on=entry.on)
    if entry.event is RegisterEvent.ADDRESS:
        member = replace(member, address=entry.address)
    elif entry.event is RegisterEvent.NAME:
        member = replace(member, name=entry.name, legal_form=entry.legal_form)
    else:
        member = replace(member, representatives=entry.representatives)
    found[entry.member] = member
