"""Quorum and majority, each rule of the law by its own test."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm.assembly.counting import count_at
from crm.assembly.statutes import Statutes
from crm.assembly.verdicts import Ballot, Ballots, SecondMeeting, judge
from crm.model.enums import DecisionKind, Outcome, StatuteRule
from tests.assembly.rooms import proxy, room, rule, sitting, wvv


def present(many, voting=44, **more):
    return count_at(room(voting, [sitting(n) for n in range(1, many + 1)], **more), 0)


def weigh(decision, count, yes=0, no=0, blank=0, statutes=None, second=None):
    ballots = Ballots(Ballot(yes, no, blank))
    return judge(decision, count, ballots, statutes or wvv(), second)


def test_44_votes_ask_30_for_a_quorum_of_two_thirds():
    """Facts.md section 2: 66 members, 44 vote, 2/3 = 30; 25 + 6 = 31 is enough."""
    count = count_at(
        room(
            44,
            [sitting(n) for n in range(1, 26)],
            [proxy(30 + n, holder=n) for n in range(1, 7)],
        ),
        0,
    )
    verdict = weigh(DecisionKind.STATUTES, count, yes=21, no=10)
    assert verdict.quorum
    assert (verdict.quorum.needed, verdict.quorum.got) == (30, 31)
    assert verdict.in_number
    assert verdict.outcome is Outcome.ADOPTED


def test_29_of_44_is_no_quorum_of_two_thirds():
    assert weigh(DecisionKind.STATUTES, present(29)).outcome is Outcome.NO_QUORUM
    assert weigh(DecisionKind.STATUTES, present(30), yes=20, no=10).in_number


def test_an_ordinary_decision_asks_more_than_half_and_no_quorum():
    """Facts.md section 2: simple majority, no quorum unless statutes say so."""
    three = present(3)
    assert weigh(DecisionKind.ORDINARY, three, 2, 1).outcome is Outcome.ADOPTED
    assert weigh(DecisionKind.ORDINARY, present(4), 2, 2).outcome is Outcome.REJECTED


def test_statutes_may_ask_a_quorum_for_an_ordinary_decision():
    own = wvv(quorum=rule(StatuteRule.QUORUM, "meer dan 1/2", DecisionKind.ORDINARY))
    assert weigh(DecisionKind.ORDINARY, present(22), 22, statutes=own).outcome is (
        Outcome.NO_QUORUM
    )
    assert weigh(DecisionKind.ORDINARY, present(23), 22, statutes=own).outcome is (
        Outcome.ADOPTED
    )


def test_a_change_of_statutes_asks_two_thirds_of_the_votes():
    """Facts.md section 2, WVV 9:21."""
    count = present(30)
    assert weigh(DecisionKind.STATUTES, count, 20, 10).outcome is Outcome.ADOPTED
    assert weigh(DecisionKind.STATUTES, count, 19, 11).outcome is Outcome.REJECTED


def test_a_change_of_purpose_asks_four_fifths_of_the_votes():
    """Facts.md section 2, WVV 9:21."""
    count = present(30)
    assert weigh(DecisionKind.PURPOSE, count, 24, 6).outcome is Outcome.ADOPTED
    assert weigh(DecisionKind.PURPOSE, count, 23, 7).outcome is Outcome.REJECTED


def test_an_exclusion_asks_two_thirds_present_and_two_thirds_of_the_votes():
    """Facts.md section 2, WVV 9:23."""
    assert weigh(DecisionKind.EXCLUSION, present(29), 29).outcome is Outcome.NO_QUORUM
    count = present(30)
    assert weigh(DecisionKind.EXCLUSION, count, 20, 10).outcome is Outcome.ADOPTED
    assert weigh(DecisionKind.EXCLUSION, count, 19, 11).outcome is Outcome.REJECTED


def test_abstentions_count_on_neither_side():
    """Facts.md section 2: not in numerator nor denominator."""
    count = present(30)
    assert weigh(DecisionKind.STATUTES, count, 10, 5, 15).outcome is Outcome.ADOPTED
    own = wvv(abstentions=rule(StatuteRule.ABSTENTIONS, "ja"))
    assert weigh(DecisionKind.STATUTES, count, 10, 5, 15, own).outcome is (
        Outcome.REJECTED
    )


def test_a_second_meeting_needs_no_quorum():
    """Facts.md section 2: valid whatever the number present."""
    few = present(5)
    verdict = weigh(DecisionKind.STATUTES, few, 4, 1, second=SecondMeeting(15))
    assert verdict.second
    assert verdict.outcome is Outcome.ADOPTED


def test_a_second_meeting_within_15_days_gets_no_verdict():
    """Facts.md section 2: not within 15 days of the first."""
    verdict = weigh(DecisionKind.STATUTES, present(40), 40, second=SecondMeeting(14))
    assert verdict.too_soon
    assert verdict.in_number is None
    assert verdict.outcome is None


def test_each_cluster_asks_its_own_majority_where_the_statutes_say_so():
    """Facts.md section 1.2: a majority, and one in each of the clusters."""
    own = wvv(per_cluster=rule(StatuteRule.PER_CLUSTER, "ja"))
    count = present(8, voting=8, clusters=("zorg", "welzijn"))
    ballots = Ballots(None, {"zorg": Ballot(4, 0), "welzijn": Ballot(1, 3)})
    verdict = judge(DecisionKind.ORDINARY, count, ballots, own)
    assert verdict.majority
    assert verdict.majority.reached
    assert verdict.outcome is Outcome.REJECTED
    ballots = Ballots(None, {"zorg": Ballot(3, 1), "welzijn": Ballot(3, 1)})
    assert judge(DecisionKind.ORDINARY, count, ballots, own).outcome is Outcome.ADOPTED
    together = Ballots(Ballot(8, 0))
    assert judge(DecisionKind.ORDINARY, count, together, own).outcome is None


@pytest.mark.parametrize("left_out", ["majority", "quorum", "abstentions"])
def test_without_a_checked_rule_there_are_numbers_and_no_verdict(left_out):
    count = present(30)
    assert (
        weigh(
            DecisionKind.ORDINARY, count, 30, statutes=wvv(**{left_out: None})
        ).outcome
        is None
    )
    unchecked = {
        "majority": rule(
            StatuteRule.MAJORITY, "meer dan 1/2", DecisionKind.ORDINARY, checked=False
        ),
        "quorum": rule(
            StatuteRule.QUORUM, "geen", DecisionKind.ORDINARY, checked=False
        ),
        "abstentions": rule(StatuteRule.ABSTENTIONS, "nee", checked=False),
    }[left_out]
    verdict = weigh(
        DecisionKind.ORDINARY, count, 30, statutes=wvv(**{left_out: unchecked})
    )
    assert verdict.outcome is None
    assert verdict.open_rules == (unchecked.rule,)


def test_nobody_settled_anything_gives_counts_and_no_verdict():
    verdict = judge(DecisionKind.STATUTES, present(44), Ballots(), Statutes())
    assert verdict.outcome is None
    assert verdict.in_number is None
    assert verdict.count.whole.votes == 44


def test_more_votes_than_there_are_gives_no_verdict():
    verdict = weigh(DecisionKind.ORDINARY, present(3), 3, 1)
    assert verdict.too_many == 1
    assert verdict.outcome is None


def slow_outcome(voting, there, yes, no, blank, quorum, majority, counting):
    """Plainly written, in whole numbers: multiply out instead of dividing."""
    if there * quorum.denominator < quorum.numerator * voting:
        return Outcome.NO_QUORUM
    if yes + no + blank > there:
        return None
    cast = yes + no
    if counting:
        cast = cast + blank
    if cast == 0:
        return None
    left = yes * majority.denominator
    right = majority.numerator * cast
    if majority == Fraction(1, 2):
        return Outcome.ADOPTED if left > right else Outcome.REJECTED
    return Outcome.ADOPTED if left >= right else Outcome.REJECTED


SHARES = [Fraction(1, 2), Fraction(2, 3), Fraction(3, 4), Fraction(4, 5), Fraction(1)]


@settings(max_examples=400)
@given(
    st.integers(1, 70),
    st.data(),
    st.sampled_from([Fraction(0), *SHARES[1:]]),
    st.sampled_from(SHARES),
    st.booleans(),
)
def test_generated_assemblies_end_as_a_slow_count_says(
    voting, data, quorum, majority, counting
):
    there = data.draw(st.integers(0, voting))
    yes, no, blank = (data.draw(st.integers(0, there + 1)) for _ in range(3))
    own = Statutes(
        (
            rule(StatuteRule.QUORUM, f"minstens {quorum}" if quorum != 1 else "1/1")
            if quorum
            else rule(StatuteRule.QUORUM, "geen"),
            rule(
                StatuteRule.MAJORITY,
                f"{majority.numerator}/{majority.denominator}",
            ),
            rule(StatuteRule.ABSTENTIONS, "ja" if counting else "nee"),
            rule(StatuteRule.PER_CLUSTER, "nee"),
        )
    )
    found = weigh(
        DecisionKind.ORDINARY, present(there, voting=voting), yes, no, blank, own
    )
    assert found.outcome is slow_outcome(
        voting, there, yes, no, blank, quorum, majority, counting
    )
