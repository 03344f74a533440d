"""Action sheets: making and changing one, with its partners."""

from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from crm.access import Permission, writes
from crm.errors import InvalidInput, StaleRecord
from crm.model.dates import PartialDate, parse_plan_moment
from crm.model.names import normalise
from crm.model.tables import Action, ActionPartner
from crm.plan.partners import PartnerInput
from crm.store import Transaction
from crm.texts import plan as t
from crm.texts import store as store_texts


@dataclass(frozen=True)
class ActionInput:
    """What a form says of an action sheet. Empty text means not known."""

    title: str
    number: str | None = None
    goal: str | None = None
    start_text: str | None = None
    end_text: str | None = None
    role: str | None = None
    partners: tuple[PartnerInput, ...] = ()


@writes(Permission.EDIT_PLAN)
def add_action(tx: Transaction, given: ActionInput) -> Action:
    """A new action sheet. Raises `InvalidInput`."""
    action = tx.add(Action(**_values(given)))
    _add_partners(tx, action, given.partners)
    return action


@writes(Permission.EDIT_PLAN)
def change_action(
    tx: Transaction,
    action_id: int,
    revision: int,
    given: ActionInput,
    shown: Collection[int],
) -> Action:
    """Every field as the form says; `shown` are the partners that it showed.

    A partner that stays keeps its link, and gets one where its words now name
    something. Raises `StaleRecord`, `InvalidInput`.
    """
    action = tx.update(tx.get(Action, action_id), revision=revision, **_values(given))
    stored = tx.find(ActionPartner, action_id=action_id)
    if {partner.key for partner in stored} != set(shown):
        raise StaleRecord(store_texts.stale_record(""))
    wanted = {normalise(partner.text): partner for partner in given.partners}
    for partner in stored:
        kept = wanted.pop(normalise(partner.text), None)
        if kept is None:
            tx.delete(partner)
        elif not (partner.organisation_id or partner.body_id or partner.sector):
            tx.update(partner, **{**asdict(kept), "text": partner.text})
    _add_partners(tx, action, wanted.values())
    return action


@writes(Permission.EDIT_PLAN)
def add_partner(tx: Transaction, action_id: int, given: PartnerInput) -> None:
    """One more partner of an action sheet. Raises `MissingRecord`."""
    _add_partners(tx, tx.get(Action, action_id), [given])


def _add_partners(
    tx: Transaction, action: Action, partners: Iterable[PartnerInput]
) -> None:
    tx.add_all([ActionPartner(action_id=action.key, **asdict(one)) for one in partners])


def _values(given: ActionInput) -> dict[str, Any]:
    if not normalise(given.title):
        raise InvalidInput(t.TITLE_NEEDED, "title")
    values = asdict(given)
    del values["partners"]
    start = _moment(given.start_text, "start_text")
    end = _moment(given.end_text, "end_text")
    if start and end and end.last < start.first:
        raise InvalidInput(t.ENDS_BEFORE_START, "end_text")
    dates: dict[str, date | None] = {
        "start": start.first if start else None,
        "end": end.last if end else None,
    }
    return {**values, **dates, "title": given.title.strip()}


def _moment(text: str | None, field: str) -> PartialDate | None:
    """When the plan says it is; nothing for words such as "najaar 2023"."""
    words = (text or "").strip()
    try:
        return parse_plan_moment(words)
    except ValueError:
        raise InvalidInput(t.bad_moment(words), field) from None
