"""Samenstelling: who belongs in a body, by which norm, and whether it has them."""

from datetime import date

import pytest

from crm.model.enums import NormKind
from crm.store.bodies import norms
from tests.findings.councils import Council
from tests.pages.council import captions, errors, words


@pytest.fixture
def board(sqlite_store, actor):
    """A board with a norm of before, one of now and one of later; and a group."""
    with sqlite_store.change(actor, "begin") as tx:
        made = Council(tx)
        made.zone("Beerse", "Turnhout")
        made.body("Werkgroep [één]", "werkgroep")
        board = made.body()
        made.mandate(board, made.organisation("CAW"), cluster="welzijn", sector="CAW")
        ids = {
            name: made.norm(board, NormKind.SECTOR, group, name="eigen", **values).key
            for name, group, values in (
                ("now", "VAPH", {"certainty": "na te kijken", "source": "[statuten]"}),
                ("past", "CAW", {"valid_to": date(2025, 12, 31)}),
                ("later", "OPG", {"valid_from": date(2027, 1, 1)}),
            )
        }
    return sqlite_store, ids


def stored(store):
    with store.read() as connection:
        return {norm.id: norm for norm in norms(connection)}


def messages(page):
    return [message.value.replace("\\", "") for message in page.success]


def undo(page):
    (button,) = [b for b in page.button if b.label == "Ongedaan maken"]
    return button.click().run()


def test_the_page_says_which_norms_of_the_body_are_met(board, open_page):
    store, _ = board
    page = open_page(store, "samenstelling")
    assert not page.exception
    assert "Bestuursorgaan: 1 norm, 0 voldoen, 1 niet." in words(page)
    now, later, past = (table.value for table in page.dataframe)
    assert list(now["Groep"]) == ["VAPH"]
    assert list(now["Status"]) == ["voldoet niet"]
    assert (list(later["Status"]), list(past["Status"])) == (
        ["geldt later"],
        ["geldt niet meer"],
    )
    assert [one.label for one in page.expander] == [
        "Normen die later gelden (1)",
        "Vroegere normen (1)",
    ]
    links = {link.label: link.url for link in page.get("link_button")}
    assert links["Excel"] == "/download/samenstelling?als=xlsx&overleg=Bestuursorgaan"


def test_the_link_names_the_body_and_one_without_norms_says_what_to_do(
    board, open_page
):
    store, _ = board
    page = open_page(store, "samenstelling", overleg="Werkgroep [één]")
    assert "Werkgroep [één]: nog geen normen." in words(page)
    assert "Neem voorbeeldnormen over" in page.info[0].value
    assert len(page.dataframe) == 0


def test_without_any_body_the_page_leads_to_making_one(sqlite_store, open_page):
    page = open_page(sqlite_store, "samenstelling")
    assert not page.exception
    assert "Er is nog geen overleg" in page.info[0].value


def test_a_norm_is_changed_and_that_is_undone(board, open_page):
    store, ids = board
    page = open_page(store, "samenstelling", norm=ids["now"])
    assert "VAPH: nu 0, gevraagd minstens 1: voldoet niet" in words(page)
    form = f"norm-{ids['now']}-1"
    page.text_input(key=f"{form}.least").set_value("0")
    page.button(key=f"{form}.save").click().run()
    assert "Bestuursorgaan: 1 norm, 1 voldoet." in words(page)
    assert stored(store)[ids["now"]].certainty == "na te kijken"
    undo(page)
    assert "VAPH: nu 0, gevraagd minstens 1: voldoet niet" in words(page)


def test_a_number_that_is_none_is_told_and_nothing_is_saved(board, open_page):
    store, ids = board
    page = open_page(store, "samenstelling", norm=ids["now"])
    form = f"norm-{ids['now']}-1"
    page.text_input(key=f"{form}.least").set_value("veel")
    page.button(key=f"{form}.save").click().run()
    assert "'veel' is geen heel getal bij Minstens" in errors(page)[0]
    assert stored(store)[ids["now"]].minimum == 1


