"""The page that looks deeper is off until the council switches it on."""

import pytest

from crm.access import Permission
from crm.directory.expert import expert_is_on, switch_expert
from crm.errors import NotAllowed
from crm.model.actor import Actor
from crm.store.history import history


def is_on(store):
    with store.read() as connection:
        return expert_is_on(connection)


def test_it_is_off_and_goes_on_and_off_in_one_change_set_each(store, actor):
    assert not is_on(store)
    for on in (True, False):
        with store.change(actor, "schakelaar") as tx:
            switch_expert(tx, on)
        assert is_on(store) is on
    with store.read() as connection:
        assert len(history(connection)) == 2


def test_only_who_administers_switches_it(store):
    somebody = Actor("Els", frozenset({Permission.READ}))
    with pytest.raises(NotAllowed), store.change(somebody, "aan") as tx:
        switch_expert(tx, on=True)
    assert not is_on(store)
