"""Contact details are checked and written one way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm.directory.details import checked_email, checked_kbo, readable_phone
from crm.errors import InvalidInput


@pytest.mark.parametrize("typed", ["0403.019.261", "BE0403019261", "403019261"])
def test_an_enterprise_number_is_written_one_way(typed):
    assert checked_kbo(typed) == "0403.019.261"


@pytest.mark.parametrize("typed", ["0403019262", "abc", "12"])
def test_a_wrong_enterprise_number_is_refused(typed):
    with pytest.raises(InvalidInput, match="ondernemingsnummer"):
        checked_kbo(typed)


def test_several_addresses_stay_together():
    assert checked_email("a@example.org;<b@example.org>") == (
        "a@example.org; b@example.org"
    )
    assert checked_email("  ") is None


def test_what_is_no_address_is_refused():
    with pytest.raises(InvalidInput, match="'jan at example'"):
        checked_email("jan at example")


@given(st.text())
def test_what_is_no_phone_number_stays_as_typed(text):
    if not any(letter.isdigit() for letter in text):
        assert readable_phone(text) == text


@given(st.integers(470_000_000, 499_999_999))
def test_a_mobile_number_reads_the_same_however_it_came(number):
    assert readable_phone(f"+32{number}") == readable_phone(f"0{number}")
