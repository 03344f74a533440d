"""Lines of a note that say what kind they are: a task, a decision, an action sheet."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from crm.intake.note_dates import day_of, due_date
from crm.intake.note_names import NameIndex, name_key, name_starts, reaches, words
from crm.logbook.tasks import TaskNote
from crm.texts import note_reading as t

_MARKED = re.compile(
    rf"(?<!\w)(?:(?P<task>{t.TASK_WORDS})|(?P<decision>{t.DECISION_WORDS}))[ \t]*:",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    rf"(?<!\w){t.ACTION_NUMBER}(?P<number>\d{{1,4}}(?:\.\d{{1,3}})*[a-z]?)(?![\w/])",
    re.IGNORECASE,
)
_AT = re.compile(r"(?<!\w)@(?=\w)")
_BRACKETS = re.compile(r"\(([^()\n]{1,80})\)")
_MEETS_AGAIN = re.compile(rf"(?<!\w){t.NEXT_MEETING}\b[^;\n]*", re.IGNORECASE)
_AT_HOUR = re.compile(t.AT_HOUR, re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=\w{3})[.!?](?=\s+[A-Z])|\)(?=[\s.,;]|$)")
_EDGES = " \t,;:-\u2013\u2022*."


@dataclass(frozen=True)
class MarkedLine:
    """A task or a decision: what stands behind its mark.

    A line that begins so is one whole; in the middle of a line it ends with its sentence.
    """

    start: int
    end: int
    text: str
    decision: bool


@dataclass(frozen=True)
class Team:
    """Who may get a task: owners by what they are called, anybody by their full name."""

    owners: Mapping[str, frozenset[str]]
    starts: frozenset[str]
    everybody: NameIndex

    def named(self, name: str) -> bool:
        """Whether somebody is called so."""
        return name in self.owners or self.everybody.person(name) is not None

    def owner(self, name: str) -> str | None:
        """Who is meant, if that can be one only."""
        found = self.owners.get(name, frozenset())
        if found:
            return next(iter(found)) if len(found) == 1 else None
        return self.everybody.person(name)

    def begins(self, name: str) -> bool:
        """Whether a name may begin so."""
        return name in self.starts or name in self.everybody.starts


def team_of(
    people: Iterable[tuple[str, Collection[str]]], everybody: NameIndex
) -> Team:
    """Who may get a task: full names, each with the names they go by."""
    owners: dict[str, dict[str, str]] = {}
    for name, called in people:
        whole = name_key(name)
        for key in {whole, *called} - {""}:
            owners.setdefault(key, {}).setdefault(whole, name)
    return Team(
        {key: frozenset(found.values()) for key, found in owners.items()},
        frozenset(name_starts(owners)),
        everybody,
    )


def marked_lines(text: str) -> list[MarkedLine]:
    """The tasks and decisions in a text, without those that say nothing."""
    marks = list(_MARKED.finditer(text))
    found: list[MarkedLine] = []
    for place, mark in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(text)
        rest = re.split(r"[\r\n]", text[mark.end() : end], maxsplit=1)[0]
        before = text[: mark.start()].rpartition("\n")[2]
        if any(sign.isalnum() for sign in before):
            rest = _SENTENCE_END.split(rest, maxsplit=1)[0]
        said = rest.strip(_EDGES)
        if said:
            start = mark.end() + rest.index(said)
            decision = mark["decision"] is not None
            found.append(MarkedLine(start, start + len(said), said, decision))
    return found


def action_numbers(text: str) -> list[tuple[int, int, str]]:
    """The numbers of action sheets that the text names, and where."""
    return [
        (match.start(), match.end(), match["number"].lower())
        for match in _NUMBER.finditer(text)
    ]


@dataclass(frozen=True)
class NextMeeting:
    """When they meet again, and where the text says so."""

    start: int
    end: int
    day: date
    title: str


def next_meetings(text: str, on: date) -> list[NextMeeting]:
    """When they meet again: "Volgende vergadering op 14/1 om 19u30"."""
    found: list[NextMeeting] = []
    for match in _MEETS_AGAIN.finditer(text):
        day, hour = day_of(match[0], on), _AT_HOUR.search(match[0])
        said = (hour["hour"], hour["minute"] or "") if hour else None
        title = t.meeting_title(*said) if said else t.MEETING
        if day is not None and day > on:
            found.append(NextMeeting(match.start(), match.end(), day, title))
    return found


def read_task(said: str, on: date, team: Team | None = None) -> TaskNote | None:
    """The task that a line says: what, who, by when.

    "@An" and "(An)" name the owner and leave the title; so does a date that is
    understood. "An belt ..." names the owner and stays. Without a team nobody is named.

    >>> read_task("verslag sturen tegen 15/4", date(2026, 11, 23))
    TaskNote(title='verslag sturen', owner=None, due=datetime.date(2027, 4, 15), id=None)
    """
    due = due_date(said, on)
    cuts = [(due.start, due.end)] if due else []
    owner, cut = _named_owner(said, team) if team else (None, None)
    if cut:
        cuts.append(cut)
    title = _without(said, cuts)
    if owner is None and team:
        owner = _doer(said, team)
    return TaskNote(title, owner, due.day if due else None) if title else None


def _named_owner(said: str, team: Team) -> tuple[str | None, tuple[int, int] | None]:
    """The owner behind an "@" or in brackets, and what that takes in the line."""
    for mark in _AT.finditer(said):
        named = _owner_at(said, mark.end(), team)
        if named:
            return named[0], (mark.start(), named[1])
    for mark in _BRACKETS.finditer(said):
        owner = team.owner(name_key(mark[1]))
        if owner:
            return owner, mark.span()
    return None, None


def _doer(said: str, team: Team) -> str | None:
    """The owner with whom the line begins, if it says what they do: "An belt"."""
    named = _owner_at(said, 0, team)
    if named is None or not said[0].isupper():
        return None
    following = words(said[named[1] :])
    if not following or said[named[1] : named[1] + following[0].start] != " ":
        return None
    verb = following[0].key
    says = verb in t.VERBS or (verb.endswith(t.VERB_ENDING) and verb not in t.NO_VERBS)
    return named[0] if says and not following[0].capital else None


def _owner_at(said: str, place: int, team: Team) -> tuple[str, int] | None:
    """The owner whose name begins at a place in the line, and where it ends."""
    listed = words(said)
    first = next((at for at, word in enumerate(listed) if word.start >= place), None)
    if first is None or listed[first].start != place:
        return None
    stops = [
        (listed[stop - 1].end, key)
        for stop, key in reaches(said, listed, first, team.begins)
        if team.named(key)
    ]
    if not stops:
        return None
    end, key = stops[-1]
    owner = team.owner(key)
    return (owner, end) if owner else None


def _without(text: str, cuts: list[tuple[int, int]]) -> str:
    for start, end in sorted(cuts, reverse=True):
        text = f"{text[:start]} {text[end:]}"
    return " ".join(text.split()).replace(" ,", ",").strip(_EDGES)
