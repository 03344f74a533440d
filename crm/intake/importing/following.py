"""What a mandate goes with (ambtshalve): the holder's seat elsewhere, or a function.

A cell names the other body, with the role where that tells seats apart, or a function
as `personen` has it: `Bestuursorgaan`, `Bestuursorgaan (voorzitter)`, `schepen bij
Stad Beerse`. What a mandate follows already stays when the cell still fits it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from crm.exchange.contract import FUNCTION_AT, followed_function, followed_seat
from crm.intake.importing.bench import Bench
from crm.intake.importing.bodies import Bodies
from crm.intake.importing.cells import RowFault
from crm.intake.importing.organisations import Organisations
from crm.intake.importing.targets import Row, Shelf, Target
from crm.model.dates import active_on
from crm.model.names import normalise
from crm.model.tables import Affiliation, Mandate
from crm.texts import following as words
from crm.texts import importing as t

COLUMN = "ambtshalve"
_WITH_ROLE = re.compile(r"(.+?)\s*\(([^()]+)\)")

Values = dict[str, Target | None]


class Sources:
    """Everything that a mandate can go with."""

    def __init__(
        self, bench: Bench, bodies: Bodies, organisations: Organisations, people: Shelf
    ) -> None:
        self._bodies, self._organisations = bodies, organisations
        self._mandates = bench.shelf(Mandate)
        self._functions = bench.shelf(Affiliation)
        self._people = people
        self._posts: defaultdict[Target | None, list[Target]] = defaultdict(list)
        for post in self._functions:
            self._posts[_at(people, post.value("person_id"))].append(post)

    def find(
        self,
        row: Row,
        own: Target | None,
        body: Target | None,
        holder: Target | None,
        seats: Iterable[Target],
    ) -> Values:
        """The fields for what the cell names; nothing for an empty cell.

        `seats` are the mandates planned so far. Raises `RowFault` for a source that is
        not known, may be several, stands in the same body or follows the seat itself.
        """
        text = row.cells.text(COLUMN)
        if text is None or (own is not None and self._stands_there(own, text)):
            return {}
        bodies, role = self._named_body(text)
        if bodies:
            named = [
                seat
                for seat in seats
                if seat is not own
                and self._body(seat) in bodies
                and (role is None or normalise(seat.value("role")) == normalise(role))
            ]
            found = self._seats(row, holder, named)
            if any(self._body(seat) is body for seat in found):
                raise row.cells.fault(COLUMN, words.OTHER_BODY)
        else:
            found = self._posts_named(row, holder, text)
        if len(found) != 1:
            raise self._fault(row, len(found))
        (source,) = found
        if own is not None and own in self._above(source):
            raise row.cells.fault(COLUMN, t.FOLLOWS_ITSELF)
        if source.noun is Mandate:
            return {"follows_id": source, "follows_affiliation_id": None}
        return {"follows_id": None, "follows_affiliation_id": source}

    def _stands_there(self, own: Target, text: str) -> bool:
        """Whether the text is how we write what the seat follows now."""
        seat = _at(self._mandates, own.value("follows_id"))
        post = _at(self._functions, own.value("follows_affiliation_id"))
        if seat is not None:
            body = self._body(seat)
            name = str(body.value("name")) if body else ""
            told = followed_seat(name, seat.value("role"))
        elif post is not None:
            firm = _at(self._organisations.shelf, post.value("organisation_id"))
            name = str(firm.value("name")) if firm else ""
            told = followed_function(post.value("function"), name)
        else:
            return False
        return normalise(told) == normalise(text)

    def _named_body(self, text: str) -> tuple[list[Target], str | None]:
        """The bodies that a text names, whole or before a role in brackets."""
        whole = self._bodies.named(text)
        match = None if whole else _WITH_ROLE.fullmatch(text)
        if match is None:
            return whole, None
        return self._bodies.named(match[1]), match[2]

    def _seats(
        self,
        row: Row,
        holder: Target | None,
        named: list[Target],
    ) -> list[Target]:
        mine = [
            seat
            for seat in named
            if holder is not None
            and _at(self._people, seat.value("person_id")) is holder
        ]
        return _running(row, mine)

    def _posts_named(self, row: Row, holder: Target | None, text: str) -> list[Target]:
        for function, employer in _readings(text):
            firms = self._organisations.named(employer)
            if not firms:
                continue
            posts = self._posts.get(holder, []) if holder is not None else []
            found = [post for post in posts if _is_post(post, function, firms)]
            if found:
                return _running(row, found)
        return []

    def _body(self, seat: Target) -> Target | None:
        return _at(self._bodies.shelf, seat.value("body_id"))

    def _above(self, source: Target) -> Iterator[Target]:
        """A source, what that one follows, and so on; each once."""
        seen: set[Target] = set()
        at: Target | None = source
        while at is not None and at not in seen:
            seen.add(at)
            yield at
            at = _at(self._mandates, at.value("follows_id"))

    @staticmethod
    def _fault(row: Row, count: int) -> RowFault:
        reason = t.ambiguous_source(count) if count else t.UNKNOWN_SOURCE
        return row.cells.fault(COLUMN, reason)


def _readings(text: str) -> Iterator[tuple[str, str]]:
    """The ways to read `functie bij organisatie`; either may hold the word itself."""
    parts = f" {text}".split(FUNCTION_AT)
    for at in range(1, len(parts)):
        function = FUNCTION_AT.join(parts[:at]).strip()
        yield function, FUNCTION_AT.join(parts[at:]).strip()


def _is_post(post: Target, function: str, firms: list[Target]) -> bool:
    same = normalise(post.value("function")) == normalise(function)
    return same and any(x.stands_for(post.value("organisation_id")) for x in firms)


def _running(row: Row, found: list[Target]) -> list[Target]:
    """Of several, those that run on the first day of the row, else the open ones."""
    if len(found) < 2:  # noqa: PLR2004 (one needs no choice)
        return found
    start = row.cells.first_day("van")
    if start is None:
        return [one for one in found if one.value("end") is None] or found
    return [
        one for one in found if active_on(one.value("start"), one.value("end"), start)
    ]


def _at(shelf: Shelf, reference: object) -> Target | None:
    """The record that a field refers to: planned in this import, or stored."""
    if isinstance(reference, Target):
        return reference
    return shelf.get(reference) if isinstance(reference, int) else None
