"""What was said of who belongs in a body: now, before and later, and what is met."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from crm.errors import InvalidInput
from crm.exchange.table_document import Column, ColumnKind, Row, TableDocument
from crm.findings.coverage import (
    NormCoverage,
    Taxonomy,
    body_coverage,
    norm_sentence,
    read_taxonomy,
)
from crm.model.enums import NormKind, NormStatus
from crm.model.rows import BodyRow, NormRow
from crm.network.groups import EVERY, group_label
from crm.store import Connection
from crm.store.bodies import bodies_named, body, norms
from crm.texts import findings as words
from crm.texts import norms as t

_ORDER = list(NormKind)


@dataclass(frozen=True)
class NormLine:
    """A norm as a table shows it. Out of its time it has nothing to say about now.

    A norm on `*` is one line: `now` says how many of its groups meet it, `unmet` which
    of them do not, or are not known to.
    """

    norm: NormRow
    label: str
    now: str = ""
    status: NormStatus | None = None
    sentence: str = ""
    unmet: tuple[str, ...] = ()

    @property
    def is_balance(self) -> bool:
        """Whether its maximum is a percentage."""
        return self.norm.kind is NormKind.BALANCE


@dataclass(frozen=True)
class Composition:
    """The norms of a body against a day, each block by sort of group."""

    body: BodyRow
    on: date
    current: tuple[NormLine, ...]
    past: tuple[NormLine, ...]
    future: tuple[NormLine, ...]

    @property
    def lines(self) -> tuple[NormLine, ...]:
        """Every norm, those of now first."""
        return (*self.current, *self.future, *self.past)

    def count(self, status: NormStatus) -> int:
        """How many of the norms of now have this status."""
        return sum(line.status is status for line in self.current)

    def find(self, norm_id: str | None) -> NormLine | None:
        """The line that a link names."""
        return next((x for x in self.lines if str(x.norm.id) == norm_id), None)


def composition(connection: Connection, body_id: int, on: date) -> Composition:
    """The norms of one body against a day. Raises `MissingRecord`."""
    taxonomy = read_taxonomy(connection)
    measured: dict[int, list[NormCoverage]] = {}
    for found in body_coverage(connection, on, body_id=body_id):
        for norm in found.norms:
            measured.setdefault(norm.norm.id, []).append(norm)
    rows = sorted(norms(connection, body_id=body_id), key=_place)

    def lines(wanted: Iterable[NormRow]) -> tuple[NormLine, ...]:
        return tuple(NormLine(row, label_of(row, taxonomy)) for row in wanted)

    return Composition(
        body=body(connection, body_id),
        on=on,
        current=tuple(
            _measured(line, measured.get(line.norm.id, []))
            for line in lines(row for row in rows if row.valid_on(on))
        ),
        past=lines(r for r in rows if r.valid_to is not None and r.valid_to < on),
        future=lines(r for r in rows if r.valid_from is not None and r.valid_from > on),
    )


def label_of(norm: NormRow, taxonomy: Taxonomy) -> str:
    """The group of a norm; of one on `*` which groups that are."""
    every = t.EVERY_GROUP.get(norm.kind) if norm.group.strip() == EVERY else None
    return every or group_label(norm.kind, norm.group, taxonomy)


def _place(norm: NormRow) -> tuple[object, ...]:
    """By sort of group, then as they were given."""
    return _ORDER.index(norm.kind), norm.valid_from or date.min, norm.id


def _measured(line: NormLine, found: Sequence[NormCoverage]) -> NormLine:
    """The line with what is there on the day; all of its groups taken together."""
    if not found:
        return replace(line, status=NormStatus.UNKNOWN, sentence=t.NOTHING_TO_COUNT)
    unmet = [norm for norm in found if norm.status is not NormStatus.MET]
    if len(found) == 1:
        return replace(
            line,
            now=_now(found[0]),
            status=found[0].status,
            sentence=norm_sentence(found[0]),
        )
    return replace(
        line,
        now=t.of_all(len(found) - len(unmet), len(found)),
        status=_together(found),
        sentence=t.met_by(line.label, len(found) - len(unmet), len(found)),
        unmet=tuple(norm.label for norm in unmet),
    )


def _now(found: NormCoverage) -> str:
    if found.share is None:
        return str(found.present)
    return t.of_all(found.share.places, found.share.total)


def _together(found: Iterable[NormCoverage]) -> NormStatus:
    """Not met when one is not; else unknown when one is."""
    states = {norm.status for norm in found}
    worst = (NormStatus.NOT_MET, NormStatus.UNKNOWN)
    return next((state for state in worst if state in states), NormStatus.MET)


def norm_listing(
    connection: Connection, asked: Mapping[str, str], today: date
) -> TableDocument:
    """The norms of one body, by sort, as a file. Raises `InvalidInput`."""
    named = bodies_named(connection, asked.get("overleg", ""))
    if not named:
        raise InvalidInput(words.BAD_LINK)
    found = composition(connection, named[0].id, today)
    return TableDocument(
        name=t.SHEET,
        title=t.list_title(found.body.name),
        subtitle=(first_line(found),),
        columns=(
            Column(t.KIND),
            Column(t.GROUP),
            Column(t.LEAST),
            Column(t.MOST),
            Column(t.FROM, ColumnKind.DATE),
            Column(t.TO, ColumnKind.DATE),
            Column(t.NOW),
            Column(t.STATUS),
            Column(t.CERTAINTY),
            Column(t.SOURCE),
        ),
        rows=tuple(_row(line, found) for line in found.lines),
        group_by=t.KIND,
        notes=(t.STATUS_NOTE,),
    )


def first_line(found: Composition) -> str:
    """How many norms there are, and how many are met."""
    return t.first_line(
        found.body.name,
        len(found.current),
        found.count(NormStatus.NOT_MET),
        found.count(NormStatus.UNKNOWN),
    )


def asked(norm: NormRow) -> str:
    """What a norm asks: `minstens 1`, `4 tot 6`, `hoogstens de helft`."""
    if norm.kind is NormKind.BALANCE and norm.maximum is not None:
        return words.at_most_share(norm.maximum)
    return words.asked(norm.minimum, norm.maximum)


def least(line: NormLine) -> str:
    """The minimum in words; a balance has none."""
    if line.is_balance:
        return ""
    return str(line.norm.minimum) if line.norm.minimum else words.OPTIONAL


def most(line: NormLine) -> str:
    """The maximum in words; nothing for none."""
    if line.norm.maximum is None:
        return ""
    return f"{line.norm.maximum}%" if line.is_balance else str(line.norm.maximum)


def state(line: NormLine, found: Composition) -> str:
    """Met or not; of a norm that does not hold, whether it did or will."""
    if line.status is not None:
        return line.status.value
    return t.LATER if line in found.future else t.PAST


def _row(line: NormLine, found: Composition) -> Row:
    norm = line.norm
    return (
        t.kind(norm.kind),
        line.label,
        least(line),
        most(line),
        norm.valid_from,
        norm.valid_to,
        line.now,
        state(line, found),
        words.certainty(norm.certainty),
        norm.source,
    )
