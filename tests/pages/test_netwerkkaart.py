"""Netwerkkaart: the page around the map."""

import io
from datetime import date, datetime
from urllib.parse import parse_qsl, urlsplit

import pandas as pd
import pytest
from openpyxl import load_workbook

from crm.model.tables import (
    Affiliation,
    Body,
    ContactMoment,
    Mandate,
    Organisation,
    Participation,
)
from crm.texts import network as t
from crm.ui.download_list import DOWNLOADS
from tests.pages.council import TODAY, captions, small_council, words


@pytest.fixture
def council(sqlite_store, actor):
    """The small council; An works for CAW and was at the last assembly."""
    ids = small_council(sqlite_store, actor)
    with sqlite_store.change(actor, "meer") as tx:
        tx.add(Affiliation(person_id=ids["person An"], organisation_id=ids["caw"]))
        moment = tx.add(
            ContactMoment(body_id=ids["assembly"], on=date(2026, 11, 3), title="Najaar")
        )
        tx.add(
            Participation(
                contact_moment_id=moment.key,
                person_id=ids["person An"],
                organisation_id=ids["caw"],
            )
        )
    return sqlite_store, ids


def test_the_first_line_says_what_the_map_shows(council, open_page):
    page = open_page(council[0], "netwerkkaart")
    assert not page.exception
    # CAW and the ring; An, Jan and the alternate Wim; Els' mandate has ended.
    assert (
        "Algemene vergadering op 23/11/2026: 2 organisaties, 3 personen, 6 banden."
    ) in words(page)


def test_the_map_is_of_the_day_in_the_link(council, open_page):
    page = open_page(council[0], "netwerkkaart", kaart_op="2025-12-31")
    assert "op 31/12/2025: 2 organisaties, 4 personen" in words(page)


def test_without_choice_the_card_is_that_of_the_middle(council, open_page):
    page = open_page(council[0], "netwerkkaart")
    assert "#### Algemene vergadering" in words(page)
    assert "overleg · algemene vergadering · 3 leden" in words(page)
    assert "03/11/2026" in words(page)


def test_the_link_opens_the_card_of_a_node(council, open_page):
    store, ids = council
    page = open_page(store, "netwerkkaart", knoop=f"O{ids['caw']}")
    said = words(page)
    assert "#### CAW" in said
    assert "Turnhout" in said
    assert f"(/overleg?id={ids['assembly']})" in said
    assert "*Peeters*" in said
    assert "Laatst gezien 03/11/2026 op Algemene vergadering" in said
    (card,) = [one for one in page.link_button if one.label == t.OPEN_CARD]
    assert card.url == f"/organisatie?id={ids['caw']}"


def test_the_card_of_a_person_names_whom_it_speaks_for(council, open_page):
    store, ids = council
    page = open_page(store, "netwerkkaart", knoop=f"P{ids['person An']}")
    said = words(page)
    assert f"[CAW](/organisatie?id={ids['caw']})" in said
    assert "voorzitter" in said


def test_show_network_of_this_makes_it_the_middle(council, open_page):
    store, ids = council
    key = f"O{ids['caw']}"
    page = open_page(store, "netwerkkaart", knoop=key)
    next(b for b in page.button if b.label == t.SHOW_NETWORK).click().run()
    assert page.query_params["van"] == key
    assert "knoop" not in page.query_params
    assert "CAW op 23/11/2026: " in words(page)


def test_another_middle_can_be_chosen_by_name(council, open_page):
    store, ids = council
    page = open_page(store, "netwerkkaart")
    page.selectbox(key="kaart_van").select(f"P{ids['person Jan']}").run()
    assert page.query_params["van"] == f"P{ids['person Jan']}"
    assert "Jan Wouters op 23/11/2026: 1 overleg, 1 band." in words(page)


def test_a_filter_stands_in_the_link_and_can_be_wiped(council, open_page):
    store, _ = council
    page = open_page(store, "netwerkkaart", kaart_gemeente="Turnhout")
    assert "1 organisatie, 3 personen" in words(page)
    assert "De filter verbergt er 1." in words(page)
    next(b for b in page.button if b.label == "Wis de filter").click().run()
    assert "2 organisaties, 3 personen" in words(page)


def test_a_filter_that_leaves_nobody_says_what_to_do(council, open_page):
    page = open_page(council[0], "netwerkkaart", kaart_cluster="PZON")
    assert "Wis de filter" in page.info[0].value


def test_the_table_shows_the_same_nodes_and_ties(council, open_page):
    page = open_page(council[0], "netwerkkaart", kaart_als="Tabel")
    nodes, ties = (table.value for table in page.dataframe)
    assert set(nodes["Naam"]) == {
        "Algemene vergadering",
        "CAW",
        "Huisartsenkring",
        "An *Peeters*",
        "Jan Wouters",
        "Wim Claes",
    }
    assert len(ties) == 6
    attended = ties[ties["Keer gezien"] == 1]
    assert set(attended["Laatst gezien"]) == {date(2026, 11, 3)}


def test_the_table_can_be_searched_without_accents(council, open_page):
    page = open_page(council[0], "netwerkkaart", kaart_als="Tabel")
    page.text_input(key="kaart_zoek").set_value("péeters").run()
    nodes, ties = (table.value for table in page.dataframe)
    assert list(nodes["Naam"]) == ["An *Peeters*"]
    assert len(ties) == 2


