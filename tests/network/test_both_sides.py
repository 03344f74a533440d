"""Whom to invite of an organisation."""

from datetime import date

from crm.model.findings_rows import Post
from crm.network.both_sides import Spokesperson, invitees
from tests.network.assemblies import partner, there
from tests.network.fields import field

TODAY, SPRING, AUTUMN = date(2026, 11, 23), date(2026, 3, 2), date(2026, 10, 5)


def test_whom_we_saw_last_comes_first_and_organisations_stand_by_name():
    known = field(
        TODAY,
        partners=[partner(1, name="Zorghuis"), partner(2, name="CAW")],
        posts=[Post(1, 1, "directeur", None, None), Post(2, 1, None, None, None)],
        attendances=[
            there(SPRING, person=1, organisation=1),
            there(AUTUMN, person=2, organisation=1, contact=2),
        ],
    )
    assert invitees(known, [1, 2, 1, 9], each=2) == [
        Spokesperson(2, None),
        Spokesperson(1, 2, None, AUTUMN),
        Spokesperson(1, 1, "directeur", SPRING),
    ]
    assert len(invitees(known, [1], each=1)) == 1
