"""What every page starts from: the store, the actor, today, cached rows."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from typing import Concatenate, ParamSpec, TypeVar, cast

import streamlit as st

from crm.access import local_actor
from crm.directory.references import keep_the_rules
from crm.model.actor import Actor
from crm.model.enums import ChangeKind
from crm.settings import Settings
from crm.store import Connection, Store, Transaction, open_store
from crm.store.location import default_url

P = ParamSpec("P")
T = TypeVar("T")


def store() -> Store:
    """The council's database; opened once for the whole server."""
    settings = Settings()
    opened = _opened(settings.database_url or default_url())
    _tended(opened.url, settings.day(), opened)
    return opened


@st.cache_resource(show_spinner=False)
def _opened(url: str) -> Store:
    return open_store(url)


@st.cache_resource(show_spinner=False)
def _tended(
    url: str,  # noqa: ARG001 (Streamlit finds the answer by these two)
    today: date,  # noqa: ARG001
    _store: Store,
) -> int:
    """Once a day: what may no longer be kept goes."""
    return keep_the_rules(_store, Settings())


def actor() -> Actor:
    """Who is at the screen."""
    return local_actor()


def today() -> date:
    """The day it is in Belgium, or the day that `CRM_TODAY` names."""
    return Settings().day()


def read() -> AbstractContextManager[Connection]:
    """A consistent view for reading."""
    return store().read()


@contextmanager
def change(
    why: str,
    *,
    kind: ChangeKind = ChangeKind.EDIT,
    token: str | None = None,
    dry_run: bool = False,
) -> Iterator[Transaction]:
    """One change set by the actor at the screen. No `st.*` call inside."""
    with store().change(
        actor(), why, kind=kind, token=token, dry_run=dry_run
    ) as transaction:
        yield transaction


def rows(
    query: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
) -> T:
    """What a query returns, remembered until the data next change.

    Equal for everyone who asks, so the answer may not depend on the actor. It is
    shared: never change it in place.
    """
    opened = store()
    name = f"{query.__module__}.{query.__qualname__}"

    def ask() -> T:
        with opened.read() as connection:
            return query(connection, *args, **kwargs)

    key = (opened.url, opened.data_version(), name, args, tuple(kwargs.items()))
    return cast("T", _remembered(key, ask))


@st.cache_resource(show_spinner=False, max_entries=300)
def _remembered(
    key: tuple[object, ...],  # noqa: ARG001 (Streamlit finds the answer by it)
    _ask: Callable[[], object],
) -> object:
    return _ask()
