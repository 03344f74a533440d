"""Organisations and people on their lists and cards, on the whole demo."""

from dataclasses import replace
from datetime import date

import pytest

from crm.intake.sorting import unsorted_mandates, unsorted_organisations
from crm.model.tables import Body, Mandate, Organisation, Person
from crm.store.organisations import organisations
from crm.store.people import affiliations, people
from crm.ui.text import md

TODAY = date(2026, 11, 23)


@pytest.fixture
def demo(demo_store):
    return demo_store


def every(store, query, *args):
    with store.read() as connection:
        return query(connection, *args)


def words(page) -> str:
    parts = (page.markdown, page.caption, page.info, page.code, page.title)
    return " ".join(str(element.value) for part in parts for element in part)


def test_the_list_counts_what_the_filter_leaves(demo, open_page):
    page = open_page(demo, "organisaties", cluster="PZON")
    wanted = [o for o in every(demo, organisations) if o.cluster == "pzon"]
    assert not page.exception
    assert f"{len(wanted)} van 120 organisaties" in words(page)


def test_a_card_shows_people_seats_and_contacts(demo, open_page):
    seated = next(
        o for o in every(demo, organisations) if o.name == "Lokaal bestuur Turnhout"
    )
    post = next(
        a
        for a in every(demo, affiliations)
        if a.organisation_id == seated.id and a.active_on(date(2026, 11, 23))
    )
    page = open_page(demo, "organisatie", id=seated.id)
    assert not page.exception
    shown = words(page)
    assert post.person in shown.replace("\\", "")
    assert "laatst gezien" in shown
    assert "Algemene vergadering" in shown


def test_a_card_names_who_sits_for_an_organisation_without_a_function_there(
    demo, actor, open_page
):
    with demo.change(actor, "lijst van het bestuur") as tx:
        new = tx.add(Organisation(name="Nieuw huis"))
        member = tx.add(Person(first_name="Lut", last_name="Nieuwkomer"))
        board = next(b for b in tx.find(Body) if b.name == "Bestuursorgaan")
        tx.add(
            Mandate(body_id=board.key, organisation_id=new.key, person_id=member.key)
        )
    shown = words(open_page(demo, "organisatie", id=new.key))
    assert "Mensen (1)" in shown.replace("\\", "")
    assert f"(/persoon?id={member.key}) · zetelt in Bestuursorgaan" in shown


def test_an_organisation_changed_elsewhere_is_not_overwritten(demo, open_page, actor):
    first = every(demo, organisations)[0]
    page = open_page(demo, "organisatie", id=first.id, doe="wijzigen")
    prefix = f"organisation-{first.id}-{first.revision}"
    with demo.change(actor, "elders") as tx:
        tx.update(tx.get(Organisation, first.id), phone="014 00 00 01")
    page.text_input(key=f"{prefix}.phone").input("014 00 00 02")
    page.text_input(key=f"{prefix}.address").input("Voorbeeldplein 9")
    page.button(key=f"{prefix}.save").click().run()
    assert any("intussen" in error.value for error in page.error)
    assert every(demo, organisations)[0].phone == "014 00 00 01"


def test_after_a_stale_save_what_was_typed_is_still_there(demo, open_page, actor):
    first = every(demo, organisations)[0]
    page = open_page(demo, "organisatie", id=first.id, doe="wijzigen")
    prefix = f"organisation-{first.id}-{first.revision}"
    with demo.change(actor, "elders") as tx:
        tx.update(tx.get(Organisation, first.id), phone="014 00 00 01")
    page.text_input(key=f"{prefix}.address").input("Voorbeeldplein 9")
    page.button(key=f"{prefix}.save").click().run()
    again = f"organisation-{first.id}-{first.revision + 1}"
    assert page.text_input(key=f"{again}.phone").value == "014 00 00 01"
    assert page.text_input(key=f"{again}.address").value == "Voorbeeldplein 9"
    page.button(key=f"{again}.save").click().run()
    assert not page.error
    now = every(demo, organisations)[0]
    assert (now.phone, now.address) == ("014 00 00 01", "Voorbeeldplein 9")


