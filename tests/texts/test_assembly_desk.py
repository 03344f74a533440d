"""What the assembly desk says."""

from crm.texts import assembly_desk as t


def test_an_invitation_says_each_thing_that_it_lacks_and_where_to_put_it():
    """Facts.md section 2, convocation [F]: with agenda, and how to take part online."""
    assert t.letter_misses(True, True, True) is None
    assert t.letter_misses(False, False, False) == (
        "De uitnodiging heeft nog geen agenda, plaats en toegang online. "
        "Zet de punten onder Agenda. De plaats vul je in onder Wie. "
        "De toegang vul je in onder Wie."
    )
