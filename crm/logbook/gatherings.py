"""A meeting to come with who is invited: nobody counts as present before it is held."""

from dataclasses import dataclass
from datetime import date

from crm.access import Permission, writes
from crm.errors import InvalidInput
from crm.model.enums import ContactKind, ContactStatus, Presence
from crm.model.tables import ContactAction, ContactMoment, Participation
from crm.store import Transaction
from crm.texts import invitations as t

Guest = tuple[int | None, int | None]
"""A person and the organisation that is invited; one of both may be unknown."""


@dataclass(frozen=True)
class Gathering:
    """What a form says; without body it stands apart. `never_met` are no records."""

    title: str
    on: date | None
    guests: tuple[Guest, ...]
    body_id: int | None = None
    action_id: int | None = None
    never_met: int = 0


@writes(Permission.LOG_CONTACTS)
def plan_gathering(tx: Transaction, given: Gathering, today: date) -> ContactMoment:
    """Plan a meeting and keep whom it was asked of. Raises `InvalidInput`.

    Partners of a reference list are counted, not named: the rows go on their day.
    """
    _check(given, today)
    meeting = tx.add(
        ContactMoment(
            body_id=given.body_id,
            kind=ContactKind.MEETING if given.body_id else ContactKind.EVENT,
            status=ContactStatus.PLANNED,
            on=given.on,
            title=given.title,
            notes=t.also_never_met(given.never_met) if given.never_met else None,
            noted_by=tx.actor.name,
        )
    )
    tx.add_all(
        [
            Participation(
                contact_moment_id=meeting.key,
                person_id=person,
                organisation_id=organisation,
                presence=Presence.INVITED,
            )
            for person, organisation in dict.fromkeys(given.guests)
        ]
    )
    if given.action_id is not None:
        tx.add(ContactAction(contact_moment_id=meeting.key, action_id=given.action_id))
    return meeting


def _check(given: Gathering, today: date) -> None:
    if not given.title.strip():
        raise InvalidInput(t.TITLE_NEEDED)
    if given.on is None:
        raise InvalidInput(t.DATE_NEEDED)
    if given.on < today:
        raise InvalidInput(t.DATE_PAST)
    if not given.guests and not given.never_met:
        raise InvalidInput(t.NOBODY_INVITED)
