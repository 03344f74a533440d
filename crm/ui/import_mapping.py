"""Lists with columns of their own: what each column means, chosen on screen."""

import streamlit as st

from crm.errors import UnreadableInput
from crm.exchange.contract import ROW_ID
from crm.exchange.free_tables import FreeTable
from crm.exchange.raw import RawTable
from crm.intake.mapping import (
    WHOLE,
    apply,
    choices,
    forget_mapping,
    keep_mapping,
    propose,
    propose_columns,
)
from crm.store.mappings import column_mappings
from crm.texts import columns as t
from crm.ui import feedback, session
from crm.ui.text import md


def mapped(free: tuple[FreeTable, ...]) -> list[RawTable]:
    """The lists as the import's own, as far as their columns are chosen."""
    tables = [_one(number, table) for number, table in enumerate(free)]
    return [table for table in tables if table is not None]


def _one(number: int, table: FreeTable) -> RawTable | None:
    key = f"map-{number}-{table.file}-{hash(table.headers)}"
    proposal = propose(table, session.rows(column_mappings))
    st.subheader(md(t.heading(table.file, len(table.lines))))
    if proposal.name:
        st.caption(md(t.recognised(proposal.name)))
    stems = ["", *t.LISTS]
    stem = st.selectbox(
        t.WHAT_HOLDS,
        stems,
        index=stems.index(proposal.stem) if proposal.sure else None,
        format_func=lambda word: t.LISTS.get(word, t.SKIP_LIST),
        key=f"{key}-stem",
        placeholder=t.CHOOSE_LIST,
    )
    if stem is None:
        st.info(t.IN_DOUBT, icon=":material/help:")
    if not stem:
        return None
    same = stem == proposal.stem
    start = proposal.columns if same else propose_columns(table, stem)
    st.caption(t.MAP_HELP)
    chosen = _columns(f"{key}-{stem}", table, stem, start)
    try:
        made = apply(table, stem, chosen)
    except UnreadableInput as error:
        feedback.problem(error)
        return None
    _keep(key, stem, chosen, proposal.name if same else "")
    return made


def _columns(
    key: str, table: FreeTable, stem: str, start: dict[str, str]
) -> dict[str, str]:
    """A line for each column: its header, three values, what it means."""
    used = set(start.values())
    options = ["", *(name for name in choices(stem) if name != ROW_ID or name in used)]
    chosen: dict[str, str] = {}
    for place, header in enumerate(table.headers):
        left, right = st.columns([3, 2], vertical_alignment="center")
        samples = " · ".join(table.samples(header)) or t.NO_SAMPLE
        with left, st.container(gap=None):
            st.markdown(f"**{md(header)}**")
            st.text(samples)
        chosen[header] = right.selectbox(
            md(t.means_of(header)),
            options,
            index=options.index(start.get(header, "")),
            format_func=_word,
            key=f"{key}-{place}",
            label_visibility="collapsed",
        )
    return chosen


def _word(name: str) -> str:
    if name == WHOLE:
        return t.whole_name()
    return t.column_word(name) if name else t.SKIP_COLUMN


def _keep(key: str, stem: str, chosen: dict[str, str], name: str) -> None:
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(t.NAME, value=name, key=f"{key}-name", help=t.NAME_HELP)
        st.button(
            t.KEEP,
            key=f"{key}-keep",
            icon=":material/bookmark_add:",
            on_click=_save,
            args=(f"{key}-name", stem, chosen),
        )
        if name:
            st.button(
                t.FORGET,
                key=f"{key}-forget",
                type="tertiary",
                on_click=_forget,
                args=(name,),
            )


def _save(name_key: str, stem: str, chosen: dict[str, str]) -> None:
    name = str(st.session_state.get(name_key, ""))
    with feedback.attempt():
        with session.change(t.WHY_KEPT) as tx:
            keep_mapping(tx, name, stem, chosen)
        feedback.saved(t.kept(name.strip()), tx.change_set)


def _forget(name: str) -> None:
    with feedback.attempt():
        with session.change(t.WHY_FORGOTTEN) as tx:
            forget_mapping(tx, name)
        feedback.saved(t.forgotten(name), tx.change_set)
