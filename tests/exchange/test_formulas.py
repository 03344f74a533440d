import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.exchange.formulas import neutralise, restore

FORMULAS = ["=1+1", "@SUM(A1)", "+SOM(A1)", "-2+3+cmd|'!A0", "\t=1", "  =1", "+1+A1"]
HARMLESS = ["+32 14 12 34 56", "+32(0)14/12.34.56", "-", "-5", "Jan", "", "'t Hof"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_made_text(text):
    assert neutralise(text) == f"'{text}"


@pytest.mark.parametrize("text", HARMLESS)
def test_a_phone_number_or_name_stays_as_it_is(text):
    assert neutralise(text) == text


@given(st.text("'=+-@ 1a\t", max_size=8) | st.text(max_size=20))
def test_what_goes_out_comes_back(text):
    assert restore(neutralise(text)) == text
