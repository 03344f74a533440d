"""The lines of a list of people as they are looked at, and how they become the sheet.

Pure: the screen shows these lines and says what somebody decided.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from crm.intake.member_names import read_name_cell, split_name
from crm.logbook.brought_lists import BroughtList, Decision, Lesson
from crm.logbook.presence import NewPerson
from crm.logbook.sheet import MARKS, SheetRow, known_row, new_row
from crm.model.attendance import Match, SeenPerson
from crm.model.enums import ListKind, MatchStatus, Presence, Verdict
from crm.model.names import normalise
from crm.texts import attendance as t

MOST_CHOICES = 9
"""As many as there are keys to choose with."""

_MARK_OF = {presence: mark for mark, presence in MARKS.items()}
_BY_DEFAULT = {
    MatchStatus.KNOWN: Verdict.SAME,
    MatchStatus.PROBABLE: Verdict.SAME,
    MatchStatus.NEW: Verdict.DIFFERENT,
    MatchStatus.IGNORED: Verdict.IGNORED,
}

Post = tuple[int, str]
"""An organisation by number and name."""


@dataclass(frozen=True)
class Directory:
    """Who there is: names by person, where they work now, organisations by name.

    The keys of `organisations` are normalised; a name that two share is left out.
    """

    names: Mapping[int, str] = field(default_factory=dict)
    posts: Mapping[int, tuple[Post, ...]] = field(default_factory=dict)
    organisations: Mapping[str, Post] = field(default_factory=dict)

    def organisation(self, name: str | None) -> Post | None:
        """The organisation that a list names; a town has more names than one."""
        plain = normalise(name)
        return self.organisations.get(plain) or self.organisations.get(town_of(plain))


def town_of(plain: str) -> str:
    """How the local authority of a comparable name is kept; else empty.

    >>> town_of("ocmw ravels") == town_of("lokaal bestuur ravels")
    True
    """
    for word in t.TOWN_WORDS:
        if plain.startswith(f"{word} "):
            return f"{t.TOWN_WORDS[0]} | {plain.removeprefix(f'{word} ')}"
    return ""


@dataclass(frozen=True)
class Choice:
    """Somebody that a line may be."""

    person_id: int
    name: str
    organisation: str | None
    why: tuple[str, ...]
    score: float = 0.0


@dataclass(frozen=True)
class ReviewLine:
    """A line as it stands now: proposed, or as somebody decided.

    `speaks_for` is the organisation on the sheet. `works_at` is an organisation of the
    list where we do not know that the person works. `new_place` is what stands beside
    somebody new and is the name of no organisation that we know.
    """

    place: int
    seen: SeenPerson
    status: MatchStatus
    choices: tuple[Choice, ...]
    new: NewPerson | None
    decision: Decision
    verdict: Verdict
    person_id: int | None
    name: str
    mark: str
    speaks_for: Post | None
    works_at: Post | None
    new_place: str | None = None

    @property
    def unclear(self) -> bool:
        """Whether somebody must say who this is: several may be, nobody is proposed."""
        return (
            self.status is MatchStatus.NEW and not self.decided and bool(self.choices)
        )

    @property
    def decided(self) -> bool:
        """Whether somebody said who this is."""
        return self.decision.verdict is not None

    @property
    def was_accepted(self) -> bool:
        """Whether taking the list over says who this is: one was likelier than others.

        Of namesakes somebody must choose one to have it remembered.
        """
        first, *others = self.choices or (None,)
        return (
            self.status is MatchStatus.PROBABLE
            and first is not None
            and self.person_id == first.person_id
            and all(other.score < first.score for other in others)
        )

    @property
    def asks(self) -> bool:
        """Whether it stands on top, to be looked at."""
        return self.status in {MatchStatus.PROBABLE, MatchStatus.NEW}


def review_lines(
    brought: BroughtList, matches: Sequence[Match], directory: Directory
) -> list[ReviewLine]:
    """The lines in the order of the list. One match a person of the list."""
    return [
        _line(place, match, brought, directory) for place, match in enumerate(matches)
    ]


def new_person(seen: SeenPerson) -> NewPerson | None:
    """Somebody new as a line names them; `None` when it holds no name.

    A name all in capitals has the last name first, as address books write it.

    >>> new_person(SeenPerson(1, "", "VAN DEN BROECK AN (EXT)")).name
    'An Van den Broeck'
    """
    text = seen.name or _name_in(seen.email)
    bare = text.partition("(")[0].strip(" ,;")
    loud = bare.isupper() and "," not in bare and len(bare.split()) > 1
    if loud:
        *last, first = bare.split()
        name = split_name(f"{' '.join(last)} {first.title()}", last_first=True)
    else:
        name = read_name_cell(text).name
    if name is None or not name.last:
        return None
    return NewPerson(
        last_name=name.last,
        first_name=name.first,
        function=seen.function,
        email=seen.email,
        phone=seen.phone,
    )


def taken_over(
    rows: Sequence[SheetRow], lines: Iterable[ReviewLine]
) -> tuple[tuple[SheetRow, ...], tuple[Lesson, ...]]:
    """The sheet with everybody of the list, and what to keep when it is saved.

    Nobody comes twice: a person who stands on the sheet gets a mark there.
    """
    sheet = list(rows)
    lessons: list[Lesson] = []
    proxies: list[tuple[str, str]] = []
    made: dict[tuple[str, Post | None], str] = {}
    for line in lines:
        key = _put(sheet, line, made)
        if lesson := _lesson(line, key):
            lessons.append(lesson)
        if key is not None and line.seen.proxy_to:
            proxies.append((key, line.seen.proxy_to))
    return _with_proxies(sheet, proxies), tuple(lessons)


def _line(
    place: int, match: Match, brought: BroughtList, directory: Directory
) -> ReviewLine:
    decision = brought.decision(place)
    new = new_person(match.seen)
    if decision.person_id is not None and decision.person_id not in directory.names:
        decision = replace(decision, verdict=None, person_id=None)
    verdict = decision.verdict or _BY_DEFAULT[match.status]
    if decision.verdict is None and not match.person_id and match.alternatives:
        verdict = Verdict.IGNORED  # nobody until somebody says who
    if verdict is Verdict.DIFFERENT and new is None:
        verdict = Verdict.IGNORED
    person_id = None
    if verdict is Verdict.SAME:
        person_id = decision.person_id or match.person_id
    seen_at = directory.organisation(match.seen.organisation)
    posts = directory.posts.get(person_id or 0, ())
    beside = match.seen.organisation if verdict is Verdict.DIFFERENT else None
    return ReviewLine(
        place=place,
        seen=match.seen,
        status=match.status,
        choices=tuple(
            Choice(
                one.person_id,
                directory.names[one.person_id],
                next(
                    (post[1] for post in directory.posts.get(one.person_id, ())), None
                ),
                one.why,
                one.score,
            )
            for one in match.alternatives
            if one.person_id in directory.names
        )[:MOST_CHOICES],
        new=new,
        decision=decision,
        verdict=verdict,
        person_id=person_id,
        name=directory.names.get(person_id or 0, new.name if new else match.seen.name),
        mark=_mark(decision, match.seen, brought.seen.kind),
        speaks_for=seen_at or (posts[0] if len(posts) == 1 else None),
        works_at=seen_at if person_id and seen_at not in posts else None,
        new_place=beside if seen_at is None else None,
    )


def _mark(decision: Decision, seen: SeenPerson, kind: ListKind) -> str:
    """Who stands on a list was there, save on an invitation that got no answer."""
    if decision.mark is not None:
        return decision.mark
    if seen.presence is None:
        return "" if kind is ListKind.INVITATION else _MARK_OF[Presence.PRESENT]
    return _MARK_OF.get(seen.presence, "")


def _put(
    sheet: list[SheetRow],
    line: ReviewLine,
    made: dict[tuple[str, Post | None], str],
) -> str | None:
    """Put a line on the sheet; the key of its row."""
    organisation_id, organisation = line.speaks_for or (None, None)
    if line.new_place and line.decision.works_there:
        organisation = line.new_place
    if line.verdict is Verdict.SAME and line.person_id is not None:
        row = next((row for row in sheet if row.person_id == line.person_id), None)
        if row is None:
            row = known_row(
                line.person_id, line.name, organisation_id, organisation, ""
            )
            sheet.append(row)
    elif line.verdict is Verdict.DIFFERENT and line.new is not None:
        who = (normalise(line.new.name), line.speaks_for)
        if who not in made:
            sheet.append(new_row(sheet, line.new, organisation_id, organisation))
            made[who] = sheet[-1].key
            sheet[-1] = replace(sheet[-1], mark="")
        row = next(row for row in sheet if row.key == made[who])
    else:
        return None
    if row.mark != _MARK_OF[Presence.PRESENT]:
        mark = line.mark or row.mark
        substitute = None if mark == "A" else row.substitute
        sheet[sheet.index(row)] = replace(row, mark=mark, substitute=substitute)
    return row.key


def _lesson(line: ReviewLine, key: str | None) -> Lesson | None:
    """What a line teaches: a decision, or where somebody works."""
    works = line.works_at if line.decision.works_there and key else None
    verdict = line.decision.verdict
    if verdict is None and line.was_accepted:
        verdict = Verdict.SAME
    if verdict is None and works is None:
        return None
    refused = tuple(c.person_id for c in line.choices if c.person_id != line.person_id)
    return Lesson(
        seen=line.seen,
        row=key,
        verdict=verdict,
        not_people=refused if line.verdict is Verdict.DIFFERENT else (),
        organisation_id=works[0] if works else None,
    )


def _with_proxies(
    sheet: Sequence[SheetRow], proxies: Iterable[tuple[str, str]]
) -> tuple[SheetRow, ...]:
    """Who gave a proxy was not there; who holds it came instead, if they came."""
    found = {row.key: row for row in sheet}
    for key, holder in proxies:
        wanted = set(normalise(holder).split())
        holders = [
            row
            for row in sheet
            if row.key != key
            and row.mark == _MARK_OF[Presence.PRESENT]
            and set(normalise(row.name).split()) == wanted
        ]
        row = found[key]
        if row.mark != _MARK_OF[Presence.PRESENT] and len(holders) == 1:
            found[key] = replace(row, substitute=holders[0].key)
    return tuple(found.values())


def _name_in(email: str | None) -> str:
    """The name in `voornaam.naam@...`; nothing in any other address."""
    words = (email or "").partition("@")[0].split(".")
    return " ".join(words).title() if len(words) > 1 and all(words) else ""
