"""Making a table that was thought of: body, norms and action sheet in one step."""

from datetime import date

from crm.access import Permission, writes
from crm.assembly.bodies import BodyInput, add_body
from crm.assembly.norms import NormInput, add_norm
from crm.errors import InvalidInput
from crm.model.enums import Counting
from crm.model.tables import Body
from crm.network.wishes import Wish
from crm.plan.actions import add_partner
from crm.plan.partners import PartnerInput
from crm.store import Transaction
from crm.texts import invitations as t


@writes(Permission.EDIT_ASSEMBLY)
def make_table(
    tx: Transaction, theme: str, wish: Wish, action_id: int | None, today: date
) -> Body:
    """A body that counts by taking part, with a norm for each wanted group.

    Raises `InvalidInput`, also for a name that is taken, and `MissingRecord`.
    """
    name = theme.strip()
    groups = list(wish.groups())
    if not name:
        raise InvalidInput(t.THEME_NEEDED)
    if not groups:
        raise InvalidInput(t.GROUP_NEEDED)
    body = add_body(
        tx,
        BodyInput(
            name=name,
            kind=t.KIND,
            counting=Counting.PARTICIPATION,
            purpose=name,
            start=today,
        ),
    )
    for kind, group in groups:
        add_norm(
            tx,
            NormInput(
                body_id=body.key,
                name=t.NORM,
                kind=kind,
                group=group,
                minimum=1,
                source=t.OWN_CHOICE,
            ),
        )
    if action_id is not None:
        add_partner(tx, action_id, PartnerInput(name, body_id=body.key))
    return body
