"""Keeping what a list of people taught us, when its note is saved."""

from collections.abc import Iterable, Mapping
from datetime import date

from crm.access import Permission, writes
from crm.directory.judgements import judge_spelling
from crm.directory.matching import spelling_of
from crm.logbook.brought_lists import Lesson
from crm.model.enums import Verdict
from crm.model.tables import Affiliation
from crm.store import Transaction
from crm.texts import contact as t


@writes(Permission.LOG_CONTACTS)
def learn(
    tx: Transaction,
    lessons: Iterable[Lesson],
    people: Mapping[str, int | None],
    on: date | None,
) -> None:
    """Keep the lessons about rows that are still there; `people` by key of the row.

    Somebody new is not the people who were refused, and from now on known.

    Where somebody works is added, dated, beside what we knew; it changes nothing that
    we knew.
    """
    for lesson in lessons:
        person_id = people.get(lesson.row or "")
        if lesson.verdict is not None and spelling_of(lesson.seen):
            _judge(tx, lesson, person_id)
        if person_id is not None and lesson.organisation_id is not None:
            _works_there(tx, person_id, lesson.organisation_id, lesson, on)


def _judge(tx: Transaction, lesson: Lesson, person_id: int | None) -> None:
    if lesson.verdict is Verdict.IGNORED:
        judge_spelling(tx, lesson.seen, Verdict.IGNORED)
    elif person_id is not None:
        for refused in lesson.not_people:
            judge_spelling(tx, lesson.seen, Verdict.DIFFERENT, refused)
        judge_spelling(tx, lesson.seen, Verdict.SAME, person_id)


def _works_there(
    tx: Transaction,
    person_id: int,
    organisation_id: int,
    lesson: Lesson,
    on: date | None,
) -> None:
    known = tx.find(Affiliation, person_id=person_id, organisation_id=organisation_id)
    if any(post.end is None or on is None or on <= post.end for post in known):
        return
    tx.add(
        Affiliation(
            person_id=person_id,
            organisation_id=organisation_id,
            function=lesson.seen.function,
            start=on,
            source=t.source_of_new(on),
        )
    )
