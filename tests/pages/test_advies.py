"""Advies ontbrekende partners: the page, the A4, and the introduction."""

import io

import pytest
from pypdf import PdfReader

from crm.findings.advice import asked_advice
from crm.model.enums import ContactKind, Presence
from crm.model.tables import Body, Norm, Organisation, Person
from crm.store.contacts import contacts, participations
from crm.texts import advice as t
from crm.ui.advice_paper import advice_paper
from tests.findings.councils import Council
from tests.pages.council import TODAY, captions, words
from tests.pages.zone import zone_with_a_gap

PAGE = "advies"


@pytest.fixture
def zone(sqlite_store, actor):
    """The town is the convenor of a table that misses VAPH."""
    ids = zone_with_a_gap(sqlite_store, actor)
    with sqlite_store.change(actor, "trekker") as tx:
        town = next(o for o in tx.find(Organisation) if o.name == "Stad Turnhout")
        made = Council(tx)
        body = made.body("Lokaal overleg", "netwerk", owner_id=town.key)
        made.mandate(body, town, cluster="lokale besturen")
        for person in tx.find(Person):
            tx.update(person, email=f"{person.last_name.lower()}@example.org")
    return sqlite_store, {**ids, "body": body.key}


def test_without_a_body_it_asks_for_one(zone, open_page):
    store, _ = zone
    page = open_page(store, PAGE)
    assert not page.exception
    assert "Kies een overleg" in page.info[0].value
    assert page.selectbox(key="advice-body").options[0] == "Lokaal overleg"


def test_it_says_who_is_there_and_who_could_come(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE, id=ids["body"], sectoren="VAPH", gemeenten="Beerse")
    assert not page.exception
    said = words(page)
    assert "Trekker: Stad Turnhout" in said
    assert "Niemand uit Beerse." in said
    assert "Wie ontbreekt: VAPH" in said
    assert said.index("Wie ontbreekt: VAPH") < said.index(t.TAKE_PART)
    assert "Zonnewende (Beerse): gevestigd in Beerse" in said
    assert "De *Ark*" not in said


def test_the_paper_is_one_a4_about_organisations_only(zone):
    store, ids = zone
    asked = {"id": str(ids["body"]), "sectoren": "VAPH;HA"}
    made = advice_paper(store, asked, TODAY)
    assert not made.inline
    assert advice_paper(store, {**asked, "als": "afdruk"}, TODAY).inline
    (only,) = PdfReader(io.BytesIO(made.content)).pages
    text = only.extract_text()
    assert "Mogelijke partners voor Lokaal overleg" in text
    assert "De *Ark* (Turnhout)" in text
    assert "De _Brug_" in text
    assert t.NO_POSSIBLE in text
    for hidden in ("Claes", "Nys", "Maes", "laatste contact", "example.org"):
        assert hidden not in text
    with store.read() as connection:
        assert "Claes" not in repr(asked_advice(connection, asked, TODAY))


def test_of_a_list_that_nobody_checked_it_says_only_whom_we_did_not_see(
    zone, actor, open_page
):
    store, ids = zone
    with store.change(actor, "lijst") as tx:
        tx.update(tx.get(Body, ids["body"]), list_checked_on=None)
    page = open_page(store, PAGE, id=ids["body"], sectoren="VAPH")
    assert "Nog niet gezien: VAPH" in words(page)
    assert any("niet nagekeken" in caption for caption in captions(page))


def consent(page, ids, *who):
    form = f"advice-{ids['body']}"
    page.selectbox(key=f"{form}.partner").set_value(f"organisation-{ids['ark']}").run()
    for one in who:
        page.checkbox(key=f"{form}-organisation-{ids['ark']}.{one}").check().run()
    return page


@pytest.mark.parametrize(
    "who", [(), ("convenor-agrees",), ("partner-agrees",)], ids=str
)
def test_no_mail_before_both_agree(zone, open_page, who):
    store, ids = zone
    page = consent(open_page(store, PAGE, id=ids["body"], sectoren="VAPH"), ids, *who)
    assert not page.exception
    assert [code.value for code in page.code] == []
    assert not any(b.label == t.NOTE_CONTACT for b in page.button)


def test_both_agreed_gives_one_mail_and_one_contact_with_both(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE, id=ids["body"], sectoren="VAPH")
    consent(page, ids, "convenor-agrees", "partner-agrees")
    (mail,) = page.code
    assert "Beste Bo Nys, beste Jan Claes," in mail.value
    next(b for b in page.button if b.label == t.NOTE_CONTACT).click().run()
    assert not page.exception
    assert "Genoteerd" in page.success[0].value
    with store.read() as connection:
        (row,) = [c for c in contacts(connection) if c.kind is ContactKind.MAIL]
        there = [p for p in participations(connection) if p.contact_id == row.id]
    assert row.body_id is None
    assert {(p.person, p.organisation, p.presence) for p in there} == {
        ("Jan Claes", "De *Ark*", Presence.PRESENT),
        ("Bo Nys", "Stad Turnhout", Presence.PRESENT),
    }


def test_nobody_of_the_pzon_is_brought_in_touch(zone, actor, open_page):
    store, ids = zone
    with store.change(actor, "cluster") as tx:
        tx.update(tx.get(Organisation, ids["ark"]), cluster="pzon")
    page = open_page(store, PAGE, id=ids["body"], sectoren="VAPH")
    assert "De *Ark*" not in page.selectbox(key=f"advice-{ids['body']}.partner").options


def test_our_own_body_gets_an_advice_but_no_introduction(zone, actor, open_page):
    store, ids = zone
    with store.change(actor, "norm") as tx:
        assert tx.find(Norm, body_id=ids["board"])
    page = open_page(store, PAGE, id=ids["board"])
    assert "Bij dit overleg staat geen andere trekker" in words(page)
    assert any("Vul eerst de trekker in" in caption for caption in captions(page))
