"""Each reason rests on a row: without the row the reason is gone."""

from dataclasses import dataclass, field
from datetime import date

import pytest

from crm.findings.candidates import Candidate, ReasonKind, candidates, read_field
from crm.model.enums import Capacity, NormKind
from crm.model.tables import Body, Participation, ZoneMunicipality
from crm.network.coverage import coverage
from crm.store import Store
from tests.findings.councils import Council

DAY = date(2026, 11, 23)


@dataclass
class Zone(Council):
    """Two municipalities, and a board that misses VAPH."""

    board: Body = field(init=False)

    def __post_init__(self):
        self.zone("Merksplas", "Turnhout")
        self.board = self.body()
        self.norm(self.board, NormKind.SECTOR, "VAPH")


def candidate(store: Store, name: str) -> Candidate | None:
    """The candidate of that name for the first open seat."""
    with store.read() as connection:
        known = read_field(connection, DAY)
    found = coverage(known.known.assembly, DAY)[0]
    every = candidates(found, found.gaps[0], known).by_score
    return next((one for one in every if one.name == name), None)


def sentences(store: Store, name: str, kind: ReasonKind) -> list[str]:
    found = candidate(store, name)
    return [r.sentence for r in found.reasons if r.kind is kind] if found else []


def ark(made: Council, **values):
    return made.organisation("De Ark", sector="VAPH", cluster="welzijn", **values)


def seated_in(made):
    row = ark(made, municipality="Turnhout")
    return "De Ark", "gevestigd in Turnhout", [row]


def seated_outside_the_zone(made):
    row = ark(made, municipality="Geel")
    return "De Ark", "gevestigd in Geel, buiten de zone", [row]


def works_in(made):
    row = ark(made, working_area=["Merksplas", "Turnhout"])
    return "De Ark", "werkt in Merksplas en Turnhout", [row]


def stands_on_a_list(made):
    row = made.listed("De Brug", sector="VAPH", source="Sociale Kaart")
    return "De Brug", "staat op Sociale Kaart als VAPH", [row]


def is_a_ring(made):
    row = ark(made, kind="kring")
    return "De Ark", "kring van VAPH", [row]


def nobody_comes_from_there(made):
    ark(made, municipality="Merksplas")
    (place,) = [z for z in made.tx.find(ZoneMunicipality) if z.name == "Merksplas"]
    return "De Ark", "nog niemand uit Merksplas in Bestuursorgaan", [place]


def sits_here_without_sector(made):
    row = made.mandate(made.board, ark(made), cluster="welzijn")
    text = "zetelt al in Bestuursorgaan zonder sector bij het mandaat"
    return "De Ark", text, [row]


def sits_here_for_something_else(made):
    row = made.mandate(made.board, ark(made), cluster="welzijn", sector="CAW")
    text = "zetelt al in Bestuursorgaan voor Centra voor algemeen welzijnswerk"
    return "De Ark", text, [row]


def sits_here_as_observer(made):
    row = made.mandate(made.board, ark(made), sector="VAPH", capacity=Capacity.OBSERVER)
    return "De Ark", "zetelt al in Bestuursorgaan als waarnemer", [row]


def sat_here_before(made):
    row = made.mandate(made.board, ark(made), sector="VAPH", end=date(2025, 5, 31))
    return "De Ark", "zetelde tot 31/05/2025 voor VAPH in Bestuursorgaan", [row]


def sits_elsewhere_for_the_sector(made):
    row = made.mandate(cluster(made), ark(made), sector="VAPH")
    return "De Ark", "zetelt voor VAPH in Cluster welzijn", [row]


def sits_elsewhere(made):
    row = made.mandate(cluster(made), ark(made), sector="CAW")
    return "De Ark", "zetelt in Cluster welzijn", [row]


def cluster(made):
    return made.body("Cluster welzijn", "cluster")


def sits_with_a_member(made):
    welfare, caw, partner = cluster(made), made.organisation("CAW"), ark(made)
    made.mandate(made.board, caw, cluster="welzijn")
    made.mandate(welfare, caw)
    row = made.mandate(welfare, partner)
    return "De Ark", "samen in 1 overleg met CAW (Cluster welzijn)", [row]


def came_where_a_member_came(made):
    welfare, caw, partner = cluster(made), made.organisation("CAW"), ark(made)
    made.mandate(made.board, caw, cluster="welzijn")
    made.mandate(welfare, caw)
    made.meeting(date(2026, 3, 12), (None, partner), body=welfare)
    (row,) = made.tx.find(Participation)
    return "De Ark", "samen in 1 overleg met CAW (Cluster welzijn)", [row]


def was_seen(made):
    who = (made.person("Jan", "Claes"), ark(made))
    made.meeting(date(2026, 3, 12), who, title="Werkgroep mantelzorg")
    made.meeting(date(2026, 2, 1), who, title="Ouder")
    newest, _ = made.tx.find(Participation)
    text = "laatste contact 12/03/2026 met Jan Claes op Werkgroep mantelzorg"
    return "De Ark", text, [newest]


def is_partner_of_an_action(made):
    row = made.partner_of(ark(made), "10", "Aanbod afstemmen")
    return "De Ark", "partner van actie 10 (Aanbod afstemmen)", [row]


