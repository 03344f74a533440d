import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.ui.text import md, paragraphs, tick


@given(st.text(alphabet=string.printable + "éë–"))
def test_every_sign_that_markdown_knows_is_escaped_and_the_words_stay(typed):
    shown = md(typed)
    plain, at = "", 0
    while at < len(shown):
        if shown[at] == "\\":
            at += 1
        else:
            assert shown[at] not in string.punctuation
        plain += shown[at]
        at += 1
    assert plain.replace("\u2060", "") == " ".join(typed.split())


@pytest.mark.parametrize("typed", ["a -> b", "a -- b", "x >= 1", ":streamlit:"])
def test_signs_that_are_replaced_after_escaping_are_parted(typed):
    assert "\u2060" in md(typed)


def test_a_name_without_signs_is_left_alone():
    assert md("Thuiszorg De Meander") == "Thuiszorg De Meander"


def test_lines_stay_apart():
    assert paragraphs("een\n\n- twee") == "een  \n\u00a0  \n\\- twee"


def test_a_tick_is_no_symbol_that_would_be_read_aloud_in_english():
    assert tick(True) != tick(False)
    assert ":" not in tick(True) + tick(False)