def test_who_checked_a_norm_and_when_stands_with_it(board, open_page):
    store, ids = board
    page = open_page(store, "samenstelling", norm=ids["now"])
    page.button(key=f"norm-{ids['now']}-1.checked").click().run()
    said = "nagekeken door Test op 23/11/2026"
    assert stored(store)[ids["now"]].certainty == said
    assert any(said in caption for caption in captions(page))
    undo(page)
    assert stored(store)[ids["now"]].certainty == "na te kijken"


def test_a_norm_gets_an_end(board, open_page):
    store, ids = board
    page = open_page(store, "samenstelling", norm=ids["now"])
    key = f"norm-{ids['now']}-1.last"
    page.date_input(key=key).set_value(date(2026, 11, 1))
    page.button(key=f"{key}-save").click().run()
    assert stored(store)[ids["now"]].valid_to == date(2026, 11, 1)
    assert "Vroegere normen (2)" in [one.label for one in page.expander]
    undo(page)
    assert stored(store)[ids["now"]].valid_to is None


def test_a_norm_is_removed_after_one_question(board, open_page):
    store, ids = board
    page = open_page(store, "samenstelling", norm=ids["now"])
    page.button(key=f"norm-{ids['now']}-1.remove").click().run()
    assert not page.exception
    assert ids["now"] not in stored(store)
    undo(page)
    assert ids["now"] in stored(store)


def test_the_example_sets_that_fit_are_ticked_and_taken_over(board, open_page):
    store, _ = board
    page = open_page(
        store, "samenstelling", overleg="Bestuursorgaan", doe="voorbeelden"
    )
    ticked = {box.label: box.value for box in page.checkbox}
    assert [*ticked.values()] == [True, True, False]
    page.checkbox(key="norm-set-2-BO-2019").uncheck()
    page.button(key="norm-examples.save").click().run()
    assert not page.exception
    assert "2 normen overgenomen voor Bestuursorgaan" in messages(page)[0]
    assert "doe" not in page.query_params
    assert "Bestuursorgaan: 3 normen" in words(page)
    undo(page)
    assert "Bestuursorgaan: 1 norm" in words(page)


def test_no_set_ticked_is_told(board, open_page):
    store, _ = board
    page = open_page(
        store, "samenstelling", overleg="Bestuursorgaan", doe="voorbeelden"
    )
    for box in page.checkbox:
        box.uncheck()
    page.button(key="norm-examples.save").click().run()
    assert errors(page) == ["Vink minstens een reeks aan."]


def test_norms_of_another_body_are_copied(board, open_page):
    store, ids = board
    page = open_page(store, "samenstelling", overleg="Werkgroep [één]", doe="kopie")
    page.button(key="norm-copy.save").click().run()
    assert not page.exception
    assert "1 norm gekopieerd naar Werkgroep [één]" in messages(page)[0]
    (copied,) = [x for x in stored(store).values() if x.id not in ids.values()]
    assert (copied.group, copied.valid_from) == ("VAPH", date(2026, 11, 23))


def test_a_new_version_ends_the_norms_of_now_the_day_before(board, open_page):
    store, ids = board
    page = open_page(store, "samenstelling", overleg="Bestuursorgaan", doe="versie")
    page.button(key="norm-version.save").click().run()
    assert errors(page) == ["Kies een dag."]
    page.date_input(key="norm-version.start").set_value(date(2027, 7, 1))
    page.text_input(key="norm-version.name").set_value("BO-2027")
    page.button(key="norm-version.save").click().run()
    assert not page.exception
    found = stored(store)
    assert found[ids["now"]].valid_to == date(2027, 6, 30)
    assert "BO-2027" in {norm.name for norm in found.values()}
    undo(page)
    assert len(stored(store)) == 3


@pytest.mark.parametrize(
    ("name", "parameters"),
    [("overleg", {"id": "board"}), ("ontbrekende_partners", {}), ("beheer", {})],
)
def test_other_pages_lead_here(board, open_page, name, parameters):
    store, ids = board
    given = {key: stored(store)[ids["now"]].body_id for key in parameters}
    page = open_page(store, name, **given)
    links = " ".join(
        [link.url for link in page.get("link_button")]
        + [m.value for m in page.markdown]
    )
    assert "/samenstelling" in links
