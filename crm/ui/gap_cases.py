"""The open seats as cases: which are followed up, put aside, or mended by the data."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import streamlit as st

from crm.findings.cases import Finding, Followed, Subject, followed, mended
from crm.findings.coverage import BodyCoverage, NormCoverage
from crm.findings.overview import Overview, gap_key
from crm.model.enums import FindingKind
from crm.model.rows import CaseRow
from crm.network.groups import group_label
from crm.store.cases import cases
from crm.texts import cases as t
from crm.ui import session
from crm.ui.case_controls import case_controls
from crm.ui.text import md


@dataclass(frozen=True)
class Cases:
    """The cases of the open seats of a day."""

    rows: tuple[CaseRow, ...]
    today: date

    def of(self, found: BodyCoverage, gap: NormCoverage) -> Followed:
        """An open seat with its case, if it has one."""
        (row,) = followed([finding_of(found, gap)], self.rows, self.today)
        return row

    def is_followed(self, subject: Subject) -> bool:
        """Whether somebody took it up or put it aside."""
        return any(
            case.followed
            for case in followed([Finding(subject)], self.rows, self.today)
        )


def seat_cases() -> Cases:
    """The cases that are about open seats."""
    rows = session.rows(cases)
    return Cases(
        tuple(row for row in rows if row.kind is FindingKind.SEAT), session.today()
    )


def finding_of(found: BodyCoverage, gap: NormCoverage) -> Finding:
    """An open seat as a finding."""
    return Finding(Subject.seat(*gap_key(found, gap)), gap.since)


def seat_case(found: BodyCoverage, gap: NormCoverage) -> Followed:
    """On the page of a seat: put it aside; who follows it up stands in its search.

    A case that names who follows it up, from before, keeps its form.
    """
    row = seat_cases().of(found, gap)
    what = t.open_seat(gap.label, found.body.name)
    named = row.case is not None and row.case.owner is not None
    case_controls(row, what, takes_up=named)
    return row


def filled_by_themselves(overview: Overview) -> None:
    """The cases that closed because the seat is taken: what was achieved."""
    standing = [
        finding_of(found, gap) for found in overview.bodies for gap in found.gaps
    ]
    closed = mended(standing, seat_cases().rows)
    names = list(_names(overview, closed))
    if names:
        with st.expander(t.mended(len(names))):
            for name in names:
                st.markdown(f"- {md(name)}")


def _names(overview: Overview, closed: Iterable[CaseRow]) -> Iterable[str]:
    for case in closed:
        body = overview.field.bodies.get(case.body_id or 0)
        if body is not None and case.norm_kind is not None:
            group = group_label(
                case.norm_kind, case.group or "", overview.field.taxonomy
            )
            yield t.closed_seat(group, body.name, case.owner)
