"""The blocks that the cards of organisations and people share."""

from collections.abc import Iterable, Sequence
from datetime import date

import streamlit as st

from crm.model.enums import ContactStatus, Presence
from crm.model.history import ChangeRow
from crm.model.rows import ActionPartnerRow, ActionRow, MandateRow, ParticipationRow
from crm.store.history import history_of_record
from crm.texts import directory as t
from crm.texts import formats, shell
from crm.ui import palette, screen_sharing, session
from crm.ui.links import linked
from crm.ui.screen_sharing import What
from crm.ui.text import md

_FIRST = 5


def block(title: str, count: int, empty: str) -> bool:
    """The heading of a block; says what to expect when there is nothing."""
    st.markdown(f"### {md(t.section(title, count))}")
    if not count:
        st.caption(empty)
    return count > 0


def lines(items: Sequence[str], rest: str = t.SHOW_REST) -> None:
    """One line of Markdown each; what is too much for a glance is folded away."""
    _bullets(items[:_FIRST])
    if len(items) > _FIRST:
        with st.expander(t.section(rest, len(items) - _FIRST)):
            _bullets(items[_FIRST:])


def folded(title: str, items: Sequence[str], *, note: str | None = None) -> None:
    """Lines that matter less, folded away; nothing when there are none."""
    if items:
        with st.expander(t.section(title, len(items))):
            if note:
                st.caption(note)
            _bullets(items)


def seats(mandates: Sequence[MandateRow], today: date, *, by_person: bool) -> None:
    """Places in bodies: those of today first, the others folded away."""
    now = [row for row in mandates if row.active_on(today)]
    then = [row for row in mandates if not row.active_on(today)]
    block(t.SEATS_HERE, len(now), t.NO_SEATS)
    lines([_seat(row, by_person=by_person) for row in now])
    folded(t.FORMER, [_seat(row, by_person=by_person) for row in then])


def timeline(rows: Iterable[ParticipationRow], *, by_person: bool) -> None:
    """Every contact moment, newest first, with who was there for whom."""
    moments: dict[int, list[ParticipationRow]] = {}
    for row in rows:
        moments.setdefault(row.contact_id, []).append(row)
    if not block(t.CONTACTS, len(moments), t.NO_CONTACTS):
        return
    lines([_moment(group, by_person=by_person) for group in moments.values()])


def actions(
    partners: Iterable[ActionPartnerRow], of_contacts: Iterable[ActionRow] = ()
) -> None:
    """The action sheets that name the organisation, or whose contacts it joined."""
    titles = {row.action_id: _action(row.number, row.action) for row in partners}
    titles |= {row.id: _action(row.number, row.title) for row in of_contacts}
    block(t.ACTIONS, len(titles), t.NO_ACTIONS)
    lines([linked(title, "actiefiche", id=key) for key, title in titles.items()])


def history(table: str, record_id: int) -> None:
    """Who changed what, folded away."""
    if screen_sharing.hides(What.HISTORY):
        return
    rows = session.rows(history_of_record, table, record_id)
    with st.expander(t.section(t.HISTORY, len(rows))):
        if not rows:
            st.caption(t.NO_HISTORY)
        _bullets([md(_change(row)) for row in rows])


def _bullets(items: Sequence[str]) -> None:
    if items:
        st.markdown("\n".join(f"- {item}" for item in items))


def _seat(row: MandateRow, *, by_person: bool) -> str:
    holder = row.organisation if by_person else row.person
    words = [row.role, row.capacity.value, t.period(row.start, row.end)]
    rest = " · ".join(md(word) for word in (holder, *words) if word)
    return (
        f"{palette.mark(row.cluster)} "
        f"{linked(row.body, 'overleg', id=row.body_id)} · {rest}"
    )


def _moment(group: list[ParticipationRow], *, by_person: bool) -> str:
    first = group[0]
    when = formats.partial(first.on, first.precision.value)
    title = " · ".join(filter(None, (first.body, first.title))) or t.CONTACTS
    who = [
        " ".join(
            filter(
                None,
                (
                    (row.organisation if by_person else row.person),
                    ""
                    if row.presence is Presence.PRESENT
                    else f"({t.REPRESENTED if row.represented_by_id else row.presence})",
                ),
            )
        )
        for row in group
    ]
    state = "" if first.status is ContactStatus.HELD else f" ({first.status})"
    people = formats.listing([name for name in who if name])
    line = f"**{md(when)}** {linked(title, 'contact', id=first.contact_id)}{md(state)}"
    return f"{line}  \n  {md(people)}" if people else line


def _action(number: str | None, title: str) -> str:
    return f"{number}. {title}" if number else title


def _change(row: ChangeRow) -> str:
    fields = formats.listing(
        [t.field_change(f.name, f.old_text, f.new_text) for f in row.fields]
    )
    words = f"{row.why}: {fields}" if fields and row.deed == "gewijzigd" else row.why
    who = session.known_as(row.who) or shell.THIS_COMPUTER
    return t.changed(who, formats.moment(row.at), words)
