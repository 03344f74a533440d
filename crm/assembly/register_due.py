"""What the register does not say yet: the mandates and cards beside its lines."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from crm.assembly.register import (
    MemberLine,
    register_on,
)
from crm.assembly.register_case import Case, told_by
from crm.assembly.register_differences import differences
from crm.assembly.register_lines import Due, NewLine, line_about
from crm.assembly.register_members import (
    Facts,
    Stay,
    facts,
    members_by_mandates,
    stays,
)
from crm.assembly.register_since import Since, latest
from crm.model.enums import RegisterEvent
from crm.model.register_rows import PERSON, EntryRow, HolderRow, member_of
from crm.store.register_history import Known
from crm.texts import register as t


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
    found: list[Due] = []
    told, since = told_by(rows, merged, today), Since(known, today)
    for member in {**lines, **places}:
        mine = places.get(member, [])
        begun = [s for s in stays(mine) if (s.start or date.min) <= today]
        spoken = lines.get(member, [])
        case = Case(member, mine, begun, spoken, every, since, told, today)
        if case.lines:
            found += _doubles(case)
            found += _changes(case, case.lines[0])
        elif begun and _is_new(case):
            found.append(_accession(case, begun[-1], left=told.left.get(member)))
    return sorted(found, key=lambda due: (due.line.name.casefold(), due.line.on))


def _is_new(case: Case) -> bool:
    """Whether the last stay is one that the register must tell of and does not."""
    stay, told = case.stays[-1], case.told
    last = stay.end
    if stay.holds_on(case.today):
        return case.member not in told.present
    if told.first is None or (last is not None and last < told.first):
        return False
    return not any(stay.holds_on(day) for day in told.came.get(case.member, ()))


def _doubles(case: Case) -> list[Due]:
    """Two members of the register turned out to be one: the later one is a mistake."""
    return [
        Due(
            line_about(
                line,
                RegisterEvent.MISTAKE,
                line.since,
                corrects=line.accession,
                remark=t.SAME_MEMBER,
            ),
            (RegisterEvent.MISTAKE,),
        )
        for line in case.lines[1:]
    ]


def _changes(case: Case, line: MemberLine) -> list[Due]:
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
    return differences(case, line, now)


def _accession(
    case: Case, stay: Stay, member: str | None = None, left: date | None = None
) -> Due:
    """A member that came, or came back after the day on which the register let it go."""
    first, start = stay.holders[0], stay.start
    if left is not None and (start or date.min) <= left:
        later = [h for h in stay.holders if h.start is not None and h.start > left]
        first = later[0] if later else first
        start = later[0].start if later else left + timedelta(days=1)
    heard = case.since.place(first)
    decided_by, decided_on = first.decision
    on = start or decided_on or heard or case.today
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
            decided_by=decided_by,
            decided_on=decided_on,
        ),
        (RegisterEvent.ACCESSION,),
        sure=start is not None,
    )


def _end(case: Case, line: MemberLine, stay: Stay | None) -> Due:
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
