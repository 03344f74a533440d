"""What the law says where statutes say nothing: examples to check, never applied as is.

Sources and certainty as in the domain facts, section 2: some were found in a source,
many are from memory. The statutes of the council go first.
"""

from dataclasses import dataclass

from crm.model.enums import DecisionKind, StatuteRule
from crm.texts import certainty
from crm.texts import statutes as t

_FOUND, _MEMORY = certainty.FOUND, certainty.MEMORY


@dataclass(frozen=True)
class Example:
    """One rule with where it comes from and how certain it is."""

    rule: StatuteRule
    value: str
    source: str
    certainty: str = _MEMORY
    decision: DecisionKind | None = None


_R, _D = StatuteRule, DecisionKind

EXAMPLES = (
    Example(_R.NOTICE, "15", "penningmeester.be, WVV 9:14", _FOUND),
    Example(_R.QUORUM, t.NO_THRESHOLD, "WVV", _MEMORY, _D.ORDINARY),
    Example(_R.MAJORITY, "meer dan 1/2", "WVV", _MEMORY, _D.ORDINARY),
    Example(_R.QUORUM, "minstens 2/3", "WVV 9:21", _MEMORY, _D.STATUTES),
    Example(_R.MAJORITY, "minstens 2/3", "WVV 9:21", _MEMORY, _D.STATUTES),
    Example(_R.QUORUM, "minstens 2/3", "WVV 9:21", _MEMORY, _D.PURPOSE),
    Example(_R.MAJORITY, "minstens 4/5", "WVV 9:21", _MEMORY, _D.PURPOSE),
    Example(_R.QUORUM, "minstens 2/3", "WVV 9:23", _MEMORY, _D.EXCLUSION),
    Example(_R.MAJORITY, "minstens 2/3", "WVV 9:23", _MEMORY, _D.EXCLUSION),
    Example(_R.QUORUM, "minstens 2/3", "WVV 2:110", _MEMORY, _D.DISSOLUTION),
    Example(_R.MAJORITY, "minstens 4/5", "WVV 2:110", _MEMORY, _D.DISSOLUTION),
    Example(_R.ABSTENTIONS, t.NO, "WVV 9:21"),
    Example(_R.PER_CLUSTER, t.NO, "eigen keuze"),
    Example(_R.PROXY_OUTSIDERS, t.NO, "WVV 9:15"),
    Example(_R.PROXY_CAP, t.NO_THRESHOLD, "WVV 9:15"),
    Example(_R.SECOND_MEETING, "15", "WVV 9:21"),
    Example(_R.REGISTER, "8", "scwitch.be, WVV 9:3", _FOUND),
    Example(_R.INSPECTION, t.NO, "scwitch.be, WVV 9:3", _FOUND),
    Example(_R.MEMBERS, "2", "pro.katholiekonderwijs.vlaanderen", _FOUND),
    Example(_R.COOPTATION, t.YES, "WVV 9:6"),
    Example(_R.TERM, "3", "praktijk: Houtland en Polder", _FOUND),
    Example(_R.TERMS, "3", "praktijk: Houtland en Polder", _FOUND),
)


def example_number(rule: StatuteRule) -> int:
    """The number of the example for a rule that is one."""
    return next(int(example.value) for example in EXAMPLES if example.rule is rule)


def example_of(rule: StatuteRule, decision: DecisionKind) -> Example | None:
    """The example for a kind of decision, if there is one."""
    return next(
        (one for one in EXAMPLES if one.rule is rule and one.decision is decision), None
    )
