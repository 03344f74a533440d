"""Quorum and majority: the calculation written out, and a verdict where one may be.

A verdict needs every rule that it uses, checked against the statutes. Without, the
numbers stand there and nobody judges.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from crm.assembly.counting import Count
from crm.assembly.statutes import Statutes
from crm.assembly.thresholds import Threshold
from crm.model.assembly_rows import StatuteRow
from crm.model.enums import DecisionKind, Outcome, StatuteRule


@dataclass(frozen=True)
class Ballot:
    """Votes that were cast."""

    in_favour: int = 0
    against: int = 0
    abstained: int = 0

    @property
    def given(self) -> int:
        """Every vote, abstentions included."""
        return self.in_favour + self.against + self.abstained


@dataclass(frozen=True)
class Ballots:
    """The votes of everybody together, or by cluster label, or both."""

    together: Ballot | None = None
    by_cluster: Mapping[str, Ballot] = field(default_factory=dict)

    @property
    def whole(self) -> Ballot:
        """What was counted together, else the sum of the clusters."""
        if self.together is not None:
            return self.together
        apart = self.by_cluster.values()
        return Ballot(
            sum(ballot.in_favour for ballot in apart),
            sum(ballot.against for ballot in apart),
            sum(ballot.abstained for ballot in apart),
        )


@dataclass(frozen=True)
class Step:
    """One test: `got` of `total` against a threshold. `cluster` for one of clusters."""

    rule: StatuteRule
    got: int
    total: int
    threshold: Threshold
    article: str | None
    cluster: str | None = None

    @property
    def needed(self) -> int:
        """How many are enough."""
        return self.threshold.needed(self.total)

    @property
    def reached(self) -> bool:
        """Whether it is enough; a majority of no votes is none."""
        if self.rule is StatuteRule.MAJORITY and not self.total:
            return False
        return self.got >= self.needed


@dataclass(frozen=True)
class SecondMeeting:
    """The meeting follows one whose quorum failed, so many days before."""

    days: int


@dataclass(frozen=True)
class Verdict:
    """What the numbers say of one point.

    `open_rules` are the rules nobody settled or checked: then `outcome` is `None`.
    `second` tells that a second meeting needs no quorum; `too_soon` that it came
    before its days were over. `too_many` counts votes beyond those in the room.
    """

    decision: DecisionKind
    count: Count
    quorum: Step | None
    majority: Step | None
    clusters: tuple[Step, ...]
    open_rules: tuple[StatuteRule, ...]
    second: bool = False
    too_soon: bool = False
    too_many: int = 0

    @property
    def in_number(self) -> bool | None:
        """Whether enough members are present or represented."""
        if StatuteRule.QUORUM in self.open_rules or self.too_soon:
            return None
        return self.second or self.quorum is None or self.quorum.reached

    @property
    def outcome(self) -> Outcome | None:
        """Adopted, rejected, not in number; `None` when it cannot be said."""
        if self.in_number is False:
            return Outcome.NO_QUORUM
        if self.open_rules or self.too_many or self.in_number is None:
            return None
        if self.majority is None:
            return None
        steps = (self.majority, *self.clusters)
        if any(step.total and not step.reached for step in steps):
            return Outcome.REJECTED
        return Outcome.ADOPTED if all(step.total for step in steps) else None


def judge(
    decision: DecisionKind,
    count: Count,
    ballots: Ballots,
    statutes: Statutes,
    second: SecondMeeting | None = None,
) -> Verdict:
    """Weigh one point.

    Abstentions leave both sides of the division unless the statutes count them (WVV
    9:21, from memory).
    """
    opened: list[StatuteRule] = []
    quorum_rule = _checked(statutes, StatuteRule.QUORUM, decision, opened)
    majority_rule = _checked(statutes, StatuteRule.MAJORITY, decision, opened)
    _checked(statutes, StatuteRule.ABSTENTIONS, decision, opened)
    per_cluster = _checked(statutes, StatuteRule.PER_CLUSTER, decision, opened)
    abstentions = statutes.yes(StatuteRule.ABSTENTIONS, decision)
    whole = ballots.whole
    needs = statutes.threshold(StatuteRule.QUORUM, decision)
    quorum = (
        Step(
            StatuteRule.QUORUM,
            count.whole.votes,
            count.whole.voting,
            needs,
            quorum_rule.article if quorum_rule else None,
        )
        if needs and needs.share
        else None
    )
    most = statutes.threshold(StatuteRule.MAJORITY, decision)
    article = majority_rule.article if majority_rule else None
    majority = _majority(whole, most, article, None, counting=abstentions)
    clusters: tuple[Step, ...] = ()
    if most and per_cluster and statutes.yes(StatuteRule.PER_CLUSTER, decision):
        clusters = tuple(
            step
            for cluster, tally in count.by_cluster.items()
            if tally.voting
            and (
                step := _majority(
                    ballots.by_cluster.get(cluster or "", Ballot()),
                    most,
                    per_cluster.article,
                    cluster,
                    counting=abstentions,
                )
            )
        )
    gap = _second_gap(statutes, second, opened)
    return Verdict(
        decision,
        count,
        quorum,
        majority,
        clusters,
        tuple(dict.fromkeys(opened)),
        second=second is not None and gap is False,
        too_soon=second is not None and gap is True,
        too_many=max(0, whole.given - count.whole.votes),
    )


def _checked(
    statutes: Statutes,
    rule: StatuteRule,
    decision: DecisionKind,
    opened: list[StatuteRule],
) -> StatuteRow | None:
    """The row of a rule; noted as open when nobody settled or checked it."""
    row = statutes.find(rule, decision)
    if row is None or not row.checked:
        opened.append(rule)
    return row


def _second_gap(
    statutes: Statutes, second: SecondMeeting | None, opened: list[StatuteRule]
) -> bool | None:
    """Whether a second meeting came too soon; `None` where there is no second one."""
    if second is None:
        return None
    row = statutes.find(StatuteRule.SECOND_MEETING)
    days = statutes.number(StatuteRule.SECOND_MEETING)
    if row is None or not row.checked or days is None:
        opened.append(StatuteRule.SECOND_MEETING)
        return None
    return second.days < days


def _majority(
    ballot: Ballot,
    threshold: Threshold | None,
    article: str | None,
    cluster: str | None,
    *,
    counting: bool,
) -> Step | None:
    if threshold is None:
        return None
    total = ballot.given if counting else ballot.in_favour + ballot.against
    return Step(
        StatuteRule.MAJORITY, ballot.in_favour, total, threshold, article, cluster
    )
