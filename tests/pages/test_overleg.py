"""Overleg en mandaten: the list of bodies and the card of one."""

from datetime import date, timedelta

import pytest

from crm.model.enums import ContactStatus, Presence
from crm.model.tables import Body, ContactMoment, Mandate, Participation, Person
from crm.store.bodies import bodies, mandates
from tests.pages.council import captions, small_council, words


@pytest.fixture
def council(sqlite_store, actor):
    return sqlite_store, small_council(sqlite_store, actor)


def named(store, name):
    with store.read() as connection:
        return next(row for row in bodies(connection) if row.name == name)


def messages(page):
    return [message.value.replace("\\", "") for message in page.success]


def test_the_list_shows_members_votes_open_seats_and_the_check(council, open_page):
    store, _ = council
    page = open_page(store, "overleg_en_mandaten")
    assert not page.exception
    assert "2 overleggen, 1 nagekeken lijst met 1 open zetel." in words(page)
    table = page.dataframe[0].value.set_index("Naam")
    row = table.loc["Algemene vergadering"]
    assert (row["Leden"], row["Stemgerechtigd"]) == (3, 2)
    assert (row["Open zetels"], row["Lijst nagekeken op"]) == (1, date(2026, 9, 1))
    assert table["Open zetels"].isna()["Werkgroep [één]"]


def test_the_list_is_found_by_name_without_accents_and_by_kind(council, open_page):
    store, _ = council
    page = open_page(store, "overleg_en_mandaten", naam="EEN werkgroep")
    assert list(page.dataframe[0].value["Naam"]) == ["Werkgroep [één]"]
    links = {link.label: link.url for link in page.get("link_button")}
    assert links["Excel"] == "/download/overleggen?als=xlsx&naam=EEN+werkgroep"
    page = open_page(store, "overleg_en_mandaten", soort_overleg="algemene vergadering")
    assert list(page.dataframe[0].value["Naam"]) == ["Algemene vergadering"]
    page = open_page(store, "overleg_en_mandaten", naam="bestaat niet")
    assert len(page.dataframe) == 0
    assert page.info


def test_a_new_body_is_made_and_told(council, open_page):
    store, _ = council
    page = open_page(store, "overleg_en_mandaten", doe="nieuw")
    page.text_input(key="new-body.name").set_value("Stuurgroep PIOEN")
    page.text_input(key="new-body.kind").set_value("stuurgroep")
    page.button(key="new-body.save").click().run()
    assert not page.exception
    assert messages(page) == ["Overleg Stuurgroep PIOEN toegevoegd."]
    assert named(store, "Stuurgroep PIOEN").kind == "stuurgroep"
    assert "Stuurgroep PIOEN" in list(page.dataframe[0].value["Naam"])


def test_a_name_that_is_taken_is_refused_and_what_was_typed_stays(council, open_page):
    store, _ = council
    page = open_page(store, "overleg_en_mandaten", doe="nieuw")
    page.text_input(key="new-body.name").set_value("algemene VERGADERING")
    page.button(key="new-body.save").click().run()
    assert "Er is al een overleg" in page.error[0].value
    assert page.text_input(key="new-body.name").value == "algemene VERGADERING"


def test_the_card_shows_members_past_and_alternates_and_norms(council, open_page):
    store, ids = council
    page = open_page(store, "overleg", id=ids["assembly"])
    assert not page.exception
    assert page.title[0].value == "Algemene vergadering"
    told = words(page)
    assert "Algemene vergadering: 3 van 4 ingevuld." in told
    assert "VAPH: nu 0, gevraagd minstens 1: voldoet niet" in told
    labels = [expander.label for expander in page.expander]
    assert "Plaatsvervangers en waarnemers (1)" in labels
    assert "Vroegere mandaten (1)" in labels
    people = [list(table.value["Persoon"]) for table in page.dataframe]
    assert ["Wim Claes"] in people
    assert ["Els Maes"] in people


def test_a_card_of_a_body_that_is_gone_says_so(council, open_page):
    store, _ = council
    for wrong in ("999", "x", ""):
        page = open_page(store, "overleg", id=wrong)
        assert not page.exception
        assert page.info


