"""What is done with an invitation list: a mail, a planned meeting, files, addresses."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

from crm.directory.council import council
from crm.findings.invitations import (
    LEFT_OUT,
    Boxes,
    Invitation,
    Invitee,
    mailbox,
    spoken_to,
)
from crm.logbook.gatherings import Gathering, Guest, plan_gathering
from crm.model.enums import ContactStatus
from crm.model.names import normalise
from crm.model.rows import ContactRow
from crm.papers.mail_list import Recipient, mail_list
from crm.store.contacts import contacts
from crm.texts import invitations as t
from crm.ui import feedback, session
from crm.ui.copy_button import copy_button
from crm.ui.invitation_list import unticked
from crm.ui.links import linked
from crm.ui.list_tools import list_tools
from crm.ui.text import md

_WHEN = "wanneer"


@dataclass(frozen=True)
class Call:
    """What the invitation is for. `where` are the bodies to plan it in, best first."""

    title: str
    about: str
    plan: str
    where: Mapping[int, str]
    action_id: int | None = None


def invitation_tools(every: Invitation, boxes: Boxes, call: Call) -> None:
    """A day, the text of the mail, and planning the meeting."""
    invited = every.without(unticked())
    planned = [
        row
        for row in session.rows(contacts, status=ContactStatus.PLANNED)
        if normalise(row.title) == normalise(call.title)
    ]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        on = st.date_input(
            t.WHEN,
            None,
            format="DD/MM/YYYY",
            key=_WHEN,
            bind="query-params",
            min_value=date(1990, 1, 1),
            max_value=date(2100, 12, 31),
            width=180,
        )
        with st.popover(t.TEXT, icon=":material/mail:"):
            _text(call, on)
        # Another number of plans gives it another key, and so closes it.
        key = f"plan-gathering-{len(planned)}"
        with st.popover(call.plan, icon=":material/event:", key=key):
            _plan_form(call, invited, _guests(invited, boxes), on)
    _already(planned)


def _already(planned: Sequence[ContactRow]) -> None:
    """The meetings of this name that are to come, so that nobody plans it twice."""
    for row in planned:
        if row.on is not None and row.on >= session.today():
            line = t.already_planned(row.title or "", row.on)
            st.markdown(linked(line, "contact", id=row.id))


def invitation_files(
    every: Invitation, boxes: Boxes, asked: Mapping[str, object]
) -> None:
    """The ticked invitees as a file, and the addresses of those we know."""
    out = unticked()
    mails = mail_list(
        Recipient(*mailbox(one, boxes)) for one in every.without(out).known
    )
    here = {**asked, LEFT_OUT: ".".join(sorted(out)) or None}
    list_tools("uit-te-nodigen", here, mails)


def _text(call: Call, on: date | None) -> None:
    text = t.mail(session.rows(council).name, call.title, call.about, on)
    copy_button(
        t.COPY_TEXT,
        text,
        copied=t.TEXT_COPIED,
        failed=t.TEXT_FAILED,
        key="copy-invitation",
    )
    st.code(text, language=None, wrap_lines=True)


def _plan_form(
    call: Call, invited: Invitation, guests: tuple[Guest, ...], on: date | None
) -> None:
    places = dict[int | None, str](call.where.items()) | {None: t.APART}
    never_met = len(invited.never_met)
    with st.form("plan-gathering"):
        st.text_input(t.MEETING_TITLE, call.title, key="plan-gathering.title")
        st.selectbox(
            t.WHERE,
            list(places),
            format_func=places.__getitem__,
            key=_where(call),
        )
        alone = sum(person is None for person, _ in guests)
        st.caption(md(t.will_invite(len(guests) - alone, alone, never_met)))
        st.form_submit_button(
            t.SAVE_PLAN,
            type="primary",
            key="plan-gathering.save",
            on_click=_plan,
            args=(call, guests, never_met, on),
        )


def _where(call: Call) -> str:
    """Other bodies to plan it in make it another field, which proposes the first."""
    return ".".join(["plan-gathering.where", *map(str, call.where)])


def _guests(invited: Invitation, boxes: Boxes) -> tuple[Guest, ...]:
    return tuple(_guest(one, boxes) for one in invited.known)


def _guest(one: Invitee, boxes: Boxes) -> Guest:
    who = spoken_to(one, boxes)
    organisation = one.ref.id if one.ref.table == "organisation" else None
    return (who.id if who else None, organisation)


def _plan(
    call: Call, guests: tuple[Guest, ...], never_met: int, on: date | None
) -> None:
    given = Gathering(
        title=st.session_state["plan-gathering.title"],
        on=on,
        guests=guests,
        body_id=st.session_state[_where(call)],
        action_id=call.action_id,
        never_met=never_met,
    )
    with feedback.attempt():
        with session.change(t.why_planned(given.title)) as tx:
            plan_gathering(tx, given, session.today())
        said = t.planned(given.title, on or session.today(), len(guests))
        feedback.saved(said, tx.change_set)
