"""An assembly in few words, for the tests of its register of members."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from crm.assembly.register_entering import enter
from crm.assembly.register_state import register
from crm.model.actor import Actor
from crm.model.enums import Counting, RegisterEvent
from crm.model.register_rows import EntryRow
from crm.model.tables import Body, Mandate, Organisation, Person
from crm.store import Store

START = date(2026, 1, 1)


def noon(day: date) -> datetime:
    """A moment on a Belgian day."""
    return datetime.combine(day, time(12), ZoneInfo("Europe/Brussels")).astimezone(UTC)


@dataclass
class Zone:
    """A store with an assembly, whose days the test chooses."""

    store: Store
    actor: Actor
    body: int = 0
    ids: dict[str, int] = field(default_factory=dict)

    @contextmanager
    def on(self, day):
        """A change set of that day."""
        with self.store.change(self.actor, "wijziging") as tx:
            tx.at = noon(day)
            yield tx

    def begin(self, day=START):
        with self.on(day) as tx:
            body = Body(
                name="Algemene vergadering",
                kind="algemene vergadering",
                counting=Counting.MANDATE,
            )
            self.body = tx.add(body).key
        return self

    def organisation(self, name, day=START, **given):
        values = {"legal_form": "vzw", "address": f"{name}straat 1, Turnhout"}
        with self.on(day) as tx:
            made = tx.add(Organisation(name=name, **{**values, **given}))
        self.ids[name] = made.key
        return made

    def person(self, first, last="Maes", day=START, **given):
        with self.on(day) as tx:
            made = tx.add(Person(first_name=first, last_name=last, **given))
        self.ids[first] = made.key
        return made

    def seat(self, day=START, *, organisation=None, person=None, **given):
        values = {"start": day, **given}
        with self.on(day) as tx:
            return tx.add(
                Mandate(
                    body_id=self.body,
                    organisation_id=organisation.key if organisation else None,
                    person_id=person.key if person else None,
                    **values,
                )
            )

    def change(self, day, record, **values):
        with self.on(day) as tx:
            return tx.update(tx.get(type(record), record.key), **values)

    def state(self, today):
        with self.store.read() as connection:
            return register(connection, today)

    def enter_due(self, today):
        """Write everything that is due on a day."""
        lines = [due.line for due in self.state(today).due]
        with self.on(today) as tx:
            return enter(tx, lines)


def entry(number, event, on, *, member="organisation-1", **given) -> EntryRow:
    """A line without a seal, recorded on the day on which it happened."""
    values = {
        "recorded_at": noon(given.pop("recorded", on)),
        "recorded_by": "Test",
        "known_on": on,
        "decided_by": None,
        "decided_on": None,
        "name": "CAW",
        "legal_form": "vzw",
        "address": "Markt 1",
        "representatives": ("An Maes",),
        "corrects": None,
        "remark": None,
        "seal": "",
        **given,
    }
    return EntryRow(number, member, RegisterEvent(event), on, **values)
