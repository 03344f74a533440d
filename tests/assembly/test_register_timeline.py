"""The register of any past day follows from what was written, and from history alone."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from crm.assembly.register import register_on
from crm.assembly.register_entering import enter
from crm.assembly.register_lines import line_about
from crm.errors import InvalidInput
from crm.model.enums import Capacity, RegisterEvent
from crm.model.tables import Change, Mandate, RegisterEntry
from crm.store.check import faults
from crm.store.records import table_of, validated
from crm.store.register import entries, entry_row
from tests.assembly.registers import START, Zone
from tests.conftest import ENGINES

LOOKS = 20
LOG = table_of(Change)


class Council(Zone):
    """A council in which all sorts of things happen, each on its day."""

    def act(self, what, day, pick):
        getattr(self, what)(day, pick)

    def comes(self, day, pick):
        partner = self.organisation(f"Partner {pick}", day)
        self.seat(day, organisation=partner, person=self.person(f"P{pick}", day=day))
        self.partners = [*getattr(self, "partners", []), partner]

    def own_name(self, day, pick):
        self.seat(day, person=self.person("Els", f"Nr{pick}", day, address="Thuis 1"))

    def adheres(self, day, pick):
        partner = self.organisation(f"Toegetreden {pick}", day)
        self.seat(day, organisation=partner, capacity=Capacity.ADHERENT)

    def moves(self, day, pick):
        if partner := self.any_partner(pick):
            self.change(day, partner, address=f"Nieuwstraat {pick}")

    def leaves(self, day, pick):
        if seat := self.any_seat(pick):
            last = max(day, seat.start or day) + timedelta(days=pick % 7 - 1)
            self.change(day, seat, end=max(last, seat.start or last))

    def vanishes(self, day, pick):
        if seat := self.any_seat(pick):
            with self.on(day) as tx:
                tx.delete(tx.get(Mandate, seat.key))

    def is_replaced(self, day, pick):
        if partner := self.any_partner(pick):
            self.seat(day, organisation=partner, person=self.person(f"N{pick}"))

    def steps_back(self, day, pick):
        if seat := self.any_seat(pick):
            self.change(day, seat, capacity=Capacity.ADHERENT)

    def is_written(self, day, pick):
        """Some of what is due is written, now and then with another day."""
        with self.store.read() as connection:
            known = len(entries(connection))
        lines = [due.line for due in self.state(day).due][: 1 + pick % 3]
        shift = timedelta(days=-(pick % 5) if known else 0)
        self.try_writing(day, [replace(line, on=line.on + shift) for line in lines])

    def is_corrected(self, day, pick):
        members = self.state(day).on(date.max)
        if members:
            member = members[pick % len(members)]
            event = (RegisterEvent.CORRECTION, RegisterEvent.MISTAKE)[pick % 5 == 0]
            line = line_about(
                replace(member, name=f"Verbeterd {pick}"),
                event,
                member.since,
                corrects=member.number,
                remark="typfout",
            )
            self.try_writing(day, [line])

    def try_writing(self, day, lines):
        """Refused lines write nothing: that is tested elsewhere."""
        try:
            with self.on(day) as tx:
                enter(tx, lines)
        except InvalidInput:
            pass

    def any_partner(self, pick):
        partners = getattr(self, "partners", [])
        return partners[pick % len(partners)] if partners else None

    def any_seat(self, pick):
        with self.store.read() as connection:
            table = table_of(Mandate)
            rows = connection.execute(select(table).order_by(table.c.id)).all()
        return Mandate(**rows[pick % len(rows)]._mapping) if rows else None


ACTS = [
    "comes",
    "own_name",
    "adheres",
    "moves",
    "leaves",
    "vanishes",
    "is_replaced",
    "steps_back",
    *["is_written"] * 6,
    "is_corrected",
]
STEPS = st.lists(
    st.tuples(st.sampled_from(ACTS), st.integers(0, 40), st.integers(0, 4)),
    min_size=15,
    max_size=35,
)


def told_by_history(connection):
    """The lines as the changes tell them, without looking at the table."""
    query = (
        select(LOG.c.after)
        .where(LOG.c.table_name == table_of(RegisterEntry).name)
        .order_by(LOG.c.id)
    )
    return [
        entry_row(validated(RegisterEntry, {**after, "id": None, "revision": 1}))
        for after in connection.scalars(query)
    ]


@pytest.mark.parametrize("engine", ENGINES)
@settings(
    max_examples=6,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(steps=STEPS)
def test_twenty_past_days_read_as_the_register_was_shown_then(
    engine, make_store, actor, steps
):
    council = Council(make_store(engine), actor).begin()
    council.comes(START, 1)
    council.is_written(START, 2)
    last = START + timedelta(days=sum(gap for _, _, gap in steps))
    looks = [START + (last - START) * n // (LOOKS - 1) for n in range(LOOKS)]
    shown, day = {}, START

    def look(until):
        for one in looks:
            if one < until and one not in shown:
                shown[one] = council.state(one).on(one)

    for act, pick, gap in steps:
        day += timedelta(days=gap)
        look(day)
        council.act(act, day, pick)
    look(date.max)

    with council.store.read() as connection:
        lines, told = entries(connection), told_by_history(connection)
        assert faults(connection) == []
    assert told == lines != []
    assert {one: register_on(lines, one, one) for one in shown} == shown
    assert {one: register_on(told, one, one) for one in shown} == shown
    members = {member.name for one in shown.values() for member in one}
    assert not any(name.startswith("Toegetreden") for name in members)
