"""A seat that goes with another seat or a function, in a list: `ambtshalve`."""

from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm.assembly.followed import followed
from crm.model.tables import Affiliation, Body, Mandate, Organisation, Person
from crm.store import Store
from crm.store.bodies import mandates
from crm.store.people import affiliations
from crm.texts import following, importing
from tests.intake.lists import bring, look, outcomes

LISTS = {
    "organisaties": "naam\nCAW\nStad Beerse\nZorg bij Huis\n",
    "personen": (
        "voornaam;naam;organisatie;functie\nJan;Peeters;Stad Beerse;schepen\n"
        "An;Claes;Zorg bij Huis;hoofd\nAn;Claes;Stad Beerse;\n"
    ),
    "organen": "naam;type\nBestuursorgaan;bestuursorgaan\nDagelijks bestuur;dagelijks bestuur\nWerkgroep;werkgroep\n",
}
HEADER = "orgaan;organisatie;persoon;rol;van;ambtshalve\n"


def bring_seats(store: Store, rows: str, **more: str):
    return bring(store, **{**LISTS, **more}, mandaten=HEADER + rows)


def seats(store: Store):
    with store.read() as connection:
        return {(row.body, row.person): row for row in mandates(connection)}


def test_a_seat_follows_a_seat_of_the_same_person_in_whatever_order(
    sqlite_store: Store,
):
    rows = (
        "Werkgroep;;Jan Peeters;;;Dagelijks bestuur\n"
        "Dagelijks bestuur;CAW;Jan Peeters;;;bestuursorgaan (Voorzitter)\n"
        "Bestuursorgaan;CAW;Jan Peeters;voorzitter;;\n"
        "Bestuursorgaan;CAW;Jan Peeters;lid;;\n"
        "Bestuursorgaan;CAW;An Claes;voorzitter;;\n"
    )
    assert outcomes(bring_seats(sqlite_store, rows), "mandaten") == "ccccc"
    found = seats(sqlite_store)
    daily = found["Dagelijks bestuur", "Jan Peeters"]
    with sqlite_store.read() as connection:
        (chair,) = (
            row
            for row in mandates(connection)
            if row.person == "Jan Peeters" and row.role == "voorzitter"
        )
    assert daily.follows_id == chair.id
    assert found["Werkgroep", "Jan Peeters"].follows_id == daily.id
    assert outcomes(bring_seats(sqlite_store, rows), "mandaten") == "-----"


@pytest.mark.parametrize(
    ("who", "cell", "function"),
    [
        ("Jan Peeters", "Schepen bij stad beerse", "schepen"),
        ("An Claes", "hoofd bij Zorg bij Huis", "hoofd"),
        ("An Claes", "bij Stad Beerse", None),
    ],
)
def test_a_seat_follows_a_function_as_the_list_of_people_has_it(
    sqlite_store: Store, who, cell, function
):
    bring_seats(sqlite_store, f"Werkgroep;;{who};;;{cell}\n")
    seat = seats(sqlite_store)["Werkgroep", who]
    with sqlite_store.read() as connection:
        posts = {post.id: post for post in affiliations(connection)}
        assert posts[seat.follows_affiliation_id].function == function
        (told,) = followed(connection, [seat]).values()
    again = f"Werkgroep;;{who};;;{told}\n"
    assert outcomes(bring_seats(sqlite_store, again), "mandaten") == "-"


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("ja", importing.UNKNOWN_SOURCE),
        ("Dagelijks bestuur", importing.UNKNOWN_SOURCE),
        ("burgemeester bij Stad Beerse", importing.UNKNOWN_SOURCE),
        ("schepen bij Nergens", importing.UNKNOWN_SOURCE),
        ("Bestuursorgaan", importing.ambiguous_source(2)),
        ("Werkgroep", following.OTHER_BODY),
    ],
)
def test_what_is_not_clear_rejects_the_row_and_says_what_to_write(
    sqlite_store: Store, cell, reason
):
    rows = (
        "Bestuursorgaan;CAW;Jan Peeters;lid;;\n"
        "Bestuursorgaan;Stad Beerse;Jan Peeters;lid;;\n"
        "Werkgroep;;Jan Peeters;lid;;\n"
        f"Werkgroep;;Jan Peeters;gast;;{cell}\n"
    )
    plan = bring_seats(sqlite_store, rows)
    assert outcomes(plan, "mandaten") == "cccr"
    (row,) = plan.rejected
    assert (row.column, row.value, row.reason) == ("ambtshalve", cell, reason)


