"""What the statutes say on a day."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.assembly.statutes import Statutes, statutes_on, value_problem
from crm.model.enums import DecisionKind, StatuteRule
from tests.assembly.rooms import rule

DAY = date(2026, 11, 23)


def test_a_rule_for_the_kind_of_decision_goes_before_the_general_one():
    own = Statutes(
        (
            rule(StatuteRule.QUORUM, "geen"),
            rule(StatuteRule.QUORUM, "2/3", DecisionKind.STATUTES),
        )
    )
    assert own.find(StatuteRule.QUORUM, DecisionKind.STATUTES) is own.rules[1]
    assert own.find(StatuteRule.QUORUM, DecisionKind.ORDINARY) is own.rules[0]
    assert own.find(StatuteRule.MAJORITY) is None


def test_only_what_holds_on_the_day_counts_and_the_newest_goes_first():
    old = replace(rule(StatuteRule.PROXY_CAP, "1"), valid_to=date(2026, 6, 30))
    new = replace(rule(StatuteRule.PROXY_CAP, "2"), valid_from=date(2026, 7, 1))
    later = replace(rule(StatuteRule.PROXY_CAP, "3"), valid_from=date(2027, 1, 1))
    rows = [later, new, old]
    assert statutes_on(rows, DAY).number(StatuteRule.PROXY_CAP) == 2
    assert statutes_on(rows, date(2026, 1, 1)).number(StatuteRule.PROXY_CAP) == 1


def test_no_cap_is_no_number():
    own = Statutes((rule(StatuteRule.PROXY_CAP, "geen"),))
    assert own.number(StatuteRule.PROXY_CAP) is None


@pytest.mark.parametrize("lacking", ["source", "checked_by", "checked_on"])
def test_a_rule_binds_once_it_has_a_source_and_was_checked(lacking):
    whole = rule(StatuteRule.NOTICE, "15")
    assert whole.checked
    assert not replace(whole, **{lacking: None}).checked


@given(st.sampled_from(StatuteRule), st.text(max_size=12))
def test_any_value_is_right_or_told_what_is_wrong(kind, value):
    said = value_problem(kind, value)
    assert said is None or value in said


def test_each_rule_takes_its_own_kind_of_value():
    assert value_problem(StatuteRule.QUORUM, "minstens 2/3") is None
    assert value_problem(StatuteRule.PER_CLUSTER, "ja") is None
    assert value_problem(StatuteRule.NOTICE, "15") is None
    assert value_problem(StatuteRule.PROXY_CAP, "geen") is None
    assert "drempel" in str(value_problem(StatuteRule.MAJORITY, "15"))
    assert "ja" in str(value_problem(StatuteRule.ABSTENTIONS, "2/3"))
    assert "getal" in str(value_problem(StatuteRule.NOTICE, "geen"))