def saved(store, page):
    """The sheets of the workbook that the Excel button gives, read back."""
    (button,) = [one for one in page.link_button if one.label == "Excel"]
    parts = urlsplit(button.url)
    assert parts.path == "/download/netwerkkaart"
    (found,) = [one for one in DOWNLOADS if one.name == "netwerkkaart"]
    made = found.make(store, dict(parse_qsl(parts.query, True)), TODAY)
    book = load_workbook(io.BytesIO(made.content))
    sheets = [sheet for sheet in book if sheet.title in {"netwerk", "banden"}]
    return [list(sheet.iter_rows(values_only=True)) for sheet in sheets]


def as_shown(table):
    """A table on the screen as a workbook would hold it, without cluster signs."""
    return [
        tuple(None if value == "" or pd.isna(value) else value for value in row)
        for row in table.itertuples(index=False)
    ]


@pytest.mark.parametrize(
    "link",
    [
        {},
        {"kaart_gemeente": "Turnhout"},
        {"kaart_soort": ["personen"]},
        {"kaart_stappen": "2 stappen", "van": "P1"},
        {"kaart_zoek": "péeters"},
        {"kaart_op": "2025-12-31"},
    ],
)
def test_the_workbook_holds_the_table_as_it_is_filtered(council, open_page, link):
    store, _ = council
    page = open_page(store, "netwerkkaart", kaart_als="Tabel", **link)
    assert not page.exception
    shown = [table.value for table in page.dataframe]
    nodes, ties = saved(store, page)
    assert nodes[0] == tuple(shown[0].columns)
    assert [row[0] for row in nodes[1:]] == list(shown[0]["Naam"])
    assert [(row[1], row[5]) for row in nodes[1:]] == list(
        zip(shown[0]["Soort"], shown[0]["Banden"], strict=True)
    )
    assert ties[0] == tuple(shown[1].columns)
    dated = [
        tuple(v.date() if isinstance(v, datetime) else v for v in row)
        for row in ties[1:]
    ]
    assert dated == as_shown(shown[1])


def test_the_mail_copy_leaves_out_who_wants_no_mail(council, open_page, actor):
    store, ids = council
    with store.change(actor, "adres") as tx:
        tx.update(tx.get(Organisation, ids["caw"]), email="info@caw.example.org")
    page = open_page(store, "netwerkkaart")
    (line,) = [code.value for code in page.code]
    assert set(line.split("; ")) == {"an@example.org", "info@caw.example.org"}
    said = " ".join(captions(page))
    assert "wil geen mails (1): Jan Wouters" in said
    assert "Zonder mailadres (2): Huisartsenkring en Wim Claes" in said


def test_the_mail_copy_follows_the_filter_and_the_search(council, open_page):
    store, _ = council
    page = open_page(store, "netwerkkaart", kaart_als="Tabel", kaart_zoek="wim")
    assert not page.code
    page = open_page(store, "netwerkkaart", kaart_als="Tabel", kaart_zoek="peeters")
    assert [code.value for code in page.code] == ["an@example.org"]


@pytest.mark.parametrize("link", [{"van": "O999"}, {"van": "onzin"}])
def test_a_link_to_what_is_gone_says_so(council, open_page, link):
    page = open_page(council[0], "netwerkkaart", **link)
    assert not page.exception
    assert "bestaat niet" in page.info[0].value


def test_a_card_of_what_is_gone_falls_back_to_the_middle(council, open_page):
    for key in ("O999", "onzin", "O²"):
        page = open_page(council[0], "netwerkkaart", knoop=key)
        assert "#### Algemene vergadering" in words(page)


def test_two_clusters_that_meet_little_are_named_with_the_way_to_them(
    demo_store, open_page
):
    said = words(open_page(demo_store, "netwerkkaart"))
    assert " minder dan je zou verwachten in overleg dat wij noteerden: " in said
    assert "(/niet-samen-gezien?beeld=Clusters&clusters=" in said


def test_no_clusters_are_named_on_another_day_or_when_none_meet_little(
    council, demo_store, open_page
):
    before = open_page(demo_store, "netwerkkaart", kaart_op="2026-06-30")
    for page in (before, open_page(council[0], "netwerkkaart")):
        assert "verwachten" not in words(page)
        assert t.PAIR_COMING not in words(page)


def test_an_empty_council_is_told_where_to_begin(sqlite_store, open_page):
    page = open_page(sqlite_store, "netwerkkaart")
    assert not page.exception
    assert "geen overleg" in page.info[0].value
    assert page.link_button[0].url == "/overleg-en-mandaten"


def test_a_crowd_is_cut_to_150_and_the_page_says_so(sqlite_store, actor, open_page):
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Forum"))
        tx.add_all([Organisation(name=f"Partner {n}") for n in range(200)])
        tx.add_all([Mandate(body_id=1, organisation_id=n) for n in range(1, 201)])
    page = open_page(sqlite_store, "netwerkkaart")
    assert "Forum op 23/11/2026: 149 organisaties, 149 banden." in words(page)
    assert "Je ziet de 150 dichtste van 201" in words(page)


def test_names_are_shown_as_typed(council, open_page, actor):
    store, ids = council
    with store.change(actor, "naam") as tx:
        tx.update(tx.get(Organisation, ids["caw"]), name="![](http://x.example/y)")
    page = open_page(store, "netwerkkaart", knoop=f"O{ids['caw']}")
    assert all("![](http" not in markdown.value for markdown in page.markdown)
    assert "![](http://x.example/y)" in words(page)
    assert captions(page)
