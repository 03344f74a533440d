"""What the register does not say yet: the mandates and cards beside its lines."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from crm.assembly.register import MemberLine, register_on, standing_entries
from crm.assembly.register_lines import Due, NewLine, line_about
from crm.assembly.register_members import (
    Facts,
    Stay,
    facts,
    members_by_mandates,
    stays,
)
from crm.assembly.register_since import Since, latest
from crm.model.dates import day_of
from crm.model.enums import RegisterEvent
from crm.model.register_rows import PERSON, EntryRow, HolderRow, member_of
from crm.store.register_history import Known


@dataclass(frozen=True)
class _Case:
    """One member: its places and stays, and what the register says of it.

    `others` are all places, also those that make nobody a member.
    """

    member: str
    holders: list[HolderRow]
    stays: list[Stay]
    lines: list[MemberLine]
    others: list[HolderRow]
    since: Since
    today: date


@dataclass(frozen=True)
class _Told:
    """What the lines tell of members as they are now: who is one, who came and left."""

    first: date | None
    present: set[str]
    came: dict[str, list[date]]
    left: dict[str, date]


def due_entries(
    entries: Iterable[EntryRow],
    holders: Iterable[HolderRow],
    known: Known,
    today: date,
    merged: Mapping[str, str] | None = None,
) -> list[Due]:
    """Every difference between the register and the members of today, by name.

    `merged` says what became of members whose record was merged into another: they
    neither left nor came. A member that came and went before the first line of the
    register is left alone.
    """
    rows, every = list(entries), list(holders)
    merged = merged or {}
    places = members_by_mandates(every)
    lines: dict[str, list[MemberLine]] = {}
    for line in sorted(register_on(rows, date.max), key=lambda line: line.since):
        lines.setdefault(merged.get(line.member, line.member), []).append(line)
    told = _told(rows, merged, today)
    found: list[Due] = []
    for member in {**lines, **places}:
        mine = places.get(member, [])
        begun = [s for s in stays(mine) if (s.start or date.min) <= today]
        case = _Case(
            member, mine, begun, lines.get(member, []), every, Since(known), today
        )
        if case.lines:
            found += _doubles(case)
            found += _changes(case, case.lines[0])
        elif begun and _is_new(case, told):
            found.append(_accession(case, begun[-1], left=told.left.get(member)))
    return sorted(found, key=lambda due: (due.line.name.casefold(), due.line.on))


def _told(rows: list[EntryRow], merged: Mapping[str, str], today: date) -> _Told:
    came: dict[str, list[date]] = {}
    left: dict[str, date] = {}
    for standing in standing_entries(rows):
        entry = standing.entry
        member = merged.get(entry.member, entry.member)
        if entry.event is RegisterEvent.ACCESSION:
            came.setdefault(member, []).append(entry.on)
        elif entry.event.ends:
            left[member] = entry.on
    first = min((day_of(row.recorded_at) for row in rows), default=None)
    present = {merged.get(m.member, m.member) for m in register_on(rows, today)}
    return _Told(first, present, came, left)


def _is_new(case: _Case, told: _Told) -> bool:
    """Whether the last stay is one that the register must tell of and does not."""
    stay, last = case.stays[-1], case.stays[-1].end
    if stay.holds_on(case.today):
        return case.member not in told.present
    if told.first is None or (last is not None and last < told.first):
        return False
    return not any(stay.holds_on(day) for day in told.came.get(case.member, ()))


def _doubles(case: _Case) -> list[Due]:
    """Two members of the register turned out to be one: the later one is a mistake."""
    return [
        Due(
            line_about(
                line, RegisterEvent.MISTAKE, line.since, corrects=line.accession
            ),
            (RegisterEvent.MISTAKE,),
        )
        for line in case.lines[1:]
    ]


def _changes(case: _Case, line: MemberLine) -> list[Due]:
    """What is otherwise now of a member in the register."""
    if not case.stays:
        return [_end(case, line, None)]
    last = case.stays[-1]
    for stay in case.stays[:-1]:
        if stay.end is not None and line.since <= stay.end:
            return [_end(case, line, stay), _accession(case, last, line.member)]
    now = facts(case.holders, case.today)
    if now is None:
        return [_end(case, line, last)]
    return _differences(case, line, now)


def _accession(
    case: _Case, stay: Stay, member: str | None = None, left: date | None = None
) -> Due:
    """A member that came, or came back after the day on which the register let it go."""
    first, start = stay.holders[0], stay.start
    if left is not None and (start or date.min) <= left:
        later = [h for h in stay.holders if h.start is not None and h.start > left]
        first = later[0] if later else first
        start = later[0].start if later else left + timedelta(days=1)
    heard = case.since.place(first)
    on = start or first.nominated_on or heard or case.today
    shown = facts(stay.holders, case.today) or facts(stay.holders, stay.end or on)
    shown = shown or Facts(first.organisation or first.person or "", None, None, ())
    return Due(
        NewLine(
            member or case.member,
            RegisterEvent.ACCESSION,
            on,
            shown.name,
            shown.legal_form,
            shown.address,
            shown.representatives,
            known_on=latest(heard, on),
            decided_by=first.nominated_by,
            decided_on=first.nominated_on,
        ),
        (RegisterEvent.ACCESSION,),
        sure=start is not None,
    )


def _end(case: _Case, line: MemberLine, stay: Stay | None) -> Due:
    """A member that left; on which day, when no mandate is left to say so: unknown."""
    last = stay.end if stay else None
    if last is not None and last < line.since:
        last = None
    heard = (
        case.since.end(stay.holders)
        if stay
        else case.since.removal(case.member, case.others)
    )
    on = last or heard or case.today
    table, _ = member_of(line.member)
    own = RegisterEvent.DEATH if table == PERSON else RegisterEvent.DISSOLUTION
    end, gone = RegisterEvent.END, RegisterEvent.RESIGNATION
    return Due(
        line_about(line, end, on, known_on=latest(heard, last)),
        (end, gone, RegisterEvent.EXCLUSION, own),
        sure=last is not None,
    )


def _differences(case: _Case, line: MemberLine, now: Facts) -> list[Due]:
    """What the cards say otherwise; an empty field says nothing."""
    found: list[Due] = []
    form = now.legal_form or line.legal_form
    if (now.name, form) != (line.name, line.legal_form):
        found.append(
            _changed(
                case,
                line,
                RegisterEvent.NAME,
                case.since.card(case.member, "name"),
                was=_words(line.name, line.legal_form),
                becomes=_words(now.name, form),
                name=now.name,
                legal_form=form,
            )
        )
    if now.address and now.address != line.address:
        found.append(
            _changed(
                case,
                line,
                RegisterEvent.ADDRESS,
                case.since.card(case.member, "address"),
                was=line.address,
                becomes=now.address,
                address=now.address,
            )
        )
    if now.representatives != line.representatives:
        found.append(_other_people(case, line, now))
    return found


def _other_people(case: _Case, line: MemberLine, now: Facts) -> Due:
    """Who speaks for it now, since the day on which the first of them changed."""
    heard, place = case.since.representatives(case.holders, line, now.representatives)
    due = _changed(
        case,
        line,
        RegisterEvent.REPRESENTATIVE,
        heard,
        was="; ".join(line.representatives),
        becomes="; ".join(now.representatives),
        representatives=now.representatives,
    )
    if place is None or place.start is None or place.start <= line.told_on:
        return due
    decided = replace(
        due.line,
        on=place.start,
        known_on=latest(heard, place.start),
        decided_by=place.nominated_by,
        decided_on=place.nominated_on,
    )
    return replace(due, line=decided, sure=True)


def _changed(
    case: _Case,
    line: MemberLine,
    event: RegisterEvent,
    heard: date | None,
    *,
    was: str | None,
    becomes: str,
    **values: object,
) -> Due:
    """Something is otherwise since we heard of it, as far as anything tells.

    Not before the day of which the register spoke last: that day said it otherwise.
    """
    on = max(heard or case.today, line.told_on)
    new = line_about(line, event, on, known_on=heard, **values)
    return Due(new, (event,), was=was, becomes=becomes, sure=False)


def _words(name: str, legal_form: str | None) -> str:
    return f"{name} ({legal_form})" if legal_form else name
