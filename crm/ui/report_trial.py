"""What if the norms were others: fields to try, kept in the link, nothing stored."""

import pandas as pd
import streamlit as st

from crm.findings.balance import (
    LIMITS,
    SEATS,
    Limits,
    Report,
    Trial,
    Tried,
    asked,
    read_trial,
    trial_link,
    trial_sentences,
)
from crm.findings.coverage import BodyCoverage
from crm.model.rows import NormRow
from crm.texts import reporting as t
from crm.ui.text import md

_SEEDED = "report-trial"
_FIELD = 150
"""So wide that two fields stand beside each other on a narrow screen."""


def chosen_trial(found: BodyCoverage) -> Trial:
    """The fields; what they say is written in the link."""
    body = found.body.id
    norms = {norm.norm.id: norm.norm for norm in found.norms if norm.share is None}
    labels = _labels(found)
    _seed(read_trial(st.query_params.to_dict(), body), norms)
    seats: int | None = st.number_input(
        t.SEATS,
        min_value=1,
        max_value=500,
        value=None,
        step=1,
        key=f"trial-seats-{body}",
        help=t.SEATS_HELP,
    )
    limits: dict[int, Limits] = {}
    if not norms:
        st.caption(t.NO_NORMS)
    with st.container(gap="xsmall"):
        for number, norm in norms.items():
            given = _limits(norm, labels[number])
            if given != (norm.minimum, norm.maximum):
                limits[number] = given
    trial = Trial(body, limits, seats)
    _write(trial)
    st.button(
        t.START_AGAIN,
        on_click=_start_again,
        args=(body, list(norms)),
        disabled=not trial.anything,
    )
    return trial


def outcome(found: Report, then: Tried) -> None:
    """What would change, in words and a row for each norm."""
    for sentence in trial_sentences(found.found, then):
        st.markdown(f"- {md(sentence)}")
    lines = [
        (norm.label, norm.present, asked(norm), t.consequence(norm.missing, norm.over))
        for norm in then.coverage.norms
        if norm.share is None
    ]
    if lines:
        st.dataframe(
            pd.DataFrame(lines, columns=[t.GROUP, t.NOW, t.NORM, t.CONSEQUENCE]),
            hide_index=True,
            key="trial-table",
            placeholder="",
            alt=t.EFFECTS,
        )


def _labels(found: BodyCoverage) -> dict[int, str]:
    """What each norm is called; one on many groups by its sort."""
    labels: dict[int, str] = {}
    for norm in found.norms:
        number = norm.norm.id
        several = number in labels
        labels[number] = t.every(norm.kind) if several else norm.label
    return labels


def _limits(norm: NormRow, label: str) -> Limits:
    st.markdown(md(label))
    with st.container(horizontal=True):
        minimum = st.number_input(
            t.LEAST,
            min_value=0,
            max_value=500,
            step=1,
            key=f"trial-least-{norm.id}",
            width=_FIELD,
        )
        maximum = st.number_input(
            t.MOST,
            min_value=0,
            max_value=500,
            value=None,
            step=1,
            key=f"trial-most-{norm.id}",
            width=_FIELD,
        )
    return minimum, maximum


def _seed(given: Trial, norms: dict[int, NormRow]) -> None:
    """Fill the fields from the link, once for each body."""
    if st.session_state.get(_SEEDED) == given.body_id:
        return
    st.session_state[_SEEDED] = given.body_id
    _fill(given, norms)


def _fill(given: Trial, norms: dict[int, NormRow]) -> None:
    st.session_state[f"trial-seats-{given.body_id}"] = given.seats
    for number, norm in norms.items():
        least, most = given.limits.get(number, (norm.minimum, norm.maximum))
        st.session_state[f"trial-least-{number}"] = least
        st.session_state[f"trial-most-{number}"] = most


def _start_again(body: int, norms: list[int]) -> None:
    """In a callback: the fields as the norms are."""
    st.session_state.pop(_SEEDED, None)
    for name in (SEATS, LIMITS):
        st.query_params.pop(name, None)
    for key in (
        f"trial-seats-{body}",
        *(f"trial-{what}-{number}" for what in ("least", "most") for number in norms),
    ):
        st.session_state.pop(key, None)


def _write(trial: Trial) -> None:
    for name, value in trial_link(trial).items():
        if value is None:
            st.query_params.pop(name, None)
        else:
            st.query_params[name] = value
