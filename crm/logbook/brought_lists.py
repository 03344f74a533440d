"""A list of people that was brought to a note, and what somebody said about its lines.

It waits in the draft until it is taken over into the sheet.
"""

import hashlib
from dataclasses import dataclass, replace
from typing import Any

from pydantic import TypeAdapter

from crm.model.attendance import SeenList, SeenPerson
from crm.model.enums import Verdict


@dataclass(frozen=True)
class Decision:
    """What somebody said about one line; what stays open is as Schakel proposes it.

    `verdict` says who it is: `SAME` as `person_id`, `DIFFERENT` from everybody we know
    so somebody new, or `IGNORED` because it is no person. `mark` is a mark of the
    sheet. `works_there` asks to note that the person works where the list says.
    """

    place: int
    verdict: Verdict | None = None
    person_id: int | None = None
    mark: str | None = None
    works_there: bool = False


@dataclass(frozen=True)
class BroughtList:
    """A list as it was read. `digest` knows the same file or text again."""

    seen: SeenList
    digest: str
    name: str = ""
    decisions: tuple[Decision, ...] = ()

    def decision(self, place: int) -> Decision:
        """What was said about the line at this place, counted from 0."""
        found = (one for one in self.decisions if one.place == place)
        return next(found, Decision(place))

    def decided(self, decision: Decision) -> "BroughtList":
        """The list with one line decided, in place of what was said before."""
        others = [one for one in self.decisions if one.place != decision.place]
        return replace(self, decisions=(*others, decision))


@dataclass(frozen=True)
class Lesson:
    """What a line of a list taught us, kept when the note is saved.

    `row` is the key of the row on the sheet that the line became. Only what somebody
    decided has a `verdict`; `not_people` are the ones that were proposed and refused.
    `organisation_id` is where the person works since the day of the note.
    """

    seen: SeenPerson
    row: str | None = None
    verdict: Verdict | None = None
    not_people: tuple[int, ...] = ()
    organisation_id: int | None = None


def digest_of(content: bytes) -> str:
    """Twelve signs that know the same content again."""
    return hashlib.sha256(content).hexdigest()[:12]


BROUGHT: TypeAdapter[BroughtList | None] = TypeAdapter(BroughtList | None)
LESSONS: TypeAdapter[tuple[Lesson, ...]] = TypeAdapter(tuple[Lesson, ...])


def as_json(adapter: TypeAdapter[Any], value: object) -> Any:
    """JSON values that the adapter reads back."""
    return adapter.dump_python(value, mode="json")
