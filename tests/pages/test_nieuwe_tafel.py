"""Nieuwe tafel: whom we know, whom to invite, and making the body."""

from datetime import date

import pytest

from crm.model.enums import ContactStatus, NormKind, Presence
from crm.model.tables import Action, Person
from crm.store.bodies import bodies, norms
from crm.store.contacts import contacts, participations
from crm.store.plans import action_partners
from tests.pages.council import captions, words
from tests.pages.test_ontbrekende_partners import said_on
from tests.pages.zone import zone_with_a_gap

PAGE = "nieuwe_tafel"
WISH = {"thema": "Wonen", "sectoren": "VAPH", "gemeenten": "Turnhout"}


@pytest.fixture
def zone(sqlite_store, actor):
    return sqlite_store, zone_with_a_gap(sqlite_store, actor)


def test_without_a_wish_it_says_what_to_do(zone, open_page):
    store, _ = zone
    page = open_page(store, PAGE)
    assert not page.exception
    assert "Kies welke sectoren" in page.info[0].value


def test_the_link_holds_the_whole_table(zone, open_page):
    store, _ = zone
    page = open_page(store, PAGE, **WISH)
    assert not page.exception
    said = said_on(page)
    assert "2 groepen. 2 partners om uit te nodigen." in said
    assert "VAPH: Gekend 1, nog nooit ontmoet 0" in said.replace("*", "")
    assert "Stad Turnhout" in said
    assert "De *Ark*" in said
    assert "Zonnewende" not in said
    assert "nog niemand uit" not in said


def test_a_group_without_anybody_known_is_a_gap(zone, open_page):
    store, _ = zone
    page = open_page(store, PAGE, functies="schepen")
    assert "1 zonder iemand die we kennen" in words(page)
    assert "hiaat, niemand gekend en niemand op een lijst" in words(page)


def test_making_it_gives_body_norms_and_action_and_the_list_stays_to_invite(
    zone, actor, open_page
):
    store, _ = zone
    with store.change(actor, "actie") as tx:
        tx.add(Action(number="3", title="Thuis"))
    page = open_page(store, PAGE, actiefiche="3. Thuis", **WISH)
    page.button(key="make").click().run()
    assert not page.exception
    assert "staat klaar" in page.success[0].value
    assert "Nodig uit" in words(page)
    with store.read() as connection:
        made = next(body for body in bodies(connection) if body.name == "Wonen")
        asked = {(n.kind, n.group) for n in norms(connection, body_id=made.id)}
        (partner,) = action_partners(connection)
    assert asked == {(NormKind.SECTOR, "VAPH"), (NormKind.MUNICIPALITY, "Turnhout")}
    assert partner.body_id == made.id
    links = {link.label: link.url for link in page.get("link_button")}
    assert links["Kaart van Wonen"] == f"/overleg?id={made.id}"
    assert page.selectbox(key=f"plan-gathering.where.{made.id}").value == made.id
    next(b for b in page.button if b.label == "Ongedaan maken").click().run()
    with store.read() as connection:
        assert "Wonen" not in {body.name for body in bodies(connection)}


def test_without_theme_it_is_not_made(zone, open_page):
    store, _ = zone
    page = open_page(store, PAGE, sectoren="VAPH")
    page.button(key="make").click().run()
    assert "thema" in page.error[0].value


def test_a_partner_can_be_unticked_and_the_link_says_so(zone, actor, open_page):
    store, ids = zone
    with store.change(actor, "mail") as tx:
        jan = next(p for p in tx.find(Person) if p.last_name == "Claes")
        tx.update(jan, email="jan@example.org")
    page = open_page(store, PAGE, **WISH)
    assert page.code[-1].value == "jan@example.org"
    page.checkbox(key=f"tick-organisation-{ids['ark']}").uncheck().run()
    assert page.query_params["niet"] == f"organisation-{ids['ark']}"
    assert any("1 van 2 aangevinkt" in caption for caption in captions(page))
    assert "jan@example.org" not in [code.value for code in page.code]
    next(b for b in page.button if b.label == "Vink iedereen aan").click().run()
    assert "niet" not in page.query_params
    assert page.checkbox(key=f"tick-organisation-{ids['ark']}").value


def test_the_meeting_is_planned_with_who_is_ticked(zone, open_page):
    store, ids = zone
    page = open_page(
        store, PAGE, niet=f"organisation-{ids['ark']}", wanneer="2026-12-15", **WISH
    )
    page.button(key="plan-gathering.save").click().run()
    assert not page.exception
    said = page.success[0].value.replace("\\", "")
    assert said == "Gepland op 15/12/2026: Wonen, 1 uitgenodigde."
    with store.read() as connection:
        planned = contacts(connection, status=ContactStatus.PLANNED)
        row = next(row for row in planned if row.title == "Wonen")
        mine = [p for p in participations(connection) if p.contact_id == row.id]
    assert row.on == date(2026, 12, 15)
    assert [(p.organisation, p.presence) for p in mine] == [
        ("Stad Turnhout", Presence.INVITED)
    ]


def test_without_a_day_nothing_is_planned(zone, open_page):
    store, _ = zone
    page = open_page(store, PAGE, **WISH)
    page.button(key="plan-gathering.save").click().run()
    assert "Kies eerst bij 'Wanneer'" in page.error[0].value.replace("\\", "")
