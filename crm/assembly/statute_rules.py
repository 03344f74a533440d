"""Saying what the statutes settle, and that somebody checked it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date

from crm.access import Permission, writes
from crm.assembly.statute_examples import EXAMPLES
from crm.assembly.statutes import OF_A_DECISION, value_problem
from crm.errors import InvalidInput
from crm.model.enums import DecisionKind, StatuteRule
from crm.model.tables import StatuteSetting
from crm.store import Transaction
from crm.texts import mandates as periods
from crm.texts import statutes as t


@dataclass(frozen=True)
class RuleInput:
    """What a form says about one rule."""

    body_id: int
    rule: StatuteRule
    value: str
    decision: DecisionKind | None = None
    article: str | None = None
    source: str | None = None
    certainty: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None


@writes(Permission.EDIT_ASSEMBLY)
def add_rule(tx: Transaction, given: RuleInput) -> StatuteSetting:
    """Settle a rule. Raises `InvalidInput`."""
    _check(given)
    return tx.add(StatuteSetting(**asdict(given)))


@writes(Permission.EDIT_ASSEMBLY)
def change_rule(
    tx: Transaction, rule_id: int, revision: int, given: RuleInput
) -> StatuteSetting:
    """Change a rule; a changed value must be checked again. Raises `StaleRecord`."""
    _check(given)
    current = tx.get(StatuteSetting, rule_id)
    values = asdict(given)
    if current.value != given.value:
        values |= {"checked_by": None, "checked_on": None}
    return tx.update(current, revision=revision, **values)


@writes(Permission.EDIT_ASSEMBLY)
def check_rules(
    tx: Transaction, rules: Mapping[int, int], on: date, source: str | None = None
) -> None:
    """Say that rules stand so in the statutes: who looked, and when.

    `rules` gives the revision that was seen of each; `source` is where they all
    stand, or nothing to keep what each says. Raises `InvalidInput`, `StaleRecord`.
    """
    for rule_id, revision in rules.items():
        current = tx.get(StatuteSetting, rule_id)
        told = source or current.source
        if not told:
            raise InvalidInput(t.SOURCE_NEEDED)
        tx.update(
            current,
            revision=revision,
            source=told,
            certainty=None if source else current.certainty,
            checked_by=tx.actor.name,
            checked_on=on,
        )


@writes(Permission.EDIT_ASSEMBLY)
def drop_rule(tx: Transaction, rule_id: int) -> None:
    """Take a rule away."""
    tx.delete(tx.get(StatuteSetting, rule_id))


@writes(Permission.EDIT_ASSEMBLY)
def take_examples(tx: Transaction, body_id: int) -> list[StatuteSetting]:
    """Put the examples down for what is not settled yet; nobody checked them."""
    known = {
        (row.rule, row.decision) for row in tx.find(StatuteSetting, body_id=body_id)
    }
    return tx.add_all(
        [
            StatuteSetting(
                body_id=body_id,
                rule=example.rule,
                decision=example.decision,
                value=example.value,
                source=example.source,
                certainty=example.certainty,
            )
            for example in EXAMPLES
            if (example.rule, example.decision) not in known
        ]
    )


def _check(given: RuleInput) -> None:
    problem = value_problem(given.rule, given.value.strip())
    if problem:
        raise InvalidInput(problem)
    if given.decision is not None and given.rule not in OF_A_DECISION:
        raise InvalidInput(t.NOT_BY_DECISION)
    if given.valid_from and given.valid_to and given.valid_to < given.valid_from:
        raise InvalidInput(periods.bad_period(given.valid_from, given.valid_to))
