"""A verdict as sentences, and as it is kept with what the chair found."""

from collections.abc import Mapping
from typing import Any

from crm.assembly.verdicts import Ballot, Ballots, Step, Verdict
from crm.texts import verdicts as t


def quorum_line(verdict: Verdict) -> str:
    """Who is there and represented, against what is needed where that is settled."""
    whole = verdict.count.whole
    step = verdict.quorum
    if verdict.in_number is None or (step is None and not verdict.second):
        line = t.counted(
            whole.voting, whole.present_voting, whole.represented, whole.votes
        )
        return f"{line}."
    if verdict.second or step is None:
        return t.SECOND
    sentence = t.quorum(
        whole.voting,
        f"{step.threshold.fraction} = {step.needed}",
        present=whole.present_voting,
        represented=whole.represented,
        got=step.got,
    )
    return t.concluded(sentence, step.article, reached=step.reached)


def lines(
    verdict: Verdict, ballots: Ballots, labels: Mapping[str, str]
) -> tuple[str, ...]:
    """The whole calculation: quorum, majority, clusters, what stands in the way.

    `labels` names the clusters as people see them.
    """
    said = [quorum_line(verdict)]
    if verdict.too_soon:
        said.append(t.TOO_SOON)
    whole = ballots.whole
    if not whole.given:
        said.append(t.NOTHING_CAST)
    elif verdict.majority is None:
        said.append(t.votes_only(whole.in_favour, whole.against, whole.abstained))
    else:
        said.append(_majority(verdict.majority, whole, judged=not verdict.open_rules))
    for step in verdict.clusters:
        name = step.cluster or ""
        ballot = ballots.by_cluster.get(name, Ballot())
        sentence = (
            _majority(step, ballot, judged=not verdict.open_rules)
            if ballot.given
            else t.NOTHING_CAST
        )
        said.append(t.in_cluster(labels.get(name, name), sentence))
    if verdict.too_many:
        said.append(t.too_many(verdict.too_many))
    if verdict.open_rules:
        said.append(t.no_verdict([rule.value for rule in verdict.open_rules]))
    return tuple(said)


def frozen(
    verdict: Verdict, ballots: Ballots, labels: Mapping[str, str]
) -> dict[str, Any]:
    """What the minutes keep: the sentences and the numbers under them."""
    whole = verdict.count.whole
    return {
        "lines": list(lines(verdict, ballots, labels)),
        "seats": whole.seats,
        "voting": whole.voting,
        "present": whole.present_voting,
        "represented": whole.represented,
        "in_favour": ballots.whole.in_favour,
        "against": ballots.whole.against,
        "abstained": ballots.whole.abstained,
        "proposed": verdict.outcome.value if verdict.outcome else None,
        "tool": t.TOOL,
    }


def _majority(step: Step, ballot: Ballot, *, judged: bool) -> str:
    sentence = t.majority(
        ballot.in_favour,
        ballot.against,
        ballot.abstained,
        needed=t.needed(str(step.threshold), step.total, step.needed),
    )
    if not judged:
        return t.votes_only(ballot.in_favour, ballot.against, ballot.abstained)
    return t.concluded(sentence, step.article, reached=step.reached)
