"""A small council for tests of the findings: a board, its norms, who sits, who came."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from crm.model.enums import (
    ContactKind,
    ContactStatus,
    Counting,
    DatePrecision,
    NormKind,
    Presence,
)
from crm.model.tables import (
    Action,
    ActionPartner,
    Affiliation,
    Body,
    ContactMoment,
    Mandate,
    Norm,
    Organisation,
    Participation,
    Person,
    ReferenceEntry,
    ZoneMunicipality,
)
from crm.store import Transaction

CHECKED = date(2026, 9, 1)


@dataclass
class Council:
    """Makes records with as few words as possible, in one transaction."""

    tx: Transaction

    def body(
        self, name: str = "Bestuursorgaan", kind: str = "bestuursorgaan", **values
    ) -> Body:
        values = {"counting": Counting.MANDATE, "list_checked_on": CHECKED, **values}
        return self.tx.add(Body(name=name, kind=kind, **values))

    def norm(
        self,
        body: Body,
        kind: NormKind,
        group: str,
        minimum: int = 1,
        maximum: int | None = None,
        **values: Any,
    ) -> Norm:
        return self.tx.add(
            Norm(
                name=values.pop("name", "BO-2025"),
                body_id=body.key,
                kind=kind,
                group=group,
                minimum=minimum,
                maximum=maximum,
                **values,
            )
        )

    def organisation(self, name: str, **values) -> Organisation:
        return self.tx.add(Organisation(name=name, **values))

    def person(self, first_name: str, last_name: str, **values) -> Person:
        return self.tx.add(Person(first_name=first_name, last_name=last_name, **values))

    def mandate(
        self,
        body: Body,
        organisation: Organisation | None = None,
        person: Person | None = None,
        **values,
    ) -> Mandate:
        return self.tx.add(
            Mandate(
                body_id=body.key,
                organisation_id=organisation.key if organisation else None,
                person_id=person.key if person else None,
                **values,
            )
        )

    def post(
        self, person: Person, organisation: Organisation, function: str, **values
    ) -> Affiliation:
        return self.tx.add(
            Affiliation(
                person_id=person.key,
                organisation_id=organisation.key,
                function=function,
                **values,
            )
        )

    def partner_of(self, organisation: Organisation, number: str, title: str):
        action = self.tx.add(Action(number=number, title=title))
        return self.tx.add(
            ActionPartner(
                action_id=action.key, text="x", organisation_id=organisation.key
            )
        )

    def listed(self, name: str, **values) -> ReferenceEntry:
        return self.tx.add(ReferenceEntry(name=name, **values))

    def meeting(
        self,
        on: date | None,
        *who: tuple[Person | None, Organisation | None],
        body: Body | None = None,
        title: str | None = None,
        status: ContactStatus = ContactStatus.HELD,
        precision: DatePrecision = DatePrecision.DAY,
        presence: Presence = Presence.PRESENT,
    ) -> ContactMoment:
        held = self.tx.add(
            ContactMoment(
                body_id=body.key if body else None,
                kind=ContactKind.MEETING,
                on=on,
                title=title,
                status=status,
                precision=precision,
            )
        )
        self.tx.add_all(
            [
                Participation(
                    contact_moment_id=held.key,
                    person_id=person.key if person else None,
                    organisation_id=organisation.key if organisation else None,
                    presence=presence,
                )
                for person, organisation in who
            ]
        )
        return held

    def zone(self, *names: str) -> None:
        self.tx.add_all([ZoneMunicipality(name=name) for name in names])
