"""What the link of an open seat says, written and read back."""

from hypothesis import given
from hypothesis import strategies as st

from crm.model.enums import NormKind
from crm.ui.gap_link import read, written

gaps = st.tuples(
    st.integers(1, 10**9), st.sampled_from(list(NormKind)), st.text(min_size=1)
)


@given(gaps)
def test_a_seat_is_read_back_as_it_was_written(gap):
    assert read(written(gap)) == gap


@given(st.text())
def test_any_text_is_a_seat_or_nothing(text):
    found = read(text)
    assert found is None or found[0] >= 0
