"""A list of members understood, and put in through the import."""

from datetime import date

import pytest

from crm.exchange.memberlist import read_member_list
from crm.exchange.raw import NamedFile
from crm.intake.importing import write_import
from crm.intake.member_list import Understood, understand
from crm.intake.member_tables import as_reading
from crm.model.tables import Body
from crm.store import Store
from crm.store.bodies import mandates
from crm.store.organisations import organisations
from crm.store.people import affiliations, people


def read(store: Store, text: str) -> Understood:
    with store.read() as connection:
        found = read_member_list(NamedFile("bestuur.csv", text.encode()))
        return understand(connection, found)


@pytest.fixture
def put_in(sqlite_store, actor):
    """Bring a list into the board and give the plan."""
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Bestuursorgaan", kind="bestuursorgaan"))

    def bring(text: str):
        found = read(sqlite_store, text)
        with sqlite_store.change(actor, "lijst") as tx:
            reading = as_reading(tx.connection, found, "Bestuursorgaan")
            return write_import(tx, reading)

    return bring


def seats(store: Store):
    with store.read() as connection:
        return mandates(connection)


def test_a_heading_gives_its_cluster_to_the_rows_under_it(sqlite_store):
    found = read(
        sqlite_store,
        "Naam;Organisatie\nCluster zorg (2);\nJan Peeters;HVRT\nAn Claes;Kine\n"
        "PZON: 1 lid;\nPiet Maes;Samana\n",
    )
    assert [m.values["cluster"] for m in found.members] == [
        "Cluster zorg",
        "Cluster zorg",
        "PZON",
    ]
    assert found.remarks == ()


def test_a_sector_may_be_a_heading_but_a_lone_organisation_is_not(sqlite_store):
    found = read(
        sqlite_store,
        "Persoon;Organisatie\nWelzijn;\nWoonzorgcentra;\nJan Peeters;De Linde\n;CAW\n",
    )
    first, second = found.members
    assert first.values == {"cluster": "Welzijn", "sector": "Woonzorgcentra"}
    assert (second.person, second.organisation) == (None, "CAW")


def test_what_cannot_be_read_is_left_out_and_named_with_its_line(sqlite_store):
    found = read(
        sqlite_store,
        "Naam;Organisatie;E-mail;Van;Tot;Stemrecht\n"
        "Jan Peeters;HVRT;geen;ooit;31/02/2026;misschien\n"
        "vacant;;;;;\nTotaal: 1;;;;;\nAn Claes;Kine;;2024;2023;ja\n",
    )
    first, last = found.members
    assert first.values == {}
    assert last.values == {"van": "2024", "stemrecht": "ja"}
    said = "\n".join(found.remarks)
    for word in ("geen", "ooit", "31/02/2026", "misschien", "2023", "Totaal: 1"):
        assert f"'{word}'" in said
    assert "Regel 3" in said


def test_crosses_alone_make_an_empty_vote_a_no(sqlite_store):
    found = read(sqlite_store, "Naam;Namens;Stem\nJan Peeters;A;x\nAn Maes;B;\n")
    assert [m.values["stemrecht"] for m in found.members] == ["ja", "nee"]
    assert len(found.remarks) == 1
    found = read(sqlite_store, "Naam;Namens;Stem\nJan Peeters;A;nee\nAn Maes;B;\n")
    assert [m.values.get("stemrecht") for m in found.members] == ["nee", None]


def test_a_role_in_the_body_is_no_work_for_the_organisation(put_in, sqlite_store):
    put_in(
        "Naam;Organisatie;Functie\nJan Peeters;HVRT;Voorzitter\nAn Claes;CAW;directeur\n"
    )
    assert {seat.person: seat.role for seat in seats(sqlite_store)} == {
        "Jan Peeters": "Voorzitter",
        "An Claes": None,
    }
    with sqlite_store.read() as connection:
        work = {row.person: row.function for row in affiliations(connection)}
    assert work == {"Jan Peeters": None, "An Claes": "directeur"}


