"""The card of a mandate: co-optation, what it follows, what is odd about it."""

from datetime import date

import pytest

from crm.directory.people import add_affiliation
from crm.model.enums import StatuteRule
from crm.model.tables import Mandate, StatuteSetting
from crm.store.bodies import mandates
from crm.texts import cooptation, following
from tests.intake.lists import bring
from tests.pages.council import errors, small_council, words

PEOPLE = "voornaam;naam;organisatie;functie;van;tot\n"


@pytest.fixture
def council(sqlite_store, actor):
    return sqlite_store, small_council(sqlite_store, actor)


def rows(store):
    with store.read() as connection:
        return {row.id: row for row in mandates(connection)}


def test_co_optation_is_one_form_and_the_assembly_confirms_it(council, open_page):
    store, ids = council
    page = open_page(
        store, "overleg", id=ids["assembly"], mandaat=ids["Jan"], doe="coopteren"
    )
    prefix = f"coopt-{ids['Jan']}-1"
    assert page.date_input(key=f"{prefix}.end").value == date(2027, 1, 31)
    page.selectbox(key=f"{prefix}.person_id").set_value(ids["person Els"])
    page.date_input(key=f"{prefix}.start").set_value(date(2026, 12, 1))
    page.button(key=f"{prefix}.save").click().run()
    assert not page.exception
    (new,) = [
        row for row in rows(store).values() if row.person == "Els Maes" and row.start
    ]
    assert (new.start, new.end) == (date(2026, 12, 1), date(2027, 1, 31))
    assert new.nominated_by == cooptation.COOPTED
    assert "te bevestigen op de volgende algemene vergadering" in words(page)
    page.button(key=f"confirm-{new.id}-1.save").click().run()
    assert "23/11/2026" in rows(store)[new.id].nominated_by
    assert "te bevestigen op de volgende algemene vergadering" not in words(page)


def test_a_seat_is_made_to_follow_and_is_put_in_step_in_one_click(
    council, open_page, actor
):
    store, ids = council
    page = open_page(store, "overleg", id=ids["group"], doe="nieuw")
    prefix = f"new-{ids['group']}"
    page.selectbox(key=f"{prefix}.follows_id").set_value(ids["Jan"])
    page.button(key=f"{prefix}.save").click().run()
    assert not page.exception
    (seat,) = [row for row in rows(store).values() if row.follows_id == ids["Jan"]]
    assert (seat.person, seat.end) == ("Jan Wouters", date(2027, 1, 31))
    assert "ambtshalve: volgt Algemene vergadering: Jan Wouters namens CAW" in words(
        page
    )

    with store.change(actor, "van een lijst") as tx:
        tx.update(tx.get(Mandate, ids["Jan"]), end=date(2026, 12, 31))
    page = open_page(store, "overleg", id=ids["group"])
    assert page.button(key=f"align-{seat.id}").label.startswith(following.ALIGN)
    page = open_page(store, "overleg", id=ids["group"], mandaat=seat.id)
    assert "loopt niet gelijk" in page.warning[0].value
    page.button(key=f"align-{seat.id}").click().run()
    assert not page.exception
    assert rows(store)[seat.id].end == date(2026, 12, 31)
    assert not page.warning


def test_a_function_that_a_list_gave_to_somebody_else_leads_to_passing_the_seat_on(
    council, open_page
):
    store, ids = council
    bring(store, personen=f"{PEOPLE}An;*Peeters*;CAW;schepen;2024;\n")
    lists = {
        "personen": (
            f"{PEOPLE}An;*Peeters*;CAW;schepen;2024;2026-06\n"
            "Wim;Claes;CAW;schepen;2026-07;\n"
        ),
        "mandaten": (
            "orgaan;persoon;ambtshalve\nWerkgroep [één];An *Peeters*;schepen bij CAW\n"
        ),
    }
    plan = bring(store, **lists)
    assert not plan.rejected
    (seat,) = [row for row in rows(store).values() if row.follows]
    page = open_page(store, "overleg", id=ids["group"])
    assert "Wim Claes is schepen sinds 01/07/2026" in words(page)
    link = f"/overleg?id={ids['group']}&mandaat={seat.id}&doe=opvolgen"
    assert link in words(page)
    assert f"align-{seat.id}" not in {button.key for button in page.button}

    asked = {"id": ids["group"], "mandaat": seat.id, "doe": "opvolgen"}
    page = open_page(store, "overleg", **asked)
    prefix = f"replace-{seat.id}-{seat.revision}"
    assert page.selectbox(key=f"{prefix}.person_id").value == ids["person Wim"]
    assert page.date_input(key=f"{prefix}.start").value == date(2026, 7, 1)
    page.button(key=f"{prefix}.save").click().run()
    assert not page.exception
    assert errors(page) == []
    (new,) = [row for row in rows(store).values() if row.follows and not row.end]
    assert (new.person, new.start) == ("Wim Claes", date(2026, 7, 1))
    assert "loopt niet gelijk" not in words(page)


def test_co_optation_that_the_statutes_forbid_is_warned_of(council, open_page, actor):
    """Facts.md section 2, board [M]: co-optation unless statutes forbid."""
    store, ids = council
    asked = {"id": ids["assembly"], "mandaat": ids["Jan"], "doe": "coopteren"}
    assert not open_page(store, "overleg", **asked).warning
    with store.change(actor, "statuten") as tx:
        rule = StatuteRule.COOPTATION
        tx.add(StatuteSetting(body_id=ids["assembly"], rule=rule, value="nee"))
    (warning,) = open_page(store, "overleg", **asked).warning
    assert "kan coöptatie niet" in warning.value


def test_both_sources_at_once_are_refused(council, open_page, actor):
    store, ids = council
    with store.change(actor, "functie") as tx:
        post = add_affiliation(tx, ids["person An"], ids["caw"], "directeur")
    page = open_page(store, "overleg", id=ids["group"], doe="nieuw")
    prefix = f"new-{ids['group']}"
    page.selectbox(key=f"{prefix}.follows_id").set_value(ids["Jan"])
    page.selectbox(key=f"{prefix}.follows_affiliation_id").set_value(post.key)
    page.button(key=f"{prefix}.save").click().run()
    assert errors(page) == [following.ONE_SOURCE]


def test_what_is_odd_stands_on_the_body_and_on_the_list_with_its_link(
    council, open_page
):
    store, ids = council
    link = f"/overleg?id={ids['assembly']}&mandaat={ids['Jan']}"
    for name, given in (
        ("overleg", {"id": ids["assembly"]}),
        ("overleg_en_mandaten", {}),
    ):
        page = open_page(store, name, **given)
        assert not page.exception
        assert "eindigt op 31/01/2027" in words(page)
        assert link in words(page)


def test_a_past_mandate_opens_and_can_be_changed(council, open_page):
    store, ids = council
    page = open_page(
        store, "overleg", id=ids["assembly"], mandaat=ids["Els"], doe="bewerken"
    )
    prefix = f"edit-{ids['Els']}-1"
    page.text_input(key=f"{prefix}.role").set_value("bestuurder")
    page.button(key=f"{prefix}.save").click().run()
    assert rows(store)[ids["Els"]].role == "bestuurder"
    past = next(frame for frame in page.dataframe if "Els Maes" in str(frame.value))
    assert past.proto.selection_mode
