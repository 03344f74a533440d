"""What was chosen for a new term, kept as a draft: to go on with, or to throw away.

The draft stands in the link, as that of a contact does. A change of any field keeps it;
saving the new term makes it go.
"""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import uuid4

import streamlit as st

from crm.assembly.renewal import Fate, Proposal
from crm.model.rows import BodyRow, MandateRow
from crm.store.drafts import DraftRow, draft, drafts, drop_draft, save_draft
from crm.store.people import people
from crm.texts import formats
from crm.texts import renewal as t
from crm.texts import start as start_texts
from crm.ui import feedback, session
from crm.ui.note_desk import DRAFT
from crm.ui.text import md

KIND = "vernieuwing"
BODY = "overleg"
"""The field of the page, and of its link, that says which body."""
_DAYS, _BY = ("first", "last", "on"), "by"


def arrive(body: BodyRow, seats: Iterable[MandateRow], proposal: Proposal) -> None:
    """Fill the fields before they are drawn: from the draft of the link, else as new."""
    here = _key(body, _BY)
    if here not in st.session_state:
        kept = _of_the_link(body)
        if kept is not None:
            _fill(body, seats, kept.payload)
    st.session_state.setdefault(here, "")
    st.session_state.setdefault(_key(body, "first"), proposal.first_day)
    st.session_state.setdefault(_key(body, "last"), proposal.last_day)


def offer(bodies: Iterable[BodyRow]) -> None:
    """What was begun before, for whichever of these bodies, and still waits."""
    names = {row.id: row.name for row in bodies}
    for row in _mine():
        name = names.get(row.payload.get("body_id", 0))
        if name is None or row.key == st.query_params.get(DRAFT):
            continue
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(md(t.still_a_draft(name, formats.moment(row.updated_at))))
            st.button(
                t.GO_ON,
                key=f"go-on-{row.key}",
                icon=":material/edit_note:",
                on_click=_go_on,
                args=(name, row),
            )
            with st.popover(
                start_texts.THROW_AWAY, icon=":material/delete:", type="tertiary"
            ):
                st.write(md(t.sure(name)))
                st.button(
                    start_texts.YES_THROW_AWAY,
                    key=f"away-{row.key}",
                    on_click=_drop,
                    args=(row.key,),
                )


def keep(body: BodyRow, seats: Iterable[MandateRow], proposal: Proposal) -> None:
    """Keep what is chosen now, once it is something; typing anew takes its place."""
    payload = _chosen(body, seats)
    kept = _of_the_link(body)
    if kept is None and not _differs(payload, proposal):
        return
    if kept is not None and kept.payload == payload:
        return
    same = next((row for row in _mine() if row.payload == payload), None)
    if kept is None and same is not None:
        st.query_params[DRAFT] = same.key
        return
    key = kept.key if kept else uuid4().hex[:12]
    if save_draft(session.store(), key, KIND, session.actor().name, payload):
        st.query_params[DRAFT] = key


def key_of(body: BodyRow) -> str | None:
    """The draft that saving makes go."""
    kept = _of_the_link(body)
    return kept.key if kept else None


def start_anew(body: BodyRow) -> None:
    """The new term is saved: the fields are as on arrival."""
    st.query_params.pop(DRAFT, None)
    st.session_state[_key(body, _BY)] = ""
    st.session_state[_key(body, "on")] = None
    for name in ("first", "last"):
        st.session_state.pop(_key(body, name), None)


def _of_the_link(body: BodyRow) -> DraftRow | None:
    with session.read() as connection:
        found = draft(connection, st.query_params.get(DRAFT, ""))
    mine = found is not None and found.owner == session.actor().name
    return found if mine and found and _is_of(found, body) else None


def _mine() -> list[DraftRow]:
    with session.read() as connection:
        return drafts(connection, session.actor().name, KIND)


def _is_of(row: DraftRow, body: BodyRow) -> bool:
    return row.kind == KIND and row.payload.get("body_id") == body.id


def _key(body: BodyRow, name: str) -> str:
    return f"renew-{body.id}.{name}"


def _chosen(body: BodyRow, seats: Iterable[MandateRow]) -> dict[str, Any]:
    now = st.session_state
    found: dict[str, Any] = {"body_id": body.id, _BY: now.get(_key(body, _BY)) or ""}
    for name in _DAYS:
        day: date | None = now.get(_key(body, name))
        found[name] = day.isoformat() if day else None
    fates = {row.id: now.get(f"renew-{row.id}.fate") or Fate.STAYS for row in seats}
    found["seats"] = {
        str(number): [fate.value, now.get(f"renew-{number}.person")]
        for number, fate in fates.items()
        if fate is not Fate.STAYS
    }
    return found


def _differs(payload: dict[str, Any], proposal: Proposal) -> bool:
    """Whether anything was chosen or typed."""
    last = proposal.last_day.isoformat() if proposal.last_day else None
    days = payload["first"], payload["last"]
    return bool(
        payload["seats"]
        or payload[_BY]
        or payload["on"]
        or days != (proposal.first_day.isoformat(), last)
    )


def _go_on(name: str, row: DraftRow) -> None:
    """Open the draft: its body, and its choices in the place of what stands there."""
    st.session_state[BODY] = name
    st.query_params[DRAFT] = row.key
    st.session_state.pop(f"renew-{row.payload['body_id']}.{_BY}", None)


def _fill(body: BodyRow, seats: Iterable[MandateRow], payload: dict[str, Any]) -> None:
    """Put a draft in the fields; a seat or person that is gone since is passed over."""
    known = {row.id for row in session.rows(people)}
    st.session_state[_key(body, _BY)] = payload.get(_BY) or ""
    for name in _DAYS:
        day = payload.get(name)
        st.session_state[_key(body, name)] = date.fromisoformat(day) if day else None
    chosen = payload.get("seats") or {}
    for row in seats:
        fate, person = chosen.get(str(row.id), (Fate.STAYS.value, None))
        st.session_state[f"renew-{row.id}.fate"] = Fate(fate)
        if person in known:
            st.session_state[f"renew-{row.id}.person"] = person


def _drop(key: str) -> None:
    drop_draft(session.store(), key, session.actor().name)
    feedback.saved(start_texts.THROWN_AWAY)
