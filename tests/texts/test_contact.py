"""What the card of a contact says."""

from crm.logbook.brought_lists import digest_of
from crm.texts import attendance, contact


def test_the_source_is_named_without_the_sign_that_knows_it_again():
    kept = attendance.source("Teams-rapport", "lijst (2).csv", digest_of(b"x"))
    both = f"{kept}; {attendance.source('geplakte lijst', '', digest_of(b'y'))}"
    assert contact.source(both) == "bron: Teams-rapport lijst (2).csv; geplakte lijst"
