"""Ledenregister: fill it, write what is due, put a line right, read it on a day."""

from datetime import date

import pytest

from crm.assembly.assemblies import AssemblyInput, plan_assembly
from crm.assembly.mandates import end_mandate
from crm.model.tables import Mandate, Organisation, Person
from crm.store.register import entries, inspections
from crm.texts import filings as filing_texts
from crm.texts import inspection as inspection_texts
from crm.texts import register as t
from crm.texts import screen_sharing as sharing_texts
from tests.pages.council import captions, errors, small_council, words

TODAY = date(2026, 11, 23)


@pytest.fixture
def council(sqlite_store, actor):
    """The small council, with one more person who sits in own name."""
    ids = small_council(sqlite_store, actor)
    with sqlite_store.change(actor, "in eigen naam") as tx:
        seat = tx.add(
            Mandate(
                body_id=ids["assembly"],
                person_id=ids["person Els"],
                start=date(2026, 2, 1),
            )
        )
        tx.update(tx.get(Organisation, ids["caw"]), legal_form="vzw", address="Markt 1")
    return {**ids, "own": seat.key}


def lines(store):
    with store.read() as connection:
        return entries(connection)


def infos(page):
    return [info.value for info in page.info]


def press(page, label):
    next(button for button in page.button if button.label == label).click().run()
    return page


@pytest.fixture
def filled(council, sqlite_store, open_page):
    press(open_page(sqlite_store, "ledenregister"), t.fill(2))
    return council


def test_without_an_assembly_the_page_says_what_to_do(sqlite_store, open_page):
    assert infos(open_page(sqlite_store, "ledenregister"))[-1] == t.NO_ASSEMBLY


def test_an_empty_register_is_filled_with_one_button(council, sqlite_store, open_page):
    page = open_page(sqlite_store, "ledenregister")
    assert t.nothing_written(2) in infos(page)
    assert t.FINAL in captions(page)
    (shown,) = [table.value for table in page.dataframe]
    assert list(shown[t.MEMBER]) == ["CAW (vzw)", "Els Maes"]
    assert shown[t.ADDRESS][0] == "Markt 1"
    press(page, t.fill(2))
    assert not page.exception
    caw, els = lines(sqlite_store)
    assert (caw.name, caw.representatives) == ("CAW", ("An *Peeters*", "Jan Wouters"))
    assert (els.name, els.on) == ("Els Maes", date(2026, 2, 1))
    assert t.first_line(2, TODAY, 0, []) in words(page)


def test_who_has_no_address_is_named_with_the_way_to_fill_it_in(
    council, sqlite_store, open_page
):
    page = open_page(sqlite_store, "ledenregister")
    here = f"[Els Maes](/persoon?id={council['person Els']}&doe=wijzigen)"
    (told,) = [block for block in page.expander if "adres" in block.label]
    assert told.label.startswith("Van 1 lid is het adres nog niet gekend")
    assert [line.value for line in told.markdown] == [here]
    press(page, t.fill(2))
    (told,) = [block for block in page.expander if "adres" in block.label]
    assert [line.value for line in told.markdown] == [here]


def test_more_votes_than_members_is_explained_here_and_at_the_assembly(
    filled, sqlite_store, actor, open_page
):
    said = "3 stemmen, 2 effectieve leden: CAW heeft twee zetels."
    assert said in captions(open_page(sqlite_store, "ledenregister"))
    with sqlite_store.change(actor, "vergadering") as tx:
        plan_assembly(tx, AssemblyInput(filled["assembly"], date(2026, 12, 21)))
    page = open_page(sqlite_store, "algemene_vergadering")
    assert said in captions(page)
    assert "2 effectieve leden; een vzw heeft er minstens 2." in words(page)


def test_an_adherent_member_is_never_in_it(filled, sqlite_store, open_page):
    page = open_page(sqlite_store, "ledenregister")
    assert sorted(page.dataframe[0].value[t.MEMBER]) == ["CAW", "Els Maes"]


@pytest.fixture
def leaving(filled, sqlite_store, actor):
    """Els leaves; that is written down on the day of the test run."""
    with sqlite_store.change(actor, "einde") as tx:
        end_mandate(tx, filled["own"], 1, date(2026, 11, 10))
    return filled


def tick(page, key):
    next(box for box in page.checkbox if key in box.key).set_value(True)
    return page


def test_what_is_due_is_ticked_looked_at_and_written(leaving, sqlite_store, open_page):
    page = open_page(sqlite_store, "ledenregister")
    assert t.first_line(2, TODAY, 1, []) in words(page)
    tick(page, "due-person")
    page.selectbox[0].select_index(1)
    next(f for f in page.text_input if f.label == t.DECIDED_BY).set_value("AV")
    press(page, t.WRITE)
    assert not page.exception
    last = lines(sqlite_store)[-1]
    assert (last.event.value, last.on) == ("ontslag", date(2026, 11, 10))
    assert last.decided_by == "AV"
    assert list(page.dataframe[0].value[t.MEMBER]) == ["CAW"]


def test_nothing_ticked_writes_nothing_and_says_so(leaving, sqlite_store, open_page):
    page = press(open_page(sqlite_store, "ledenregister"), t.WRITE)
    assert errors(page) == [t.NOTHING_TICKED]
    assert len(lines(sqlite_store)) == 2


def test_two_browsers_write_the_same_change_once(leaving, sqlite_store, open_page):
    one, two = (tick(open_page(sqlite_store, "ledenregister"), "due-") for _ in "12")
    press(one, t.WRITE)
    press(two, t.WRITE)
    assert errors(two) == [t.no_member("Els Maes", date(2026, 11, 10))]
    assert len(lines(sqlite_store)) == 3


