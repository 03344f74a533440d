"""The fields in which somebody says who they want at a table, kept in the link."""

from typing import TypeVar

import streamlit as st

from crm.findings.invitations import Wish
from crm.model.names import normalise
from crm.network.field import Field
from crm.network.matrices import FUNCTIONS
from crm.store.taxonomy import sectors, zone_municipalities
from crm.texts import findings as words
from crm.texts import invitations as t
from crm.ui import session

K = TypeVar("K")


def wish_fields(field: Field) -> Wish:
    """Sectors, functions and municipalities."""
    labels = {row.code: words.short(row.label) for row in session.rows(sectors)}
    places = [row.name for row in session.rows(zone_municipalities)]
    first, second, third = st.columns(3)
    with first:
        wanted = _some(t.SECTORS, _unambiguous(labels), "sectoren", t.CHOOSE_SOME)
    with second:
        names = {name: name for name in _functions(field)}
        functions = _some(t.FUNCTIONS, names, "functies", t.CHOOSE_SOME)
    with third:
        towns = {name: name for name in places}
        chosen = _some(t.PLACES, towns, "gemeenten", t.ALL_PLACES)
    return Wish(tuple(wanted), tuple(functions), tuple(chosen))


def _some(label: str, options: dict[str, str], key: str, empty: str) -> list[str]:
    return st.multiselect(
        label,
        list(options),
        format_func=options.__getitem__,
        placeholder=empty,
        key=key,
        bind="query-params",
        select_all=False,
    )


def _unambiguous(labels: dict[str, str]) -> dict[str, str]:
    """The link holds labels: two sectors of one name would be one."""
    shown = list(labels.values())
    return {
        code: label if shown.count(label) == 1 else f"{label} [{code}]"
        for code, label in labels.items()
    }


def _functions(field: Field) -> list[str]:
    """Those of a local board, then the others that we know, by name."""
    known = sorted(field.functions, key=normalise)
    return list(dict.fromkeys([*FUNCTIONS, *known]))
