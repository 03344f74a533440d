"""Small fields for tests: what is known on a day, from rows in few words."""

from collections.abc import Iterable
from datetime import date

from crm.model.enums import ContactKind, DatePrecision
from crm.model.findings_rows import Attendance, Moment, Partner, Post, Seat, Somebody
from crm.model.rows import ActionPartnerRow, BodyRow
from crm.network.field import Field, Knowledge
from tests.network.assemblies import assembly


def field(
    on: date,
    *,
    partners: Iterable[Partner] = (),
    posts: Iterable[Post] = (),
    seats: Iterable[Seat] = (),
    attendances: Iterable[Attendance] = (),
    action_partners: Iterable[ActionPartnerRow] = (),
    bodies: list[BodyRow] | None = None,
) -> Field:
    """Everybody in the rows is known under the name "Persoon 3"."""
    seen, jobs, chairs = list(attendances), list(posts), list(seats)
    people = {row.person_id for row in seen}
    people |= {row.person_id for row in jobs} | {row.person_id for row in chairs}
    rows = assembly(
        partners=partners,
        posts=jobs,
        seats=chairs,
        attendances=sorted(seen, key=lambda row: row.on),
        bodies=bodies,
    )
    return Field(
        Knowledge(
            assembly=rows,
            people={
                number: Somebody(number, f"Persoon {number}", [])
                for number in people
                if number is not None
            },
            moments={
                row.contact_id: Moment(
                    row.contact_id,
                    row.on,
                    row.precision,
                    ContactKind.MEETING,
                    None,
                    row.body_id,
                )
                for row in seen
            },
            action_partners=list(action_partners),
            references=[],
        ),
        on,
    )


def met(contact: int, on: date, *organisations: int, person: int | None = None):
    """The attendance of some organisations at one contact moment of no body."""
    return [
        Attendance(contact, on, DatePrecision.DAY, None, person, organisation)
        for organisation in organisations
    ]


def on_action(action: int, *organisations: int) -> list[ActionPartnerRow]:
    """The organisations that an action names."""
    return [
        ActionPartnerRow(1, action, "Actie", None, "x", number, "", None, None, None)
        for number in organisations
    ]
