"""What is told after somebody came, stepped in or gave a proxy."""

from types import SimpleNamespace
from typing import Any

import pytest

from crm.texts import assembly_desk as t
from crm.ui.assembly_saving import told
from crm.ui.seat_marker import Mark

AN: Any = SimpleNamespace(id=1, person_id=11, person="An", organisation="Kring")
BO = SimpleNamespace(id=2, person_id=12, person="Bo", organisation="Praktijk")
CAS = SimpleNamespace(
    id=3, person_id=13, person="Cas", organisation="Kring", alternate_of_id=1
)
DESK: Any = SimpleNamespace(alternates=(CAS,), seat={1: AN, 2: BO}.get)


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        (Mark("here", 1, 11), "An is aanwezig"),
        (Mark("here", 1, 13), "Cas (vervangt An) is aanwezig"),
        (Mark("gone", 1, 11), "An is weg"),
        (Mark("proxy", 1, 11, holder=2), "volmacht van An aan Bo"),
    ],
)
def test_the_message_names_who_is_there_and_who_holds_a_proxy(mark, said):
    assert told(DESK, AN, mark) == said


@pytest.mark.parametrize(
    ("not_counting", "said"),
    [
        (0, "Volmachten (2)"),
        (1, "Volmachten (2; 1 telt niet)"),
        (3, "Volmachten (2; 3 tellen niet)"),
    ],
)
def test_proxies_that_do_not_count_stand_in_the_title(not_counting, said):
    assert t.proxies(2, not_counting) == said
