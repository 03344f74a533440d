"""A list that waits in the draft of a note."""

from crm.logbook.brought_lists import BroughtList, Decision, digest_of
from crm.model.attendance import SeenList, SeenPerson
from crm.model.enums import ListKind, Verdict

LIST = BroughtList(
    SeenList(ListKind.PASTED, (SeenPerson(1, "An"), SeenPerson(2, "Bo"))), "d"
)


def test_the_last_word_about_a_line_counts():
    first = Decision(1, Verdict.SAME, 7)
    again = LIST.decided(first).decided(Decision(1, Verdict.IGNORED))
    assert again.decision(1) == Decision(1, Verdict.IGNORED)
    assert again.decision(0) == Decision(0)
    assert LIST.decisions == ()


def test_the_same_content_is_known_again():
    assert digest_of(b"lijst") == digest_of(b"lijst") != digest_of(b"lijst ")
