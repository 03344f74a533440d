import pytest

from crm.access import Permission
from crm.directory.council import Council, council, set_council
from crm.errors import NotAllowed
from crm.model.actor import Actor


def test_a_new_database_knows_no_council(store):
    with store.read() as connection:
        assert council(connection) == Council("", None)


def test_the_council_is_what_was_last_set(store, actor):
    for given in (
        Council("Zorgraad Kempenland", "Kempenland"),
        Council(" Kempenland ", None),
    ):
        with store.change(actor, "raad") as tx:
            set_council(tx, given)
    with store.read() as connection:
        assert council(connection) == Council("Kempenland", None)


def test_a_name_that_is_taken_away_is_forgotten(store, actor):
    for given in (Council("Zorgraad", "Kempenland"), Council("", None)):
        with store.change(actor, "raad") as tx:
            set_council(tx, given)
    with store.read() as connection:
        assert council(connection) == Council("", None)


def test_only_who_administers_names_the_council(store):
    reader = Actor("An", frozenset({Permission.READ}))
    with pytest.raises(NotAllowed), store.change(reader, "raad") as tx:
        set_council(tx, Council("X"))
