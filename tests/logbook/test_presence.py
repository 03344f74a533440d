"""What may not be wrong with the people of a note."""

import pytest

from crm.logbook.presence import Attendee, NewPerson, presence_problem
from crm.model.enums import Presence
from crm.texts import contact as t

PRESENT, EXCUSED, ABSENT, INVITED = Presence


@pytest.mark.parametrize(
    ("attendees", "sentence"),
    [
        ([Attendee("a", PRESENT, 1), Attendee("b", EXCUSED, 2)], None),
        ([Attendee("a", PRESENT, 1), Attendee("b", PRESENT, 1)], t.TWICE_THERE),
        (
            [
                Attendee("a", PRESENT, 1, organisation_id=1),
                Attendee("b", PRESENT, 1, organisation_id=2),
            ],
            None,
        ),
        (
            [Attendee("a", PRESENT, new_person=NewPerson(" ", "Jan"))],
            t.LAST_NAME_NEEDED,
        ),
        (
            [Attendee("a", PRESENT, new_person=NewPerson("Claes", email="jan@"))],
            t.bad_mail("jan@", "Claes"),
        ),
        ([Attendee("a", ABSENT, 1, replaced_by="a")], t.SUBSTITUTE_NEEDED),
        ([Attendee("a", ABSENT, 1, replaced_by="z")], t.SUBSTITUTE_NEEDED),
        (
            [Attendee("a", ABSENT, 1, replaced_by="b"), Attendee("b", EXCUSED, 2)],
            t.SUBSTITUTE_NOT_PRESENT,
        ),
        (
            [Attendee("a", PRESENT, 1, replaced_by="b"), Attendee("b", PRESENT, 2)],
            t.PRESENT_AND_REPLACED,
        ),
        (
            [Attendee("a", ABSENT, 1, replaced_by="b"), Attendee("b", PRESENT, 2)],
            None,
        ),
    ],
)
def test_the_people_of_a_note_fit_together(attendees, sentence):
    assert presence_problem(attendees) == sentence
