"""What of a note's proposals can still be taken over, and the form once it is."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from crm.intake.note_reading import Found, Proposal
from crm.logbook.forms import NoteForm
from crm.logbook.sheet import SheetRow, marked, with_row
from crm.logbook.tasks import TaskNote
from crm.model.enums import ContactKind
from crm.model.names import normalise

_OF_A_BODY = (ContactKind.MEETING, ContactKind.EVENT)


@dataclass(frozen=True)
class Offer:
    """What would fill in something, and what is only named."""

    to_take: tuple[Proposal, ...] = ()
    named: tuple[Proposal, ...] = ()


def is_sure(proposal: Proposal) -> bool:
    """Whether it may be ticked beforehand: who is only named, need not have come."""
    return proposal.found is not Found.PERSON or bool(proposal.mark)


def offer(
    form: NoteForm, in_notes: Iterable[Proposal], in_decisions: Iterable[Proposal]
) -> Offer:
    """What the texts say that the form does not say yet.

    What was answered does not come back. A body or organisation is offered as the
    subject when there is none yet and the text names one only.
    """
    found = {
        one.key: one
        for one in in_decisions
        if one.found is not Found.DECISION and one.key not in form.answered
    }
    found = {one.key: one for one in in_notes if one.key not in form.answered} | found
    every = tuple(found.values())
    takeable = tuple(one for one in every if _fills(form, one, every))
    named = tuple(
        one
        for one in every
        if one not in takeable
        and one.found in (Found.PERSON, Found.ORGANISATION, Found.BODY)
    )
    return Offer(takeable, named)


def with_taken(
    form: NoteForm, taken: Iterable[Proposal], people: Mapping[int, SheetRow]
) -> NoteForm:
    """The form with these proposals filled in; the text of the notes stays as it is.

    `people` has a row without a mark for everybody who may have to come on the sheet.
    """
    for one in taken:
        form = replace(form, answered=(*form.answered, one.key))
        match one.found:
            case Found.TASK:
                form = replace(form, tasks=_with_task(form.tasks, one.task))
            case Found.DECISION:
                lines = (form.decisions.rstrip("\n"), one.label)
                form = replace(form, decisions="\n".join(filter(None, lines)))
            case Found.ACTION if one.id is not None:
                form = replace(form, action_ids=(*form.action_ids, one.id))
            case Found.PERSON:
                row = people.get(one.id or 0)
                form = replace(form, rows=_with_person(form.rows, row, one))
            case Found.ORGANISATION:
                form = replace(form, organisation_id=one.id)
            case Found.BODY:
                form = replace(form, body_id=one.id)
    return form


def _fills(form: NoteForm, one: Proposal, every: Collection[Proposal]) -> bool:
    """Whether taking it over would fill in something."""
    single = sum(other.found is one.found for other in every) == 1
    of_a_body = form.kind in _OF_A_BODY
    match one.found:
        case Found.TASK:
            title = normalise(one.label)
            return title not in {normalise(task.title) for task in form.tasks}
        case Found.DECISION:
            return normalise(one.label) not in normalise(form.decisions)
        case Found.ACTION:
            return one.id not in form.action_ids
        case Found.PERSON:
            mine = [row for row in form.rows if row.person_id == one.id]
            return not mine or bool(one.mark and not any(row.mark for row in mine))
        case Found.MEETING:
            return form.body_id is not None
        case Found.ORGANISATION:
            free = not (form.organisation_id or form.new_organisation)
            return single and free and not of_a_body
        case _:
            return single and form.body_id is None and of_a_body


def _with_task(
    tasks: tuple[TaskNote, ...], task: TaskNote | None
) -> tuple[TaskNote, ...]:
    """The tasks with one more; a row that was left empty goes."""
    return (*(old for old in tasks if old.title), *((task,) if task else ()))


def _with_person(
    rows: tuple[SheetRow, ...], row: SheetRow | None, one: Proposal
) -> tuple[SheetRow, ...]:
    """The sheet with somebody; without a presence in the text, still to be marked."""
    mine = next((old for old in rows if old.person_id == one.id), None)
    if mine is not None:
        return marked(rows, {mine.key: one.mark})
    return with_row(rows, replace(row, mark=one.mark)) if row else rows
