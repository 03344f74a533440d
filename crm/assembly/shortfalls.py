"""What a point falls short of by a rule that nobody checked: a reminder, no verdict.

The rule as it was filled in goes first; without, the example that the law gives, with
where it comes from and how certain that is. The chair still finds what the chair finds.
"""

from collections.abc import Callable

from crm.assembly.statute_examples import example_of
from crm.assembly.thresholds import Threshold, read_threshold
from crm.assembly.verdicts import Ballots, Step, Verdict
from crm.model.enums import StatuteRule
from crm.texts import verdicts as t


def shortfalls(verdict: Verdict, ballots: Ballots) -> tuple[str, ...]:
    """The unchecked quorum and majority that are not reached, written out.

    A second meeting needs no quorum; without votes there is no majority to weigh.
    Abstentions leave the division, as in the law (WVV 9:21, from memory).
    """
    said: list[str | None] = []
    whole, counted = ballots.whole, verdict.count.whole
    if not verdict.second and StatuteRule.SECOND_MEETING not in verdict.open_rules:
        said.append(
            _short(
                verdict,
                StatuteRule.QUORUM,
                verdict.quorum,
                (counted.votes, counted.voting),
                t.below_quorum,
            )
        )
    cast = whole.in_favour + whole.against
    if cast:
        said.append(
            _short(
                verdict,
                StatuteRule.MAJORITY,
                verdict.majority,
                (whole.in_favour, cast),
                t.below_majority,
            )
        )
    return tuple(line for line in said if line is not None)


def _short(
    verdict: Verdict,
    rule: StatuteRule,
    settled: Step | None,
    numbers: tuple[int, int],
    words: Callable[..., str],
) -> str | None:
    """The sentence for one unchecked rule that is not reached."""
    if rule not in verdict.open_rules:
        return None
    got, total = (settled.got, settled.total) if settled else numbers
    threshold: Threshold | None
    if settled is not None:
        threshold, source = settled.threshold, t.not_checked(settled.article)
    else:
        example = example_of(rule, verdict.decision)
        if example is None:
            return None
        threshold = read_threshold(example.value)
        source = f"{example.source}, {example.certainty}"
    if threshold is None or threshold.reached(got, total):
        return None
    return words(
        str(threshold), source, total=total, needed=threshold.needed(total), got=got
    )