def has_somebody_to_speak_to(made):
    row = made.post(made.person("Jan", "Claes"), ark(made), "directeur")
    return "De Ark", "aanspreekpunt: Jan Claes (directeur)", [row]


def is_near_somebody_we_know(made):
    made.listed("De Brug", sector="VAPH", municipality="Merksplas")
    town = made.organisation(
        "Lokaal bestuur Merksplas", cluster="lokale besturen", municipality="Merksplas"
    )
    who = made.person("An", "Maes")
    row = made.post(who, town, "schepen")
    made.meeting(date(2026, 3, 12), (who, town))
    text = "in Merksplas kennen we An Maes (schepen bij Lokaal bestuur Merksplas)"
    return "De Brug", text, [row]


CASES = [
    (ReasonKind.PLACE, seated_in),
    (ReasonKind.PLACE, seated_outside_the_zone),
    (ReasonKind.WORKING_AREA, works_in),
    (ReasonKind.LISTED, stands_on_a_list),
    (ReasonKind.RING, is_a_ring),
    (ReasonKind.UNREPRESENTED, nobody_comes_from_there),
    (ReasonKind.SITS_HERE, sits_here_without_sector),
    (ReasonKind.SITS_HERE, sits_here_for_something_else),
    (ReasonKind.SITS_HERE, sits_here_as_observer),
    (ReasonKind.FORMER, sat_here_before),
    (ReasonKind.SITS_ELSEWHERE, sits_elsewhere_for_the_sector),
    (ReasonKind.SITS_ELSEWHERE, sits_elsewhere),
    (ReasonKind.TOGETHER, sits_with_a_member),
    (ReasonKind.TOGETHER, came_where_a_member_came),
    (ReasonKind.LAST_CONTACT, was_seen),
    (ReasonKind.ACTION, is_partner_of_an_action),
    (ReasonKind.CONTACT_PERSON, has_somebody_to_speak_to),
    (ReasonKind.NEARBY, is_near_somebody_we_know),
]


@pytest.mark.parametrize(("kind", "case"), CASES, ids=[c.__name__ for _, c in CASES])
def test_a_reason_goes_with_the_row_behind_it(sqlite_store, actor, kind, case):
    with sqlite_store.change(actor, "begin") as tx:
        name, text, rows = case(Zone(tx))
    assert sentences(sqlite_store, name, kind) == [text]
    with sqlite_store.change(actor, "weg") as tx:
        for row in rows:
            tx.delete(row)
    assert text not in sentences(sqlite_store, name, kind)


def test_function_and_competence_go_with_their_rows(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        made = Council(tx)
        board = made.body("Dagelijks bestuur", "dagelijks bestuur")
        made.norm(board, NormKind.COMPETENCE, "financiën")
        person = made.person("An", "Maes", competences=["Financien en recht"])
        made.post(person, made.organisation("AZ Turnhout"), "directeur")
    text = "An Maes brengt financiën mee"
    assert sentences(sqlite_store, "AZ Turnhout", ReasonKind.COMPETENCE) == [text]
    with sqlite_store.change(actor, "weg") as tx:
        tx.update(person, competences=[])
    assert candidate(sqlite_store, "AZ Turnhout") is None


def test_a_function_is_a_reason_as_long_as_the_post_runs(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        made = Council(tx)
        made.norm(made.body(), NormKind.FUNCTION, "schepen")
        person, town = made.person("An", "Maes"), made.organisation("Stad Turnhout")
        post = made.post(person, town, "schepen van welzijn")
    text = "An Maes is er schepen van welzijn"
    assert sentences(sqlite_store, "Stad Turnhout", ReasonKind.FUNCTION) == [text]
    with sqlite_store.change(actor, "weg") as tx:
        tx.update(post, end=date(2026, 11, 22))
    assert candidate(sqlite_store, "Stad Turnhout") is None


def test_where_nothing_is_shared_that_is_said(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        made = Zone(tx)
        partner = ark(made)
        made.listed("De Brug", sector="VAPH")
    nothing = ["geen gezamenlijke contacten bekend"]
    assert sentences(sqlite_store, "De Ark", ReasonKind.NO_CONTACT) == nothing
    assert sentences(sqlite_store, "De Brug", ReasonKind.NO_CONTACT) == nothing
    with sqlite_store.change(actor, "gezien") as tx:
        Council(tx).meeting(date(2026, 3, 12), (None, partner))
    assert sentences(sqlite_store, "De Ark", ReasonKind.NO_CONTACT) == []


def test_every_reason_names_the_rows_it_came_from(sqlite_store, actor):
    with sqlite_store.change(actor, "begin") as tx:
        made = Zone(tx)
        partner = ark(made, municipality="Merksplas")
        jan = made.person("Jan", "Claes")
        moment = made.meeting(date(2026, 3, 12), (jan, partner))
    found = candidate(sqlite_store, "De Ark")
    assert found is not None
    named = {(ref.table, ref.id) for reason in found.reasons for ref in reason.refs}
    assert named == {
        ("organisation", partner.key),
        ("body", made.board.key),
        ("contactmoment", moment.key),
        ("person", jan.key),
    }
    assert all(reason.refs for reason in found.reasons)
