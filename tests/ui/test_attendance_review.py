"""What the screen says of the lines of a list."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.logbook.brought_lists import BroughtList, Decision
from crm.model.attendance import SeenList, SeenPerson
from crm.model.enums import ListKind, Verdict
from crm.ui.attendance_review import with_decisions

LIST = BroughtList(
    SeenList(ListKind.PASTED, (SeenPerson(1, "An"), SeenPerson(2, "Bo"))), "d"
)


@pytest.mark.parametrize(
    ("said", "decision"),
    [
        ({"who": "7"}, Decision(0, Verdict.SAME, 7)),
        ({"who": "new"}, Decision(0, Verdict.DIFFERENT)),
        ({"who": "nobody", "mark": "V"}, Decision(0, Verdict.IGNORED, None, "V")),
        ({"mark": ""}, Decision(0, mark="")),
        ({"works_there": True}, Decision(0, works_there=True)),
        ({"who": "iemand", "mark": "X", "works_there": 1}, Decision(0)),
    ],
)
def test_what_is_said_of_a_line_is_a_decision(said, decision):
    assert with_decisions(LIST, {"0": said}).decision(0) == decision


def test_later_words_leave_the_earlier_ones_about_other_things():
    marked = with_decisions(LIST, {"1": {"mark": "V", "works_there": True}})
    assert with_decisions(marked, {"1": {"who": "7"}}).decision(1) == Decision(
        1, Verdict.SAME, 7, "V", works_there=True
    )


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=4),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(st.sampled_from(["who", "mark", "works_there"]), inner)
    ),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(["0", "1", "2", "-1", "x", "²"]), JSON))
def test_whatever_a_browser_sends_only_lines_of_the_list_change(told):
    places = {one.place for one in with_decisions(LIST, told).decisions}
    assert places <= {0, 1}
