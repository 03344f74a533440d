"""Action sheets: the verbs behind their form."""

from datetime import date

import pytest

from crm.access import undo
from crm.errors import InvalidInput, StaleRecord
from crm.model.tables import Body, Organisation
from crm.plan.actions import ActionInput, add_action, change_action
from crm.plan.partners import PartnerInput
from crm.store.plans import action_partners, actions

WORDS = PartnerInput("de buurt")


def partners(store) -> dict[str, tuple[object, ...]]:
    with store.read() as connection:
        return {
            row.text: (row.organisation, row.body, row.sector)
            for row in action_partners(connection)
        }


@pytest.fixture
def sheet(store, actor):
    """An action sheet with an organisation, a body, a sector and plain words."""
    with store.change(actor, "begin") as tx:
        home = tx.add(Organisation(name="CAW"))
        board = tx.add(Body(name="Bestuursorgaan"))
        return add_action(
            tx,
            ActionInput(
                "Valpreventie",
                number="4",
                start_text="najaar 2025",
                end_text="2026",
                partners=(
                    PartnerInput("CAW", organisation_id=home.key),
                    PartnerInput("Bestuursorgaan", body_id=board.key),
                    PartnerInput("apothekers", sector="APO"),
                    WORDS,
                ),
            ),
        )


def seen(store) -> list[int]:
    with store.read() as connection:
        return [row.id for row in action_partners(connection)]


def test_a_new_sheet_keeps_its_words_and_links_its_partners(store, sheet):
    with store.read() as connection:
        (row,) = actions(connection)
    assert (row.number, row.title) == ("4", "Valpreventie")
    assert (row.start_text, row.start) == ("najaar 2025", None)
    assert (row.end_text, row.end) == ("2026", date(2026, 12, 31))
    assert partners(store) == {
        "CAW": ("CAW", None, None),
        "Bestuursorgaan": (None, "Bestuursorgaan", None),
        "apothekers": (None, None, "APO"),
        "de buurt": (None, None, None),
    }


def test_partners_go_and_come_and_what_stays_keeps_its_link(store, actor, sheet):
    given = ActionInput(
        "Valpreventie", partners=(PartnerInput("caw"), PartnerInput("Logo"))
    )
    with store.change(actor, "wijzigen") as tx:
        change_action(tx, sheet.key, sheet.revision, given, seen(store))
    assert partners(store) == {
        "CAW": ("CAW", None, None),
        "Logo": (None, None, None),
    }


def test_plain_words_are_linked_once_they_name_something(store, actor, sheet):
    with store.change(actor, "wijzigen") as tx:
        street = tx.add(Organisation(name="De Buurt"))
        given = ActionInput(
            "Valpreventie",
            partners=(PartnerInput("De Buurt", organisation_id=street.key),),
        )
        change_action(tx, sheet.key, sheet.revision, given, seen(store))
    assert partners(store) == {"de buurt": ("De Buurt", None, None)}


def test_a_change_can_be_undone_partners_and_all(store, actor, sheet):
    before = partners(store)
    with store.change(actor, "wijzigen") as tx:
        change_action(tx, sheet.key, sheet.revision, ActionInput("Anders"), seen(store))
    assert partners(store) == {}
    undo(store, actor, tx.change_set)
    assert partners(store) == before
    with store.read() as connection:
        assert [row.title for row in actions(connection)] == ["Valpreventie"]


def test_partners_that_a_colleague_added_meanwhile_are_not_taken_away(
    store, actor, sheet
):
    shown = seen(store)
    with store.change(actor, "een collega") as tx:
        more = ActionInput("Valpreventie", partners=(WORDS, PartnerInput("Logo")))
        change_action(tx, sheet.key, sheet.revision, more, shown)
        revision = tx.get(type(sheet), sheet.key).revision
    with pytest.raises(StaleRecord), store.change(actor, "ik") as tx:
        change_action(tx, sheet.key, revision, ActionInput("Valpreventie"), shown)
    assert set(partners(store)) == {"de buurt", "Logo"}


@pytest.mark.parametrize(
    ("given", "field"),
    [
        (ActionInput(" -"), "title"),
        (ActionInput("A", start_text="31/02/2026"), "start_text"),
        (ActionInput("A", start_text="2026", end_text="12/2025"), "end_text"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(store, actor, given, field):
    with pytest.raises(InvalidInput) as refused, store.change(actor, "nieuw") as tx:
        add_action(tx, given)
    assert refused.value.field == field
