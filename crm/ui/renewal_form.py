"""The form of a new term: the days, what becomes of each seat, what it comes to."""

from dataclasses import dataclass
from datetime import date
from functools import partial

import streamlit as st

from crm.assembly.mandate_remarks import Sources, holder
from crm.assembly.renewal import (
    Choice,
    Fate,
    Proposal,
    Renewal,
    renew_term,
)
from crm.assembly.terms import terms_in_a_row
from crm.model.rows import BodyRow, MandateRow
from crm.texts import mandates as mandate_texts
from crm.texts import renewal as t
from crm.ui import feedback, form_link, menu, palette, renewal_draft, session
from crm.ui.choices import day_choice, person_choice
from crm.ui.links import line_to
from crm.ui.text import md

PLACE = "renewal"
"""Where the form tells what went wrong: above its button."""
_SAVED = "renewal-saved"


@dataclass(frozen=True)
class Term:
    """What the form is about: a body, all its mandates, those that are renewed."""

    body: BodyRow
    rows: list[MandateRow]
    seats: list[MandateRow]
    sources: Sources

    @property
    def most(self) -> int | None:
        """How many terms in a row the statutes allow."""
        return self.sources.most_terms.get(self.body.id)


def term_fields(body: BodyRow, proposal: Proposal) -> tuple[date | None, date | None]:
    """The days of the new term, and who decided on it when.

    What they hold is put there by `renewal_draft.arrive`.
    """
    key = f"renew-{body.id}"
    first, last, by, decider, on = st.columns(5)
    with first:
        first_day = day_choice(
            t.FIRST_DAY,
            f"{key}.first",
            on_change=partial(renewal_draft.follow, body, proposal.years),
        )
    with last:
        last_day = day_choice(t.LAST_DAY, f"{key}.last")
    with by:
        st.text_input(t.NOMINATED_BY, key=f"{key}.by")
    with decider:
        st.text_input(t.DECIDED_BY, key=f"{key}.decider")
    with on:
        day_choice(t.DECIDED_ON, f"{key}.on", None)
    st.caption(md(proposal.sentence))
    return first_day, last_day


def seat_choices(term: Term) -> tuple[Choice, ...]:
    """A row for each seat: who, how many terms, what becomes of it."""
    st.subheader(t.SEATS)
    line_to(md(t.NEW_PERSON), "personen", doe=form_link.NEW)
    return tuple(_seat(term, row) for row in with_alternates(term.seats))


def with_alternates(seats: list[MandateRow]) -> list[MandateRow]:
    """The seats in their order, each alternate after whom it stands in for."""
    places = {row.id: number for number, row in enumerate(seats)}
    return sorted(
        seats,
        key=lambda row: (
            places.get(row.alternate_of_id or row.id, places[row.id]),
            row.alternate_of_id is not None,
        ),
    )


def _seat(term: Term, row: MandateRow) -> Choice:
    key = f"renew-{row.id}"
    with st.container(key=f"{key}.row"):
        who, what, whom = st.columns([4, 4, 4], vertical_alignment="center")
        with who, st.container(gap=None):
            st.markdown(f"{palette.mark(row.counts_for)} {md(holder(row))}")
            st.caption(md(_state(term, row)))
        with what:
            fate: Fate | None = st.radio(
                f"{t.FATE}: {holder(row)}",
                list(Fate),
                format_func=lambda fate: fate.value,
                horizontal=True,
                label_visibility="collapsed",
                key=f"{key}.fate",
            )
        person_id = None
        with whom:
            if fate is Fate.OTHER:
                person_id = person_choice(
                    t.SUCCESSOR,
                    f"{key}.person",
                    first={row.organisation_id or 0},
                    without={row.person_id},
                    also={renewal_draft.NO_NAME: t.NO_NAME_YET},
                    none=t.CHOOSE,
                )
    nameless = person_id == renewal_draft.NO_NAME
    return Choice(
        row.id,
        row.revision,
        fate or Fate.STAYS,
        None if nameless else person_id,
        nameless,
    )


def saving(
    term: Term, first: date, last: date | None, chosen: tuple[Choice, ...]
) -> None:
    """The button that does it, under what it does."""
    feedback.here(PLACE)
    st.button(
        t.SAVE,
        key=f"renew-{term.body.id}.save",
        type="primary",
        on_click=_save,
        args=(term.body, Renewal(term.body.id, first, last, chosen)),
    )


def _state(term: Term, row: MandateRow) -> str:
    count = terms_in_a_row(row, term.rows)
    parts = [
        row.role or (t.ALTERNATE if row.alternate_of_id else None),
        mandate_texts.period(None if row.end else row.start, row.end),
        t.in_a_row(count, term.most),
    ]
    return ", ".join(part for part in parts if part)


def _save(body: BodyRow, given: Renewal) -> None:
    key = f"renew-{body.id}"
    complete = Renewal(
        given.body_id,
        given.first_day,
        given.last_day,
        given.choices,
        st.session_state.get(f"{key}.by") or None,
        st.session_state.get(f"{key}.decider") or None,
        st.session_state.get(f"{key}.on"),
    )
    why = t.why(body.name, given.first_day)
    with feedback.attempt(at=PLACE):
        draft = renewal_draft.key_of(body)
        with session.change(why, token=draft) as tx:
            renew_term(tx, complete)
            if draft is not None:
                tx.forget_draft(draft)
        feedback.saved(f"{why}.", tx.change_set)
        renewal_draft.start_anew(body)
        st.session_state[_SAVED] = body.id


def leave_when_saved() -> None:
    """Go to the card of a body whose new term was just saved."""
    saved = st.session_state.pop(_SAVED, None)
    if saved is not None:
        menu.go("overleg", id=saved)
