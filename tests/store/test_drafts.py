"""Half-typed forms survive a restart, stay out of the history, and never come back."""

from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.errors import InvalidInput
from crm.model.tables import Organisation
from crm.store import open_store
from crm.store.drafts import draft, drafts, drop_draft, save_draft
from crm.store.history import history

KEY = "k1"
# Everything that people type or paste, nulls and emoji too.
TEXT = st.text(max_size=20)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner),
    max_leaves=5,
)


def kept(store, key):
    with store.read() as connection:
        found = draft(connection, key)
    return found.payload if found else None


def test_a_draft_survives_a_restart_and_stays_out_of_the_history(store):
    assert save_draft(
        store, "k1", "contact", "Els", {"notes": "één\n“twee”", "ids": [1]}
    )
    store.close()
    again = open_store(store.engine.url.render_as_string(hide_password=False))
    try:
        assert kept(again, "k1") == {"notes": "één\n“twee”", "ids": [1]}
        with again.read() as connection:
            assert history(connection) == []
    finally:
        again.close()


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(TEXT, ANYTHING))
def test_anything_typed_comes_back_as_it_was(store, payload):
    key = uuid4().hex
    assert save_draft(store, key, "contact", "Els", payload)
    assert kept(store, key) == payload


def test_the_latest_typing_stands(store):
    save_draft(store, "k1", "contact", "Els", {"notes": "eerst", "title": "x"})
    save_draft(store, "k1", "contact", "Els", {"notes": "laatst"})
    assert kept(store, "k1") == {"notes": "laatst"}


def test_a_draft_of_somebody_else_is_left_alone(store):
    save_draft(store, "k1", "contact", "Els", {"notes": "van Els"})
    assert not save_draft(store, "k1", "contact", "Jan", {"notes": "van Jan"})
    drop_draft(store, "k1", "Jan")
    assert kept(store, "k1") == {"notes": "van Els"}
    drop_draft(store, "k1", "Els")
    assert kept(store, "k1") is None


def test_the_newest_draft_of_a_form_comes_first(store):
    for key in ("k1", "k2"):
        save_draft(store, key, "contact", "Els", {})
    save_draft(store, "k3", "organisatie", "Els", {})
    save_draft(store, "k4", "contact", "Jan", {})
    save_draft(store, "k1", "contact", "Els", {"later": True})
    with store.read() as connection:
        assert [row.key for row in drafts(connection, "Els", "contact")] == ["k1", "k2"]


def test_a_draft_goes_with_the_save_that_it_led_to(store, actor):
    save_draft(store, "k1", "organisatie", actor.name, {"name": "CAW"})
    with store.change(actor, "bewaard", token=KEY) as tx:
        tx.add(Organisation(name="CAW"))
        tx.forget_draft("k1")
    assert kept(store, "k1") is None


def test_typing_that_arrives_after_the_save_brings_no_draft_back(store, actor):
    with store.change(actor, "bewaard", token=KEY) as tx:
        tx.add(Organisation(name="CAW"))
        tx.forget_draft("k1")
    assert not save_draft(store, "k1", "organisatie", actor.name, {"name": "CA"})
    assert kept(store, "k1") is None


def test_a_save_that_fails_keeps_the_draft(store, actor):
    save_draft(store, "k1", "organisatie", actor.name, {"name": "CAW"})

    def failing(tx):
        tx.forget_draft("k1")
        tx.add(Organisation(name=""))

    with (
        pytest.raises(InvalidInput),
        store.change(actor, "mislukt", token=KEY) as tx,
    ):
        failing(tx)
    assert kept(store, "k1") == {"name": "CAW"}
