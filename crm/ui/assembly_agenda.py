"""Step 2: the agenda, each point with its kind of decision."""

import streamlit as st

from crm.assembly.assemblies import (
    ItemInput,
    add_item,
    change_item,
    move_item,
    remove_item,
)
from crm.assembly.desk import Desk
from crm.model.assembly_rows import AgendaItemRow
from crm.model.enums import DecisionKind
from crm.texts import assembly_desk as t
from crm.ui import assembly_saving as saving
from crm.ui.assembly_confirming import proposals
from crm.ui.text import md

_KINDS: tuple[DecisionKind | None, ...] = (None, *DecisionKind)


def agenda(desk: Desk) -> None:
    """The points in order, and the form for the next one."""
    if not desk.items:
        st.info(t.NO_ITEMS)
    for item in desk.items:
        _point(desk, item)
    proposals(desk)
    form = f"item-{desk.assembly.contact_moment_id}-{len(desk.items)}"
    with st.form(form):
        _fields(form, None)
        st.form_submit_button(
            t.ADD_ITEM,
            type="primary",
            key=f"{form}.save",
            on_click=_add,
            args=(desk.assembly.contact_moment_id, form),
        )


def _point(desk: Desk, item: AgendaItemRow) -> None:
    kind = item.decision.value if item.decision else t.NO_DECISION
    with st.container(border=True, key=f"point-{item.id}"):
        words, tools = st.columns([4, 5], vertical_alignment="center")
        words.markdown(f"**{item.position}. {md(item.title)}** :gray[· {md(kind)}]")
        if item.explanation:
            words.text(item.explanation)
        with tools, st.container(horizontal=True, horizontal_alignment="right"):
            if desk.assembly.at_item is None:
                for label, icon, up in (
                    (t.UP, "arrow_upward", 1),
                    (t.DOWN, "arrow_downward", -1),
                ):
                    st.button(
                        label,
                        key=f"{label}-{item.id}",
                        icon=f":material/{icon}:",
                        on_click=_move,
                        args=(item, up),
                    )
                st.button(
                    t.REMOVE,
                    key=f"remove-{item.id}",
                    icon=":material/delete:",
                    on_click=_remove,
                    args=(item,),
                )
            if item.outcome is None:
                with st.popover(t.EDIT, icon=":material/edit:", key=f"edit-{item.id}"):
                    _edit(item)


def _edit(item: AgendaItemRow) -> None:
    form = f"item-{item.id}-{item.revision}"
    with st.form(form, border=False):
        _fields(form, item)
        st.form_submit_button(
            t.SAVE, key=f"{form}.save", on_click=_change, args=(item, form)
        )


def _fields(form: str, item: AgendaItemRow | None) -> None:
    title, kind = st.columns([3, 2])
    title.text_input(t.TITLE, item.title if item else "", key=f"{form}.title")
    kind.selectbox(
        t.DECISION,
        _KINDS,
        _KINDS.index(item.decision) if item else 1,
        format_func=lambda one: one.value if one else t.NO_DECISION,
        key=f"{form}.decision",
    )
    st.text_area(
        t.EXPLANATION,
        (item.explanation or "") if item else "",
        key=f"{form}.explanation",
        height=68,
    )


def _given(form: str) -> ItemInput:
    return ItemInput(
        st.session_state[f"{form}.title"],
        st.session_state[f"{form}.explanation"] or None,
        st.session_state[f"{form}.decision"],
    )


def _add(contact_id: int, form: str) -> None:
    given = _given(form)
    saving.save(t.why_item(given.title), lambda tx: add_item(tx, contact_id, given))


def _change(item: AgendaItemRow, form: str) -> None:
    given = _given(form)
    saving.save(
        t.why_item(given.title),
        lambda tx: change_item(tx, item.id, item.revision, given),
    )


def _move(item: AgendaItemRow, up: int) -> None:
    saving.save(t.why_moved(item.title), lambda tx: move_item(tx, item.id, up))


def _remove(item: AgendaItemRow) -> None:
    saving.save(t.why_removed(item.title), lambda tx: remove_item(tx, item.id))
