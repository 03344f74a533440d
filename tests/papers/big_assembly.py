"""A made-up assembly of 66 members of whom 44 vote, for the papers."""

from datetime import date, time

from crm.assembly.assemblies import (
    AssemblyInput,
    ItemInput,
    add_item,
    plan_assembly,
    treat_item,
)
from crm.assembly.seating import give_proxy, leave_seat, take_seat
from crm.assembly.verdicts import Ballot
from crm.assembly.votes import Finding, find_outcome, note_votes
from crm.directory.council import Council, set_council
from crm.model.enums import Capacity, Counting, DecisionKind, Outcome
from crm.model.tables import Body, Cluster, Mandate, Organisation, Person

DAY = date(2026, 12, 14)
MEMBERS, VOTING, PRESENT, PROXIES = 66, 44, 25, 6
FROZEN = [
    "44 stemgerechtigd, 2/3 = 30, aanwezig 25 + volmacht 6 = 31, bereikt.",
    "Voor 28, tegen 2: minstens 2/3 van 30 = 20, bereikt.",
]


def big_assembly(store, actor, hostile=""):
    """Members, an alternate, a director, an agenda, presence, proxies and a finding.

    `hostile` is text that somebody typed in a name, a place and a point.
    """
    with store.change(actor, "begin") as tx:
        set_council(tx, Council("Zorgraad Voorbeeld"))
        clusters = _clusters(tx)
        av = tx.add(
            Body(
                name="Algemene vergadering",
                kind="algemene vergadering",
                counting=Counting.MANDATE,
                purpose="Keurt de rekeningen en het actieplan goed.",
            )
        )
        board = tx.add(
            Body(
                name="Bestuursorgaan",
                kind="bestuursorgaan",
                counting=Counting.MANDATE,
                purpose="Bestuurt de vereniging.",
            )
        )
        places = tx.add_all(
            [
                Organisation(
                    name=f"Praktijk {n:02}{hostile if n == 1 else ''}",
                    cluster=clusters[n % len(clusters)],
                    address=f"Kerkstraat {n}, 2300 Turnhout",
                )
                for n in range(1, MEMBERS + 1)
            ]
        )
        people = tx.add_all(
            [
                Person(
                    first_name="Léa",
                    last_name=f"Peeters {n:02}{hostile if n == 1 else ''}",
                    email=None if n == 3 else f"lea.{n}@example.org",
                    no_mail=n == 2,
                )
                for n in range(1, MEMBERS + 3)
            ]
        )
        seats = tx.add_all(
            [
                Mandate(
                    body_id=av.key,
                    organisation_id=places[n].key,
                    person_id=people[n].key,
                    cluster=clusters[(n + 1) % len(clusters)],
                    capacity=Capacity.EFFECTIVE if n < VOTING else Capacity.ADHERENT,
                )
                for n in range(MEMBERS)
            ]
        )
        tx.add(
            Mandate(
                body_id=av.key,
                organisation_id=places[0].key,
                person_id=people[MEMBERS].key,
                alternate_of_id=seats[0].key,
            )
        )
        director = people[MEMBERS + 1]
        tx.add_all(
            [
                Mandate(body_id=board.key, person_id=one.key, role=role)
                for one, role in ((director, "voorzitter"), (people[1], None))
            ]
        )
        meeting = plan_assembly(
            tx,
            AssemblyInput(
                av.key,
                DAY,
                time(20),
                time(22, 30),
                f"Warande{hostile}, Turnhout",
                "Statutaire vergadering",
            ),
        ).contact_moment_id
        items = [
            add_item(tx, meeting, given)
            for given in (
                ItemInput(f"Verslag{hostile}"),
                ItemInput("Rekeningen 2025", "Zie bijlage.", DecisionKind.ORDINARY),
                ItemInput("Artikel 12", "Nieuw: 'vier jaar'.", DecisionKind.STATUTES),
            )
        ]
        seats, people = [one.key for one in seats], [one.key for one in people]
    return {
        "av": av.key,
        "board": board.key,
        "meeting": meeting,
        "seats": seats,
        "people": people,
        "items": [one.key for one in items],
        "director": director.key,
    }


def hold(store, actor, ids):
    """25 come, one of them late and one leaves, 6 give a proxy; one point is found."""
    meeting, seats, people = ids["meeting"], ids["seats"], ids["people"]
    with store.change(actor, "vergadering") as tx:
        treat_item(tx, meeting, 0)
        for n in range(PRESENT):
            late = 2 if n == 1 else 0
            take_seat(tx, meeting, seats[n], people[n] if n else people[MEMBERS], late)
        leave_seat(tx, meeting, seats[2], 3)
        for n in range(PROXIES):
            give_proxy(tx, meeting, seats[PRESENT + n], holder_id=seats[5 + n])
        item = ids["items"][2]
        note_votes(tx, item, Ballot(28, 2, 1))
        find_outcome(
            tx,
            item,
            1,
            Finding(Outcome.ADOPTED, "Léa Peeters 10", DAY, {"lines": FROZEN}),
        )


def _clusters(tx):
    known = [row.code for row in tx.find(Cluster)]
    return known[:4]
