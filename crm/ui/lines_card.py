"""Wie brengen we samen: two organisations or clusters, whom to invite, the plan."""

from collections.abc import Mapping, Sequence

import pandas as pd
import streamlit as st

from crm.findings.finding_lists import CLUSTERS, PAIR, noted, read_pair, reasons
from crm.findings.unseen_lines import (
    ClusterPair,
    Spokesperson,
    UnseenLine,
    of_clusters,
    of_organisations,
)
from crm.logbook.contacts import ContactNote
from crm.model.enums import ContactKind
from crm.model.rows import ParticipationRow
from crm.papers.mail_list import MailList, Recipient, mail_list
from crm.store.mailboxes import mailboxes
from crm.texts import finding_lists as lists
from crm.texts import lines as t
from crm.texts import ties as tie_texts
from crm.ui import finding_data, session
from crm.ui.case_controls import case_controls, case_state
from crm.ui.choices import organisation_choice
from crm.ui.links import linked
from crm.ui.list_tools import list_tools
from crm.ui.plan_contact import plan_button, planned_lines
from crm.ui.text import md
from crm.ui.tie_form import tie_button, tie_form

__all__ = ["CLUSTERS", "PAIR", "chosen_pair", "cluster_card", "pair_card"]


def chosen_pair() -> tuple[int, int] | None:
    """The two organisations that the link names."""
    pair = read_pair(st.query_params.get(PAIR, ""))
    partners = finding_data.field().partners
    return pair if pair and all(number in partners for number in pair) else None


def pair_card(rows: Sequence[UnseenLine]) -> None:
    """The two that the link names: what we know of them, whom to invite."""
    pair, partners = chosen_pair(), finding_data.field().partners
    if pair is None:
        st.caption(t.BRING_HELP)
        with st.popover(t.BRING, icon=":material/group_add:"):
            _choose_two()
        return
    st.markdown(f"## {md(t.BRING)}")
    one, other = (partners[number] for number in pair)
    row = next((row for row in rows if row.line.pair == pair), None)
    st.markdown(
        f"**{linked(one.name, 'organisatie', id=one.id)} · "
        f"{linked(other.name, 'organisatie', id=other.id)}**"
    )
    for sentence in _state(pair, row):
        st.markdown(md(sentence))
    found = of_organisations(finding_data.field(), pair)
    asked = {PAIR: f"{pair[0]}-{pair[1]}"}
    planned = finding_data.invited().meetings(*([number] for number in pair))
    _invitation(found, asked, (one.name, other.name), planned)
    with st.container(horizontal=True):
        _note_line(pair)
        st.button(t.OTHER_PAIR, on_click=_forget, key="other-pair")
    if row is not None:
        st.caption(md(case_state(row.followed)))
        with st.container(horizontal=True):
            case_controls(row.followed, t.case(one.name, other.name))


def cluster_card(rows: Sequence[ClusterPair]) -> None:
    """The two clusters that the link names: one person of each organisation."""
    asked = st.query_params.get(CLUSTERS, "")
    row = next((row for row in rows if row.key == asked), None)
    if row is None:
        st.caption(t.CHOOSE_CLUSTERS)
        return
    st.markdown(f"## {md(t.BRING)}")
    label = finding_data.field().taxonomy.cluster_label
    pair = (row.line.one, row.line.other)
    one, other = map(label, pair)
    st.markdown(f"**{md(t.pair_title(one, other))}**")
    found = of_clusters(finding_data.lines(), finding_data.field(), pair)
    planned = finding_data.invited().meetings(*map(finding_data.of_cluster, pair))
    _invitation(found, {CLUSTERS: asked}, (one, other), planned)
    if row.line.is_less:
        st.caption(md(case_state(row.followed)))
        with st.container(horizontal=True):
            case_controls(row.followed, t.clusters_case(one, other))


def _note_line(pair: tuple[int, int]) -> None:
    """Note what we know of the line, or change what is noted."""
    tie = finding_data.lines().tie(pair)
    if tie is None:
        tie_button(*pair)
        return
    with st.popover(t.CHANGE_LINE, key=f"line-{tie.id}-{tie.revision}"):
        tie_form(pair[0], tie)


def _state(pair: tuple[int, int], row: UnseenLine | None) -> list[str]:
    field, lines = finding_data.field(), finding_data.lines()
    one, other = (field.partners[number].name for number in pair)
    if row is not None:
        told = [t.not_together(one, other)]
        told += [t.as_sentence(w) for w in (reasons(row, field), noted(row)) if w]
        return told
    seen = {number for who in lines.meetings for number in who}
    told = [
        t.not_seen(field.partners[number].name) for number in pair if number not in seen
    ]
    if not told:
        times = lines.together(pair)
        told = [
            t.were_together(one, other, times) if times else t.not_together(one, other)
        ]
    tie = lines.tie(pair)
    if tie is not None and tie.state is not None:
        told.append(tie_texts.line_state(tie.state.value, tie.source, tie.confirmed_on))
    return told


def _invitation(
    found: Sequence[Spokesperson],
    asked: Mapping[str, object],
    names: tuple[str, str],
    planned: Sequence[ParticipationRow],
) -> None:
    """Who to speak to on both sides, with the mails, and the meeting to plan.

    `planned` are the meetings to come to which both are asked.
    """
    one, other = names
    field = finding_data.field()
    frame = pd.DataFrame(
        [
            (
                field.partners[row.organisation_id].name,
                t.NOBODY_THERE
                if row.person_id is None
                else field.person_name(row.person_id),
                row.function or "",
                row.last_seen,
            )
            for row in found
        ],
        columns=[lists.ORGANISATION, t.PERSON, t.FUNCTION, t.LAST_SEEN],
    )
    day = st.column_config.DateColumn(format="DD/MM/YYYY")
    st.dataframe(
        frame,
        hide_index=True,
        height=min(38 + 35 * len(frame), 300),
        column_config={t.LAST_SEEN: day},
        placeholder="",
        alt=t.INVITATION,
    )
    note = ContactNote(kind=ContactKind.EVENT, title=t.meeting_title(one, other))
    key = "plan-" + ".".join(str(value) for value in asked.values())
    guests = [(row.person_id, row.organisation_id) for row in found]
    planned_lines(planned)
    plan_button(t.PLAN, note, key, guests=guests, main=True)
    list_tools("wie-brengen-we-samen", asked, _mails(found))


def _mails(found: Sequence[Spokesperson]) -> MailList:
    """The box of each person, of an organisation without people its own."""
    boxes = session.rows(mailboxes)
    recipients = []
    for row in found:
        key = (
            ("organisation", row.organisation_id)
            if row.person_id is None
            else ("person", row.person_id)
        )
        if key in boxes:
            box = boxes[key]
            recipients.append(Recipient(box.name, box.email, box.no_mail))
    return mail_list(recipients)


def _choose_two() -> None:
    one = organisation_choice(t.FIRST, "pair.one")
    other = organisation_choice(t.SECOND, "pair.other")
    if one is not None and one == other:
        st.caption(t.SAME)
    elif one is not None and other is not None:
        st.query_params[PAIR] = f"{min(one, other)}-{max(one, other)}"
        st.rerun()


def _forget() -> None:
    st.query_params.pop(PAIR, None)
