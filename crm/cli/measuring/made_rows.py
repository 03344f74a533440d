"""Rows of a council of any size, made in memory: for measuring without an import.

Built like the files of `crm generate`: everybody works for one organisation, meets in
bodies that take turns, and some hold a mandate. Each body has norms, so that there is
something missing. Same seed, same rows.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import cycle
from random import Random
from typing import TypeVar

import numpy as np

from crm.exchange.generate.scales import Scale
from crm.model.enums import Capacity, ContactKind, Counting, DatePrecision, NormKind
from crm.model.findings_rows import Moment, Partner, Post, Seat, Somebody
from crm.model.rows import ActionPartnerRow, BodyRow, NormRow, ReferenceRow
from crm.network.coverage import Assembly
from crm.network.groups import EVERY, MAIN_CLUSTERS, Taxonomy
from crm.network.presences import Ints, Presences
from crm.network.sightings import Knowledge

Number = TypeVar("Number", int, Ints)

_DAYS = 1_500
_STEP = 7919
_TERM = 4
_TOWNS = ("Geel", "Mol", "Turnhout", "Herentals", "Westerlo", "Balen", "Dessel")
_NAMED, _LISTED = 20, 10
_SECTORS_ASKED = 2
_LEAST, _MOST = 3, 8


def made_rows(scale: Scale, taxonomy: Taxonomy, on: date, seed: int) -> Knowledge:
    """Everything that findings are computed from, at the size of a scale."""
    dice = Random(seed)  # noqa: S311 - made-up rows, no secrets
    first = dice.randrange(scale.people)
    partners = _partners(scale, taxonomy, dice)
    assembly = Assembly(
        bodies=[_body(number) for number in range(1, scale.bodies + 1)],
        norms=list(_norms(scale, taxonomy, dice)),
        seats=[_seat(n, scale, on, first) for n in range(1, scale.mandates + 1)],
        attendances=_presences(scale, on, first),
        partners=partners,
        posts=[
            Post(person, _employer(person, scale), None, None, None)
            for person in range(1, scale.people + 1)
        ],
        taxonomy=taxonomy,
        municipalities=list(_TOWNS),
    )
    return Knowledge(
        assembly=assembly,
        people={
            person: Somebody(person, f"Persoon {person}", [])
            for person in range(1, scale.people + 1)
        },
        moments={
            contact: Moment(
                contact,
                _day(contact, on),
                DatePrecision.DAY,
                ContactKind.MEETING,
                None,
                _body_of(contact, scale),
            )
            for contact in range(1, scale.contacts + 1)
        },
        action_partners=[
            ActionPartnerRow(n, n, f"Actie {n}", None, "", n, None, None, None, None)
            for n in range(1, scale.organisations // _NAMED)
        ],
        references=[
            ReferenceRow(n, f"Praktijk {n}", sector, None, town, "lijst", None)
            for n, sector, town in zip(
                range(1, scale.organisations // _LISTED),
                cycle(taxonomy.sectors),
                cycle(_TOWNS),
                strict=False,
            )
        ],
    )


def _body(number: int) -> BodyRow:
    """Every third body is counted by mandate; the first is a board."""
    return BodyRow(
        id=number,
        revision=1,
        name=f"Werkgroep {number}",
        kind="bestuursorgaan" if number == 1 else "werkgroep",
        counting=Counting.PARTICIPATION if number % 3 else Counting.MANDATE,
        purpose=None,
        size_text=None,
        start=None,
        end=None,
        owner_id=None,
        owner=None,
        list_checked_on=None,
        source=None,
    )


def _partners(scale: Scale, taxonomy: Taxonomy, dice: Random) -> dict[int, Partner]:
    """The first one is the council itself."""
    sectors = [code for code, row in taxonomy.sectors.items() if row.parent is None]
    dice.shuffle(sectors)
    return {
        number: Partner(
            id=number,
            name=f"Organisatie {number}",
            aliases=[],
            kind="voorziening" if number > 1 else "zorgraad",
            cluster=taxonomy.sectors[sector].cluster,
            sector=sector,
            line=None,
            municipality=town,
            working_area=[],
        )
        for number, sector, town in zip(
            range(1, scale.organisations + 1),
            cycle(sectors),
            cycle(_TOWNS),
            strict=False,
        )
    }


def _norms(scale: Scale, taxonomy: Taxonomy, dice: Random) -> Iterator[NormRow]:
    """For each body the clusters, some sectors, and one of each municipality."""
    sectors = [code for code, row in taxonomy.sectors.items() if row.parent is None]
    number = 0
    for body in range(1, scale.bodies + 1):
        asked = [
            *((NormKind.CLUSTER, code, _LEAST) for code in MAIN_CLUSTERS),
            *(
                (NormKind.SECTOR, code, 1 + dice.randrange(_MOST))
                for code in dice.sample(sectors, _SECTORS_ASKED)
            ),
            (NormKind.MUNICIPALITY, EVERY, 1),
        ]
        for kind, group, least in asked:
            number += 1
            yield NormRow(
                id=number,
                revision=1,
                name="norm",
                body_id=body,
                body=f"Werkgroep {body}",
                kind=kind,
                group=group,
                minimum=least,
                maximum=None,
                valid_from=None,
                valid_to=None,
                source=None,
                certainty=None,
            )


def _seat(number: int, scale: Scale, on: date, first: int) -> Seat:
    person = _somebody(number, scale, first)
    return Seat(
        id=number,
        body_id=_body_of(number, scale),
        organisation_id=_employer(person, scale),
        person_id=person,
        cluster=None,
        sector=None,
        competence=None,
        capacity=Capacity.EFFECTIVE,
        alternate_of_id=None,
        start=date(on.year - number % _TERM, 1, 1),
        end=None,
    )


def _presences(scale: Scale, on: date, first: int) -> Presences:
    """Oldest first, some people at each contact moment."""
    each = scale.participations // scale.contacts
    moments = np.arange(1, scale.contacts + 1)
    moments = moments[np.argsort(-_age(moments), kind="stable")]
    contact = np.repeat(moments, each)
    number = contact * each + np.tile(np.arange(each), len(moments))
    person = _somebody(number, scale, first)
    return Presences(
        contact=contact,
        day=on.toordinal() - _age(contact),
        precision=np.full(len(contact), list(DatePrecision).index(DatePrecision.DAY)),
        body=_body_of(contact, scale),
        person=person,
        organisation=_employer(person, scale),
    )


def _somebody(number: Number, scale: Scale, first: int) -> Number:
    return 1 + (first + number * _STEP) % scale.people


def _employer(person: Number, scale: Scale) -> Number:
    return 1 + person % scale.organisations


def _body_of(number: Number, scale: Scale) -> Number:
    return 1 + number % scale.bodies


def _age(contact: Number) -> Number:
    return 7 + contact % _DAYS


def _day(contact: int, on: date) -> date:
    return on - timedelta(days=_age(contact))
