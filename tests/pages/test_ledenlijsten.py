"""Ledenlijsten: any body on any day."""

from datetime import date

import pytest

from crm.assembly.bodies import set_list_checked
from crm.model.tables import Body
from crm.store.bodies import mandates
from crm.texts import members as t
from tests.pages.council import TODAY, captions, small_council, words


@pytest.fixture
def council(sqlite_store, actor):
    return sqlite_store, small_council(sqlite_store, actor)


def tables(page):
    return [table.value for table in page.dataframe]


def test_the_first_line_counts_members_votes_open_seats_and_ends(council, open_page):
    store, _ = council
    page = open_page(store, "ledenlijsten")
    assert not page.exception
    assert (
        "3 leden, 2 stemgerechtigd, 1 open zetel, 1 mandaat eindigt binnen 3 maanden"
    ) in words(page)


def test_the_table_holds_a_row_for_each_member_and_nobody_else(council, open_page):
    store, _ = council
    (table,) = tables(open_page(store, "ledenlijsten"))
    assert sorted(table["Persoon"]) == ["An *Peeters*", "Jan Wouters", "nog geen naam"]
    assert list(table["Stemt"]) == ["nee", "ja", "ja"]


def test_a_day_in_the_past_shows_who_sat_then(council, open_page):
    store, _ = council
    page = open_page(store, "ledenlijsten", op="2025-06-01")
    assert "4 leden" in words(page)
    assert "op 01/06/2025" in words(page)
    assert "Els Maes" in set(tables(page)[0]["Persoon"])


def test_the_link_filters_by_cluster_and_vote(council, open_page):
    store, _ = council
    page = open_page(store, "ledenlijsten", van_cluster="zorg")
    assert list(tables(page)[0]["Organisatie"]) == ["Huisartsenkring"]
    page = open_page(store, "ledenlijsten", stem="true")
    assert sorted(tables(page)[0]["Persoon"]) == ["An *Peeters*", "Jan Wouters"]
    assert "2 van 3 getoond." in captions(page)


def test_the_files_ask_for_what_the_screen_shows(council, open_page):
    store, ids = council
    page = open_page(store, "ledenlijsten", van_cluster="zorg", op="2025-06-01")
    links = {link.label: link.url for link in page.get("link_button")}
    assert links["Excel"] == (
        f"/download/ledenlijst?als=xlsx&id={ids['assembly']}&op=2025-06-01&cluster=zorg"
        "&gegevens=1"
    )
    assert "gegevens" not in links["pdf"] + links["Afdrukken"] + links["Word"]
    assert {"Excel", "Word", "pdf", "Afdrukken"} <= set(links)


def test_the_mail_line_leaves_out_who_wants_no_mail_and_names_them(council, open_page):
    store, _ = council
    page = open_page(store, "ledenlijsten")
    assert [code.value for code in page.code] == ["an@example.org"]
    told = captions(page)
    assert "Weggelaten, want wil geen mails (1): Jan Wouters." in told
    assert "Zonder mailadres (1): Huisartsenkring." in told


def test_a_list_that_nobody_checked_says_no_number_of_open_seats(council, open_page):
    store, _ = council
    page = open_page(store, "ledenlijsten", overleg="Werkgroep [één]")
    assert "1 open zetel" not in words(page)
    assert "De lijst is nog niet nagekeken, dus open zetels tellen nog niet mee" in (
        words(page)
    )


def test_what_an_unchecked_list_misses_is_not_called_open(council, actor, open_page):
    store, ids = council
    with store.change(actor, "niet nagekeken") as tx:
        body = tx.get(Body, ids["assembly"])
        set_list_checked(tx, body.key, body.revision, None)
    page = open_page(store, "ledenlijsten")
    assert "VAPH: 0 van 1" in words(page)
    assert "1 plaats open" not in words(page)
    assert t.NOT_CHECKED in captions(page)


def test_the_link_opens_a_mandate_beside_the_list(council, open_page):
    store, ids = council
    page = open_page(store, "ledenlijsten", mandaat=ids["An"])
    assert page.subheader[0].value == r"An \*Peeters\*"
    assert "Plaatsvervangers" in words(page)
    assert "Wim Claes" in words(page)


def test_a_mandate_about_to_end_opens_from_its_line(council, open_page):
    store, ids = council
    page = open_page(store, "ledenlijsten")
    page.button(key=f"ending-{ids['Jan']}").click().run()
    assert page.query_params["mandaat"] == str(ids["Jan"])
    assert page.subheader[0].value == "Jan Wouters"


def test_ending_a_mandate_from_the_list_can_be_undone_and_takes_effect(
    council, open_page
):
    store, ids = council
    page = open_page(store, "ledenlijsten", mandaat=ids["Jan"], doe="beeindigen")
    form = f"end-{ids['Jan']}-1"
    assert page.date_input(key=f"{form}.end").value == TODAY
    page.date_input(key=f"{form}.end").set_value(date(2026, 11, 22))
    page.button(key=f"{form}.save").click().run()
    assert not page.exception
    assert "2 leden, 1 stemgerechtigd" in words(page)
    with store.read() as connection:
        (row,) = [r for r in mandates(connection) if r.id == ids["Jan"]]
    assert row.end == date(2026, 11, 22)


def test_without_any_body_the_page_says_what_to_do(sqlite_store, open_page):
    page = open_page(sqlite_store, "ledenlijsten")
    assert not page.exception
    assert "nog geen overleg" in page.info[0].value


def test_a_choice_that_another_page_left_empty_shows_the_assembly(council, open_page):
    store, _ = council
    page = open_page(store, "ontbrekende_partners")
    page.session_state["overleg"] = None
    page.switch_page("../../pages/ledenlijsten.py").run()
    assert not page.exception
    assert page.selectbox(key="overleg").value == "Algemene vergadering"