def test_saving_an_untouched_form_changes_nothing(demo, open_page):
    before = every(demo, organisations)
    for row in before[:12]:
        page = open_page(demo, "organisatie", id=row.id, doe="wijzigen")
        page.button(key=f"organisation-{row.id}-{row.revision}.save").click().run()
        assert not page.exception
        assert not page.error
    assert every(demo, organisations) == before


def test_saving_an_untouched_person_changes_nothing(demo, open_page):
    before = every(demo, people)
    for row in before[::160]:
        page = open_page(demo, "persoon", id=row.id, doe="wijzigen")
        page.button(key=f"person-{row.id}-{row.revision}.save").click().run()
        assert not page.exception
        assert not page.error
    assert every(demo, people) == before


def test_a_person_card_ends_a_function(demo, open_page):
    post = next(a for a in every(demo, affiliations) if a.end is None)
    page = open_page(demo, "persoon", id=post.person_id)
    key = f"post-{post.id}-{post.revision}"
    (end,) = [b for b in page.button if b.form_id == key]
    end.click().run()
    assert not page.exception
    ended = next(a for a in every(demo, affiliations) if a.id == post.id)
    assert ended.end == date(2026, 11, 23)


def test_a_person_card_passes_a_function_on(demo, open_page):
    post = next(a for a in every(demo, affiliations) if a.end is None)
    other = next(p for p in every(demo, people) if p.id != post.person_id)
    page = open_page(demo, "persoon", id=post.person_id)
    key = f"post-{post.id}-{post.revision}"
    page.selectbox(key=f"{key}.taken_by").set_value(other.id)
    (end,) = [b for b in page.button if b.form_id == key]
    end.click().run()
    assert not page.exception
    taken = max(every(demo, affiliations), key=lambda a: a.id)
    assert (taken.person_id, taken.organisation_id, taken.function, taken.start) == (
        other.id,
        post.organisation_id,
        post.function,
        date(2026, 11, 24),
    )


def test_a_wrong_number_is_refused_in_a_sentence(demo, open_page):
    first = every(demo, organisations)[0]
    page = open_page(demo, "organisatie", id=first.id, doe="wijzigen")
    prefix = f"organisation-{first.id}-{first.revision}"
    page.text_input(key=f"{prefix}.kbo").input("0123")
    page.button(key=f"{prefix}.save").click().run()
    assert any("ondernemingsnummer" in error.value for error in page.error)


def test_a_new_person_opens_with_a_function(demo, open_page):
    before = len(every(demo, people))
    employer = every(demo, organisations)[3]
    page = open_page(demo, "personen", doe="nieuw")
    page.text_input(key="person-new.first_name").input("Noor")
    page.text_input(key="person-new.last_name").input("Van Test")
    page.selectbox(key="person-new.organisation").set_value(employer.id)
    page.text_input(key="person-new.function").input("medewerker")
    page.button(key="person-new.save").click().run()
    assert not page.exception
    assert len(every(demo, people)) == before + 1
    post = every(demo, affiliations)
    assert any(
        a.person == "Noor Van Test" and a.organisation_id == employer.id for a in post
    )


def test_other_names_of_a_person_are_kept_and_shown(demo, open_page):
    first = every(demo, people)[0]
    page = open_page(demo, "persoon", id=first.id, doe="wijzigen")
    prefix = f"person-{first.id}-{first.revision}"
    page.text_input(key=f"{prefix}.aliases").input("Jos Claes; Jef Claes")
    page.button(key=f"{prefix}.save").click().run()
    assert not page.exception
    assert every(demo, people)[0].aliases == ["Jos Claes", "Jef Claes"]
    shown = words(open_page(demo, "persoon", id=first.id)).replace("\\", "")
    assert "Jos Claes; Jef Claes" in shown


def test_accepting_a_proposal_sorts_the_organisation(demo, open_page):
    waiting = every(demo, unsorted_organisations, TODAY)
    first = next(one for one in waiting if one.proposals)
    page = open_page(demo, "nog_in_te_delen")
    code = first.proposals[0].code
    page.button(key=f"accept-organisation-{first.organisation.id}-{code}").click().run()
    assert not page.exception
    now = {o.id: o for o in every(demo, organisations)}[first.organisation.id]
    assert now.sector == code
    assert len(every(demo, unsorted_organisations, TODAY)) == len(waiting) - 1