def test_seats_may_not_follow_each_other_in_a_circle(sqlite_store: Store):
    first = (
        "Bestuursorgaan;CAW;Jan Peeters;;;\nWerkgroep;;Jan Peeters;;;Bestuursorgaan\n"
    )
    bring_seats(sqlite_store, first)
    plan = bring_seats(sqlite_store, "Bestuursorgaan;CAW;Jan Peeters;;;Werkgroep\n")
    assert plan.rejected[0].reason == importing.FOLLOWS_ITSELF


def test_of_several_terms_the_one_that_runs_then_is_meant(sqlite_store: Store):
    rows = (
        "Bestuursorgaan;CAW;Jan Peeters;;2020;2023-12-31;\n"
        "Bestuursorgaan;CAW;Jan Peeters;;2024;;\n"
        "Werkgroep;;Jan Peeters;;2024-05-01;;Bestuursorgaan\n"
    )
    header = "orgaan;organisatie;persoon;rol;van;tot;ambtshalve\n"
    bring(sqlite_store, **LISTS, mandaten=header + rows)
    with sqlite_store.read() as connection:
        by_start = {(row.body, row.start): row for row in mandates(connection)}
    group = by_start["Werkgroep", date(2024, 5, 1)]
    assert group.follows_id == by_start["Bestuursorgaan", date(2024, 1, 1)].id


def test_an_empty_cell_leaves_it_and_the_preview_says_what_changes(
    sqlite_store: Store,
):
    plain = "Bestuursorgaan;CAW;Jan Peeters;;;\nWerkgroep;;Jan Peeters;;;\n"
    bring_seats(sqlite_store, plain)
    rows = "Werkgroep;;Jan Peeters;;;Bestuursorgaan\n"
    plan = look(sqlite_store, **LISTS, mandaten=HEADER + rows)
    (change,) = plan.tables["mandaten"][0].changes
    assert (change.field, change.before, change.after) == (
        "ambtshalve",
        "",
        "Bestuursorgaan",
    )
    bring_seats(sqlite_store, rows)
    assert outcomes(bring_seats(sqlite_store, plain), "mandaten") == "--"
    assert seats(sqlite_store)["Werkgroep", "Jan Peeters"].follows_id is not None
    other = "Werkgroep;;Jan Peeters;;;schepen bij Stad Beerse\n"
    plan = bring_seats(sqlite_store, other)
    (change,) = plan.tables["mandaten"][0].changes
    assert (change.before, change.after) == (
        importing.SOMETHING_ELSE,
        "schepen bij Stad Beerse",
    )
    assert seats(sqlite_store)["Werkgroep", "Jan Peeters"].follows_id is None


WEIRD = ["Raad", "Raad (oud)", "hoofd bij Raad", "bij Raad", "Raad bij Raad (oud)"]


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    names=st.lists(st.sampled_from(WEIRD), min_size=4, max_size=4),
    role=st.none() | st.sampled_from(["oud", "hoofd"]),
    function=st.none() | st.sampled_from(["hoofd", "Raad", "Raad bij Raad"]),
    step=st.booleans(),
)
def test_what_we_write_reads_back_without_a_change(
    sqlite_store: Store, actor, names, role, function, step
):
    """Also where a body is called as a function is, or the holder is out of step."""
    with sqlite_store.change(actor, "begin") as tx:
        person, other = tx.add_all([Person(last_name="A"), Person(last_name="B")])
        one, two, own = tx.add_all([Body(name=name) for name in names[:3]])
        firm = tx.add(Organisation(name=names[3]))
        post = tx.add(
            Affiliation(
                person_id=person.key, organisation_id=firm.key, function=function
            )
        )
        seat = Mandate(body_id=one.key, person_id=person.key, role=role)
        source = tx.add(seat)
        tx.add(Mandate(body_id=two.key, person_id=person.key, role=role))
        holder = other if step else person
        place: dict[str, Any] = {"body_id": own.key, "person_id": holder.key}
        made = tx.add_all(
            [
                Mandate(**place, follows_id=source.key),
                Mandate(**place, follows_affiliation_id=post.key),
            ]
        )
    with sqlite_store.read() as connection:
        rows = mandates(connection, body_id=own.key)
        told = followed(connection, rows)
    cells = "".join(f"M{row.key};{told[row.key]}\n" for row in made)
    plan = look(sqlite_store, mandaten=f"schakel_id;ambtshalve\n{cells}")
    assert outcomes(plan, "mandaten") == "--"
