"""Settling what the statutes say."""

from datetime import date

import pytest

from crm.assembly.statute_examples import EXAMPLES
from crm.assembly.statute_rules import (
    RuleInput,
    add_rule,
    change_rule,
    check_rules,
    drop_rule,
    take_examples,
)
from crm.assembly.statutes import value_problem
from crm.errors import InvalidInput
from crm.model.enums import DecisionKind, StatuteRule
from crm.model.tables import Body
from crm.store.assemblies import statute_rows

DAY = date(2026, 11, 23)


@pytest.fixture
def change(store, actor):
    def write(verb, *args):
        with store.change(actor, "statuten") as tx:
            return verb(tx, *args)

    return write


@pytest.fixture
def body_id(change):
    return change(lambda tx: tx.add(Body(name="AV", kind="algemene vergadering"))).key


@pytest.fixture
def rows(store, body_id):
    def read():
        with store.read() as connection:
            return statute_rows(connection, body_id)

    return read


def test_every_example_has_a_right_value_a_source_and_a_certainty():
    for example in EXAMPLES:
        assert value_problem(example.rule, example.value) is None
        assert example.source
        assert "na te kijken" in example.certainty


def test_examples_are_put_down_unchecked_and_never_over_what_stands(
    change, body_id, rows
):
    own = RuleInput(body_id, StatuteRule.NOTICE, "20", source="statuten")
    change(add_rule, own)
    change(take_examples, body_id)
    assert len(rows()) == len(EXAMPLES)
    assert not any(row.checked for row in rows())
    assert [r.value for r in rows() if r.rule is StatuteRule.NOTICE] == ["20"]
    assert change(take_examples, body_id) == []


def test_a_rule_is_checked_by_name_and_day_and_again_after_a_change(
    change, body_id, rows
):
    given = RuleInput(body_id, StatuteRule.NOTICE, "15", source="statuten 2024")
    made = change(add_rule, given)
    change(check_rules, {made.key: 1}, DAY)
    assert (rows()[0].checked_by, rows()[0].checked_on) == ("Test", DAY)
    other = RuleInput(body_id, StatuteRule.NOTICE, "20", source="statuten 2024")
    change(change_rule, made.key, 2, other)
    assert not rows()[0].checked
    change(drop_rule, made.key)
    assert rows() == []


def test_without_a_source_nobody_can_say_it_was_checked(change, body_id):
    made = change(add_rule, RuleInput(body_id, StatuteRule.NOTICE, "15"))
    with pytest.raises(InvalidInput, match="waar het staat"):
        change(check_rules, {made.key: 1}, DAY)


@pytest.mark.parametrize(
    ("rule", "value", "decision"),
    [
        (StatuteRule.QUORUM, "veel", None),
        (StatuteRule.NOTICE, "twee weken", None),
        (StatuteRule.NOTICE, "15", DecisionKind.STATUTES),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    change, body_id, rule, value, decision
):
    with pytest.raises(InvalidInput):
        change(add_rule, RuleInput(body_id, rule, value, decision))


def test_several_rules_are_checked_at_once_against_one_text(change, body_id, rows):
    change(take_examples, body_id)
    seen = {row.id: row.revision for row in rows()}
    change(check_rules, seen, DAY, "statuten van 12/03/2024")
    assert all(row.checked for row in rows())
    assert {row.source for row in rows()} == {"statuten van 12/03/2024"}
