"""A list of members understood: who sits for whom, in which cluster, with which vote.

What cannot be read is left out and named; it never holds up the rest.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from crm.exchange.contract import key
from crm.exchange.memberlist import ListColumn, ListRow, ListSheet, MemberList
from crm.intake.classification import Classification
from crm.intake.member_cells import without_faults
from crm.intake.member_names import PersonName, read_name_cell, split_name
from crm.intake.member_rows import Member, each_once, unclear_words
from crm.model.names import normalise
from crm.store import Connection
from crm.store.importing import municipality_names
from crm.texts import importing as words
from crm.texts import member_list as t

_COUNT = re.compile(r"[\s(:]*\b\d+\b[\w\s]*\)?$")
_WHO = frozenset(("persoon", "achternaam", "organisatie"))


@dataclass(frozen=True)
class Understood:
    """What we make of a list, to show before anything is written."""

    file: str
    titles: tuple[str, ...]
    columns: tuple[ListColumn, ...]
    members: tuple[Member, ...]
    remarks: tuple[str, ...]

    @property
    def people(self) -> int:
        """How many lines name a person."""
        return sum(member.person is not None for member in self.members)

    @property
    def organisations(self) -> int:
        """How many organisations are named."""
        return len({normalise(m.organisation) for m in self.members} - {""})


def understand(connection: Connection, found: MemberList) -> Understood:
    """What the list says, and what of it is left out and why."""
    taxonomy = Classification.read(connection)
    readers = [_Reader(taxonomy, sheet) for sheet in found.sheets]
    read = [member for reader in readers for member in reader.members()]
    remarks = [remark for reader in readers for remark in reader.remarks]
    remarks += unclear_words(read, taxonomy, _places(connection))
    once, doubts = each_once(read, taxonomy)
    remarks += doubts
    members, unclear = _with_principals(once)
    remarks += [t.left_out(m.line, t.THIS_ROW, t.NO_PRINCIPAL) for m in unclear]
    return Understood(
        found.file,
        tuple(title for sheet in found.sheets for title in (sheet.name, *sheet.titles)),
        tuple(dict.fromkeys(c for sheet in found.sheets for c in sheet.columns)),
        tuple(members),
        tuple(remarks),
    )


def _places(connection: Connection) -> set[str]:
    """Every municipality by name, also those that merged and what they became."""
    names = municipality_names(connection)
    return {name for pair in names for name in pair if name}


class _Reader:
    """Goes through the lines of a sheet; a heading counts for the lines under it."""

    def __init__(self, taxonomy: Classification, sheet: ListSheet) -> None:
        self.taxonomy = taxonomy
        self.sheet = sheet
        self.remarks: list[str] = []
        self.cluster = sheet.name if taxonomy.cluster(_bare(sheet.name)) else ""
        self.sector = ""
        headers = {key(c.header) for c in sheet.columns if c.field == "persoon"}
        self.last_first = bool(headers & t.LAST_NAME_FIRST)
        self.empty_vote_is_no = self._only_crosses()

    def members(self) -> Iterator[Member]:
        if self.empty_vote_is_no:
            self.remarks.append(t.EMPTY_VOTE_IS_NO)
        for row in self.sheet.rows:
            if row.alone is not None and self._is_heading(row, row.alone):
                continue
            member = self._member(row)
            if member is not None:
                yield member

    def _only_crosses(self) -> bool:
        """Whether the votes are yes or empty, both at least once."""
        votes = [
            row.values.get("stemrecht") for row in self.sheet.rows if not row.alone
        ]
        given = [vote for vote in votes if vote]
        return 0 < len(given) < len(votes) and all(_is_yes(vote) for vote in given)

    def _leave_out(self, row: ListRow, what: str, reason: str) -> None:
        self.remarks.append(t.left_out(row.line, what, reason))

    def _is_heading(self, row: ListRow, text: str) -> bool:
        """Take a line with one cell as the cluster or sector of what follows.

        A lone organisation called like a sector ("CAW") stays an organisation.
        """
        word = _bare(text)
        if self.taxonomy.cluster(word) is not None:
            self.cluster, self.sector = word, ""
            return True
        if "organisatie" not in row.values and self.taxonomy.sector(word) is not None:
            self.sector = word
            return True
        return False

    def _member(self, row: ListRow) -> Member | None:
        if row.alone is not None and not _WHO & set(row.values):
            self._leave_out(row, t.row_word(row.alone), t.NOT_UNDERSTOOD)
            return None
        first = next(iter(row.values.values()), "")
        if normalise(first).split(" ")[0] in t.TOTALS:
            self._leave_out(row, t.row_word(first), t.A_TOTAL)
            return None
        values = dict(row.values)
        person = self._person(values)
        organisation: str | None = values.pop("organisatie", "")
        if normalise(organisation) in t.NOBODY_YET:
            organisation = None
        if person is None and organisation is None:
            open_place = {"persoon", "achternaam"} & set(row.values)
            reason = t.OPEN_PLACE if open_place else t.NOBODY_THERE
            self._leave_out(row, t.THIS_ROW, reason)
            return None
        return self._filled(row, values, person, organisation)

    def _person(self, values: dict[str, str]) -> PersonName | None:
        """The name; a role or number behind it moves to its own value."""
        first, last = values.pop("voornaam", ""), values.pop("achternaam", "")
        text = values.pop("persoon", "")
        if first and last:
            return PersonName(first, last)
        cell = read_name_cell(text or last or first, last_first=self.last_first)
        if cell.aside:
            values.setdefault("functie", cell.aside)
        if cell.phone:
            values.setdefault("telefoon", cell.phone)
        return cell.name

    def _filled(
        self,
        row: ListRow,
        given: dict[str, str],
        person: PersonName | None,
        organisation: str | None,
    ) -> Member:
        values, faults = without_faults(given)
        for what, reason in faults:
            self._leave_out(row, what, reason)
        if self.empty_vote_is_no:
            values.setdefault("stemrecht", words.NO)
        values.setdefault("cluster", self.cluster)
        values.setdefault("sector", self.sector)
        if normalise(values.get("functie")) in t.ROLES and not values.get("rol"):
            values["rol"] = values.pop("functie")
        alternate = values.pop("plaatsvervanger", "")
        replaces = values.pop("plaatsvervanger_van", None)
        return Member(
            row.line,
            person,
            organisation,
            {name: text for name, text in values.items() if text},
            None if _is_yes(alternate) or _is_no(alternate) else split_name(alternate),
            replaces,
            is_alternate=_is_yes(alternate),
        )


def _with_principals(members: list[Member]) -> tuple[list[Member], list[Member]]:
    """Give lines that only say "plaatsvervanger: ja" the one they replace.

    That is the only other person of their organisation; without one it is not clear.
    """
    kept: list[Member] = []
    unclear: list[Member] = []
    for member in members:
        if not member.is_alternate or member.alternate_of:
            kept.append(member)
            continue
        wanted = normalise(member.organisation)
        same = [
            other.person
            for other in members
            if other.person is not None
            and not other.is_alternate
            and wanted
            and normalise(other.organisation) == wanted
        ]
        if len(same) == 1:
            kept.append(replace(member, alternate_of=same[0].full))
        else:
            unclear.append(member)
    return kept, unclear


def _bare(text: str) -> str:
    """A heading without its count: "Zorg (6)", "Cluster welzijn: 5 leden"."""
    return _COUNT.sub("", text).strip(" :-")


def _is_yes(text: str) -> bool:
    return text.lower().strip(" .!") in words.YES_WORDS


def _is_no(text: str) -> bool:
    return text.lower().strip(" .!") in words.NO_WORDS
