"""The pieces of the register's page: its first line, its members, its lines."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from crm.assembly.members import members_on
from crm.assembly.register import MemberLine
from crm.assembly.register_lines import NewLine
from crm.assembly.register_state import Register, register
from crm.assembly.votes_and_members import explained, votes_and_members
from crm.errors import UnknownName
from crm.exchange.table_document import Column, ColumnKind, TableDocument
from crm.model.register_rows import PERSON, member_of
from crm.papers.register_list import (
    RegisterQuery,
    asked_lines,
    line_table,
    register_table,
)
from crm.texts import members as member_texts
from crm.texts import register as t
from crm.ui import screen_sharing, session
from crm.ui.menu import link
from crm.ui.screen_sharing import What
from crm.ui.text import md
from crm.ui.unknown_addresses import unknown_addresses

CHOSEN, _MEMBERS = "lid", "register-members"
_DAY = st.column_config.DateColumn(format="DD/MM/YYYY", width=95)
_SHORT = st.column_config.NumberColumn(width=50)
_COLUMNS = {
    t.NUMBER: _SHORT,
    t.LINE: _SHORT,
    t.SINCE: _DAY,
    t.DAY: _DAY,
    t.KNOWN: _DAY,
}
_HIGHEST, _ROW, _HEADER = 480, 35, 38


def asked_register() -> Register:
    """The register; the page ends here when there is no assembly to keep it of."""
    try:
        return session.rows(register, session.today())
    except UnknownName:
        st.info(t.NO_ASSEMBLY)
        st.link_button(member_texts.TO_BODIES, link("overleg_en_mandaten"))
        st.stop()


def first_line(
    found: Register, members: tuple[MemberLine, ...], query: RegisterQuery
) -> None:
    """How many members, what must still be written, and the clock that runs on it."""
    late = [due.days_known(found.today) or 0 for due in found.late]
    line = (
        t.first_line(len(members), query.on, len(found.due), late)
        if query.known_on is None
        else t.count_on(len(members), query.on, query.known_on)
    )
    clock = t.clock(
        found.clock.days,
        found.clock.article,
        by_statutes=found.clock.by_statutes,
        checked=found.clock.checked,
    )
    st.markdown(f"**{md(line)}.** :gray[{md(clock)} {md(t.TOOL)}]")
    seats = session.rows(members_on, found.body, query.on)
    difference = explained(votes_and_members(seats.rows), len(members))
    if difference is not None:
        st.caption(md(difference))
    without_address(members)


def without_address(members: Iterable[MemberLine | NewLine]) -> None:
    """Of whom the register cannot say where they live or sit, with links."""
    who = [(one.member, one.name) for one in members if not one.address]
    if who:
        unknown_addresses(t.no_addresses(len(who)), who)


def new_lines(lines: Sequence[NewLine]) -> None:
    """What the register will say of each member, to look at before it is written."""
    rows = [
        (
            t.with_form(line.name, line.legal_form),
            t.HIDDEN if is_hidden(line.member) else line.address,
            "; ".join(line.representatives),
            line.on,
            t.decision(line.decided_by, line.decided_on),
        )
        for line in lines
    ]
    headers = (t.MEMBER, t.ADDRESS, t.PEOPLE, t.SINCE, t.DECISION)
    st.dataframe(
        pd.DataFrame(rows, columns=headers),
        hide_index=True,
        column_config=_COLUMNS,
        placeholder="",
    )


def is_hidden(member: str) -> bool:
    """Whether the address of a member is private, and others look along."""
    table, _ = member_of(member)
    return table == PERSON and screen_sharing.hides(What.PRIVATE)


def member_table(found: Register, query: RegisterQuery) -> None:
    """A row for each member; choosing one puts it in the link."""
    names = [member.member for member in found.on(query.on, query.known_on)]
    if not names:
        return
    _table(
        register_table(found, query, ""),
        names,
        key=_MEMBERS,
        alt=t.TABLE,
        on_select=_open_chosen(names),
        selection_mode="single-row",
    )
    if CHOSEN not in st.query_params:
        st.caption(t.HOW_TO_OPEN)


def all_lines(found: Register, query: RegisterQuery) -> None:
    """Every line that was there, as it was written."""
    names = [line.member for line in asked_lines(found, query)]
    table = line_table(found, query, "")
    _table(table, names, key="register-lines", alt=t.LINES_TABLE)


def _open_chosen(names: list[str]) -> Callable[[], None]:
    """What choosing a row does: the members as they are now, also after a filter."""

    def choose() -> None:
        rows = st.session_state[_MEMBERS].selection.rows
        if rows:
            st.query_params[CHOSEN] = names[rows[0]]
        else:
            st.query_params.pop(CHOSEN, None)

    return choose


def _table(
    table: TableDocument, members: Sequence[str], *, key: str, alt: str, **more: Any
) -> None:
    rows = _rows(table, members)
    headers = [column.header for _, column in table.paper_columns()]
    st.dataframe(
        pd.DataFrame(rows, columns=headers),
        key=key,
        hide_index=True,
        height=min(_HEADER + _ROW * len(rows), _HIGHEST),
        column_config=_COLUMNS,
        placeholder="",
        alt=alt,
        **more,
    )


def _rows(table: TableDocument, members: Sequence[str]) -> list[tuple[object, ...]]:
    """The cells that are shown, without an address that is not for all eyes."""

    def shown(cell: object, column: Column, member: str) -> object:
        if column.header == t.ADDRESS and is_hidden(member):
            return t.HIDDEN
        return "" if cell is None and column.kind is ColumnKind.TEXT else cell

    return [
        tuple(shown(row[at], column, member) for at, column in table.paper_columns())
        for row, member in zip(table.rows, members, strict=True)
    ]
