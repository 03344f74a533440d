"""The demo's people: all synthetic, on example.org, each for an organisation."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from crm.exchange.generate.dice import Dice
from crm.exchange.generate.files import MADE_UP, Row, read_rows, split
from crm.exchange.generate.organisations import MadeOrganisation, phone, slug_of
from crm.model.names import full_name, normalise
from crm.texts import demo as t

PEOPLE = 800
IN_OWN_NAME = 8
SECOND_AFFILIATIONS = 40
FORMER = 12
NAMESAKES = ("Ann", "Peeters")
"""Two people with one name: told apart by e-mail only, so nothing else names them."""

_WITHOUT_PEOPLE = frozenset(
    {
        "Agentschap Opgroeien",
        "Agentschap Zorg en Gezondheid",
        "Huisartsenkring HVRT",
        "KBS",
        "RIZIV",
        "VAPH",
    }
)
_NOT_FILLED = {
    "Lokaal bestuur Baarle-Hertog": ("gezondheidsambtenaar", "schepen van welzijn"),
    "Lokaal bestuur Merksplas": ("gezondheidsambtenaar",),
    "Lokaal bestuur Ravels": ("diensthoofd welzijn",),
}
"""Functions for which the demo knows nobody in a municipality."""


@dataclass(frozen=True)
class MadePerson:
    """A person of the demo with the organisation spoken for first, if any."""

    first_name: str
    last_name: str
    email: str
    phone: str
    organisation: MadeOrganisation | None
    function: str

    @property
    def name(self) -> str:
        """Voornaam Naam."""
        return full_name(self.first_name, self.last_name)


def make_people(dice: Dice, organisations: list[MadeOrganisation]) -> list[MadePerson]:
    """All people: those of the organisations in order, then those in own name."""
    names = _names(dice)
    people: list[MadePerson] = []
    for organisation, functions in _places(organisations):
        shared = organisation.kind in {"praktijk", "vereniging", "kring"}
        domain = f"{slug_of(organisation.municipality or organisation.name)}"
        for place, function in enumerate(functions):
            first, last = next(names)
            own = f"{slug_of(first)}.{slug_of(last).replace('-', '')}"
            box = organisation.row.get("e-mail")
            email = f"{own}@{domain}.example.org"
            if shared and box and place > 0 and dice.chance(0.4):
                email = box
            people.append(
                MadePerson(
                    first,
                    last,
                    email if dice.chance(0.93) else "",
                    phone(1000 + len(people)) if dice.chance(0.7) else "",
                    organisation,
                    function,
                )
            )
    while len(people) < PEOPLE - 2:
        first, last = next(names)
        own = f"{slug_of(first)}.{slug_of(last).replace('-', '')}"
        number = phone(1000 + len(people))
        people.append(MadePerson(first, last, f"{own}@example.org", number, None, ""))
    return [*people, *_namesakes(organisations)]


def affiliation_rows(dice: Dice, people: list[MadePerson], anchor: date) -> list[Row]:
    """The file `personen`: a row for each person and for each second affiliation."""
    rows = [_row(person, person.organisation, person.function) for person in people]
    for row in dice.sample([row for row in rows if row["organisatie"]], 90):
        row["van"] = (anchor - timedelta(weeks=30 + dice.whole(300))).isoformat()
    rows.extend(_second(dice, people, anchor))
    return rows


def _second(dice: Dice, people: list[MadePerson], anchor: date) -> Iterator[Row]:
    """People with two affiliations; some of the second ones are over."""
    boards = list(
        {p.organisation.name: p.organisation for p in people if p.organisation}.values()
    )
    kringen = {o.sector: o for o in boards if "kring" in o.kind and o.sector}
    care = [
        person
        for person in people
        if person.organisation is not None
        and person.organisation.kind == "praktijk"
        and person.organisation.sector in kringen
        and person.function == "zelfstandig zorgverlener"
    ]
    clubs = [o for o in boards if o.kind in {"vereniging", "zorgbedrijf", "adviesraad"}]
    politics = [p for p in people if p.function.startswith("schepen")]
    half = SECOND_AFFILIATIONS // 2
    chosen = [
        (p, kringen[p.organisation.sector]) for p in care[:half] if p.organisation
    ]
    chosen += [(p, dice.pick(clubs)) for p in politics]
    for number, (person, club) in enumerate(chosen[:SECOND_AFFILIATIONS]):
        row = _row(person, club, t.BOARD_MEMBER)
        row["van"] = (anchor - timedelta(weeks=60 + dice.whole(200))).isoformat()
        if number % 3 == 0 and number < FORMER * 3:
            row["tot"] = (anchor - timedelta(weeks=4 + dice.whole(40))).isoformat()
        yield row


def _row(
    person: MadePerson, organisation: MadeOrganisation | None, function: str
) -> Row:
    return {
        "voornaam": person.first_name,
        "naam": person.last_name,
        "e-mail": person.email,
        "telefoon": person.phone,
        "organisatie": organisation.name if organisation else "",
        "functie": function,
        "bron": t.SYNTHETIC,
    }


def _names(dice: Dice) -> Iterator[tuple[str, str]]:
    """Names that all differ, also without accents, and are not the namesakes'."""
    firsts = [row["voornaam"] for row in read_rows(MADE_UP, "voornamen")]
    lasts = [row["naam"] for row in read_rows(MADE_UP, "achternamen")]
    used = {normalise(full_name(*NAMESAKES))}
    while True:
        first, last = dice.pick(firsts), dice.pick(lasts)
        key = normalise(full_name(first, last))
        if key not in used:
            used.add(key)
            yield first, last


def _namesakes(organisations: list[MadeOrganisation]) -> Iterator[MadePerson]:
    homes = [o for o in organisations if o.kind == "voorziening"][:2]
    for number, home in enumerate(homes):
        email = f"ann.peeters@{slug_of(home.name)}.example.org"
        function = "begeleider"
        yield MadePerson(*NAMESAKES, email, phone(1900 + number), home, function)


def _places(
    organisations: list[MadeOrganisation],
) -> Iterator[tuple[MadeOrganisation, list[str]]]:
    """The functions to fill at each organisation, to the wanted number together."""
    by_kind = {row["type"]: row for row in read_rows(MADE_UP, "functies")}
    weights = [
        0
        if organisation.name in _WITHOUT_PEOPLE
        else int(by_kind[organisation.kind]["personen"])
        for organisation in organisations
    ]
    wanted = PEOPLE - IN_OWN_NAME - 2
    for organisation, size in zip(organisations, shares(weights, wanted), strict=True):
        gaps = _NOT_FILLED.get(organisation.name, ())
        functions = [
            function
            for function in split(by_kind[organisation.kind]["functies"])
            if function not in gaps
        ]
        yield organisation, [_function(functions, place) for place in range(size)]


def _function(functions: list[str], place: int) -> str:
    """Each function once, then the last two in turn."""
    if place < len(functions):
        return functions[place]
    return functions[-2:][place % len(functions[-2:])]


def shares(weights: list[int], total: int) -> list[int]:
    """`total` divided by weight in whole numbers that sum to it.

    >>> shares([1, 1, 1], 10)
    [4, 3, 3]
    """
    whole = sum(weights)
    sizes = [total * weight // whole for weight in weights]
    rests = sorted(
        range(len(weights)), key=lambda i: (-(total * weights[i] % whole), i)
    )
    for i in rests[: total - sum(sizes)]:
        sizes[i] += 1
    return sizes
