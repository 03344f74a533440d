"""What every page starts from: the store, the actor, today, cached rows."""

import os
from collections.abc import Callable, Hashable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from functools import lru_cache
from typing import Concatenate, ParamSpec, TypeVar

import streamlit as st

from crm.access import local_actor
from crm.directory.references import keep_the_rules
from crm.model.actor import Actor
from crm.model.enums import ChangeKind
from crm.settings import Settings
from crm.store import Connection, Store, Transaction, open_store
from crm.store.location import default_url
from crm.ui.memory import Memory

P = ParamSpec("P")
T = TypeVar("T")

_MEMORY = Memory(most=300)


def store() -> Store:
    """The council's database; opened once for the whole server."""
    settings = _settings()
    return _tended(settings.database_url or default_url(), settings.day())


@st.cache_resource(show_spinner=False)
def _opened(url: str) -> Store:
    return open_store(url)


@st.cache_resource(show_spinner=False)
def _tended(url: str, today: date) -> Store:  # noqa: ARG001 (it makes the answer new)
    """Once a day: what may no longer be kept goes."""
    opened = _opened(url)
    keep_the_rules(opened, Settings())
    return opened


def _settings() -> Settings:
    """The settings, read again only when the environment changed."""
    return _settings_of(
        frozenset(pair for pair in os.environ.items() if pair[0][:4].upper() == "CRM_")
    )


@lru_cache(maxsize=8)
def _settings_of(_environment: frozenset[tuple[str, str]]) -> Settings:
    return Settings()


def actor() -> Actor:
    """Who is at the screen."""
    return local_actor()


def known_as(who: str) -> str | None:
    """Who did something, as people know them; nothing for the computer itself."""
    return _settings().known_as(who)


def today() -> date:
    """The day it is in Belgium, or the day that `CRM_TODAY` names."""
    return _settings().day()


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
    name = f"{query.__module__}.{query.__qualname__}"

    def ask() -> T:
        with read() as connection:
            return query(connection, *args, **kwargs)

    return remembered((name, args, tuple(kwargs.items())), ask)


def remembered(question: Hashable, ask: Callable[[], T]) -> T:
    """What `ask` says, remembered until the data next change; see `rows`."""
    opened = store()
    return _MEMORY.answer((opened.url, question), opened.data_version(), ask)
