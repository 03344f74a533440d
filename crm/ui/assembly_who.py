"""Step 1: who is convened, and by when the letters must leave."""

import streamlit as st

from crm.assembly.assemblies import AssemblyInput, change_assembly, note_convened
from crm.assembly.desk import Desk, board_mandates
from crm.assembly.duties import duties
from crm.assembly.filings import filings
from crm.assembly.votes_and_members import explained, votes_and_members
from crm.model.enums import StatuteRule
from crm.model.rows import MandateRow
from crm.papers.member_list import cluster_words
from crm.store import Connection
from crm.store.bodies import bodies
from crm.store.contacts import contacts
from crm.texts import assembly_desk as t
from crm.texts import duties as duty_texts
from crm.ui import assembly_saving as saving
from crm.ui import palette, session
from crm.ui.assembly_online import online
from crm.ui.choices import day_choice
from crm.ui.menu import go
from crm.ui.row_table import row_table
from crm.ui.rule_link import rule_link
from crm.ui.seat_marker import name_of
from crm.ui.text import md

_ORDER = {False: 0, None: 1, True: 2}
_WIDTHS = (175, 125, 115, 95, 45)
"""In pixels: on a phone who is convened is in view, on a wide screen every column."""
_SIGNS = {False: "warning", None: "info", True: "check"}


def who(desk: Desk) -> None:
    """The three groups that get a letter, and when it left."""
    difference = explained(votes_and_members(desk.members.rows))
    wide, narrow = st.columns([2, 1], gap="medium")
    with wide:
        for label, rows in (
            (t.VOTING, desk.convened.voting),
            (t.ADHERENT, desk.convened.adherent),
            (t.DIRECTORS, desk.convened.directors),
        ):
            st.subheader(t.section(label, len(rows)))
            if label == t.VOTING and difference:
                st.caption(md(difference))
            if rows:
                _table(desk, label, rows)
            elif label == t.DIRECTORS:
                st.caption(t.NO_DIRECTORS)
    with narrow:
        _letters(desk)
        _when(desk)
        online(desk)
        _duties(desk)


def _table(desk: Desk, label: str, rows: tuple[MandateRow, ...]) -> None:
    """A row for each seat; choosing one opens its mandate."""
    voting = {row.id for row in desk.convened.voting}
    chosen = row_table(
        [
            (
                row.organisation or t.OWN_NAME,
                row.person or t.NOT_FILLED,
                ", ".join(name_of(other) for other in desk.stand_ins(row.id)),
                f"{palette.look(row.counts_for).glyph} {cluster_words(row)}",
                t.YES if row.id in voting else t.NO,
            )
            for row in rows
        ],
        t.SEAT_COLUMNS,
        key=f"convened-{label}-{desk.assembly.contact_moment_id}",
        alt=label,
        columns={
            name: st.column_config.Column(width=width)
            for name, width in zip(t.SEAT_COLUMNS, _WIDTHS, strict=True)
        },
    )
    if chosen is not None:
        go("overleg", id=rows[chosen].body_id, mandaat=rows[chosen].id)


def _letters(desk: Desk) -> None:
    rule = StatuteRule.NOTICE
    notice = desk.statutes.days(rule)
    line = t.notice_source(notice.days, notice.article, checked=notice.checked)
    body = desk.members.body.name
    where = "" if notice.checked else rule_link(body, rule, text=t.CHECK_RULE)
    st.markdown(f":gray[{md(line)}.] {where}")
    key = f"convened-on-{desk.assembly.revision}"
    with st.form(f"{key}-form"):
        day_choice(t.CONVENED_ON, key, desk.assembly.convened_on)
        st.form_submit_button(t.SAVE, on_click=_convened, args=(desk, key))


def _convened(desk: Desk, key: str) -> None:
    on, contact_id = saving.day_of(key), desk.assembly.contact_moment_id
    saving.save(t.why_convened(on), lambda tx: note_convened(tx, contact_id, on))


def _when(desk: Desk) -> None:
    meeting = desk.assembly
    if meeting.at_item is not None:
        return
    with st.expander(t.CHANGE):
        key = f"when-{meeting.contact_moment_id}"
        with st.form(key, border=False):
            day_choice(t.DAY, f"{key}.on", desk.on)
            st.time_input(t.START, meeting.start_time, key=f"{key}.start")
            st.time_input(t.END, meeting.end_time, key=f"{key}.end")
            st.text_input(t.PLACE, meeting.place or "", key=f"{key}.place")
            st.form_submit_button(t.SAVE, on_click=_moved, args=(desk, key))


def _moved(desk: Desk, key: str) -> None:
    meeting = desk.assembly
    given = AssemblyInput(
        meeting.body_id or 0,
        saving.day_of(f"{key}.on") or desk.on,
        start_time=st.session_state[f"{key}.start"],
        end_time=st.session_state[f"{key}.end"],
        place=st.session_state[f"{key}.place"] or None,
        title=meeting.title,
    )
    saving.save(
        t.why_changed(meeting.title or t.MEETING),
        lambda tx: change_assembly(tx, meeting.contact_moment_id, given),
    )


def _duties(desk: Desk) -> None:
    """What the law asks around an assembly; what is not met comes first."""
    body_id = desk.assembly.body_id
    found = duties(
        desk,
        session.rows(_board),
        session.rows(contacts, body_id=body_id),
        session.today(),
        session.rows(filings),
    )
    st.subheader(duty_texts.TITLE)
    for duty in sorted(found, key=lambda one: _ORDER[one.met]):
        st.markdown(
            f":material/{_SIGNS[duty.met]}: {md(duty.text)} :gray[{md(duty.source)}]"
        )


def _board(connection: Connection) -> list[MandateRow]:
    return board_mandates(connection, bodies(connection))
