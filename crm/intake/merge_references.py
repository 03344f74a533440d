"""What refers to a record that goes: moved to the one that stays.

The references are found from the tables, so a table of later is moved too. Two rows
that say the same once they are moved become one row; what only one of them knows is
kept. A noun without such a rule keeps both rows.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from crm.intake.merge_fields import joined
from crm.model.enums import CaseStage, Presence, Verdict
from crm.model.tables import (
    ActionPartner,
    Affiliation,
    FindingCase,
    Judgement,
    Mandate,
    Participation,
    Record,
    Tie,
)
from crm.store import Connection
from crm.store.merging import reference_columns, rows_referring
from crm.store.transaction import columns_of
from crm.texts import duplicates as t

Values = dict[str, Any]


@dataclass(frozen=True)
class _Same:
    """When two rows of a noun say the same: these columns are equal.

    `filled` columns are equal too, or one of them is empty; of `best` columns the
    first value listed wins; `noted` columns hold text that is joined.
    """

    equal: tuple[str, ...]
    filled: tuple[str, ...] = ()
    best: Mapping[str, tuple[Any, ...]] = field(default_factory=dict)
    noted: tuple[str, ...] = ()


_SAME: dict[type[Record], _Same] = {
    Participation: _Same(
        equal=("contact_moment_id", "person_id"),
        filled=("organisation_id", "represented_by_id"),
        best={"presence": tuple(Presence)},
    ),
    Affiliation: _Same(
        equal=("person_id", "organisation_id", "end"),
        filled=("function", "start"),
        noted=("source",),
    ),
    Mandate: _Same(
        equal=(
            *("body_id", "organisation_id", "person_id"),
            *("capacity", "end", "alternate_of_id"),
        ),
        filled=(
            *("start", "role", "cluster", "sector", "cluster_text", "sector_text"),
            *("competence", "voting", "nominated_by", "nominated_on"),
            *("decided_by", "decided_on"),
            *("follows_id", "follows_affiliation_id"),
        ),
        noted=("source",),
    ),
    ActionPartner: _Same(
        equal=("action_id", "text", "organisation_id", "body_id", "sector")
    ),
    FindingCase: _Same(
        equal=(
            *("kind", "body_id", "norm_kind", "group"),
            *("organisation_id", "other_organisation_id"),
        ),
        filled=("owner", "due", "dismissed_as", "dismissed_on"),
        best={"stage": tuple(reversed(CaseStage))},
    ),
    Tie: _Same(
        equal=("organisation_id", "other_organisation_id", "kind", "end"),
        filled=("state", "start", "confirmed_on"),
        noted=("source",),
    ),
    Judgement: _Same(
        equal=(
            *("spelling", "person_id", "other_person_id"),
            *("organisation_id", "other_organisation_id"),
        ),
        best={"verdict": (Verdict.SAME, Verdict.DIFFERENT, Verdict.IGNORED)},
    ),
}


_OF_TWO: dict[type[Record], str] = {
    Judgement: t.JUDGEMENT_GONE,
    Tie: t.TIE_GONE,
    FindingCase: t.CASE_GONE,
}
"""Nouns about two records; about one record and itself they say nothing."""


@dataclass
class Row:
    """A stored row, as it is and as it will be; `gone` once another stands for it."""

    noun: type[Record]
    record: Record
    values: Values
    gone: bool = False

    @property
    def key(self) -> int:
        """Its id."""
        return self.record.key

    @property
    def changed(self) -> Values:
        """The fields that get another value."""
        was = columns_of(self.record)
        return {n: value for n, value in self.values.items() if was[n] != value}


@dataclass
class Moving:
    """Everything that a merge does to rows that refer to the record that goes."""

    connection: Connection
    rows: dict[tuple[type[Record], int], Row] = field(default_factory=dict)
    moved: list[Row] = field(default_factory=list)
    joined: list[tuple[str, Row]] = field(default_factory=list)
    """What became one: the sentence and the row that it is about."""

    def move(self, noun: type[Record], keep: int, drop: int) -> None:
        """Let everything that refers to `drop` refer to `keep`."""
        waiting = [(noun, keep, drop)]
        while waiting:
            parent, stays, goes = waiting.pop(0)
            for child, columns in reference_columns(parent).items():
                there = self._rows_of(child, columns, stays)
                touched = self._repoint(child, columns, stays, goes)
                if parent is noun:
                    self.moved += touched
                for row in touched:
                    other = _same_as(row, there)
                    if other is not None:
                        # The first row of a contact tells whose contact it is.
                        into, gone = sorted((other, row), key=lambda one: one.key)
                        self._join(into, gone)
                        waiting.append((child, into.key, gone.key))

    def overlapping(self) -> Iterator[Row]:
        """Moved mandates and functions beside which another one stays."""
        moved = {id(row) for row in self.moved}
        for row in self.moved:
            who = _WHO.get(row.noun)
            if who and not row.gone:
                yield from (
                    row
                    for other in self.rows.values()
                    if other.noun is row.noun
                    and not other.gone
                    and id(other) not in moved
                    and all(row.values[n] == other.values[n] for n in who)
                    and _overlap(row.values, other.values)
                )

    def _rows_of(
        self, child: type[Record], columns: tuple[str, ...], parent: int
    ) -> list[Row]:
        found = rows_referring(self.connection, child, columns, [parent])
        return [
            self.rows.setdefault((child, key), Row(child, record, columns_of(record)))
            for key, record in found.items()
        ]

    def _repoint(
        self, child: type[Record], columns: tuple[str, ...], stays: int, goes: int
    ) -> list[Row]:
        touched: list[Row] = []
        for row in self._rows_of(child, columns, goes):
            if row.gone:
                continue
            for name in columns:
                if row.values[name] == goes:
                    row.values[name] = stays
            touched.append(row)
            self._mend(row)
        return touched

    def _mend(self, row: Row) -> None:
        """What a row says of a record and itself means something else."""
        values = row.values
        if row.noun is Participation and values["person_id"] is not None:
            if values["person_id"] == values["represented_by_id"]:
                values |= {"represented_by_id": None, "presence": Presence.PRESENT}
                self.joined.append((t.CAME_HIMSELF, row))
        elif row.noun in _OF_TWO:
            for name in ("person_id", "organisation_id"):
                one, other = values.get(name), values.get(f"other_{name}")
                if one is not None and one == other:
                    row.gone = True
                    self.joined.append((_OF_TWO[row.noun], row))

    def _join(self, into: Row, row: Row) -> None:
        rule = _SAME[row.noun]
        for name in rule.filled:
            if into.values[name] is None:
                into.values[name] = row.values[name]
        for name, order in rule.best.items():
            into.values[name] = min(
                into.values[name], row.values[name], key=order.index
            )
        for name in rule.noted:
            both = [text for text in (into.values[name], row.values[name]) if text]
            into.values[name] = "; ".join(joined(both)) or None
        if row.noun is Participation and into.values["presence"] is Presence.PRESENT:
            into.values["represented_by_id"] = None
        row.gone = True
        presence = into.values.get("presence")
        self.joined.append((t.became_one(str(row.noun.__tablename__), presence), row))


_WHO = {
    Mandate: ("body_id", "organisation_id", "person_id"),
    Affiliation: ("person_id", "organisation_id"),
}


def _same_as(row: Row, there: list[Row]) -> Row | None:
    """The row of the record that stays which says the same."""
    rule = _SAME.get(row.noun)
    if rule is None or row.gone:
        return None
    return next(
        (
            other
            for other in there
            if other is not row and not other.gone and _agree(rule, other, row)
        ),
        None,
    )


def _agree(rule: _Same, one: Row, two: Row) -> bool:
    return all(one.values[n] == two.values[n] for n in rule.equal) and all(
        one.values[n] == two.values[n] or None in (one.values[n], two.values[n])
        for n in rule.filled
    )


def _overlap(one: Values, two: Values) -> bool:
    """Whether two periods share a day; an unknown end is open."""
    starts = (one["start"], two["start"])
    ends = (one["end"], two["end"])
    return all(
        start is None or end is None or start <= end
        for start, end in zip(starts, reversed(ends), strict=True)
    )
