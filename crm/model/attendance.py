"""People as a list, a report, an invitation or a mail shows them; nothing stored."""

from dataclasses import dataclass
from datetime import datetime

from crm.model.enums import ListKind, MatchStatus, Presence, Verdict


@dataclass(frozen=True)
class SeenPerson:
    """One person as a line shows them.

    `line` counts from 1 in what was brought in; `text` is the line as it was written.
    `name` is what stands there as a name, titles and all; `email` and `organisation`
    what stands beside it. `presence` is `None` where the list does not say.
    `proxy_to` is whom a "volmacht aan" names. `no_person` says why this is nobody:
    a room, a function, a heading.
    """

    line: int
    text: str
    name: str = ""
    email: str | None = None
    organisation: str | None = None
    phone: str | None = None
    function: str | None = None
    presence: Presence | None = None
    proxy_to: str | None = None
    no_person: str | None = None


@dataclass(frozen=True)
class SeenList:
    """What a dropped file or pasted text holds; `problems` are Dutch sentences."""

    kind: ListKind
    people: tuple[SeenPerson, ...]
    title: str | None = None
    start: datetime | None = None
    end: datetime | None = None
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class KnownPerson:
    """A person of ours, with all that a line can be compared with."""

    id: int
    first_name: str
    last_name: str
    emails: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class SpellingJudgement:
    """What somebody decided about the spelling of a line: see `spelling_of`.

    `SAME` is the person from then on, `DIFFERENT` is not, `IGNORED` is no person.
    """

    id: int
    spelling: str
    verdict: Verdict
    person_id: int | None = None


@dataclass(frozen=True)
class Alternative:
    """A person that a line may be, and why in Dutch sentences."""

    person_id: int
    score: float
    why: tuple[str, ...]


@dataclass(frozen=True)
class Match:
    """What a line is. `KNOWN` and `PROBABLE` name the first of the alternatives."""

    seen: SeenPerson
    status: MatchStatus
    alternatives: tuple[Alternative, ...] = ()

    @property
    def person_id(self) -> int | None:
        """Whom the line is proposed as."""
        named = self.status in {MatchStatus.KNOWN, MatchStatus.PROBABLE}
        return self.alternatives[0].person_id if named else None
