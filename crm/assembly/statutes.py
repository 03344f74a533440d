"""The statutes as settings: what each rule says, and whether it may be relied on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from crm.assembly.statute_examples import example_number
from crm.assembly.thresholds import Threshold, read_threshold
from crm.model.assembly_rows import StatuteRow
from crm.model.enums import DecisionKind, StatuteRule
from crm.texts import statutes as t

THRESHOLDS = frozenset({StatuteRule.QUORUM, StatuteRule.MAJORITY})
YES_OR_NO = frozenset(
    {
        StatuteRule.ABSTENTIONS,
        StatuteRule.COOPTATION,
        StatuteRule.INSPECTION,
        StatuteRule.PER_CLUSTER,
        StatuteRule.PROXY_OUTSIDERS,
    }
)
OF_A_DECISION = frozenset(
    {
        StatuteRule.QUORUM,
        StatuteRule.MAJORITY,
        StatuteRule.ABSTENTIONS,
        StatuteRule.PER_CLUSTER,
    }
)
"""Rules that may differ by kind of decision."""


@dataclass(frozen=True)
class Days:
    """A number of days, and who says so."""

    days: int
    article: str | None = None
    checked: bool = False
    by_statutes: bool = False


@dataclass(frozen=True)
class Statutes:
    """The rules that hold on a day; a rule for one kind of decision goes first."""

    rules: tuple[StatuteRow, ...] = ()

    def find(
        self, rule: StatuteRule, decision: DecisionKind | None = None
    ) -> StatuteRow | None:
        """The row that settles a rule, if any."""
        found = [row for row in self.rules if row.rule is rule]
        own = [row for row in found if row.decision is decision]
        general = [row for row in found if row.decision is None]
        found = own or general
        return found[-1] if found else None

    def threshold(
        self, rule: StatuteRule, decision: DecisionKind | None = None
    ) -> Threshold | None:
        """What must be reached; `None` when nothing is settled."""
        row = self.find(rule, decision)
        return read_threshold(row.value) if row else None

    def yes(self, rule: StatuteRule, decision: DecisionKind | None = None) -> bool:
        """Whether it is settled as yes."""
        row = self.find(rule, decision)
        return row is not None and row.value == t.YES

    def days(self, rule: StatuteRule) -> Days:
        """Within or before how many days; the example where nothing is settled."""
        row, number = self.find(rule), self.number(rule)
        if row is None or number is None:
            return Days(example_number(rule))
        return Days(number, row.article, row.checked, by_statutes=True)

    def number(self, rule: StatuteRule) -> int | None:
        """A number of days, years or proxies; `None` for "geen" or nothing settled."""
        row = self.find(rule)
        return int(row.value) if row and row.value.isdecimal() else None


def statutes_on(rows: Iterable[StatuteRow], on: date) -> Statutes:
    """The rules that hold on a day; of two that do, the one that began last."""
    valid = [row for row in rows if row.valid_on(on)]
    valid.sort(key=lambda row: (row.valid_from or date.min, row.id))
    return Statutes(tuple(valid))


def value_problem(rule: StatuteRule, value: str) -> str | None:
    """What is wrong with a value, in a sentence."""
    if rule in THRESHOLDS:
        return None if read_threshold(value) else t.bad_threshold(value)
    if rule in YES_OR_NO:
        return None if value in {t.YES, t.NO} else t.bad_yes_or_no(value)
    fits = value.isdecimal() or (
        rule is StatuteRule.PROXY_CAP and value == t.NO_THRESHOLD
    )
    return None if fits else t.bad_number(value)
