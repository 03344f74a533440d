"""The advice for somebody else's table, as its link asks it, and the introduction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from crm.directory.council import council
from crm.errors import InvalidInput
from crm.findings.candidates import Field, read_field
from crm.findings.invitations import PLACES, asked_wish
from crm.logbook.contacts import ContactNote
from crm.logbook.presence import Attendee
from crm.model.dates import PartialDate
from crm.model.enums import ContactKind, NormKind, Presence
from crm.model.findings_rows import Partner
from crm.model.rows import BodyRow
from crm.network.advice import Advice, Possible, advice
from crm.network.agencies import is_council
from crm.network.wishes import Wish, measured_against
from crm.store import Connection
from crm.texts import advice as t

BODY = "id"
"""The name, in a link, of the body that the advice is for."""
PZON = "pzon"
"""The cluster of patients and informal carers: we bring nobody of it in touch."""

__all__ = ["PLACES", "Advice", "Possible"]


@dataclass(frozen=True)
class AskedAdvice:
    """An advice, and from whom it comes."""

    advice: Advice
    council: str


def is_somebody_elses(body: BodyRow, field: Field) -> bool:
    """Whether another organisation than our council is the convenor."""
    owner = field.partners.get(body.owner_id or 0)
    return owner is not None and not is_council(owner)


def advice_for(body: BodyRow, wish: Wish, field: Field) -> Advice | None:
    """The advice for one body, or none where it does not exist on the day.

    Its own norms count as wanted too. Municipalities are no seats here: they say where
    partners work, and from where nobody is there.
    """
    groups = [pair for pair in wish.groups() if pair[0] is not NormKind.MUNICIPALITY]
    found = measured_against(body, groups, field)
    if found is None:
        return None
    return advice(found, field, places=wish.municipalities)


def introducible(found: Advice, field: Field) -> dict[str, Possible]:
    """The possible partners that we know and may bring in touch: none of the PZON."""
    return {
        key: one
        for key, one in found.possible.items()
        if (partner := _known(key, field)) is not None and partner.cluster != PZON
    }


def _known(key: str, field: Field) -> Partner | None:
    table, _, number = key.partition("-")
    return field.partners.get(int(number)) if table == "organisation" else None


def asked_advice(
    connection: Connection, asked: Mapping[str, str], today: date
) -> AskedAdvice:
    """The advice that a link asks. Raises `InvalidInput`."""
    field = read_field(connection, today)
    number = asked.get(BODY, "")
    body = field.bodies.get(int(number)) if number.isdecimal() else None
    found = advice_for(body, asked_wish(asked), field) if body else None
    if found is None:
        raise InvalidInput(t.BAD_LINK)
    return AskedAdvice(found, council(connection).name)


def introduction_note(
    advised: Advice,
    convenor_person: int | None,
    partner: Possible,
    partner_person: int | None,
    today: date,
) -> ContactNote:
    """One mail to both, as a contact with the partner.

    It belongs to no body: a mail is no taking part. Raises `InvalidInput` while one of
    both people is not named.
    """
    body = advised.body
    if convenor_person is None or partner_person is None:
        raise InvalidInput(t.NAMES_NEEDED)
    organisation = int(partner.key.rpartition("-")[2])
    people = ((partner_person, organisation), (convenor_person, body.owner_id))
    return ContactNote(
        kind=ContactKind.MAIL,
        organisation_id=organisation,
        on=PartialDate(today),
        title=t.contact_title(partner.name, body.owner or "", body.name),
        notes=t.BOTH_AGREED,
        attendees=tuple(
            Attendee(f"{person}:{place}", Presence.PRESENT, person, None, place)
            for person, place in people
        ),
    )
