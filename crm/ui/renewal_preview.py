"""What a new term does, told above its button; and the seats that it does not give."""

from collections.abc import Iterator
from datetime import date

import pandas as pd
import streamlit as st

from crm.assembly.mandate_remarks import mandate_remarks
from crm.assembly.renewal import Choice, Fate, Renewal, after_renewal
from crm.assembly.renewal_effect import cut_short, members
from crm.assembly.terms import terms_in_a_row
from crm.findings.coverage import BodyCoverage
from crm.model.rows import BodyRow, MandateRow
from crm.store.people import people
from crm.texts import mandates as mandate_texts
from crm.texts import members as member_texts
from crm.texts import renewal as t
from crm.ui import form_link, palette, renewal_form, session
from crm.ui.links import line_to
from crm.ui.renewal_form import Term
from crm.ui.text import md


def open_seats(body: BodyRow, coverage: list[BodyCoverage]) -> None:
    """The seats that the norms ask and that nobody has, each with the way to give it."""
    gaps = [gap for found in coverage if found.checked for gap in found.gaps]
    if not gaps:
        return
    st.subheader(t.OPEN_SEATS)
    st.caption(t.OPEN_NOTE)
    for gap in gaps:
        said = md(member_texts.missing(gap.label, gap.missing, gap.since))
        line = f"{palette.mark(gap.cluster)} {said}"
        line_to(line, "overleg", id=body.id, doe=form_link.NEW)


def preview(
    term: Term, first: date, last: date | None, chosen: tuple[Choice, ...]
) -> None:
    """What is made and ended, how many terms in a row, and what is odd about it."""
    given = Renewal(term.body.id, first, last, chosen)
    names = {row.id: row.name for row in session.rows(people)}
    after = after_renewal(term.rows, given, names)
    st.subheader(t.PREVIEW)
    fates = [choice.fate for choice in chosen]
    st.markdown(f"**{md(t.summary(first, *(fates.count(fate) for fate in Fate)))}**")
    for line in _effects(term, after, first):
        st.markdown(md(line))
    _table(term, after)
    for remark in mandate_remarks(after, first, term.sources):
        st.markdown(f"- {md(remark.text)}")


def _effects(term: Term, after: list[MandateRow], first: date) -> Iterator[str]:
    """What is easily overlooked: mandates cut short, members more or less."""
    short = cut_short(term.seats, first)
    if short is not None:
        yield t.cut_short(short.count, short.last_day, short.was)
    now, then = members(term.rows, session.today()), members(after, first)
    if now != then:
        yield t.members_then(now, then)


def _table(term: Term, after: list[MandateRow]) -> None:
    new = {row.id: row for row in after}
    lines = []
    for seat in renewal_form.with_alternates(term.seats):
        ended, made = new[seat.id], new.get(-seat.id)
        count = t.in_a_row(terms_in_a_row(made, after), term.most) if made else ""
        lines.append(
            (
                _short(seat),
                seat.organisation or mandate_texts.IN_OWN_NAME,
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
            columns=[
                t.NOW,
                t.ORGANISATION,
                until_now,
                t.THEN,
                t.FROM,
                t.UNTIL,
                t.IN_A_ROW,
            ],
        ),
        hide_index=True,
        height=min(38 + 35 * len(lines), 560),
        column_config={
            t.FROM: day,
            t.UNTIL: day,
            until_now: day,
            t.NOW: name,
            t.ORGANISATION: name,
            t.THEN: name,
        },
        key="renewal-preview",
        placeholder="",
        alt=t.NEW_TABLE,
    )


def _short(row: MandateRow) -> str:
    return row.person or row.organisation or mandate_texts.NOT_FILLED
