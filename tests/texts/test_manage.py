"""What the history says."""

from crm.texts import manage


def test_a_record_that_is_called_after_its_noun_is_named_once():
    said = manage.record_line("toegevoegd", "contact", "contact van 29/11/2026")
    assert said == "contact van 29/11/2026 toegevoegd"
    said = manage.record_line("gewijzigd", "organisatie", "CAW")
    assert said == "organisatie CAW gewijzigd"
