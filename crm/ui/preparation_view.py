"""The blocks of the page that prepares a meeting."""

from collections.abc import Sequence

import streamlit as st

from crm.findings.preparation import ALSO, Preparation
from crm.logbook.usual_people import UsualGroup, UsualPerson
from crm.papers.mail_list import Recipient, mail_list
from crm.texts import contact as contact_texts
from crm.texts import formats
from crm.texts import preparation as t
from crm.ui import menu, screen_sharing, session
from crm.ui.card_blocks import block, folded
from crm.ui.downloads import download
from crm.ui.links import linked
from crm.ui.list_tools import list_tools
from crm.ui.next_meeting import plan_next, said
from crm.ui.preparation_paper import (
    next_meeting_line,
    nobody_expected,
    nobody_missed,
    noted_words,
    preparation_line,
)
from crm.ui.screen_sharing import What
from crm.ui.text import md

_FIRST = 8


def asked() -> dict[str, str]:
    """What the link asks, with the ticks as they stand now."""
    ticks = {
        name: str(st.session_state[name]).lower()
        for name in ALSO.values()
        if name in st.session_state
    }
    return {**st.query_params, **ticks}


def head(found: Preparation) -> None:
    """What is prepared, in one sentence, and what one takes along."""
    title = found.meeting.title if found.meeting else None
    name = " · ".join(word for word in (found.body.name, title) if word)
    st.markdown(f"## {md(name)}")
    missed = not screen_sharing.hides(What.QUIET)
    st.markdown(f"**{md(preparation_line(found, missed=missed))}**")
    with st.container(horizontal=True):
        if found.meeting is not None and found.on <= session.today():
            st.link_button(
                t.TO_NOTE,
                menu.link("contact_noteren", contact=found.meeting.id),
                icon=":material/edit_note:",
                type="primary",
            )
        download(t.PAPER, "voorbereiding", icon="print", **found.link())
        st.link_button(
            t.TO_BODY, menu.link("overleg", id=found.body.id), icon=":material/groups:"
        )
    _planning(found)
    st.markdown(f"### {t.SIGN_IN}")
    _also(found)
    mails = mail_list(Recipient(*box) for box in found.boxes)
    list_tools("aanwezigheidslijst", found.link(), mails, copy=t.COPY_MAILS)


def _planning(found: Preparation) -> None:
    """Planning the meeting, while none is planned."""
    if found.meeting is None:
        plan_next(found.body.id, found.body.name)
    said(found.body.id)


def _also(found: Preparation) -> None:
    """Whom else to put on the papers and in the mail."""
    groups = [
        (UsualGroup.ALTERNATE, t.ALTERNATES, found.alternates),
        (UsualGroup.GUEST, t.GUESTS, found.guests),
    ]
    if not any(people for _, _, people in groups):
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(t.ALSO, width="content")
        for group, title, people in groups:
            if people:
                st.checkbox(
                    t.also(title, len(people)), key=ALSO[group], bind="query-params"
                )


def expected(found: Preparation) -> None:
    """Who is expected; apart from them the alternates, and who came along."""
    lines = [_who(one) for one in found.expected]
    block(t.EXPECTED, len(lines) + len(found.without_name), nobody_expected(found))
    _listed(lines[:_FIRST])
    folded(t.REST, lines[_FIRST:])
    folded(t.WITHOUT_NAME, [md(name) for name in found.without_name])
    folded(t.ALTERNATES, [_who(one) for one in found.alternates])
    folded(t.GUESTS, [_who(one) for one in found.guests], note=t.GUESTS_HELP)


def _who(one: UsualPerson) -> str:
    name = linked(one.person, "persoon", id=one.person_id)
    if not one.organisation:
        return name
    of = linked(one.organisation, "organisatie", id=one.organisation_id)
    return f"{name} · {of}"


def missed(found: Preparation) -> None:
    """Who was at none of the last meetings; not while others look along."""
    if screen_sharing.hides(What.QUIET):
        return
    if block(t.MISSED, len(found.missed), nobody_missed(found)):
        st.caption(t.MISSED_NOTE)
    _listed(
        [
            f"{linked(row.person.person, 'persoon', id=row.person.person_id)}"
            f" · {md(noted_words(row))}"
            for row in found.missed
        ]
    )


def open_seats(found: Preparation) -> None:
    """Which seats are open, each leading to whom to invite."""
    covered = found.coverage
    gaps = covered.gaps if covered else ()
    block(t.OPEN_SEATS, len(gaps), t.NO_OPEN_SEATS)
    if covered and gaps and not covered.checked:
        st.caption(t.NOT_CHECKED)
    _listed(
        [
            linked(
                t.seat_line(gap.label, gap.present, gap.minimum),
                "ontbrekende_partners",
                overleg=found.body.name,
            )
            for gap in gaps
        ]
    )


def tasks(found: Preparation) -> None:
    """What this body still has to do."""
    block(t.TASKS, len(found.tasks), t.NO_TASKS)
    _listed(
        [
            linked(
                contact_texts.task_line(
                    row.title, row.owner, formats.day(row.due) if row.due else None
                ),
                "contact",
                id=row.contact_moment_id,
            )
            for row in found.tasks
        ]
    )


def decisions(found: Preparation) -> None:
    """What was decided the last times, as it was typed."""
    block(t.DECISIONS, len(found.decided), t.NO_DECISIONS)
    for row in found.decided:
        when = formats.partial(row.on, row.precision.value)
        with st.container(gap=None):
            st.markdown(linked(when, "contact", id=row.id))
            st.text(row.decisions or "")


def after(found: Preparation) -> None:
    """The meeting after this one."""
    if found.meeting is None:
        return
    st.markdown(f"### {t.NEXT}")
    line = next_meeting_line(found)
    if found.after is None:
        st.caption(line)
    else:
        st.markdown(linked(line, "contact", id=found.after.id))


def _listed(lines: Sequence[str]) -> None:
    if lines:
        st.markdown("\n".join(f"- {line}" for line in lines))
