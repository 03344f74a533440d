"""A new table: body, norms and action sheet in one step that can be undone."""

from datetime import date

import pytest

from crm.access import undo
from crm.errors import InvalidInput
from crm.findings.new_table import make_table
from crm.model.enums import Counting, NormKind
from crm.model.tables import Action
from crm.network.wishes import Wish
from crm.store.bodies import bodies, norms
from crm.store.plans import action_partners

DAY = date(2026, 11, 23)
WISH = Wish(("VAPH", "HA", "VAPH"), ("schepen",), ("Beerse",))


def test_a_table_has_its_norms_and_its_action_until_it_is_undone(store, actor):
    with store.change(actor, "actie") as tx:
        action = tx.add(Action(number="3", title="Dementie"))
    with store.change(actor, "tafel") as tx:
        make_table(tx, " Dementie thuis ", WISH, action.key, DAY)
    with store.read() as connection:
        (body,) = bodies(connection)
        found = norms(connection)
        (partner,) = action_partners(connection)
    assert (body.name, body.purpose, body.counting) == (
        "Dementie thuis",
        "Dementie thuis",
        Counting.PARTICIPATION,
    )
    assert {(n.kind, n.group, n.minimum, n.source) for n in found} == {
        (NormKind.SECTOR, "VAPH", 1, "eigen keuze"),
        (NormKind.SECTOR, "HA", 1, "eigen keuze"),
        (NormKind.FUNCTION, "schepen", 1, "eigen keuze"),
        (NormKind.MUNICIPALITY, "Beerse", 1, "eigen keuze"),
    }
    assert len(found) == 4
    assert (partner.action_id, partner.body_id) == (action.key, body.id)
    undo(store, actor, tx.change_set)
    with store.read() as connection:
        assert (bodies(connection), norms(connection)) == ([], [])
        assert action_partners(connection) == []


@pytest.mark.parametrize(("theme", "wish"), [(" ", WISH), ("Wonen", Wish())])
def test_a_table_needs_a_theme_and_somebody_wanted(store, actor, theme, wish):
    with store.change(actor, "tafel") as tx, pytest.raises(InvalidInput):
        make_table(tx, theme, wish, None, DAY)
