"""What Start says."""

from datetime import date

import pytest

from crm.texts import start as t

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("usual", "silence", "words"),
    [
        (1, 5, "normaal elke dag, nu 5"),
        (10, 40, "normaal elke 10 dagen, nu 40"),
        (49, 217, "normaal elke 7 weken, nu 31"),
        (365, 1500, "normaal elke 12 maanden, nu 49"),
    ],
)
def test_a_rhythm_and_its_silence_have_one_unit(usual, silence, words):
    assert t.rhythm(usual, silence) == words


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (None, "zonder datum"),
        (TODAY, "vandaag"),
        (date(2026, 11, 22), "tegen 22/11/2026, 1 dag te laat"),
        (date(2026, 12, 2), "tegen wo 2 dec 2026"),
    ],
)
def test_when_a_task_is_due(on, words):
    assert t.due(on, TODAY) == words


def test_a_body_names_a_few_groups_and_counts_the_rest():
    assert t.stand(20, 22, ["VAPH", "Opgroeien"]) == "20/22, open: VAPH, Opgroeien"
    assert t.stand(1, 5, ["a", "b", "c", "d"]) == "1/5, open: a, b, c, nog 1"
    assert t.stand(5, 5, []) == "5/5"
