"""Where people work: the half of a row of `personen` that is about an organisation."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from crm.intake.importing.bench import Bench
from crm.intake.importing.organisations import Organisations, spelling
from crm.intake.importing.targets import Row, Shelf, Target
from crm.model.names import normalise
from crm.model.tables import Affiliation
from crm.texts import importing as t


@dataclass(frozen=True)
class Work:
    """What a row says about work, with the affiliation that it already is."""

    employer: str
    organisation: Target | None
    function: str | None
    start: date | None
    end: date | None
    found: Target | None


class Affiliations:
    """Affiliations by person, organisation, function and first day.

    An empty function or day matches a single one.
    """

    def __init__(
        self, bench: Bench, organisations: Organisations, people: Shelf
    ) -> None:
        self._organisations = organisations
        self._shelf = bench.shelf(Affiliation)
        self._by_person: defaultdict[Target, list[Target]] = defaultdict(list)
        for target in self._shelf:
            person = people.get(target.value("person_id"))
            if person is not None:
                self._by_person[person].append(target)

    def read(self, row: Row, person: Target | None) -> Work | None:
        """What the row says about work. Raises `RowFault` where it cannot be kept."""
        cells = row.cells
        function = cells.text("functie")
        start, end = cells.period("van", "tot")
        employer = cells.text("organisatie")
        if employer is None:
            if function or start or end:
                raise cells.fault("organisatie", t.NEEDS_ORGANISATION)
            return None
        organisation = self._organisations.refer(row)
        found: list[Target] = []
        if person is not None and organisation is not None:
            found = self._same(person, organisation, function, start)
        if len(found) > 1:
            raise cells.fault("organisatie", t.ambiguous_work(len(found)))
        return Work(
            employer, organisation, function, start, end, found[0] if found else None
        )

    def keep(self, row: Row, person: Target, work: Work) -> None:
        """Give the person this work; a new employer is made."""
        employer = work.organisation or self._organisations.make_named(
            row, work.employer
        )
        target = work.found
        if target is None:
            target = self._shelf.make(row)
            target.put(row, person_id=person, organisation_id=employer)
            self._by_person[person].append(target)
        target.give(
            row,
            function=spelling(row, target, work.function, "function"),
            start=work.start,
            end=work.end,
            source=row.cells.text("bron"),
        )

    def _same(
        self,
        person: Target,
        organisation: Target,
        function: str | None,
        start: date | None,
    ) -> list[Target]:
        same = [
            work
            for work in self._by_person.get(person, [])
            if organisation.stands_for(work.value("organisation_id"))
        ]
        if function is not None:
            wanted = normalise(function)
            exact = [x for x in same if normalise(x.value("function")) == wanted]
            same = exact or [x for x in same if not x.value("function")]
        if start is not None:
            exact = [x for x in same if x.value("start") == start]
            same = exact or [x for x in same if x.value("start") is None]
        return same
