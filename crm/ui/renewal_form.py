"""The form of a new term: the days, what becomes of each seat, what it comes to."""

from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st

from crm.assembly.mandate_remarks import Sources, holder, mandate_remarks
from crm.assembly.renewal import (
    Choice,
    Fate,
    Proposal,
    Renewal,
    after_renewal,
    renew_term,
)
from crm.assembly.terms import terms_in_a_row
from crm.model.rows import BodyRow, MandateRow
from crm.store.people import people
from crm.texts import mandates as mandate_texts
from crm.texts import renewal as t
from crm.ui import feedback, palette, renewal_draft, session
from crm.ui.choices import day_choice, person_choice
from crm.ui.text import md


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
    first, last, by, on = st.columns(4)
    with first:
        first_day = day_choice(t.FIRST_DAY, f"{key}.first")
    with last:
        last_day = day_choice(t.LAST_DAY, f"{key}.last")
    with by:
        st.text_input(t.NOMINATED_BY, key=f"{key}.by")
    with on:
        day_choice(t.NOMINATED_ON, f"{key}.on", None)
    st.caption(md(proposal.sentence))
    return first_day, last_day


def seat_choices(term: Term) -> tuple[Choice, ...]:
    """A row for each seat: who, how many terms, what becomes of it."""
    st.subheader(t.SEATS)
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
        who, what, whom = st.columns([5, 4, 3], vertical_alignment="center")
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
                person_id = person_choice(t.SUCCESSOR, f"{key}.person")
    return Choice(row.id, row.revision, fate or Fate.STAYS, person_id)


def saving(
    term: Term, first: date, last: date | None, chosen: tuple[Choice, ...]
) -> None:
    """How many stay, change and stop, and the button that does it."""
    fates = [choice.fate for choice in chosen]
    st.markdown(f"**{md(t.summary(first, *(fates.count(fate) for fate in Fate)))}**")
    st.button(
        t.SAVE,
        key=f"renew-{term.body.id}.save",
        type="primary",
        on_click=_save,
        args=(term.body, Renewal(term.body.id, first, last, chosen)),
    )


def preview(
    term: Term, first: date, last: date | None, chosen: tuple[Choice, ...]
) -> None:
    """What is made and ended, how many terms in a row, and what is odd about it."""
    given = Renewal(term.body.id, first, last, chosen)
    names = {row.id: row.name for row in session.rows(people)}
    after = after_renewal(term.rows, given, names)
    st.subheader(t.PREVIEW)
    _table(term, after)
    for remark in mandate_remarks(after, first, term.sources):
        st.markdown(f"- {md(remark.text)}")


def _state(term: Term, row: MandateRow) -> str:
    count = terms_in_a_row(row, term.rows)
    parts = [
        row.role or (t.ALTERNATE if row.alternate_of_id else None),
        mandate_texts.period(None if row.end else row.start, row.end),
        t.in_a_row(count, term.most),
    ]
    return ", ".join(part for part in parts if part)


def _table(term: Term, after: list[MandateRow]) -> None:
    new = {row.id: row for row in after}
    lines = []
    for seat in with_alternates(term.seats):
        ended, made = new[seat.id], new.get(-seat.id)
        count = t.in_a_row(terms_in_a_row(made, after), term.most) if made else ""
        lines.append(
            (
                _short(seat),
                ended.end,
                _short(made) if made else t.NOBODY,
                made.start if made else None,
                made.end if made else None,
                count,
            )
        )
    day = st.column_config.DateColumn(format="DD/MM/YYYY", width=95)
    until_now = f"{t.NOW}: {t.UNTIL.lower()}"
    name = st.column_config.TextColumn(width=150)
    st.dataframe(
        pd.DataFrame(
            lines,
            columns=[t.NOW, until_now, t.THEN, t.FROM, t.UNTIL, t.IN_A_ROW],
        ),
        hide_index=True,
        height=min(38 + 35 * len(lines), 560),
        column_config={
            t.FROM: day,
            t.UNTIL: day,
            until_now: day,
            t.NOW: name,
            t.THEN: name,
        },
        key="renewal-preview",
        placeholder="",
        alt=t.NEW_TABLE,
    )


def _short(row: MandateRow) -> str:
    return row.person or row.organisation or mandate_texts.NOT_FILLED


def _save(body: BodyRow, given: Renewal) -> None:
    key = f"renew-{body.id}"
    complete = Renewal(
        given.body_id,
        given.first_day,
        given.last_day,
        given.choices,
        st.session_state.get(f"{key}.by") or None,
        st.session_state.get(f"{key}.on"),
    )
    why = t.why(body.name, given.first_day)
    with feedback.attempt():
        draft = renewal_draft.key_of(body)
        with session.change(why, token=draft) as tx:
            renew_term(tx, complete)
            if draft is not None:
                tx.forget_draft(draft)
        feedback.saved(f"{why}.", tx.change_set)
        renewal_draft.start_anew(body)