def test_an_alternate_in_a_column_sits_behind_its_member(put_in, sqlite_store):
    plan = put_in(
        "Naam;Organisatie;Plaatsvervanger\nJan Peeters;HVRT;An Claes\nPiet Maes;CAW;nee\n"
    )
    assert plan.rejected == []
    found = {seat.person: seat for seat in seats(sqlite_store)}
    assert set(found) == {"Jan Peeters", "An Claes", "Piet Maes"}
    assert found["An Claes"].alternate_of_id == found["Jan Peeters"].id
    assert found["An Claes"].organisation == "HVRT"


def test_a_row_marked_as_alternate_replaces_the_other_of_its_organisation(
    put_in, sqlite_store
):
    text = (
        "Naam;Organisatie;Plaatsvervanger\nJan Peeters;HVRT;\nAn Claes;HVRT;ja\n"
        "Piet Maes;CAW;ja\n"
    )
    assert "Regel 4" in " ".join(read(sqlite_store, text).remarks)
    put_in(text)
    found = {seat.person: seat for seat in seats(sqlite_store)}
    assert set(found) == {"Jan Peeters", "An Claes"}
    assert found["An Claes"].alternate_of_id == found["Jan Peeters"].id


def test_a_column_with_homes_does_not_split_an_organisation(put_in, sqlite_store):
    put_in(
        "Naam;Organisatie;Gemeente\nJan Peeters;CAW;Turnhout\nAn Claes;CAW;Beerse\n"
        "Piet Maes;OCMW;Ravels\n"
    )
    with sqlite_store.read() as connection:
        found = {row.name: row.municipality for row in organisations(connection)}
    assert found == {"CAW": None, "OCMW": "Ravels"}
    assert len(seats(sqlite_store)) == 3


def test_a_known_organisation_keeps_its_own_cluster(put_in, sqlite_store):
    put_in("Naam;Organisatie;Cluster\nJan Peeters;Logo;zorg\n")
    put_in("Naam;Organisatie;Cluster\nAn Claes;Logo;welzijn\n")
    with sqlite_store.read() as connection:
        (logo,) = organisations(connection)
    assert logo.cluster == "zorg"
    assert {seat.cluster for seat in seats(sqlite_store)} == {"zorg", "welzijn"}


def test_the_same_list_twice_changes_nothing(put_in, sqlite_store):
    text = (
        "Voornaam;Naam;Namens;Cluster;Stem;Van;Plaatsvervanger\n"
        "Jan;Peeters;HVRT;zorg;x;2024;An Claes\n;;CAW;welzijn;;;\n"
    )
    put_in(text)
    again = put_in(text)
    assert not again.writes
    assert len(seats(sqlite_store)) == 3
    with sqlite_store.read() as connection:
        assert len(people(connection)) == 2


def test_the_same_person_twice_for_one_organisation_holds_one_seat(
    put_in, sqlite_store
):
    text = (
        "Naam;Organisatie;Cluster;Rol;E-mail\n"
        "griet peeters;CAW;welzijn;;griet@example.org\n"
        "Jan Maes;HVRT;zorg;;\n"
        "Griet Peeters;caw;zorg;voorzitter;\n"
    )
    said = read(sqlite_store, text).remarks
    assert "Regel 4: 'Griet Peeters' staat twee keer, één keer meegeteld" in said[0]
    assert "cluster 'zorg' telt niet; 'welzijn' van regel 2 telt" in said[1]
    put_in(text)
    griet, jan = sorted(seats(sqlite_store), key=lambda seat: seat.person)
    assert (griet.person, griet.cluster, griet.role, griet.email) == (
        "Griet Peeters",
        "welzijn",
        "voorzitter",
        "griet@example.org",
    )
    assert jan.person == "Jan Maes"


