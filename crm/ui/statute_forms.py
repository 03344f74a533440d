"""The forms for the rules of the statutes."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from crm.assembly.statute_rules import (
    RuleInput,
    add_rule,
    change_rule,
    check_rules,
    drop_rule,
    take_examples,
)
from crm.assembly.statutes import OF_A_DECISION
from crm.model.assembly_rows import StatuteRow
from crm.model.enums import DecisionKind, StatuteRule
from crm.texts import statutes as t
from crm.texts.formats import day
from crm.ui import assembly_saving as saving
from crm.ui import session
from crm.ui.choices import day_choice
from crm.ui.rule_link import AskedRule
from crm.ui.text import md

_KINDS: tuple[DecisionKind | None, ...] = (None, *DecisionKind)


def examples_button(body_id: int, *, primary: bool) -> None:
    """Put the examples down, to check them."""
    st.button(
        t.TAKE_EXAMPLES,
        icon=":material/library_add:",
        type="primary" if primary else "secondary",
        on_click=_examples,
        args=(body_id,),
    )


def new_rule(body_id: int, asked: AskedRule | None = None) -> None:
    """The form of a rule that is not there yet; the one that a link asks for first."""
    form = f"rule-new-{body_id}"
    rules = list(StatuteRule)
    rule = st.selectbox(
        t.RULE,
        rules,
        rules.index(asked.rule) if asked else 0,
        format_func=lambda one: one.value,
        key=f"{form}.rule",
    )
    with st.form(form):
        _fields(form, rule, None, asked.decision if asked else None)
        st.form_submit_button(
            t.SAVE,
            type="primary",
            key=f"{form}.save",
            on_click=_add,
            args=(form, body_id, rule),
        )


def rule_card(row: StatuteRow) -> None:
    """One rule: change it, take it away."""
    st.subheader(md(row.rule.value))
    form = f"rule-{row.id}-{row.revision}"
    with st.form(form, border=False):
        _fields(form, row.rule, row)
        st.form_submit_button(
            t.SAVE, key=f"{form}.save", on_click=_change, args=(form, row)
        )
    st.button(
        t.REMOVE,
        icon=":material/delete:",
        key=f"drop-{row.id}",
        on_click=_drop,
        args=(row,),
    )


def rule_bar(rows: Sequence[StatuteRow]) -> None:
    """Say that the ticked rules stand so in the statutes; change the only one ticked.

    As high without ticks as with: the table below keeps its place under the mouse.
    """
    key = "check-rules"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(t.SOURCE, key=f"{key}.source", placeholder=t.SOURCE_HINT)
        st.button(
            t.check_these(len(rows)) if rows else t.STATE,
            key=f"{key}.save",
            icon=":material/check:",
            type="primary",
            disabled=not rows,
            on_click=_check,
            args=(rows, f"{key}.source"),
        )
        only = rows[0] if len(rows) == 1 else None
        with st.popover(
            t.CHANGE, icon=":material/edit:", disabled=only is None, key="rule-card"
        ):
            if only is not None:
                rule_card(only)


def _check(rows: Sequence[StatuteRow], key: str) -> None:
    today, source = session.today(), str(st.session_state[key]).strip() or None
    seen = {row.id: row.revision for row in rows}
    saving.save(
        t.why_checked(len(rows)), lambda tx: check_rules(tx, seen, today, source)
    )


def _fields(
    form: str,
    rule: StatuteRule,
    row: StatuteRow | None,
    decision: DecisionKind | None = None,
) -> None:
    if rule in OF_A_DECISION:
        st.selectbox(
            t.DECISION,
            _KINDS,
            _KINDS.index(row.decision if row else decision),
            format_func=lambda one: one.value if one else t.EVERY_DECISION,
            key=f"{form}.decision",
        )
    st.text_input(
        t.VALUE, row.value if row else "", key=f"{form}.value", help=t.VALUE_HELP
    )
    st.text_input(
        t.ARTICLE,
        (row.article or "") if row else "",
        key=f"{form}.article",
        placeholder=t.ARTICLE_HINT,
    )
    st.text_input(
        t.SOURCE,
        (row.source or "") if row else "",
        key=f"{form}.source",
        placeholder=t.SOURCE_HINT,
    )
    left, right = st.columns(2)
    with left:
        day_choice(t.VALID_FROM, f"{form}.valid_from", row.valid_from if row else None)
    with right:
        day_choice(t.VALID_TO, f"{form}.valid_to", row.valid_to if row else None)


def _given(form: str, body_id: int, rule: StatuteRule) -> RuleInput:
    def said(field: str) -> str:
        return str(st.session_state[f"{form}.{field}"]).strip()

    return RuleInput(
        body_id,
        rule,
        said("value").lower(),
        st.session_state.get(f"{form}.decision"),
        said("article") or None,
        said("source") or None,
        None,
        saving.day_of(f"{form}.valid_from"),
        saving.day_of(f"{form}.valid_to"),
    )


def _add(form: str, body_id: int, rule: StatuteRule) -> None:
    given = _given(form, body_id, rule)
    saving.save(t.why_added(rule.value), lambda tx: add_rule(tx, given))


def _change(form: str, row: StatuteRow) -> None:
    given = _given(form, row.body_id, row.rule)
    saving.save(
        t.why_changed(row.rule.value),
        lambda tx: change_rule(tx, row.id, row.revision, given),
    )


def _drop(row: StatuteRow) -> None:
    saving.save(t.why_removed(row.rule.value), lambda tx: drop_rule(tx, row.id))


def _examples(body_id: int) -> None:
    saving.save(t.WHY_EXAMPLES, lambda tx: take_examples(tx, body_id))


def rule_table(body_id: int, rules: Sequence[StatuteRow]) -> list[StatuteRow]:
    """Draw the rules; those that are ticked."""
    lines = [
        (
            row.rule.value,
            row.decision.value if row.decision else t.EVERY_DECISION,
            _value(row),
            row.article or "",
            row.source or "",
            _state(row),
        )
        for row in rules
    ]
    headers = (t.RULE, t.DECISION, t.VALUE, t.ARTICLE, t.SOURCE, t.STATE)
    event = st.dataframe(
        pd.DataFrame(lines, columns=list(headers)),
        key=f"rules-{body_id}-{sum(row.revision for row in rules)}",
        column_config={
            t.RULE: st.column_config.Column(width=255),
            t.DECISION: st.column_config.Column(width=120),
            t.VALUE: st.column_config.Column(width=145),
            t.ARTICLE: st.column_config.Column(width=60),
            t.SOURCE: st.column_config.Column(width=110),
        },
        hide_index=True,
        height=38 + 35 * len(lines),
        on_select="rerun",
        selection_mode="multi-row",
        alt=t.TABLE,
    )
    return [rules[place] for place in event.selection.rows if place < len(rules)]


def _value(row: StatuteRow) -> str:
    """What a rule says; no cap on proxies is not: no proxies."""
    unlimited = row.rule is StatuteRule.PROXY_CAP and row.value == t.NO_THRESHOLD
    return t.NO_MAXIMUM if unlimited else row.value


def _state(row: StatuteRow) -> str:
    """Whether a rule may be relied on."""
    if row.checked and row.checked_by and row.checked_on:
        return t.checked(row.checked_by, day(row.checked_on))
    return row.certainty or t.NOT_CHECKED
