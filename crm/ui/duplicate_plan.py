"""The plan of a merge: both values of every field, what moves, what becomes one."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from crm.errors import SchakelError
from crm.intake.duplicates import PERSON
from crm.intake.merging import merge, merge_plan
from crm.model.merge_rows import FieldPlan, MergePlan, Side
from crm.model.tables import Organisation, Person
from crm.texts import duplicates as t
from crm.ui import feedback, session
from crm.ui.duplicate_list import CARD, choose, close, set_apart
from crm.ui.links import linked
from crm.ui.text import md


def show(table: str, keep: int, drop: int) -> None:
    """The plan of merging these two, with a button that does it."""
    try:
        first = _plan(table, keep, drop, {})
    except SchakelError:
        st.info(t.GONE_PAIR)
        st.button(t.CLOSE, on_click=close)
        return
    _heading(first)
    buttons = st.container(horizontal=True)
    choices = _choices(first)
    plan = _plan(table, keep, drop, choices)
    for warning in plan.warnings:
        st.warning(md(warning), icon=":material/visibility:")
    _fields(plan.fields)
    _rest(plan)
    with buttons:
        _buttons(plan)


def _plan(table: str, keep: int, drop: int, choices: Mapping[str, Side]) -> MergePlan:
    noun = Person if table == PERSON else Organisation

    def ask() -> MergePlan:
        with session.read() as connection:
            return merge_plan(connection, noun, keep, drop, choices)

    question = ("merge", table, keep, drop, tuple(sorted(choices.items())))
    return session.remembered(question, ask)


def _heading(plan: MergePlan) -> None:
    card = CARD[plan.table]
    stays = linked(plan.keep_name, card, id=plan.keep)
    goes = linked(plan.drop_name, card, id=plan.drop)
    st.markdown(f"**{t.KEEPS}:** {stays}  \n**{t.GOES}:** {goes}")


def _buttons(plan: MergePlan) -> None:
    st.button(
        t.MERGE,
        key="merge",
        type="primary",
        icon=":material/merge:",
        on_click=_merge,
        args=(plan,),
    )
    st.button(
        t.SWAP,
        key="swap",
        icon=":material/swap_horiz:",
        on_click=choose,
        args=(plan.table, plan.drop, plan.keep),
    )
    st.button(
        t.NOT_THE_SAME,
        key="apart",
        icon=":material/call_split:",
        on_click=set_apart,
        args=(plan.table, (plan.keep_name, plan.drop_name), (plan.keep, plan.drop)),
    )
    st.button(t.CLOSE, key="close", on_click=close, type="tertiary")


def _choices(plan: MergePlan) -> dict[str, Side]:
    """What the user chooses where both say something else."""
    open_fields = [one for one in plan.fields if one.is_a_choice]
    if not open_fields:
        return {}
    st.subheader(t.FIELDS)
    st.caption(t.CHOOSE)
    key = f"side-{plan.table}-{plan.keep}-{plan.drop}"
    return {one.field: _choice(one, f"{key}-{one.field}") for one in open_fields}


def _choice(one: FieldPlan, key: str) -> Side:
    def shown(side: str) -> str:
        return md(_shown(one, Side(side)))

    side = st.radio(
        one.name.capitalize(),
        [side.value for side in one.sides],
        index=one.sides.index(one.side),
        format_func=shown,
        key=key,
        horizontal=True,
    )
    return Side(side or one.side)


def _shown(one: FieldPlan, side: Side) -> str:
    return {
        Side.KEEP: one.keep_text,
        Side.DROP: one.drop_text,
        Side.BOTH: t.both(one.keep_text, one.drop_text),
    }[side]


def _fields(fields: Sequence[FieldPlan]) -> None:
    """Every field that holds something: both values, and what it becomes."""
    lines = [
        (
            one.name,
            _cell(one.keep, one.keep_text),
            _cell(one.drop, one.drop_text),
            _cell(one.value, one.text),
        )
        for one in fields
        if one.keep or one.drop or one.value
    ]
    st.dataframe(
        pd.DataFrame(lines, columns=[t.FIELD, t.KEEPS, t.GOES, t.RESULT]),
        key="merge-fields",
        hide_index=True,
        height=38 + 35 * len(lines),
        placeholder="",
        alt=t.FIELD_TABLE,
    )


def _cell(value: object, text: str) -> str:
    return text if value or value is False else ""


def _rest(plan: MergePlan) -> None:
    """What moves to the one that stays, and what becomes one."""
    st.subheader(t.section(t.MOVES, sum(move.count for move in plan.moves)))
    if not plan.moves:
        st.caption(t.NOTHING_MOVES)
    _bullets([t.move_line(m.table, m.count, m.labels) for m in plan.moves])
    if plan.joined:
        st.subheader(t.section(t.BECOMES_ONE, len(plan.joined)))
        _bullets(plan.joined)


def _bullets(lines: Sequence[str]) -> None:
    if lines:
        st.markdown("\n".join(f"- {md(line)}" for line in lines))


def _merge(plan: MergePlan) -> None:
    why = t.why_merged(plan.keep_name, plan.drop_name)
    with feedback.attempt():
        with session.change(why) as tx:
            merge(tx, plan)
        close()
        feedback.saved(why, tx.change_set)