def test_the_same_person_for_two_organisations_keeps_both_seats_and_is_named(
    put_in, sqlite_store
):
    text = "Naam;Organisatie\nGriet Peeters;CAW\nGriet Peeters;OCMW\n"
    (said,) = read(sqlite_store, text).remarks
    assert said.startswith("Regel 2 en regel 3: 'Griet Peeters' staat twee keer")
    assert "twee mandaten" in said
    put_in(text)
    assert len(seats(sqlite_store)) == 2


def test_namesakes_with_their_own_mail_are_two_people_and_named(sqlite_store):
    found = read(
        sqlite_store,
        "Naam;Organisatie;E-mail\nJan Maes;CAW;jan@example.org\n"
        "Jan Maes;CAW;jm@example.org\n",
    )
    assert len(found.members) == 2
    assert "twee mensen" in found.remarks[0]


def test_two_terms_that_lie_apart_are_two_mandates_without_a_word(sqlite_store):
    found = read(
        sqlite_store,
        "Naam;Organisatie;Van;Tot\nJan Maes;CAW;2019;2022\nJan Maes;CAW;2024;\n",
    )
    assert len(found.members) == 2
    assert found.remarks == ()


def test_a_typing_mistake_is_named_with_its_line_and_what_it_may_be(sqlite_store):
    found = read(
        sqlite_store,
        "Naam;Organisatie;Cluster;Sector;Gemeente\n"
        "Jan Maes;OCMW;lokale bestuuren;OCMW;Hoogstraaten\n"
        "An Claes;CAW;welzjin;CAW;Turnhout\n"
        "Els Nys;APB;zorg;apotekers;Beerse\n"
        "Piet Bos;Zus;iets anders;;Nergenshuizen\n",
    )
    assert found.remarks == (
        (
            "Regel 2: cluster 'lokale bestuuren' kennen we niet. Bedoel je 'lokale "
            "besturen'? Dit komt onder Nog in te delen."
        ),
        (
            "Regel 2: gemeente 'Hoogstraaten' kennen we niet. Bedoel je 'Hoogstraten'? "
            "Verbeter ze in je lijst, of later bij de organisatie."
        ),
        (
            "Regel 3: cluster 'welzjin' kennen we niet. Bedoel je 'welzijn'? "
            "Dit komt onder Nog in te delen."
        ),
        (
            "Regel 4: sector 'apotekers' kennen we niet. Bedoel je 'Apothekers'? "
            "Dit komt onder Nog in te delen."
        ),
        "Regel 5: cluster 'iets anders' kennen we niet. Dit komt onder Nog in te delen.",
        (
            "Regel 5: gemeente 'Nergenshuizen' kennen we niet. "
            "Verbeter ze in je lijst, of later bij de organisatie."
        ),
    )


@pytest.mark.parametrize(
    ("written", "start"),
    [
        ("1-3-25", date(2025, 3, 1)),
        ("01.03.2025", date(2025, 3, 1)),
        ("januari 2025", date(2025, 1, 1)),
        ("Maart 25", date(2025, 3, 1)),
        ("1 mrt. 2025", date(2025, 3, 1)),
    ],
)
def test_dates_as_people_type_them_are_understood(put_in, sqlite_store, written, start):
    text = f"Naam;Organisatie;Van;Tot\nJan Maes;CAW;{written};december 26\n"
    assert read(sqlite_store, text).remarks == ()
    put_in(text)
    (seat,) = seats(sqlite_store)
    assert (seat.start, seat.end) == (start, date(2026, 12, 31))


@pytest.mark.parametrize("written", ["31-2-25", "vorig jaar", "maart", "13 smart 2025"])
def test_a_date_that_stays_unreadable_is_named(sqlite_store, written):
    found = read(sqlite_store, f"Naam;Organisatie;Van\nJan Maes;CAW;{written}\n")
    assert found.members[0].values == {}
    assert found.remarks == (
        f"Regel 2: van '{written}' is geen datum en is weggelaten.",
    )
