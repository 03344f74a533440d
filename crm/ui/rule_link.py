"""Links to one rule on the page Statuten, and the rule that such a link asks."""

from collections.abc import Iterable
from dataclasses import dataclass

import streamlit as st

from crm.model.assembly_rows import StatuteRow
from crm.model.enums import DecisionKind, StatuteRule
from crm.texts import statutes as t
from crm.ui.links import linked

_BODY, _RULE, _DECISION = "overleg", "regel", "soort"


@dataclass(frozen=True)
class AskedRule:
    """A rule, for one kind of decision or for all."""

    rule: StatuteRule
    decision: DecisionKind | None = None

    def of(self, rows: Iterable[StatuteRow]) -> list[StatuteRow]:
        """The rows that may settle it: for this kind of decision, or for every one."""
        return [
            row
            for row in rows
            if row.rule is self.rule
            and (self.decision is None or row.decision in {None, self.decision})
        ]


def rule_link(
    body: str,
    rule: StatuteRule,
    decision: DecisionKind | None = None,
    *,
    text: str | None = None,
) -> str:
    """The name of a rule, or a text, as a link to where it is filled in and checked."""
    asked = {_BODY: body, _RULE: rule.value, _DECISION: decision and decision.value}
    return linked(text or rule.value, "statuten", **asked)


def asked_rule() -> AskedRule | None:
    """The rule that the link names."""
    rule, decision = (st.query_params.get(name, "") for name in (_RULE, _DECISION))
    if rule not in set(StatuteRule):
        return None
    kind = DecisionKind(decision) if decision in set(DecisionKind) else None
    return AskedRule(StatuteRule(rule), kind)


def all_rules_button() -> None:
    """The way from one rule to all of them."""
    st.button(t.ALL_RULES, icon=":material/list:", on_click=_ask_all)


def _ask_all() -> None:
    for name in (_RULE, _DECISION):
        st.query_params.pop(name, None)
