"""Rows about mandates. What they name must be known: nobody gets a seat by a typo."""

from collections import defaultdict
from datetime import date
from typing import Any

from crm.intake.importing.bench import Bench, current, plan_each
from crm.intake.importing.bodies import Bodies
from crm.intake.importing.cells import RowFault
from crm.intake.importing.following import COLUMN as AMBTSHALVE
from crm.intake.importing.following import Sources
from crm.intake.importing.organisations import Organisations, spelling
from crm.intake.importing.people import People, split_reference
from crm.intake.importing.targets import Row, Target
from crm.model.dates import active_on
from crm.model.enums import Capacity
from crm.model.names import full_name, normalise
from crm.model.tables import Mandate
from crm.texts import importing as t

_OTHER_SEATS = ("plaatsvervanger_van", AMBTSHALVE)

Key = tuple[Target | None, Target | None, Target | None, str, date | None]


class Mandates:
    """Mandates by body, organisation, person, role and first day."""

    def __init__(
        self, bench: Bench, bodies: Bodies, organisations: Organisations, people: People
    ) -> None:
        self.bench = bench
        self.bodies = bodies
        self.organisations = organisations
        self.people = people
        self.shelf = bench.shelf(Mandate)
        self.sources = Sources(bench, bodies, organisations, people.shelf)
        self._known: dict[Key, Target] = {}
        self._by_body: defaultdict[Target | None, list[Target]] = defaultdict(list)
        for target in self.shelf:
            body = bodies.shelf.get(target.value("body_id"))
            key = (
                body,
                organisations.shelf.get(target.value("organisation_id")),
                people.shelf.get(target.value("person_id")),
                normalise(target.value("role")),
                target.value("start"),
            )
            self._known.setdefault(key, target)
            self._by_body[body].append(target)

    def plan_all(self, rows: list[Row]) -> None:
        """Plan the rows; those that name another seat after that one."""
        waiting = [x for x in rows if any(map(x.cells.text, _OTHER_SEATS))]
        plan_each([x for x in rows if x not in set(waiting)], self.plan)
        while waiting:
            for row in waiting:
                row.fault = None
            plan_each(waiting, self.plan)
            still = [row for row in waiting if row.fault is not None]
            if len(still) == len(waiting):
                return
            waiting = still

    def plan(self, row: Row) -> None:
        """Plan a row of `mandaten`."""
        cells = row.cells
        target = self.bench.by_row_id(row, self.shelf)
        body, organisation, person = self._holders(row, target)
        start, end = cells.period("van", "tot")
        role = cells.text("rol")
        key = (body, organisation, person, normalise(role), start)
        if target is None:
            target = self._known.get(key)
        values: dict[str, Any] = {
            "competence": cells.text("competentie"),
            "role": role if target is None else spelling(row, target, role, "role"),
            "capacity": cells.choice("hoedanigheid", Capacity),
            "voting": cells.yes_no("stemrecht"),
            "start": start,
            "end": end,
            "nominated_by": cells.text("voorgedragen_door"),
            "source": cells.text("bron"),
        }
        principal = self._principal(row, body, organisation, target)
        source = self.sources.find(row, target, body, person, self.shelf)
        if target is None:
            target = self._known[key] = self.shelf.make(row)
            self._by_body[body].append(target)
        row.main = target
        target.give(
            row,
            body_id=body,
            organisation_id=organisation,
            person_id=person,
            alternate_of_id=principal,
            **_without_default_vote(target, values),
        )
        target.put(row, **self.bench.classified(row), **source)

    def _holders(
        self, row: Row, target: Target | None
    ) -> tuple[Target | None, Target | None, Target | None]:
        """Body, organisation and person of a row. Raises `RowFault` for unknown ones."""
        cells = row.cells
        if target is None:
            cells.need("orgaan")
        found = (
            self.bodies.refer(row),
            self.organisations.refer(row, current=current(target, "organisation_id")),
            self.people.refer(row, current=current(target, "person_id")),
        )
        unknown = (t.unknown_body(), t.unknown_organisation(), t.unknown_person())
        columns = ("orgaan", "organisatie", "persoon")
        for holder, column, reason in zip(found, columns, unknown, strict=True):
            if holder is None and cells.text(column) is not None:
                raise cells.fault(column, reason)
        named = [text for column in reversed(columns) if (text := cells.text(column))]
        row.label = ", ".join(named)
        if target is None and found[1] is None and found[2] is None:
            raise cells.fault("organisatie", t.needed_one(["organisatie", "persoon"]))
        if target is not None:
            return self._kept(target, found)
        return found

    def _kept(
        self, target: Target, found: tuple[Target | None, Target | None, Target | None]
    ) -> tuple[Target | None, Target | None, Target | None]:
        """What the row names, else what stands."""
        body, organisation, person = found
        return (
            body or self.bodies.shelf.get(target.value("body_id")),
            organisation
            or self.organisations.shelf.get(target.value("organisation_id")),
            person or self.people.shelf.get(target.value("person_id")),
        )

    def _principal(
        self,
        row: Row,
        body: Target | None,
        organisation: Target | None,
        own: Target | None,
    ) -> Target | None:
        """The mandate in the same body that this one stands in for."""
        text = row.cells.text("plaatsvervanger_van")
        if text is None:
            return None
        name, _ = split_reference(text)
        wanted = normalise(name)
        found = [
            mandate
            for mandate in self._by_body.get(body, [])
            if mandate is not own and wanted in self._names(mandate)
        ]
        if len(found) > 1:
            same = [
                mandate
                for mandate in found
                if organisation is not None
                and organisation.stands_for(mandate.value("organisation_id"))
            ]
            found = same or found
        if len(found) > 1:
            found = self._overlapping(row, found)
        if len(found) != 1:
            raise self._no_principal(row, len(found))
        return found[0]

    @staticmethod
    def _no_principal(row: Row, count: int) -> RowFault:
        reason = t.ambiguous(count) if count else t.unknown_principal()
        return row.cells.fault("plaatsvervanger_van", reason)

    @staticmethod
    def _overlapping(row: Row, found: list[Target]) -> list[Target]:
        """Of several, those that run on the first day of the row, else the open ones."""
        start = row.cells.first_day("van")
        if start is None:
            return [x for x in found if x.value("end") is None]
        return [
            mandate
            for mandate in found
            if active_on(mandate.value("start"), mandate.value("end"), start)
        ]

    def _names(self, mandate: Target) -> set[str]:
        names: set[str] = set()
        person = _target(self.people.shelf.get, mandate.value("person_id"))
        if person is not None:
            names.add(
                normalise(
                    full_name(person.value("first_name"), person.value("last_name"))
                )
            )
        holder = _target(self.organisations.shelf.get, mandate.value("organisation_id"))
        if holder is not None:
            names.add(normalise(holder.value("name")))
        return names


def _without_default_vote(target: Target, values: dict[str, Any]) -> dict[str, Any]:
    """Our own lists write out the vote that follows from the capacity: no news."""
    capacity = values["capacity"] or target.value("capacity") or Capacity.EFFECTIVE
    follows = values["voting"] is (capacity is Capacity.EFFECTIVE)
    if target.stored is not None and target.value("voting") is None and follows:
        return {**values, "voting": None}
    return values


def _target(get: Any, reference: Any) -> Target | None:
    found: Target | None = (
        reference if isinstance(reference, Target) else get(reference)
    )
    return found
