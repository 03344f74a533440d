"""The fields of a norm, and what they say."""

from collections.abc import Mapping
from dataclasses import replace

import streamlit as st

from crm.assembly.norms import NormInput
from crm.errors import InvalidInput
from crm.model.enums import NormKind
from crm.model.rows import NormRow
from crm.network.groups import EVERY
from crm.store.taxonomy import clusters, sectors, zone_municipalities
from crm.texts import findings as words
from crm.texts import norms as t
from crm.ui import session
from crm.ui.choices import day_choice
from crm.ui.text import md

_EXAMPLES = {
    NormKind.COMPETENCE: t.COMPETENCE_EXAMPLE,
    NormKind.FUNCTION: t.FUNCTION_EXAMPLE,
}


def group_field(kind: NormKind, key: str) -> None:
    """Which group, chosen from a list where there is one."""
    if kind is NormKind.ORGANISATIONS:
        st.caption(md(t.ORGANISATIONS_HELP))
        return
    options = group_options(kind)
    if options is None:
        st.text_input(t.GROUP, key=key, placeholder=_EXAMPLES.get(kind))
    else:
        st.selectbox(t.GROUP, options, format_func=options.__getitem__, key=key)


def group_options(kind: NormKind) -> Mapping[str, str] | None:
    """The groups of a kind that can be chosen, by what they are called."""
    if kind is NormKind.CLUSTER:
        return {row.code: row.label for row in session.rows(clusters)}
    if kind is NormKind.SECTOR:
        return {row.code: words.short(row.label) for row in session.rows(sectors)}
    if kind is NormKind.PROFESSION:
        listed = {
            r.code: words.short(r.label) for r in session.rows(sectors) if r.checklist
        }
        return {EVERY: t.EVERY_PROFESSION, **listed}
    if kind is NormKind.MUNICIPALITY:
        names = [row.name for row in session.rows(zone_municipalities)]
        return {EVERY: t.EVERY_MUNICIPALITY, **{name: name for name in names}}
    if kind is NormKind.LINE:
        return {number: words.line(number) for number in "012"}
    if kind is NormKind.BALANCE:
        return t.BETWEEN
    return None


def number_fields(
    prefix: str, kind: NormKind, norm: NormRow | None, certainty: str
) -> None:
    """Numbers, dates, source and certainty."""
    _least_and_most(prefix, kind, norm)
    start, end = st.columns(2)
    with start:
        day_choice(t.FROM, f"{prefix}.from", norm.valid_from if norm else None)
    with end:
        day_choice(t.TO, f"{prefix}.to", norm.valid_to if norm else None)
    st.text_input(
        t.SOURCE,
        (norm.source or "") if norm else "",
        key=f"{prefix}.source",
        placeholder=t.SOURCE_EXAMPLE,
    )
    st.text_input(t.CERTAINTY, certainty, key=f"{prefix}.certainty")


def _least_and_most(prefix: str, kind: NormKind, norm: NormRow | None) -> None:
    highest = str(norm.maximum) if norm and norm.maximum is not None else ""
    if kind is NormKind.BALANCE:
        key = f"{prefix}.most"
        st.text_input(t.MOST_SHARE, highest or "50", key=key, help=t.SHARE_HELP)
        return
    least, most = st.columns(2)
    lowest = str(norm.minimum) if norm else "1"
    least.text_input(t.LEAST, lowest, key=f"{prefix}.least", help=t.LEAST_HELP)
    most.text_input(t.MOST, highest, key=f"{prefix}.most", help=t.MOST_HELP)


def read_fields(prefix: str, given: NormInput) -> NormInput:
    """What the fields say. Raises `InvalidInput` for a number that is none."""
    said = st.session_state
    most = said[f"{prefix}.most"].strip().removesuffix("%")
    return replace(
        given,
        group=said.get(f"{prefix}.group", given.group) or "",
        minimum=_number(said.get(f"{prefix}.least", ""), t.LEAST),
        maximum=_number(most, t.MOST) if most else None,
        valid_from=said[f"{prefix}.from"],
        valid_to=said[f"{prefix}.to"],
        source=said[f"{prefix}.source"],
        certainty=said[f"{prefix}.certainty"],
    )


def _number(text: str, field: str) -> int:
    try:
        return int(text.strip() or 0)
    except ValueError as error:
        raise InvalidInput(t.whole(text, field)) from error
