"""The measuring stick for matching names: what is right, bold, missed or wrong."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from crm.directory.matching import match_people
from crm.model.attendance import KnownPerson, Match, SeenPerson
from crm.model.enums import MatchStatus
from crm.texts import matching as t

Row = Mapping[str, str]
_COUNTED = ("lines", "known", "right", "bold", "same", "found")
_PROPOSED = {MatchStatus.KNOWN, MatchStatus.PROBABLE}


@dataclass(frozen=True)
class Fault:
    """A line that was read wrongly, with what was expected and why."""

    case: str
    kind: str
    seen: str
    what: str
    label_why: str


@dataclass
class Marks:
    """Counts over labelled lines, in all and by kind.

    `known` counts lines said to be known, `right` those of the person of the `same`
    row, `bold` those right ones that nobody may know without asking. `found` counts
    the `same` rows whose person is known or the first to be proposed, out of `same`.
    `decided` counts those found as known out of `decidable`.
    """

    lines: int = 0
    known: int = 0
    right: int = 0
    bold: int = 0
    same: int = 0
    found: int = 0
    decidable: int = 0
    decided: int = 0
    faults: list[Fault] = field(default_factory=list)
    kinds: dict[str, dict[str, int]] = field(default_factory=dict)

    @property
    def precision(self) -> float:
        """How often "known" was right."""
        return self.right / self.known if self.known else 1.0

    @property
    def recall(self) -> float:
        """How often the right person was known or the first to be proposed."""
        return self.found / self.same if self.same else 1.0


def mark_matches(people: Iterable[Row], pairs: Iterable[Row]) -> Marks:
    """Match every labelled line against its own directory, and count.

    Lines are complete: one without a `same` row must be known as nobody.
    """
    known: dict[str, list[KnownPerson]] = defaultdict(list)
    ids: dict[str, int] = {}
    for number, row in enumerate(people, 1):
        ids[row["person_key"]] = number
        known[row["case_group"]].append(_person(number, row))
    lines: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in pairs:
        seen = (row["seen"], row["seen_mail"], row["seen_organisation"])
        lines[row["case_group"], *seen].append(row)
    marks = Marks()
    by_group: dict[str, list[list[Row]]] = defaultdict(list)
    for (group, *_), rows in lines.items():
        by_group[group].append(rows)
    for group, every in by_group.items():
        seen_lines = [_line(rows[0]) for rows in every]
        matches = match_people(seen_lines, known[group])
        for rows, match in zip(every, matches, strict=True):
            _mark(marks, rows, match, ids)
    return marks


def _mark(marks: Marks, rows: list[Row], match: Match, ids: Mapping[str, int]) -> None:
    marks.lines += 1
    first = rows[0]
    counts = marks.kinds.setdefault(first["kind"], dict.fromkeys(_COUNTED, 0))
    counts["lines"] += 1
    right = {ids[row["person_key"]] for row in rows if row["label"] == "same"}
    if match.status is MatchStatus.KNOWN:
        marks.known += 1
        counts["known"] += 1
        if match.person_id in right:
            marks.right += 1
            counts["right"] += 1
            bold = all(row["may_be_known"] != "ja" for row in rows)
            marks.bold += bold
            counts["bold"] += bold
        else:
            marks.faults.append(_fault(first, t.WRONGLY_KNOWN))
    for row in rows:
        if row["label"] != "same":
            continue
        marks.same += 1
        counts["same"] += 1
        may = row["may_be_known"] == "ja"
        marks.decidable += may
        if match.status in _PROPOSED and match.person_id == ids[row["person_key"]]:
            marks.found += 1
            counts["found"] += 1
            marks.decided += may and match.status is MatchStatus.KNOWN
        else:
            marks.faults.append(_fault(row, t.MISSED))


def _fault(row: Row, what: str) -> Fault:
    return Fault(row["case_id"], row["kind"], row["seen"], what, row["why"])


def _person(number: int, row: Row) -> KnownPerson:
    return KnownPerson(
        number,
        row["given_name"],
        row["family_name"],
        _several(row["mails"]),
        _several(row["organisations"]),
        _several(row["aliases"]),
    )


def _line(row: Row) -> SeenPerson:
    return SeenPerson(
        line=1,
        text=row["seen"],
        name=row["seen"],
        email=row["seen_mail"] or None,
        organisation=row["seen_organisation"] or None,
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("; ") if part)
