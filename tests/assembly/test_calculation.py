"""The calculation as people read it."""

from crm.assembly.calculation import frozen, lines, quorum_line
from crm.assembly.counting import count_at
from crm.assembly.statutes import Statutes
from crm.assembly.verdicts import Ballot, Ballots, SecondMeeting, judge
from crm.model.enums import DecisionKind, StatuteRule
from tests.assembly.rooms import proxy, room, rule, sitting, wvv

COUNT = count_at(
    room(
        44,
        [sitting(n) for n in range(1, 26)],
        [proxy(30 + n, holder=n) for n in range(1, 7)],
        adherent=22,
    ),
    0,
)
LABELS = {"zorg": "cluster zorg"}


def judged(ballots, statutes=None, decision=DecisionKind.STATUTES, second=None):
    return judge(decision, COUNT, ballots, statutes or wvv(), second)


def test_the_quorum_is_written_out_with_its_article():
    assert quorum_line(judged(Ballots())) == (
        "44 stemgerechtigd, 2/3 = 30, aanwezig 25 + volmacht 6 = 31, bereikt "
        "(volgens statuten art. 12)."
    )


def test_without_checked_rules_only_the_count_is_said():
    verdict = judge(DecisionKind.STATUTES, COUNT, Ballots(Ballot(20, 5)), Statutes())
    said = lines(verdict, Ballots(Ballot(20, 5)), LABELS)
    assert said[0] == ("44 stemgerechtigd, aanwezig 25 + volmacht 6 = 31 stemmen.")
    assert said[1] == "20 voor, 5 tegen, 0 onthouding."
    assert said[2].startswith("Geen oordeel: nog niet nagekeken in de statuten: ")
    assert "bereikt" not in " ".join(said)


def test_an_unchecked_majority_is_no_verdict_either():
    own = wvv(
        statutes_majority=rule(
            StatuteRule.MAJORITY, "2/3", DecisionKind.STATUTES, checked=False
        )
    )
    ballots = Ballots(Ballot(20, 5))
    said = " ".join(lines(judged(ballots, own), ballots, LABELS))
    assert "= 17" not in said
    assert "Geen oordeel" in said


def test_no_sentence_says_that_the_numbers_fit_where_they_do_not():
    verdict = judge(DecisionKind.STATUTES, COUNT, Ballots(Ballot(37)), Statutes())
    said = lines(verdict, Ballots(Ballot(37)), LABELS)
    assert said[-2] == (
        "Er zijn 6 stemmen meer genoteerd dan er in de zaal zijn. Tel na."
    )
    assert said[-1].endswith("De voorzitter beslist.")
    nothing = judge(DecisionKind.STATUTES, COUNT, Ballots(), Statutes())
    for sentences in (said, lines(nothing, Ballots(), LABELS)):
        assert "kloppen" not in " ".join(sentences)


def test_the_majority_is_written_out():
    ballots = Ballots(Ballot(20, 10, 1))
    assert lines(judged(ballots), ballots, LABELS)[1] == (
        "20 voor, 10 tegen, 1 onthouding: minstens 2/3 van 30 = 20, bereikt "
        "(volgens statuten art. 12)."
    )


def test_each_cluster_has_its_line_where_the_statutes_ask_it():
    own = wvv(per_cluster=rule(StatuteRule.PER_CLUSTER, "ja"))
    ballots = Ballots(None, {"zorg": Ballot(31, 0)})
    said = lines(judged(ballots, own), ballots, LABELS)
    assert said[2].startswith("cluster zorg: 31 voor, 0 tegen")


def test_a_second_meeting_says_that_no_quorum_is_needed():
    assert quorum_line(judged(Ballots(), second=SecondMeeting(20))) == (
        "Tweede vergadering: geen aanwezigheid nodig."
    )


def test_the_minutes_keep_sentences_and_numbers():
    ballots = Ballots(Ballot(21, 10))
    kept = frozen(judged(ballots), ballots, LABELS)
    assert kept["lines"] == list(lines(judged(ballots), ballots, LABELS))
    assert (kept["voting"], kept["present"], kept["represented"]) == (44, 25, 6)
    assert kept["proposed"] == "aangenomen"
    assert kept["tool"] == "Hulpmiddel: de statuten gelden."
