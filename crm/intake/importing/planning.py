"""From raw tables to a plan: nothing is written here, and file order does not matter."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias

from crm.exchange.contract import COLUMNS
from crm.exchange.raw import Reading
from crm.intake.importing.actions import Actions
from crm.intake.importing.bench import Bench, named_first, plan_each
from crm.intake.importing.bodies import Bodies, Norms
from crm.intake.importing.cells import Cells
from crm.intake.importing.mandates import Mandates
from crm.intake.importing.meetings import Attendance, Meetings
from crm.intake.importing.organisations import (
    Organisations,
    ReferenceEntries,
    ZoneMunicipalities,
)
from crm.intake.importing.outcome import (
    CellChange,
    ImportPlan,
    Outcome,
    Overwriting,
    PlannedRow,
)
from crm.intake.importing.people import People
from crm.intake.importing.targets import Row, Shelf, Target
from crm.model.names import full_name
from crm.model.tables import Record
from crm.store import Connection
from crm.texts import importing as t
from crm.texts.store import noun as noun_word

Rows: TypeAlias = dict[str, list[Row]]
Progress: TypeAlias = Callable[[float, str], None]
"""Told how far it is (0 to 1) and with what."""


_TOLD = 500
"""After how many rows we say again how far it is."""


def silent(_done: float, _what: str) -> None:
    """Progress that nobody watches."""


class Planner:
    """One import being planned; `bench` holds the records as they will stand."""

    def __init__(self, connection: Connection, reading: Reading) -> None:
        self.reading = reading
        self.bench = Bench(connection)
        self.rows: Rows = defaultdict(list)
        self._planned = 0
        for table in reading.tables:
            self.rows[table.stem].extend(
                Row(table.stem, table.file, raw, Cells(raw)) for raw in table.rows
            )

    def plan(self, progress: Progress = silent, *, shown: bool = True) -> ImportPlan:
        """Plan every file, those that others refer to first.

        `shown`: somebody looks at what new rows hold.
        """
        bench = self.bench
        organisations, bodies = Organisations(bench), Bodies(bench)
        people = People(bench, organisations)
        self._each("gemeenten", ZoneMunicipalities(bench).plan, progress)
        self._each("organisaties", organisations.plan, progress, "gemeente")
        self._each("personen", people.plan, progress, "e-mail", "functie", "van")
        self._each("organen", bodies.plan, progress)
        self._each("normen", Norms(bench, bodies).plan, progress)
        if self.rows["vergaderingen"] or self.rows["aanwezigheden"]:
            meetings = Meetings(bench, bodies)
            self._each("vergaderingen", meetings.plan, progress)
            attendance = Attendance(bench, meetings, people, organisations)
            self._each("aanwezigheden", attendance.plan, progress, "titel")
        if self.rows["mandaten"]:
            mandates = Mandates(bench, bodies, organisations, people)
            mandates.plan_all(named_first(self.rows["mandaten"]))
        actions = Actions(bench, bodies, organisations)
        self._each("acties", actions.plan, progress, "nummer")
        actions.link_newcomers()
        self._each(
            "referentielijst", ReferenceEntries(bench).plan, progress, "gemeente"
        )
        return self._outcome(shown=shown)

    def _each(
        self,
        stem: str,
        plan: Callable[[Row], None],
        progress: Progress,
        *fullest_first: str,
    ) -> None:
        plan_each(self._told(stem, fullest_first, progress), plan)

    def _told(
        self, stem: str, fullest_first: tuple[str, ...], progress: Progress
    ) -> Iterator[Row]:
        """The rows of a file in order, saying now and then how far we are."""
        every = sum(len(rows) for rows in self.rows.values()) or 1
        for number, row in enumerate(named_first(self.rows[stem], *fullest_first)):
            if number % _TOLD == 0:
                progress((self._planned + number) / every, stem)
            yield row
        self._planned += len(self.rows[stem])

    def _outcome(self, *, shown: bool) -> ImportPlan:
        stems = {table.stem for table in self.reading.tables}
        tables = {
            stem: tuple(_planned(row, shown=shown) for row in self.rows[stem])
            for stem in COLUMNS
            if stem in stems
        }
        notes = (*self.reading.notes, *self.bench.notes)
        overwriting = tuple(_overwriting(self.bench.shelves))
        return ImportPlan(
            tables, notes, self.reading.unreadable, overwriting, self.bench.misspelt
        )


def _overwriting(shelves: Mapping[type[Record], Shelf]) -> Iterator[Overwriting]:
    """The columns of stored records of which values change, with how many."""
    for noun, shelf in shelves.items():
        stored = [target.stored.values for target in shelf if target.stored]
        changed: Counter[str] = Counter()
        for target in shelf:
            if target.stored is None or not target.given:
                continue
            before = target.stored.values
            changed.update(name for name in target.changes() if before.get(name))
        for name, count in changed.items():
            existing = sum(bool(values.get(name)) for values in stored)
            word = noun_word(str(noun.__tablename__))
            yield Overwriting(word, t.field_word(name), count, existing)


def plan_import(
    connection: Connection, reading: Reading, progress: Progress = silent
) -> ImportPlan:
    """What importing these tables would do now."""
    return Planner(connection, reading).plan(progress)


def _planned(row: Row, *, shown: bool) -> PlannedRow:
    if row.fault is not None:
        return PlannedRow(
            row.file,
            row.raw.line,
            row.label,
            Outcome.REJECTED,
            column=row.fault.column,
            value=row.fault.value,
            reason=row.fault.reason,
        )
    created = row.main is not None and row.main.maker is row
    changes = tuple(_changes(row)) if shown or not created else ()
    if created:
        outcome = Outcome.CREATED
    elif changes:
        outcome = Outcome.UPDATED
    else:
        outcome = Outcome.UNCHANGED
    return PlannedRow(row.file, row.raw.line, row.label, outcome, changes)


def _changes(row: Row) -> list[CellChange]:
    """The fields that this row decides and that are not what is stored."""
    found: dict[str, CellChange] = {}
    for target in row.targets:
        if target.deleted:
            found[f"-{id(target)}"] = CellChange(
                t.field_word("text"), str(target.value("text")), ""
            )
            continue
        if target.stored is None and not target.touched_by(row):
            continue
        for name, value in target.changes().items():
            if target.giver(name) is not row:
                continue
            word = t.field_word(name)
            was = _before(target, name)
            becomes = _shown(value) or _named(row, word, value)
            earlier = found.get(word)
            if earlier is not None:
                was, becomes = was or earlier.before, becomes or earlier.after
            if was or becomes:
                found[word] = CellChange(word, was, becomes)
    return list(found.values())


def _before(target: Target, name: str) -> str:
    """What stood in a field; of a record that it referred to only that there was one."""
    value = target.stored.values.get(name) if target.stored else None
    if value is not None and name.endswith("_id"):
        return t.SOMETHING_ELSE
    return _shown(value)


def _named(row: Row, word: str, value: Any) -> str:
    """A record without a name of its own, as the cell calls it."""
    return row.cells.text(word) or "" if isinstance(value, Target) else ""


def _shown(value: Any) -> str:
    if isinstance(value, Target):
        name = value.value("name") or value.value("title")
        return str(
            name or full_name(value.value("first_name"), value.value("last_name"))
        )
    return t.shown_value(value)
