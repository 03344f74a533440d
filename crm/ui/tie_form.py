"""Noting, changing and removing a known link, from the card of one organisation."""

from typing import NamedTuple

import streamlit as st

from crm.directory.ties import TieInput, change_tie, note_tie, remove_tie
from crm.errors import InvalidInput
from crm.model.enums import LineState, RelationKind
from crm.model.rows import KnownTieRow
from crm.store.organisations import organisations
from crm.store.ties import ties
from crm.texts import ties as t
from crm.ui import feedback, session
from crm.ui.choices import day_choice, organisation_choice


class Relation(NamedTuple):
    """What ties an organisation to another one, seen from the first."""

    kind: RelationKind
    state: LineState | None = None
    turned: bool = False
    """The record holds the other organisation first."""


RELATIONS = {
    Relation(RelationKind.LINE, LineState.EXISTS): t.LINE_EXISTS,
    Relation(RelationKind.LINE, LineState.GAP): t.LINE_GAP,
    Relation(RelationKind.LINE, LineState.UNKNOWN): t.LINE_UNKNOWN,
    Relation(RelationKind.UMBRELLA): t.UMBRELLA_OF,
    Relation(RelationKind.UMBRELLA, turned=True): t.UNDER,
    Relation(RelationKind.AGREEMENT): t.AGREEMENT,
    Relation(RelationKind.REFERS): t.REFERS_TO,
    Relation(RelationKind.REFERS, turned=True): t.REFERRED_BY,
}
"""Every link in words, from an organisation to the other one."""


def relation_from(row: KnownTieRow, organisation_id: int) -> Relation:
    """What a link is, seen from one of its organisations."""
    directed = row.kind in {RelationKind.UMBRELLA, RelationKind.REFERS}
    turned = directed and row.other_organisation_id == organisation_id
    return Relation(row.kind, row.state, turned)


def other_of(row: KnownTieRow, organisation_id: int) -> tuple[int, str]:
    """The organisation at the other end."""
    if row.organisation_id == organisation_id:
        return row.other_organisation_id, row.other_organisation
    return row.organisation_id, row.organisation


def tie_form(
    organisation_id: int,
    row: KnownTieRow | None = None,
    other_id: int | None = None,
) -> None:
    """The form of a link, new or known, inside the popover that opens it.

    `other_id` fills the other organisation in.
    """
    number = f"{row.id}.{row.revision}" if row else f"new.{other_id or 0}"
    key = f"tie-{organisation_id}-{number}"
    relations = list(RELATIONS)
    now = relation_from(row, organisation_id) if row else relations[0]
    with st.form(key, border=False):
        st.selectbox(
            t.RELATION,
            relations,
            index=relations.index(now),
            format_func=RELATIONS.__getitem__,
            key=f"{key}.relation",
        )
        other = other_of(row, organisation_id)[0] if row else other_id
        organisation_choice(t.OTHER, f"{key}.other", other)
        source = row.source if row else None
        st.text_input(t.SOURCE, source or "", key=f"{key}.source", help=t.SOURCE_HELP)
        checked = row.confirmed_on if row else session.today()
        day_choice(t.CONFIRMED, f"{key}.confirmed", checked)
        with st.container(horizontal=True):
            day_choice(t.START, f"{key}.start", row.start if row else None)
            day_choice(t.END, f"{key}.end", row.end if row else None)
        st.form_submit_button(
            t.SAVE,
            type="primary",
            key=f"{key}.save",
            on_click=_save,
            args=(key, organisation_id, row),
        )
    if row is not None:
        st.button(
            t.REMOVE,
            key=f"{key}.remove",
            icon=":material/delete:",
            on_click=_remove,
            args=(row,),
        )


def tie_button(organisation_id: int, other_id: int | None = None) -> None:
    """A button that opens the form of a new link."""
    # Another number of links gives it another key, and so closes it.
    number = len(session.rows(ties, organisation_id=organisation_id))
    key = f"tie-new-{organisation_id}-{other_id or 0}-{number}"
    with st.popover(t.NOTE, icon=":material/add_link:", key=key):
        tie_form(organisation_id, other_id=other_id)


def _save(key: str, organisation_id: int, row: KnownTieRow | None) -> None:
    with feedback.attempt():
        given = _given(key, organisation_id)
        names = {one.id: one.name for one in session.rows(organisations)}
        ends = [names[given.organisation_id], names[given.other_organisation_id]]
        why = t.changed(*ends) if row else t.noted(*ends)
        with session.change(why) as tx:
            if row is None:
                note_tie(tx, given)
            else:
                change_tie(tx, row.id, row.revision, given)
        feedback.saved(f"{why}.", tx.change_set)


def _given(key: str, organisation_id: int) -> TieInput:
    relation = st.session_state[f"{key}.relation"]
    other = st.session_state[f"{key}.other"]
    if other is None:
        raise InvalidInput(t.OTHER_NEEDED, "other_organisation_id")
    return TieInput(
        organisation_id=other if relation.turned else organisation_id,
        other_organisation_id=organisation_id if relation.turned else other,
        kind=relation.kind,
        state=relation.state,
        start=st.session_state[f"{key}.start"],
        end=st.session_state[f"{key}.end"],
        source=st.session_state[f"{key}.source"],
        confirmed_on=st.session_state[f"{key}.confirmed"],
    )


def _remove(row: KnownTieRow) -> None:
    why = t.removed(row.organisation, row.other_organisation)
    with feedback.attempt():
        with session.change(why) as tx:
            remove_tie(tx, row.id)
        feedback.saved(f"{why}.", tx.change_set)
