"""The one page to take along to a meeting, made from what its link asks."""

from collections.abc import Mapping, Sequence
from datetime import date

from crm.exchange.text_document import Section, TextDocument
from crm.findings.preparation import Missed, Preparation, asked_preparation
from crm.logbook.usual_people import UsualPerson
from crm.model.enums import Counting
from crm.model.files import OutFile
from crm.papers.one_page import text_pdf
from crm.store import Store
from crm.texts import contact as contact_texts
from crm.texts import formats
from crm.texts import preparation as t

_MOST_LINES = 10
_LONGEST = 400


def preparation_paper(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """The page. Raises `InvalidInput` and `MissingRecord`."""
    with store.read() as connection:
        found = asked_preparation(connection, asked, today)
    name = found.body.name
    document = TextDocument(
        t.paper_title(name),
        (preparation_line(found, missed=True),),
        _sections(found),
        (t.paper_note(today),),
    )
    return OutFile(t.paper_name(name, found.on), text_pdf(document), inline=True)


def preparation_line(found: Preparation, *, missed: bool) -> str:
    """The first line of the page and of its paper; `missed` names who was not seen."""
    covered = found.coverage
    sure = covered is not None and covered.norms and covered.checked
    return t.first_line(
        found.on if found.meeting else None,
        len(found.expected) + len(found.without_name),
        len(found.missed) if missed else None,
        len(found.tasks),
        covered.open_seats if covered and sure else None,
    )


def missed_line(row: Missed) -> str:
    """Who, for whom, and what was noted instead."""
    name = t.who(row.person.person, row.person.organisation)
    return f"{name}: {noted_words(row)}"


def noted_words(row: Missed) -> str:
    """What was noted at the meetings that somebody missed."""
    return t.noted({word and word.value: n for word, n in row.times().items()})


def nobody_expected(found: Preparation) -> str:
    """Why nobody is expected."""
    counted = found.body.counting is Counting.MANDATE
    return t.NOBODY_EXPECTED if counted else t.NOBODY_CAME


def nobody_missed(found: Preparation) -> str:
    """Why nobody missed the last meetings."""
    return t.NOBODY_MISSED if found.habit else t.NO_HABIT


def next_meeting_line(found: Preparation) -> str:
    """The planned meeting after this one."""
    if found.after is None:
        return t.NOTHING_NEXT
    when = formats.partial(found.after.on, found.after.precision.value)
    return " · ".join(word for word in (when, found.after.title) if word)


def _sections(found: Preparation) -> list[Section]:
    names = [*_names(found.expected), *found.without_name]
    others = [
        (title, _names(people))
        for title, people in (
            (t.ALTERNATES, found.alternates),
            (t.GUESTS, found.guests),
        )
        if people and people[0].group in found.also
    ]
    covered = found.coverage
    seats = [
        t.seat_line(gap.label, gap.present, gap.minimum)
        for gap in (covered.gaps if covered else ())
    ]
    unsure = [t.NOT_CHECKED] if covered and seats and not covered.checked else []
    return [
        Section(
            f"{t.EXPECTED} ({len(names)})",
            [", ".join(names)] if names else [],
            nobody_expected(found),
        ),
        *(
            Section(f"{title} ({len(some)})", [", ".join(some)])
            for title, some in others
        ),
        Section(
            t.MISSED,
            _few(list(map(missed_line, found.missed))),
            nobody_missed(found),
        ),
        Section(t.OPEN_SEATS, [*unsure, *_few(seats)], t.NO_OPEN_SEATS),
        Section(
            t.TASKS,
            _few(
                [
                    contact_texts.task_line(
                        row.title, row.owner, formats.day(row.due) if row.due else None
                    )
                    for row in found.tasks
                ]
            ),
            t.NO_TASKS,
        ),
        Section(
            t.DECISIONS,
            [
                t.decided_on(
                    formats.partial(row.on, row.precision.value),
                    _shortened(row.decisions or ""),
                )
                for row in found.decided
            ],
            t.NO_DECISIONS,
        ),
        *([Section(t.NEXT, [next_meeting_line(found)])] if found.meeting else []),
    ]


def _names(people: Sequence[UsualPerson]) -> list[str]:
    return [t.who(one.person, one.organisation) for one in people]


def _few(lines: Sequence[str]) -> list[str]:
    more = len(lines) - _MOST_LINES
    return [*lines[:_MOST_LINES], *([t.and_more(more)] if more > 0 else [])]


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}..."
