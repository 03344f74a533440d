"""While others look along, nothing of what is not for them is on any page."""

from datetime import date, timedelta

import pytest

from crm.exchange.attendance import read_text
from crm.findings.overview import written
from crm.logbook.brought_lists import BroughtList
from crm.logbook.contacts import ContactNote, note_contact
from crm.logbook.forms import Newcomer, NoteForm
from crm.logbook.presence import Attendee
from crm.model.dates import PartialDate
from crm.model.enums import ContactStatus, NormKind, Presence
from crm.model.tables import (
    Affiliation,
    ContactMoment,
    Organisation,
    Outreach,
    Participation,
    Person,
)
from crm.store.drafts import save_draft
from crm.texts import preparation
from crm.texts import screen_sharing as t
from crm.ui.screens import SCREENS
from tests.pages.council import TODAY, captions, small_council
from tests.pages.words import shown_texts

SWITCH = "screen-sharing.switch"
SECRETS = (
    "Geheime notitie",
    "privemail@example.org",
    "0499 11 22 33",
    "Geheimstraat 1",
    "Geheime databank",
    "Wil geen mails",
    "Geheime opmerking",
    "Afgehaakte partner",
    "0477 00 00 00",
    "lijstmail@example.org",
    "nieuwmail@example.org",
    "normaal elke",
    preparation.MISSED,
)
"""What nobody may see who looks along; the last telephone number is a former one."""


@pytest.fixture
def secrets(sqlite_store, actor):
    """A council with something private in every place; the links to walk."""
    ids = small_council(sqlite_store, actor)
    with sqlite_store.change(actor, "geheimen") as tx:
        person = tx.add(
            Person(
                first_name="Ria",
                last_name="Smets",
                email="privemail@example.org",
                phone="0477 00 00 00",
                address="Geheimstraat 1",
                data_access="Geheime databank",
                no_mail=True,
            )
        )
        tx.add(Affiliation(person_id=person.key, organisation_id=ids["caw"]))
        note = ContactNote(
            body_id=ids["assembly"],
            on=PartialDate(TODAY - timedelta(days=9)),
            notes="Geheime notitie",
            decisions="Een beslissing",
            attendees=(Attendee("r", Presence.PRESENT, person.key),),
        )
        contact = note_contact(tx, note, TODAY)
        quiet = tx.add(Organisation(name="Stille vzw"))
        for month in range(1, 7):
            held = tx.add(
                ContactMoment(
                    body_id=ids["group"],
                    on=date(2025, month, 7),
                    status=ContactStatus.HELD,
                )
            )
            tx.add(Participation(contact_moment_id=held.key, organisation_id=quiet.key))
        search, _ = (
            tx.add(
                Outreach(
                    body_id=ids["assembly"],
                    kind=NormKind.SECTOR,
                    group="VAPH",
                    partner=partner,
                    next_step="Geheime opmerking",
                    closed_on=closed,
                )
            )
            for partner, closed in (("Zoeker", None), ("Afgehaakte partner", TODAY))
        )
    with sqlite_store.change(actor, "nieuw nummer") as tx:
        tx.update(tx.get(Person, person.key), phone="0499 11 22 33")
    form = NoteForm(
        body_id=ids["assembly"],
        on=PartialDate(TODAY),
        newcomer=Newcomer(last_name="Nieuw", email="nieuwmail@example.org"),
        brought=BroughtList(
            read_text("Aanwezig: Piet Pas, lijstmail@example.org"), "digest"
        ),
    )
    save_draft(sqlite_store, "klad", "contact", "Test", form.payload())
    zetel = written((ids["assembly"], NormKind.SECTOR, "VAPH"))
    links: list[tuple[str, dict[str, object]]] = [
        (screen.name, {}) for screen in SCREENS
    ]
    links += [
        ("persoon", {"id": person.key}),
        ("persoon", {"id": person.key, "doe": "wijzigen"}),
        ("organisatie", {"id": ids["caw"]}),
        ("overleg", {"id": ids["assembly"]}),
        ("overleg_voorbereiden", {"id": ids["assembly"]}),
        ("contact", {"id": contact.key}),
        ("contact_noteren", {"contact": contact.key}),
        ("contact_noteren", {"concept": "klad"}),
        ("ontbrekende_partners", {"zetel": zetel}),
        ("zoektochten", {"id": search.key}),
        ("zoektochten", {"afgerond": "true"}),
        ("beheer", {"wijziging": tx.change_set}),
        ("netwerkkaart", {"van": f"person-{person.key}"}),
    ]
    return sqlite_store, links


def found(texts):
    plain = "\n".join(texts).replace("\\", "").replace("\u2060", "")
    return {secret for secret in SECRETS if secret in plain}


def test_nothing_private_is_on_any_page_while_it_is_on_and_all_of_it_while_off(
    secrets, open_page
):
    store, links = secrets
    seen, leaks = set(), {}
    for name, asked in links:
        page = open_page(store, name, **asked)
        assert not page.exception
        seen |= found(shown_texts(page))
        page.toggle(key=SWITCH).set_value(True).run()
        assert not page.exception
        assert t.ON in [info.value for info in page.info]
        if left := found(shown_texts(page)):
            leaks[name, *asked] = left
    assert seen == set(SECRETS)
    assert leaks == {}


def test_what_is_hidden_comes_back_with_the_switch(secrets, open_page):
    store, links = secrets
    asked = dict(links[len(SCREENS) :])["contact"]
    page = open_page(store, "contact", **asked)
    for on in (True, False):
        page.toggle(key=SWITCH).set_value(on).run()
        assert ("Geheime notitie" in found(shown_texts(page))) is not on
    assert t.ON not in [info.value for info in page.info]


def test_what_is_held_back_is_named_and_why(sqlite_store, actor, open_page):
    small_council(sqlite_store, actor)
    page = open_page(sqlite_store, "personen")
    page.session_state["screen-sharing"] = True
    said = captions(page.run())
    assert t.file_hidden("Excel, Word, pdf en afdruk van de lijst 'personen'") in said
    page = open_page(sqlite_store, "organisaties")
    page.session_state["screen-sharing"] = True
    assert t.MAILS_HIDDEN in captions(page.run())
