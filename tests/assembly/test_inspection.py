"""Consulting the register: facts.md section 2, inspection."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.assembly.inspection import (
    InspectionInput,
    note_inspection,
    right_to_inspect,
)
from crm.assembly.statutes import Statutes
from crm.errors import InvalidInput, NotAllowed
from crm.model.actor import Actor
from crm.model.assembly_rows import StatuteRow
from crm.model.enums import StatuteRule
from crm.store.register import inspections

DAY = date(2026, 11, 23)


def statutes(value, *, checked, rule=StatuteRule.INSPECTION):
    looked = ("statuten 2024", None, None, None, "Els", DAY) if checked else (None,) * 6
    return Statutes((StatuteRow(1, 1, 1, rule, None, value, "art. 7", *looked),))


@given(
    st.sampled_from(["ja", "nee"]),
    st.booleans(),
    st.sampled_from([StatuteRule.INSPECTION, StatuteRule.PROXY_OUTSIDERS]),
)
def test_a_member_may_always_consult(value, checked, rule):
    """Facts.md section 2, inspection [F scwitch.be; WVV 9:3 M]."""
    rules = statutes(value, checked=checked, rule=rule)
    assert right_to_inspect(member=True, statutes=rules).allowed is True


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        (Statutes(), None),
        (statutes("ja", checked=False), None),
        (statutes("nee", checked=False), None),
        (statutes("ja", checked=True), True),
        (statutes("nee", checked=True), False),
        (statutes("ja", checked=True, rule=StatuteRule.PROXY_OUTSIDERS), None),
    ],
)
def test_others_consult_only_where_checked_statutes_say_so(rules, allowed):
    """Facts.md section 2, inspection [F]: others only if the statutes say so."""
    right = right_to_inspect(member=False, statutes=rules)
    assert right.allowed is allowed
    assert ("art. 7" in right.text) is bool(rules.find(StatuteRule.INSPECTION))


def note(store, actor, **told):
    told = {"asked_by": "Wim Claes", "on": DAY, "register_on": DAY, **told}
    with store.change(actor, "inzage") as tx:
        return note_inspection(tx, InspectionInput(**told)).key


def test_who_got_a_copy_is_kept_with_the_day_and_the_purpose(store, actor):
    note(store, actor, register_on=date(2026, 1, 1), purpose="onderzoek")
    note(store, actor, member="organisation-1", asked_by="CAW")
    with store.read() as connection:
        newest, oldest = inspections(connection)
    assert (newest.asked_by, newest.member) == ("CAW", "organisation-1")
    assert (oldest.on, oldest.register_on) == (DAY, date(2026, 1, 1))
    assert (oldest.purpose, oldest.member) == ("onderzoek", None)


@pytest.mark.parametrize(
    "wrong", [{"asked_by": "  "}, {"register_on": date(2026, 11, 24)}]
)
def test_without_a_name_or_of_a_day_to_come_nothing_is_given(
    sqlite_store, actor, wrong
):
    with pytest.raises(InvalidInput):
        note(sqlite_store, actor, **wrong)


def test_who_may_not_write_the_register_gives_no_inspection(sqlite_store):
    with pytest.raises(NotAllowed):
        note(sqlite_store, Actor("Lezer", frozenset()))
