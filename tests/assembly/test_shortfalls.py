"""The rules that nobody checked and that a point falls short of."""

from hypothesis import given
from hypothesis import strategies as st

from crm.assembly.counting import count_at
from crm.assembly.shortfalls import shortfalls
from crm.assembly.statutes import Statutes
from crm.assembly.verdicts import Ballot, Ballots, SecondMeeting, judge
from crm.model.enums import DecisionKind, Outcome, StatuteRule
from tests.assembly.rooms import room, rule, sitting, wvv


def said(decision, there, ballot=None, statutes=None, second=None):
    count = count_at(room(44, [sitting(n) for n in range(1, there + 1)]), 0)
    ballots = Ballots(ballot or Ballot())
    own = statutes or Statutes()
    return shortfalls(judge(decision, count, ballots, own, second), ballots)


def test_a_change_of_the_statutes_with_too_few_names_the_example_and_its_certainty():
    assert said(DecisionKind.STATUTES, 15, Ballot(8, 7)) == (
        (
            "Let op: minstens 2/3 van 44 stemgerechtigde leden is 30 (WVV 9:21, nog na te "
            "kijken in de wet). Aanwezig of vertegenwoordigd: 15."
        ),
        (
            "Let op: minstens 2/3 van 15 stemmen is 10 (WVV 9:21, nog na te kijken in de "
            "wet). Voor: 8."
        ),
    )


def test_a_rule_that_was_filled_in_but_not_checked_goes_before_the_example():
    own = wvv(
        statutes_quorum=rule(
            StatuteRule.QUORUM, "meer dan 1/2", DecisionKind.STATUTES, checked=False
        )
    )
    (line,) = said(DecisionKind.STATUTES, 15, statutes=own)
    assert line == (
        "Let op: meer dan 1/2 van 44 stemgerechtigde leden is 23 (volgens statuten "
        "art. 12, nog niet nagekeken). Aanwezig of vertegenwoordigd: 15."
    )


def test_no_reminder_where_it_is_reached_checked_or_not_needed():
    assert not said(DecisionKind.STATUTES, 30, Ballot(20, 10))
    assert not said(DecisionKind.ORDINARY, 3)
    assert not said(DecisionKind.STATUTES, 15, Ballot(1, 9), wvv())
    assert not said(DecisionKind.STATUTES, 3, second=SecondMeeting(20))


@given(
    st.sampled_from(DecisionKind),
    st.integers(0, 44),
    st.builds(Ballot, *[st.integers(0, 44)] * 3),
)
def test_what_is_adopted_by_the_checked_example_needs_no_reminder(decision, n, ballot):
    count = count_at(room(44, [sitting(k) for k in range(1, n + 1)]), 0)
    ballots = Ballots(ballot)
    verdict = judge(decision, count, ballots, wvv())
    reminded = said(decision, n, ballot)
    if verdict.outcome is Outcome.ADOPTED:
        assert not reminded
    if reminded:
        assert verdict.outcome is not Outcome.ADOPTED
