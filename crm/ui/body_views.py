"""The pieces of the pages about bodies: their list, their norms, their meetings."""

from collections.abc import Mapping
from datetime import date

import pandas as pd
import streamlit as st

from crm.findings.coverage import BodyCoverage, norm_sentence
from crm.findings.participants import of_clusters, participants
from crm.model.enums import ContactStatus, Counting, NormStatus
from crm.model.rows import BodyRow, ContactRow, MandateRow, MemberCountRow
from crm.papers.mail_list import Recipient, mail_list
from crm.papers.member_list import cluster_words
from crm.texts import bodies as t
from crm.texts import formats
from crm.texts import members as member_texts
from crm.ui import menu, palette, session
from crm.ui.card_blocks import folded
from crm.ui.downloads import address, download
from crm.ui.links import linked
from crm.ui.list_tools import list_tools
from crm.ui.mandate_saving import open_chosen
from crm.ui.next_meeting import plan_when_none
from crm.ui.text import md, tick

_MOST_MEETINGS = 8
_MARKS = {
    NormStatus.MET: tick(True),
    NormStatus.NOT_MET: tick(False),
    NormStatus.UNKNOWN: "?",
}


def body_table(
    bodies: list[BodyRow],
    counts: Mapping[int, MemberCountRow],
    coverage: Mapping[int, BodyCoverage],
) -> int | None:
    """A row for each body; the id of the one that was chosen."""
    rows = []
    for body in bodies:
        count, covered = counts.get(body.id), coverage.get(body.id)
        known = covered is not None and covered.norms and body.list_checked_on
        rows.append(
            (
                body.name,
                body.kind,
                covered.filled if covered else 0,
                count.voting if count else 0,
                covered.open_seats if covered and known else None,
                body.list_checked_on,
            )
        )
    day = st.column_config.DateColumn(format="DD/MM/YYYY")
    event = st.dataframe(
        pd.DataFrame(
            rows,
            columns=[
                t.NAME,
                t.KIND,
                t.MEMBERS,
                t.VOTING,
                t.OPEN,
                t.CHECKED,
            ],
        ),
        key="bodies",
        hide_index=True,
        height=min(38 + 35 * len(rows), 560),
        column_config={
            t.CHECKED: day,
            t.NAME: st.column_config.TextColumn(width=300),
            t.MEMBERS: st.column_config.NumberColumn(help=t.MEMBERS_HELP),
        },
        on_select="rerun",
        selection_mode="single-row",
        placeholder="",
        alt=t.TABLE,
    )
    chosen = event.selection.rows
    return bodies[chosen[0]].id if chosen else None


def norms(body: BodyRow, coverage: list[BodyCoverage]) -> None:
    """What the body must have, and what it has."""
    st.subheader(t.NORMS)
    found = [norm for covered in coverage for norm in covered.norms]
    if not found:
        st.caption(t.NO_NORMS)
    for norm in found:
        mark = _MARKS[norm.status]
        line = md(norm_sentence(norm))
        is_open = norm.missing and norm.status is NormStatus.NOT_MET
        since = f" · {md(t.missing(norm.missing, norm.since))}" if is_open else ""
        st.markdown(f"{mark} {palette.mark(norm.cluster)} {line}{since}")
    st.link_button(
        t.TO_NORMS,
        menu.link("samenstelling", overleg=body.name),
        icon=":material/rule:",
    )


def meetings(body: BodyRow, contacts: list[ContactRow]) -> None:
    """All meetings, each with its card, the oldest folded; the next one to plan."""
    st.subheader(t.section(t.MEETINGS, len(contacts)))
    plan_when_none(body.id, body.name)
    calendar(body, [row for row in contacts if row.status is ContactStatus.PLANNED])
    if not contacts:
        st.caption(t.NO_MEETINGS)
    for contact in contacts[:_MOST_MEETINGS]:
        st.markdown(_meeting(contact))
    folded(t.EARLIER_MEETINGS, [_meeting(row) for row in contacts[_MOST_MEETINGS:]])


def calendar(body: BodyRow, planned: list[ContactRow]) -> None:
    """The meetings of a body as a file for a calendar, and an address to follow."""
    if not planned:
        return
    with st.container(horizontal=True):
        download(t.INTO_CALENDAR, "agenda", icon="event", overleg=body.id)
        with st.popover(t.FOLLOW_CALENDAR, icon=":material/rss_feed:"):
            st.caption(t.FOLLOW_HELP)
            st.code(menu.whole(address("agenda", overleg=body.id)), language=None)


def _meeting(contact: ContactRow) -> str:
    when = formats.partial(contact.on, contact.precision.value)
    line = t.meeting_line(when, contact.title, contact.status.value)
    return linked(line, "contact", id=contact.id)


def other_mandates(label: str, rows: list[MandateRow]) -> None:
    """Mandates that make no member today, folded away; choosing one opens its card."""
    if not rows:
        return
    key = f"mandates-{label}"
    with st.expander(t.section(label, len(rows))):
        st.caption(member_texts.HOW_TO_OPEN)
        st.dataframe(
            pd.DataFrame(
                [
                    (
                        cluster_words(row),
                        row.organisation,
                        row.person,
                        row.role,
                        row.capacity.value,
                        row.start,
                        row.end,
                    )
                    for row in rows
                ],
                columns=[
                    member_texts.CLUSTER,
                    member_texts.ORGANISATION,
                    member_texts.PERSON,
                    member_texts.ROLE,
                    member_texts.CAPACITY,
                    member_texts.FROM,
                    member_texts.TO,
                ],
            ),
            hide_index=True,
            column_config={
                name: st.column_config.DateColumn(format="DD/MM/YYYY")
                for name in (member_texts.FROM, member_texts.TO)
            },
            key=key,
            on_select=open_chosen(key, tuple(row.id for row in rows)),
            selection_mode="single-row",
            placeholder="",
            alt=label,
        )


def participant_table(body: BodyRow, on: date, clusters: tuple[str, ...] = ()) -> None:
    """Who takes part, how often, and when last; nothing for a body with mandates."""
    if body.counting is Counting.MANDATE:
        return
    rows = of_clusters(session.rows(participants, body.id, on), clusters)
    st.subheader(t.section(t.PARTICIPANTS, len(rows)))
    st.caption(t.PARTICIPANTS_NOTE)
    if not rows:
        return
    mails = mail_list(
        Recipient(row.person or row.organisation or "", row.email, row.no_mail)
        for row in rows
    )
    asked = {"id": body.id, "op": on.isoformat(), "cluster": ";".join(clusters) or None}
    list_tools("deelnemers", asked, mails)
    st.dataframe(
        pd.DataFrame(
            [
                (
                    f"{palette.look(row.cluster).glyph} {row.person or ''}".rstrip(),
                    row.organisation,
                    row.times,
                    row.last,
                )
                for row in rows
            ],
            columns=[t.PERSON, t.ORGANISATION, t.TIMES, t.LAST_SEEN],
        ),
        hide_index=True,
        column_config={t.LAST_SEEN: st.column_config.DateColumn(format="DD/MM/YYYY")},
        placeholder="",
        alt=t.PARTICIPANTS,
    )
