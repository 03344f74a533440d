"""What the cards say otherwise than the register, of a member that is in it."""

from dataclasses import replace
from datetime import date

from crm.assembly.register import MemberLine
from crm.assembly.register_case import Case
from crm.assembly.register_lines import Due, line_about
from crm.assembly.register_members import Facts
from crm.assembly.register_since import latest
from crm.model.enums import RegisterEvent
from crm.texts import register as t


def differences(case: Case, line: MemberLine, now: Facts) -> list[Due]:
    """What the cards say otherwise; an empty field says nothing."""
    found: list[Due] = []
    missing = [
        name
        for name in ("legal_form", "address")
        if getattr(now, name) and not getattr(line, name)
    ]
    if missing:
        found.append(_completed(case, line, now, missing))
    form = now.legal_form if line.legal_form and now.legal_form else line.legal_form
    if (now.name, form) != (line.name, line.legal_form):
        other = ["name"] * (now.name != line.name)
        other += ["legal_form"] * (form != line.legal_form)
        found.append(
            _changed(
                case,
                line,
                RegisterEvent.NAME,
                case.since.card(case.member, *other),
                was=t.with_form(line.name, line.legal_form),
                becomes=t.with_form(now.name, form),
                name=now.name,
                legal_form=form,
            )
        )
    if line.address and now.address and now.address != line.address:
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


def _completed(case: Case, line: MemberLine, now: Facts, missing: list[str]) -> Due:
    """What was not known when a member came in is no change: it puts that line right."""
    came = case.told.entry_of(line.accession)
    values = {name: getattr(now, name) for name in missing}
    new = replace(
        line_about(line, RegisterEvent.CORRECTION, line.since),
        name=came.name,
        legal_form=came.legal_form,
        address=came.address,
        representatives=came.representatives,
        decided_by=came.decided_by,
        decided_on=came.decided_on,
        corrects=line.accession,
        known_on=case.since.card(case.member, *missing),
        remark=t.NOT_KNOWN_THEN,
    )
    return Due(
        replace(new, **values),
        (RegisterEvent.CORRECTION,),
        becomes=", ".join(values.values()),
    )


def _other_people(case: Case, line: MemberLine, now: Facts) -> Due:
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
    decided_by, decided_on = place.decision
    decided = replace(
        due.line,
        on=place.start,
        known_on=latest(heard, place.start),
        decided_by=decided_by,
        decided_on=decided_on,
    )
    return replace(due, line=decided, sure=True)


def _changed(
    case: Case,
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
