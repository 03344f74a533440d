"""What is said of a co-optation."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from crm.assembly.cooptation import waits
from crm.texts import cooptation as t

BOARD, ASSEMBLY = date(2026, 11, 30), date(2026, 12, 17)


def test_a_co_optation_reads_as_one_sentence():
    said = "Gecoöpteerd door het bestuursorgaan op 30/11/2026"
    assert t.sentence(t.confirmed(ASSEMBLY), BOARD) == (
        f"{said}, bevestigd door de algemene vergadering op 17/12/2026"
    )
    assert t.sentence(t.refused(ASSEMBLY), BOARD) == (
        f"{said}, niet bevestigd door de algemene vergadering op 17/12/2026"
    )
    assert t.sentence(t.COOPTED, BOARD) == (
        f"{said}, nog te bevestigen door de algemene vergadering"
    )


@given(st.dates())
def test_an_answer_of_the_assembly_ends_the_wait(on):
    assert waits(t.COOPTED)
    assert not waits(t.confirmed(on))
    assert not waits(t.refused(on))
