"""Writing in the register: lines are added, once, and never anything else."""

from dataclasses import replace
from datetime import date

import pytest

from crm.assembly.register_entering import enter
from crm.assembly.register_lines import NewLine
from crm.errors import InvalidInput, NotAllowed
from crm.model.actor import Actor
from crm.model.enums import RegisterEvent
from crm.store.register import entries
from crm.texts import register as t

MARCH, MAY, JUNE = date(2026, 3, 1), date(2026, 5, 1), date(2026, 6, 30)
E = RegisterEvent
CAW = NewLine("organisation-1", E.ACCESSION, MARCH, "CAW", "vzw", "Markt 1", ("An",))


@pytest.fixture
def write(store, actor):
    def write(*lines):
        with store.change(actor, "inschrijven") as tx:
            return enter(tx, lines)

    return write


def stored(store):
    with store.read() as connection:
        return entries(connection)


def test_lines_get_the_next_numbers_in_one_change_set(store, write):
    first = write(CAW, replace(CAW, member="person-1", name=" Els  "))
    (third,) = write(replace(CAW, event=E.RESIGNATION, on=MAY))
    assert stored(store) == [*first, third]
    assert [line.number for line in stored(store)] == [1, 2, 3]
    assert (first[1].name, third.recorded_by) == ("Els", "Test")


REFUSED = [
    (CAW, t.already_member("CAW")),
    (replace(CAW, on=MAY), t.already_member("CAW")),
    (
        replace(CAW, event=E.ADDRESS, on=MAY),
        t.already_so("CAW", E.ADDRESS.value),
    ),
    (
        replace(CAW, event=E.REPRESENTATIVE, on=MAY),
        t.already_so("CAW", E.REPRESENTATIVE.value),
    ),
    (
        replace(CAW, event=E.ADDRESS, address="X", on=date(2026, 2, 1)),
        t.no_member("CAW", date(2026, 2, 1)),
    ),
    (
        replace(CAW, event=E.END, member="person-9", on=MAY),
        t.no_member("CAW", MAY),
    ),
    (
        replace(CAW, event=E.CORRECTION, corrects=1, remark="typfout"),
        t.nothing_corrected(1),
    ),
    (replace(CAW, event=E.MISTAKE, corrects=1), t.SAY_WHAT_WAS_WRONG),
    (replace(CAW, event=E.CORRECTION, corrects=9, remark="typfout"), t.no_such_line(9)),
    (
        replace(
            CAW, event=E.CORRECTION, corrects=1, remark="typfout", member="person-9"
        ),
        t.no_such_line(1),
    ),
]


@pytest.mark.parametrize(("line", "why"), REFUSED)
def test_a_line_that_says_nothing_new_is_refused(store, write, line, why):
    write(CAW)
    with pytest.raises(InvalidInput) as refused:
        write(replace(CAW, member="person-5", name="Els"), line)
    assert str(refused.value) == why
    assert len(stored(store)) == 1


@pytest.mark.parametrize(
    "line",
    [
        replace(CAW, event=E.RESIGNATION, on=MAY),
        replace(CAW, event=E.ADDRESS, on=MAY, address="Nieuw"),
        replace(CAW, event=E.CORRECTION, corrects=1, remark="typfout", name="Het CAW"),
        replace(CAW, event=E.MISTAKE, corrects=1, remark="typfout"),
    ],
    ids=lambda line: line.event.value,
)
def test_two_browsers_write_the_same_change_once(store, write, line):
    write(CAW)
    write(line)
    with pytest.raises(InvalidInput):
        write(line)
    assert len(stored(store)) == 2


def test_who_left_may_come_back(store, write):
    write(CAW, replace(CAW, event=E.END, on=MAY), replace(CAW, on=JUNE))
    assert len(stored(store)) == 3


def test_it_takes_the_permission_for_the_assembly(store):
    with (
        pytest.raises(NotAllowed),
        store.change(Actor("Gast", frozenset()), "inschrijven") as tx,
    ):
        enter(tx, [CAW])


def test_every_seal_stands_on_the_one_before(store, write):
    write(CAW, replace(CAW, member="person-1"))
    one, two = stored(store)
    assert one.seal == one.seal_after("")
    assert two.seal == two.seal_after(one.seal) != two.seal_after("")