def test_saying_that_the_list_is_complete_sets_the_day(council, open_page):
    store, ids = council
    page = open_page(store, "overleg", id=ids["group"])
    assert "Deze lijst is nog niet nagekeken." in captions(page)
    page.button(key="list-checked").click().run()
    assert named(store, "Werkgroep [één]").list_checked_on == date(2026, 11, 23)
    assert "Nagekeken op 23/11/2026." in captions(page)
    page.button(key="list-unchecked").click().run()
    assert named(store, "Werkgroep [één]").list_checked_on is None


def test_a_new_mandate_counts_at_once_and_opens(council, open_page):
    store, ids = council
    page = open_page(store, "overleg", id=ids["assembly"], doe="nieuw")
    form = f"new-{ids['assembly']}"
    page.selectbox(key=f"{form}.person_id").set_value(ids["person Els"])
    page.selectbox(key=f"{form}.sector").set_value("MZ")
    page.text_input(key=f"{form}.role").set_value("lid")
    page.date_input(key=f"{form}.start").set_value(date(2026, 11, 1))
    page.button(key=f"{form}.save").click().run()
    assert not page.exception
    assert messages(page) == [
        "Mandaat van Els Maes, in eigen naam in Algemene vergadering toegevoegd."
    ]
    assert "4 van 5 ingevuld" in words(page)
    with store.read() as connection:
        newest = max(mandates(connection), key=lambda row: row.id)
    assert page.query_params["mandaat"] == str(newest.id)
    assert (newest.person, newest.organisation, newest.cluster, newest.sector) == (
        "Els Maes",
        None,
        "pzon",
        "MZ",
    )
    assert newest.votes


def test_a_mandate_of_nobody_is_refused(council, open_page):
    store, ids = council
    page = open_page(store, "overleg", id=ids["assembly"], doe="nieuw")
    page.button(key=f"new-{ids['assembly']}.save").click().run()
    assert "Kies een organisatie of een persoon" in page.error[0].value


def test_an_overlap_is_told_but_does_not_block(council, open_page):
    store, ids = council
    page = open_page(store, "overleg", id=ids["assembly"], doe="nieuw")
    form = f"new-{ids['assembly']}"
    page.selectbox(key=f"{form}.person_id").set_value(ids["person Jan"])
    page.button(key=f"{form}.save").click().run()
    (told,) = messages(page)
    assert "Let op: Jan Wouters heeft in Algemene vergadering ook een mandaat" in told


def test_a_successor_takes_the_place_over(council, open_page):
    store, ids = council
    page = open_page(
        store, "overleg", id=ids["assembly"], mandaat=ids["Jan"], doe="opvolgen"
    )
    form = f"replace-{ids['Jan']}-1"
    page.selectbox(key=f"{form}.person_id").set_value(ids["person Els"])
    page.date_input(key=f"{form}.start").set_value(date(2026, 12, 1))
    page.text_input(key=f"{form}.nominated_by").set_value("het werkveld")
    page.button(key=f"{form}.save").click().run()
    assert not page.exception
    with store.read() as connection:
        rows = {row.id: row for row in mandates(connection)}
    new = max(rows.values(), key=lambda row: row.id)
    assert rows[ids["Jan"]].end == date(2026, 11, 30)
    assert (new.person, new.start, new.nominated_by) == (
        "Els Maes",
        date(2026, 12, 1),
        "het werkveld",
    )


def test_editing_keeps_what_was_not_touched(council, open_page):
    store, ids = council
    page = open_page(
        store, "overleg", id=ids["assembly"], mandaat=ids["An"], doe="bewerken"
    )
    form = f"edit-{ids['An']}-1"
    page.text_input(key=f"{form}.role").set_value("ondervoorzitter")
    page.button(key=f"{form}.save").click().run()
    with store.read() as connection:
        row = next(r for r in mandates(connection) if r.id == ids["An"])
    assert (row.role, row.cluster, row.sector, row.person) == (
        "ondervoorzitter",
        "welzijn",
        "CAW",
        "An *Peeters*",
    )
    assert row.voting is None


def test_removing_asks_first_and_refuses_while_others_stand_in(council, open_page):
    store, ids = council
    page = open_page(
        store, "overleg", id=ids["assembly"], mandaat=ids["An"], doe="verwijderen"
    )
    assert "An *Peeters* namens CAW" in words(page)
    page.button(key=f"remove-{ids['An']}").click().run()
    assert "plaatsvervangers" in page.error[0].value
    page = open_page(
        store, "overleg", id=ids["assembly"], mandaat=ids["Wim"], doe="verwijderen"
    )
    page.button(key=f"remove-{ids['Wim']}").click().run()
    with store.read() as connection:
        left = {row.id for row in mandates(connection)}
    assert ids["Wim"] not in left
    assert ids["An"] in left


