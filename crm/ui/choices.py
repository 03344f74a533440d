"""Fields to choose an organisation, a person, a cluster or a sector from."""

from collections.abc import Container
from datetime import date
from typing import TypeVar

import streamlit as st

from crm.store.organisations import organisations
from crm.store.people import affiliations, people
from crm.store.taxonomy import clusters, sectors
from crm.texts import choices as t
from crm.ui import session

K = TypeVar("K", bound=int | str)


def organisation_choice(label: str, key: str, value: int | None = None) -> int | None:
    """An organisation, or none."""
    labels = {
        row.id: f"{row.name} ({row.municipality})" if row.municipality else row.name
        for row in session.rows(organisations)
    }
    return choose(label, key, labels, value)


def person_choice(
    label: str, key: str, value: int | None = None, first: Container[int] = ()
) -> int | None:
    """A person, or none; the organisation tells namesakes apart.

    Who works for the organisations `first` comes before everybody else, and is named
    with that one.
    """
    employers: dict[int, str] = {}
    near: set[int] = set()
    today = session.today()
    for post in session.rows(affiliations):
        if not post.active_on(today):
            continue
        if post.organisation_id in first and post.person_id not in near:
            near.add(post.person_id)
            employers[post.person_id] = post.organisation
        employers.setdefault(post.person_id, post.organisation)
    labels = {
        row.id: f"{row.name} ({employers[row.id]})" if row.id in employers else row.name
        for row in sorted(session.rows(people), key=lambda row: row.id not in near)
    }
    return choose(label, key, labels, value)


def cluster_choice(label: str, key: str, value: str | None = None) -> str | None:
    """A cluster, or none."""
    labels = {row.code: row.label for row in session.rows(clusters)}
    return choose(label, key, labels, value)


def sector_choice(label: str, key: str, value: str | None = None) -> str | None:
    """A sector of the taxonomy, or none."""
    labels = {row.code: row.label for row in session.rows(sectors)}
    return choose(label, key, labels, value)


def day_choice(label: str, key: str, value: date | None = None) -> date | None:
    """A day, or none."""
    return st.date_input(
        label,
        value,
        key=key,
        format="DD/MM/YYYY",
        min_value=date(1950, 1, 1),
        max_value=date(2100, 12, 31),
    )


def choose(
    label: str,
    key: str,
    labels: dict[K, str],
    value: K | None,
    *,
    none: str = t.NONE,
) -> K | None:
    """One of the options, or none; what was chosen can be taken back."""
    options: list[K | None] = [None, *labels.keys()]
    chosen: K | None = st.selectbox(
        label,
        options,
        index=options.index(value) if value is not None and value in labels else 0,
        format_func=lambda option: none if option is None else labels[option],
        key=key,
    )
    return chosen
