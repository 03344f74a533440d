"""The step with the list: drop it, see what was understood, put it in."""

from functools import partial

import streamlit as st

from crm.errors import SchakelError
from crm.exchange.raw import NamedFile
from crm.intake.classification import Classification
from crm.intake.first_use import (
    ReadList,
    Step,
    import_list,
    keep_step,
    meant_body,
    read_list,
)
from crm.intake.importing import ImportPlan, Outcome, plan_import
from crm.intake.member_list import Understood
from crm.model.dates import parse_partial_date
from crm.model.enums import ChangeKind
from crm.model.rows import BodyRow
from crm.store.bodies import bodies
from crm.texts import first_use as t
from crm.texts import formats
from crm.ui import feedback, session
from crm.ui.downloads import download
from crm.ui.drop_zone import drop_zone
from crm.ui.first_use_flow import BODY, go, keep, later, usual_body
from crm.ui.text import md

FILE = "first.file"
_WIDTHS = {
    t.PERSON: 150,
    t.ORGANISATION: 170,
    t.CLUSTER: 115,
    t.VOTE: 55,
    t.FROM: 95,
    t.TO: 95,
}
"""So narrow that votes and dates stand on the screen without scrolling."""


def member_list() -> None:
    """Drop a list, see what was understood, put it in."""
    st.write(t.DROP_HELP)
    files = drop_zone(t.DROP, key=FILE, endings=(".xlsx", ".csv"))
    body = _chosen_body(files)
    if body is None:
        st.info(t.NO_MEMBERS_YET)
    elif files:
        _look(files[0], body)
    else:
        st.caption(t.NO_FILE_YET)
        with st.container(horizontal=True):
            download(t.TEMPLATE, "lege-ledenlijst")
            st.button(t.SKIP, on_click=keep, args=(Step.ANSWER,))
            later(Step.LIST)


def _chosen_body(files: list[NamedFile]) -> BodyRow | None:
    """The body that the list is of: the one its title names, else the board."""
    every = session.rows(bodies)
    usual = usual_body()
    if usual is None:
        return None
    if files and BODY not in st.query_params:
        usual = meant_body(every, *_hints(files[0], usual)) or usual
    labels = {body.id: body.name for body in every}
    key = f"first.body.{files[0].name if files else ''}"
    chosen = st.selectbox(
        t.WHICH_BODY,
        list(labels),
        index=list(labels).index(usual.id),
        format_func=lambda number: labels[number],
        key=key,
        on_change=_choose_body,
        args=(key,),
    )
    return next((body for body in every if body.id == chosen), None)


def _choose_body(key: str) -> None:
    """Keep the chosen body in the link."""
    st.query_params[BODY] = str(st.session_state[key])


def _hints(file: NamedFile, body: BodyRow) -> list[str]:
    try:
        with session.read() as connection:
            found = read_list(connection, file, body)
    except SchakelError:
        return [file.name]
    titles = found.understood.titles if found.understood else ()
    return [*titles, file.name]


def _look(file: NamedFile, body: BodyRow) -> None:
    """What the file says, and the button that puts it in."""
    try:
        with session.read() as connection:
            found = read_list(connection, file, body)
            plan = plan_import(connection, found.reading)
    except SchakelError as error:
        feedback.problem(error)
        download(t.TEMPLATE, "lege-ledenlijst")
        return
    if plan.useless:
        st.warning(t.NOTHING_GOES)
    if found.understood is None:
        st.markdown(f"**{md(t.whole_workbook(list(plan.tables)))}**")
    else:
        _understood(found.understood)
    _refused(plan)
    with st.container(horizontal=True):
        if plan.writes:
            st.button(
                _new_records(plan),
                key="first.import",
                type="primary",
                on_click=partial(_import, body, found, file.name),
            )
        elif not plan.useless:
            st.info(t.ALL_KNOWN)
            st.button(t.GO_ON, on_click=keep, args=(Step.COMPLETE,))
        later(Step.LIST)


def _new_records(plan: ImportPlan) -> str:
    """The words on the button: what is not in Schakel yet."""
    counts = plan.counts()
    made = [
        counts[stem][Outcome.CREATED] if stem in counts else 0
        for stem in ("mandaten", "personen", "organisaties")
    ]
    return t.do_import(*made)


def _understood(found: Understood) -> None:
    """The columns, the rows, and what was left out."""
    st.subheader(t.UNDERSTOOD)
    with session.read() as connection:
        taxonomy = Classification.read(connection)
    count = t.understood(len(found.members), found.people, found.organisations)
    st.markdown(f"**{md(count)}**")
    read = [t.read_as(column.header, column.field) for column in found.columns]
    st.caption(md(" · ".join(read)))
    if found.remarks:
        with st.expander(t.left_out(len(found.remarks)), expanded=True):
            for remark in found.remarks:
                st.markdown(f"- {md(remark)}")
    members = found.members
    st.dataframe(
        {
            t.LINE: [member.line for member in members],
            t.PERSON: [m.person.full if m.person else "" for m in members],
            t.ORGANISATION: [member.organisation or "" for member in members],
            t.CLUSTER: [
                taxonomy.cluster_label(member.values.get("cluster", ""))
                for member in members
            ],
            t.VOTE: [member.values.get("stemrecht", "") for member in members],
            t.FROM: [_shown_day(member.values.get("van")) for member in members],
            t.TO: [_shown_day(member.values.get("tot")) for member in members],
            t.SECTOR: [
                taxonomy.sector_label(member.values.get("sector", ""))
                for member in members
            ],
            t.ROLE: [member.values.get("rol", "") for member in members],
        },
        hide_index=True,
        column_config={
            name: st.column_config.TextColumn(width=width)
            for name, width in _WIDTHS.items()
        },
        height=min(38 + 35 * len(members), 320),
        alt=t.UNDERSTOOD,
        key="first.rows",
    )


def _shown_day(written: str | None) -> str:
    if not written:
        return ""
    day = parse_partial_date(written)
    return formats.partial(day.first, day.precision.value)


def _refused(plan: ImportPlan) -> None:
    rows = plan.rejected
    if not rows:
        return
    st.warning(t.NOT_TAKEN)
    st.dataframe(
        {
            t.LINE: [row.line for row in rows],
            t.COLUMN: [row.column or "" for row in rows],
            t.VALUE: [row.value or "" for row in rows],
            t.REASON: [row.reason or "" for row in rows],
        },
        hide_index=True,
        alt=t.NOT_TAKEN,
        key="first.refused",
    )


def _import(body: BodyRow, found: ReadList, file: str) -> None:
    with feedback.attempt():
        why = t.why_list(body.name, file)
        with session.change(why, kind=ChangeKind.IMPORT) as tx:
            plan = import_list(tx, found)
            keep_step(tx, Step.COMPLETE)
        seats = plan.tables.get("mandaten", ())
        taken = sum(row.outcome is not Outcome.REJECTED for row in seats)
        refused = {(row.file, row.line) for row in plan.rejected}
        feedback.saved(t.imported(taken, len(refused), body.name), tx.change_set)
        st.session_state.pop(FILE, None)
        st.query_params[BODY] = str(body.id)
        go(Step.COMPLETE)