def test_a_stale_form_is_refused_with_the_reason(council, open_page, actor):
    store, ids = council
    page = open_page(
        store, "overleg", id=ids["assembly"], mandaat=ids["An"], doe="bewerken"
    )
    with store.change(actor, "intussen") as tx:
        tx.update(tx.get(Mandate, ids["An"]), role="penningmeester")
    page.text_input(key=f"edit-{ids['An']}-1.role").set_value("ondervoorzitter")
    page.button(key=f"edit-{ids['An']}-1.save").click().run()
    assert "Test" in page.error[0].value
    with store.read() as connection:
        row = next(r for r in mandates(connection) if r.id == ids["An"])
    assert row.role == "penningmeester"


def test_a_body_that_counts_by_taking_part_shows_who_took_part(
    council, open_page, actor
):
    store, ids = council
    with store.change(actor, "overleg") as tx:
        person = tx.add(Person(first_name="Mia", last_name="Goos"))
        for day, status in (
            (date(2026, 10, 1), ContactStatus.HELD),
            (date(2026, 11, 1), ContactStatus.HELD),
            (date(2026, 11, 30), ContactStatus.PLANNED),
            (date(2025, 1, 1), ContactStatus.HELD),
        ):
            moment = tx.add(
                ContactMoment(body_id=ids["group"], on=day, status=status, title="W")
            )
            tx.add(
                Participation(
                    contact_moment_id=moment.key,
                    person_id=person.key,
                    presence=Presence.PRESENT,
                )
            )
    page = open_page(store, "overleg", id=ids["group"])
    (table,) = [t.value for t in page.dataframe if "Keer aanwezig" in t.value]
    assert table["Keer aanwezig"].tolist() == [2]
    assert table["Laatst"].tolist() == [date(2026, 11, 1)]
    assert "Overlegmomenten (4)" in [heading.value for heading in page.subheader]


def test_a_new_mandate_can_be_given_while_another_one_is_open(council, open_page):
    store, ids = council
    page = open_page(store, "overleg", id=ids["assembly"], mandaat=ids["An"])
    next(button for button in page.button if button.label == "Nieuw mandaat").click()
    page.run()
    assert page.selectbox(key=f"new-{ids['assembly']}.person_id").value is None


def test_a_body_that_has_ended_still_has_its_card(council, open_page, actor):
    store, ids = council
    with store.change(actor, "gestopt") as tx:
        tx.update(tx.get(Body, ids["group"]), end=date(2025, 1, 1))
    page = open_page(store, "overleg", id=ids["group"])
    assert not page.exception
    assert "werkgroep, tot en met 01/01/2025" in captions(page)
    assert "****" not in words(page)


def test_the_card_lists_every_meeting_and_proposes_the_next(council, open_page, actor):
    store, ids = council
    with store.change(actor, "vergaderingen") as tx:
        for number in range(1, 11):
            tx.add(
                ContactMoment(
                    body_id=ids["assembly"],
                    status=ContactStatus.HELD,
                    on=date(2026, 11, 20) - timedelta(weeks=number),
                    title=f"Zitting {number}",
                )
            )
    page = open_page(store, "overleg", id=ids["assembly"])
    assert not page.exception
    assert all(f"Zitting {number}" in words(page) for number in range(1, 11))
    assert "Vroegere overlegmomenten (2)" in [x.label for x in page.expander]
    assert page.button(key=f"plan-{ids['assembly']}").label == "Plan vr 27 nov 2026"


def test_planned_meetings_go_into_a_calendar_or_are_followed(council, open_page, actor):
    store, ids = council
    address = f"/download/agenda?overleg={ids['assembly']}"
    page = open_page(store, "overleg", id=ids["assembly"])
    assert address not in [one.proto.url for one in page.get("link_button")]
    with store.change(actor, "vergadering") as tx:
        planned = ContactStatus.PLANNED
        tx.add(
            ContactMoment(
                body_id=ids["assembly"], status=planned, on=date(2026, 12, 14)
            )
        )
    page = open_page(store, "overleg", id=ids["assembly"])
    assert address in [one.proto.url for one in page.get("link_button")]
    assert any(code.value.endswith(address) for code in page.code)