@pytest.mark.parametrize("name", ["organisatie", "persoon", "actiefiche"])
def test_a_link_to_nothing_says_so(demo, open_page, name):
    page = open_page(demo, name, id=99999)
    assert not page.exception
    assert "bestaat niet" in words(page)


def test_the_action_card_links_its_partners(demo, open_page):
    page = open_page(demo, "actiefiche", id=3)
    assert not page.exception
    assert "Icho" in words(page)


def test_a_new_organisation_opens_its_card_and_names_its_twin(demo, open_page):
    page = open_page(demo, "organisaties", doe="nieuw")
    page.text_input(key="organisation-new.name").input("FAMILIEHULP")
    page.button(key="organisation-new.save").click().run()
    assert not page.exception
    assert [title.value for title in page.title] == ["FAMILIEHULP"]
    (message,) = page.success
    assert "Familiehulp heeft dezelfde naam" in message.value.replace("\\", "")


def test_an_organisation_without_a_name_is_not_stored(demo, open_page):
    page = open_page(demo, "organisaties", doe="nieuw")
    page.button(key="organisation-new.save").click().run()
    assert len(page.error) == 1
    assert len(every(demo, organisations)) == 120


def test_the_list_of_actions_says_dates_as_we_write_them(demo, open_page):
    page = open_page(demo, "actiefiches")
    ends = list(page.dataframe[0].value["Einde"])
    assert ends[:2] == ["31/12/2024", "31/12/2026"]
    assert list(page.dataframe[0].value["Start"])[2] == "najaar 2023"


def test_ticked_proposals_are_accepted_together_and_undone_together(demo, open_page):
    waiting = every(demo, unsorted_organisations, TODAY)
    chosen = [one for one in waiting if one.proposals][:3]
    page = open_page(demo, "nog_in_te_delen")
    for one in chosen:
        page.checkbox(key=f"tick-{one.organisation.id}").check()
    page.run()
    (take,) = [b for b in page.button if b.label == "Aangevinkte aannemen (3)"]
    take.click().run()
    sectors = {o.id: o.sector for o in every(demo, organisations)}
    assert [sectors[one.organisation.id] for one in chosen] == [
        one.proposals[0].code for one in chosen
    ]
    (back,) = [b for b in page.button if b.label == "Ongedaan maken"]
    back.click().run()
    again = every(demo, unsorted_organisations, TODAY)
    assert [one.proposals for one in again] == [one.proposals for one in waiting]
    assert [replace(one.organisation, revision=0) for one in again] == [
        replace(one.organisation, revision=0) for one in waiting
    ]


def test_a_mandate_kept_in_words_of_a_list_gets_its_sector(demo, open_page):
    (one,) = every(demo, unsorted_mandates, TODAY)
    page = open_page(demo, "nog_in_te_delen")
    code = one.proposals[0].code
    said = [caption.value for caption in page.caption]
    assert any(md(one.proposals[0].reasons[0]) in text for text in said)
    page.button(key=f"accept-mandate-{one.mandate.id}-{code}").click().run()
    assert not page.exception
    assert every(demo, unsorted_mandates, TODAY) == []
    (back,) = [b for b in page.button if b.label == "Ongedaan maken"]
    back.click().run()
    (again,) = every(demo, unsorted_mandates, TODAY)
    assert replace(again.mandate, revision=0) == replace(one.mandate, revision=0)


def test_a_proposal_for_what_a_colleague_sorted_meanwhile_is_refused(
    demo, actor, open_page
):
    first = every(demo, unsorted_organisations, TODAY)[0]
    page = open_page(demo, "nog_in_te_delen")
    with demo.change(actor, "een collega was eerst") as tx:
        record = tx.get(Organisation, first.organisation.id)
        tx.update(record, sector="HA", cluster="zorg")
    code = first.proposals[0].code
    page.button(key=f"accept-organisation-{first.organisation.id}-{code}").click().run()
    assert page.error
    now = {o.id: o for o in every(demo, organisations)}[first.organisation.id]
    assert now.sector == "HA"


@pytest.mark.parametrize("name", ["organisaties", "personen"])
def test_an_empty_list_leads_to_where_lists_come_in(sqlite_store, open_page, name):
    page = open_page(sqlite_store, name)
    links = {link.label: link.url for link in page.get("link_button")}
    assert links["Gegevens invoeren"] == "/invoer"