def test_the_link_names_both_days_and_the_member(leaving, sqlite_store, open_page):
    member = lines(sqlite_store)[1].member
    page = open_page(
        sqlite_store,
        "ledenregister",
        op="2026-03-01",
        gekend="2026-03-01",
        lid=member,
    )
    assert t.nothing_then(date(2026, 3, 1)) in infos(page)
    assert "alles is ingeschreven" not in words(page)
    page = open_page(sqlite_store, "ledenregister", op="2020-03-01")
    assert t.NOBODY_THEN in infos(page)
    page = open_page(sqlite_store, "ledenregister", op="2026-03-01", lid=member)
    assert t.first_line(1, date(2026, 3, 1), 1, []) in words(page)
    assert t.line_choice(2, "toetreding", date(2026, 2, 1)) in words(page)


def test_a_line_is_put_right_by_a_next_one(filled, sqlite_store, open_page):
    member = lines(sqlite_store)[0].member
    page = open_page(sqlite_store, "ledenregister", lid=member)
    key = "correct-1"
    page.text_input(f"{key}.remark").set_value("verkeerde straat")
    page.text_input(f"{key}.address").set_value("Markt 2")
    press(page, t.CORRECT)
    assert not page.exception
    _, _, correction = lines(sqlite_store)
    assert (correction.corrects, correction.remark) == (1, "verkeerde straat")
    assert "Markt 2" in list(page.dataframe[0].value[t.ADDRESS])


def test_a_correction_says_what_was_wrong(filled, sqlite_store, open_page):
    member = lines(sqlite_store)[0].member
    page = open_page(sqlite_store, "ledenregister", lid=member)
    page.text_input("correct-1.address").set_value("Markt 2")
    assert errors(press(page, t.CORRECT)) == [t.SAY_WHAT_WAS_WRONG]
    assert len(lines(sqlite_store)) == 2


def test_private_addresses_are_hidden_while_others_look_along(
    council, sqlite_store, actor, open_page
):
    with sqlite_store.change(actor, "adres") as tx:
        tx.update(tx.get(Person, council["person Els"]), address="Geheimstraat 9")
    press(open_page(sqlite_store, "ledenregister"), t.fill(2))
    page = open_page(sqlite_store, "ledenregister")
    assert "Geheimstraat 9" in list(page.dataframe[0].value[t.ADDRESS])
    page.toggle("screen-sharing.switch").set_value(True).run()
    shown = [str(frame.value.to_dict()) for frame in page.dataframe]
    assert not any("Geheimstraat" in text for text in shown)
    assert "Markt 1" in list(page.dataframe[0].value[t.ADDRESS])
    hidden = sharing_texts.file_hidden(
        "Excel, Word, pdf en afdruk van de lijst 'ledenregister'"
    )
    assert hidden in captions(page)


def give(page, name="", **member):
    page.text_input("inspection.name").set_value(name)
    if member:
        page.selectbox("inspection.member").select_index(1).run()
    return press(page, inspection_texts.SAVE)


def test_a_copy_for_inspection_is_noted_with_who_got_it(
    filled, sqlite_store, open_page
):
    """Facts.md section 2, inspection: a member may; the giving is logged."""
    page = give(open_page(sqlite_store, "ledenregister"), member=True)
    assert not page.exception
    with sqlite_store.read() as connection:
        (noted,) = inspections(connection)
    assert (noted.asked_by, noted.member) == ("CAW", lines(sqlite_store)[0].member)
    assert (noted.on, noted.register_on) == (TODAY, TODAY)
    assert inspection_texts.given_to("CAW", TODAY) in words(page)
    table = page.dataframe[-1].value
    assert list(table["Wie"]) == ["CAW"]


def test_who_is_no_member_gets_a_warning_and_no_refusal(
    filled, sqlite_store, open_page
):
    """Facts.md section 2, inspection: others only if the statutes say so."""
    page = open_page(sqlite_store, "ledenregister")
    told = [warning.value.replace("\\", "") for warning in page.warning]
    assert told == [inspection_texts.UNKNOWN]
    give(page)
    assert errors(page) == [inspection_texts.NAME_NEEDED]
    give(page, "Onderzoeker [x]")
    with sqlite_store.read() as connection:
        (noted,) = inspections(connection)
    assert (noted.asked_by, noted.member) == ("Onderzoeker [x]", None)


def test_inspections_are_closed_while_others_look_along(
    filled, sqlite_store, open_page
):
    page = give(open_page(sqlite_store, "ledenregister"), "Onderzoeker")
    assert "Onderzoeker" in words(page)
    page.toggle("screen-sharing.switch").set_value(True).run()
    assert "Onderzoeker" not in words(page)
    assert sharing_texts.FORM_HIDDEN in infos(page)


def test_when_it_was_last_filed_is_kept(filled, sqlite_store, actor, open_page):
    """Facts.md section 2, publication and UBO register [M]."""
    page = open_page(sqlite_store, "ledenregister")
    assert filing_texts.UBO_UNKNOWN in words(page)
    key = "filings-None-None"
    page.date_input(f"{key}.confirmed").set_value(date(2026, 11, 2))
    page.button(f"{key}.save").click().run()
    assert not page.exception
    told = filing_texts.ubo_confirmed(date(2026, 11, 2), date(2027, 11, 2), late=False)
    assert told in words(page)
