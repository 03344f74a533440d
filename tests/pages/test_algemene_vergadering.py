"""Algemene vergadering and Statuten, run as Streamlit does."""

import re
from datetime import date
from urllib.parse import parse_qsl

import pytest

from crm.assembly.assemblies import (
    AssemblyInput,
    ItemInput,
    add_item,
    change_item,
    plan_assembly,
    treat_item,
)
from crm.assembly.desk import read_desk
from crm.assembly.mandates import end_mandate
from crm.assembly.seating import leave_seat, take_seat
from crm.assembly.statute_examples import EXAMPLES
from crm.assembly.statute_rules import check_rules, take_examples
from crm.assembly.votes import Finding, find_outcome
from crm.model.enums import (
    AssemblyForm,
    ContactStatus,
    Counting,
    DecisionKind,
    Outcome,
    StatuteRule,
)
from crm.model.tables import Body, ContactMoment, Mandate, Organisation
from crm.store.assemblies import assemblies, statute_rows
from crm.texts import assembly_desk as desk_texts
from crm.texts import assembly_online as online_texts
from crm.texts import cooptation
from tests.pages.council import (
    TODAY,
    captions,
    errors,
    plain,
    small_council,
    words,
)

DAY = date(2026, 12, 21)


@pytest.fixture
def council(sqlite_store, actor):
    return small_council(sqlite_store, actor)


@pytest.fixture
def meeting(council, sqlite_store, actor):
    """An assembly with two points, An present, about to treat the first."""
    with sqlite_store.change(actor, "klaar") as tx:
        made = plan_assembly(tx, AssemblyInput(council["assembly"], DAY))
        number = made.contact_moment_id
        add_item(tx, number, ItemInput("[Begroting]", None, DecisionKind.ORDINARY))
        add_item(tx, number, ItemInput("Varia"))
        treat_item(tx, number, 1)
        take_seat(tx, number, council["An"], council["person An"])
    return number


def desk_of(store, number):
    with store.read() as connection:
        return read_desk(connection, number, TODAY)


def press(page, label):
    found = [button for button in page.button if button.label == label]
    return found[0].click().run()


def test_a_day_is_enough_to_begin(sqlite_store, council, open_page):
    page = open_page(sqlite_store, "algemene_vergadering")
    assert not page.exception
    page.date_input(key="new-assembly.on").set_value(DAY)
    page = press(page, "Zet klaar")
    assert not page.exception
    assert "3 leden, 2 stemgerechtigd op 21/12/2026" in words(page)
    assert "ten laatste op 06/12/2026 (nog 13 dagen)" in words(page)
    with sqlite_store.read() as connection:
        (only,) = assemblies(connection)
    assert only.on == DAY
    page = press(page, "Ongedaan maken")
    with sqlite_store.read() as connection:
        assert assemblies(connection) == []


def test_the_invitation_says_what_it_still_misses(
    sqlite_store, council, meeting, open_page
):
    page = open_page(
        sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Papieren"
    )
    assert not page.exception
    (missing,) = page.warning
    assert missing.value.startswith("De uitnodiging heeft nog geen plaats.")


def test_an_assembly_can_be_online_with_the_way_in(
    sqlite_store, council, meeting, open_page
):
    """Facts.md section 2, convocation: platform and access in the invitation."""
    asked = {"vergadering": meeting, "stap": desk_texts.WHO}
    page = open_page(sqlite_store, "algemene_vergadering", **asked)
    (radio,) = (one for one in page.radio if one.label == online_texts.FORM)
    radio.set_value(AssemblyForm.ONLINE)
    key = radio.key.removesuffix(".form")
    page.text_area(f"{key}.access").set_value("Teams [hier](x)")
    page.date_input(f"{key}.decided").set_value(date(2026, 11, 20))
    page.button(f"{key}.save").click().run()
    assert not page.exception
    row = desk_of(sqlite_store, meeting).assembly
    assert (row.form, row.access) == (AssemblyForm.ONLINE, "Teams [hier](x)")
    assert "besliste op 20/11/2026" in words(page)
    asked["stap"] = "Papieren"
    page = open_page(sqlite_store, "algemene_vergadering", **asked)
    assert not page.warning


def test_who_cannot_get_a_letter_is_named_with_the_way_to_fill_it_in(
    sqlite_store, actor, council, meeting, open_page
):
    def told():
        page = open_page(
            sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Papieren"
        )
        (found,) = [block for block in page.expander if "postadres" in block.label]
        return found

    assert told().label.startswith("Van 3 genodigden kennen we geen postadres")
    assert told().markdown[0].value.count("[CAW]") == 1
    with sqlite_store.change(actor, "adres") as tx:
        tx.update(tx.get(Organisation, council["caw"]), address="Markt 1")
    assert told().label.startswith("Van 1 genodigde kennen we geen postadres")
    (line,) = told().markdown
    assert line.value.startswith("[Huisartsenkring](/organisatie?id=")
    assert line.value.endswith("&doe=wijzigen)")


def test_the_minutes_have_their_annex_at_hand(
    sqlite_store, council, meeting, open_page
):
    page = open_page(
        sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Verslag"
    )
    urls = [link.proto.url for link in page.get("link_button")]
    assert sum("bijlage-verslag" in url for url in urls) == 3


def test_an_empty_council_is_told_what_to_do(sqlite_store, open_page):
    for name in ("algemene_vergadering", "statuten"):
        page = open_page(sqlite_store, name)
        assert not page.exception
        assert "nog geen overleg waarin mandaten stemmen" in page.info[0].value


def test_points_are_added_and_moved(sqlite_store, council, meeting, open_page):
    page = open_page(
        sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Agenda"
    )
    assert not page.exception
    form = f"item-{meeting}-2"
    page.text_input(key=f"{form}.title").set_value("Kwijting")
    page = press(page, "Voeg toe")
    assert [item.title for item in desk_of(sqlite_store, meeting).items] == [
        "[Begroting]",
        "Varia",
        "Kwijting",
    ]


def test_a_co_optation_comes_on_the_agenda_and_is_confirmed_where_it_is_adopted(
    sqlite_store, actor, council, meeting, open_page
):
    with sqlite_store.change(actor, "coöptatie") as tx:
        board = tx.add(Body(name="BO", kind="bestuursorgaan"))
        seat = tx.add(
            Mandate(
                body_id=board.key,
                person_id=council["person Els"],
                nominated_by=cooptation.COOPTED,
                nominated_on=date(2026, 9, 1),
            )
        )
    asked = {"vergadering": meeting}
    page = open_page(sqlite_store, "algemene_vergadering", stap="Agenda", **asked)
    page = press(page, "Zet op de agenda")
    assert not page.exception
    item = desk_of(sqlite_store, meeting).items[-1]
    assert item.title == "Bevestigen: Els Maes, gecoöpteerd in BO op 01/09/2026"
    assert item.decision is DecisionKind.ORDINARY
    assert "Zet op de agenda" not in [button.label for button in page.button]
    given = Finding(Outcome.ADOPTED, "An Peeters", TODAY, {"lines": []})
    with sqlite_store.change(actor, "aangenomen") as tx:
        find_outcome(tx, item.id, item.revision, given)
        treat_item(tx, meeting, item.position)
    noted = "Noteer de bevestiging van Els Maes"
    page = open_page(sqlite_store, "algemene_vergadering", stap="Verslag", **asked)
    assert [button.label for button in page.button].count(noted) == 1
    page = open_page(sqlite_store, "algemene_vergadering", stap="Zitting", **asked)
    page = press(page, noted)
    assert not page.exception
    assert noted not in [button.label for button in page.button]
    with sqlite_store.change(actor, "kijk") as tx:
        assert tx.get(Mandate, seat.key).nominated_by == cooptation.confirmed(DAY)


def test_without_checked_statutes_the_meeting_shows_counts_and_no_verdict(
    sqlite_store, council, meeting, open_page
):
    page = open_page(
        sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Zitting"
    )
    assert not page.exception
    assert [(m.label, m.value) for m in page.metric] == [
        ("Aanwezig", "1"),
        ("Volmacht", "0"),
        ("Stemmen", "1"),
    ]
    assert "2 stemgerechtigd, aanwezig 1 + volmacht 0 = 1 stemmen." in words(page)
    assert "Geen oordeel" in words(page)


def test_a_change_of_the_statutes_with_too_few_is_reminded_and_not_blocked(
    sqlite_store, actor, council, meeting, open_page
):
    with sqlite_store.change(actor, "soort") as tx:
        (item, _) = desk_of(sqlite_store, meeting).items
        given = ItemInput("Artikel 3", None, DecisionKind.STATUTES)
        change_item(tx, item.id, item.revision, given)
    page = open_page(
        sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Zitting"
    )
    assert not page.exception
    told = [plain(line.value) for line in page.warning]
    assert any("minstens 2/3 van 2 stemgerechtigde leden is 2" in one for one in told)
    (outcome,) = [b for b in page.selectbox if b.label == "De voorzitter stelt vast"]
    outcome.set_value(Outcome.ADOPTED)
    (chair,) = [box for box in page.text_input if box.label == "Voorzitter"]
    chair.set_value("An Peeters")
    press(page, "Stel vast")
    assert desk_of(sqlite_store, meeting).items[0].outcome is Outcome.ADOPTED


def test_votes_are_noted_and_the_chair_finds_by_the_checked_statutes(
    sqlite_store, actor, council, meeting, open_page
):
    with sqlite_store.change(actor, "statuten") as tx:
        take_examples(tx, council["assembly"])
    with sqlite_store.change(actor, "nagekeken") as tx:
        rows = statute_rows(tx.connection, council["assembly"])
        seen = {row.id: row.revision for row in rows}
        check_rules(tx, seen, TODAY, "statuten 2024")
    page = open_page(
        sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Zitting"
    )
    page = press(page, "Iedereen voor")
    assert not page.exception
    assert "1 voor, 0 tegen, 0 onthouding: meer dan 1/2 van 1 = 1, bereikt" in words(
        page
    )
    (chair,) = [box for box in page.text_input if box.label == "Voorzitter"]
    chair.set_value("An Peeters")
    page = press(page, "Stel vast")
    assert not page.exception
    (item, _) = desk_of(sqlite_store, meeting).items
    assert (item.outcome, item.found_by) == (Outcome.ADOPTED, "An Peeters")
    assert item.finding
    assert item.finding["proposed"] == "aangenomen"
    page = open_page(
        sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Verslag"
    )
    assert "Vastgesteld door An Peeters op 23/11/2026: aangenomen." in words(page)
    page = press(page, "Sluit de vergadering")
    assert desk_of(sqlite_store, meeting).assembly.closed


def test_who_came_since_the_page_was_drawn_counts_in_votes_and_finding(
    sqlite_store, actor, council, meeting, open_page
):
    page = open_page(
        sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Zitting"
    )
    with sqlite_store.change(actor, "op het andere scherm") as tx:
        take_seat(tx, meeting, council["Jan"], council["person Jan"], 1)
    page = press(page, "Iedereen voor")
    desk = desk_of(sqlite_store, meeting)
    assert desk.ballots[desk.items[0].id].whole.in_favour == 2
    with sqlite_store.change(actor, "op het andere scherm") as tx:
        leave_seat(tx, meeting, council["Jan"], 1)
    (outcome,) = [b for b in page.selectbox if b.label == "De voorzitter stelt vast"]
    outcome.set_value(Outcome.ADOPTED)
    (chair,) = [box for box in page.text_input if box.label == "Voorzitter"]
    chair.set_value("An Peeters")
    page = press(page, "Stel vast")
    finding = desk_of(sqlite_store, meeting).items[0].finding
    assert finding["present"] == 1
    assert not page.warning


def test_a_finding_without_a_name_is_refused_in_a_sentence(
    sqlite_store, council, meeting, open_page
):
    page = open_page(
        sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Zitting"
    )
    (outcome,) = [b for b in page.selectbox if b.label == "De voorzitter stelt vast"]
    outcome.set_value(Outcome.ADOPTED)
    page = press(page, "Stel vast")
    assert "wie de uitslag vaststelt" in " ".join(errors(page))


def test_a_mandate_dated_again_after_the_finding_is_told_where_it_was_found(
    sqlite_store, actor, council, meeting, open_page
):
    asked = {"vergadering": meeting, "stap": "Zitting"}
    page = open_page(sqlite_store, "algemene_vergadering", **asked)
    (outcome,) = [b for b in page.selectbox if b.label == "De voorzitter stelt vast"]
    outcome.set_value(Outcome.ADOPTED)
    (chair,) = [box for box in page.text_input if box.label == "Voorzitter"]
    chair.set_value("An Peeters")
    page = press(page, "Stel vast")
    assert not page.warning
    with sqlite_store.change(actor, "achteraf") as tx:
        end_mandate(tx, council["An"], 1, date(2026, 11, 30))
    for step in ("Zitting", "Verslag"):
        page = open_page(
            sqlite_store, "algemene_vergadering", vergadering=meeting, stap=step
        )
        said = " ".join(plain(warning.value) for warning in page.warning)
        assert "geen lid meer op 21/12/2026: An *Peeters*" in said
        assert "Aangeduid maar op 21/12/2026 geen lid" in said
        assert f"mandaat={council['An']})" in said


def test_finding_nothing_is_told_and_an_outcome_taken_back_says_so(
    sqlite_store, council, meeting, open_page
):
    page = open_page(
        sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Zitting"
    )
    page = press(page, "Stel vast")
    assert "Kies eerst wat de voorzitter vaststelt" in " ".join(errors(page))
    (outcome,) = [b for b in page.selectbox if b.label == "De voorzitter stelt vast"]
    outcome.set_value(Outcome.NO_QUORUM)
    (chair,) = [box for box in page.text_input if box.label == "Voorzitter"]
    chair.set_value("An Peeters")
    page = press(page, "Stel vast")
    assert "Onder Verslag zet je een tweede vergadering klaar" in words(page)
    page = press(page, "Neem terug")
    assert "teruggenomen" in page.success[0].value


def test_a_paper_sheet_without_changes_takes_nothing_over(
    sqlite_store, council, meeting, open_page
):
    page = open_page(
        sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Zitting"
    )
    page = press(page, "Neem over")
    assert not page.exception
    assert not page.success
    assert page.info[0].value.startswith("Er is nog niets aangeduid")


def test_a_second_meeting_opens_at_who_is_convened(
    sqlite_store, actor, council, meeting, open_page
):
    (item, _) = desk_of(sqlite_store, meeting).items
    given = Finding(Outcome.NO_QUORUM, "An Peeters", TODAY, {"lines": []})
    with sqlite_store.change(actor, "niet in aantal") as tx:
        find_outcome(tx, item.id, item.revision, given)
    page = open_page(
        sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Verslag"
    )
    page = press(page, "Zet klaar")
    assert not page.exception
    assert "1 effectief lid; een vzw" in words(page)
    with sqlite_store.read() as connection:
        assert len(assemblies(connection)) == 2


def test_the_screen_for_the_room_shows_numbers_and_no_names(
    sqlite_store, council, meeting, open_page
):
    page = open_page(
        sqlite_store,
        "algemene_vergadering",
        vergadering=meeting,
        stap="Zitting",
        scherm="ja",
    )
    assert not page.exception
    assert [m.value for m in page.metric] == ["1", "0", "1"]
    assert "Peeters" not in words(page)
    assert not page.dataframe
    assert not page.selectbox
    assert [title.value for title in page.title] == ["Punt 1\\: \\[Begroting\\]"]
    assert [one.value for one in page.main.caption] == [
        "Hulpmiddel: de statuten gelden."
    ]
    (back,) = [link for link in page.get("link_button") if "Terug" in link.proto.label]
    assert f"vergadering={meeting}" in back.proto.url


def test_examples_of_the_statutes_wait_to_be_checked(sqlite_store, council, open_page):
    page = open_page(sqlite_store, "statuten")
    page = press(page, "Zet voorbeelden klaar")
    assert not page.exception
    assert f"{len(EXAMPLES)} regels, 0 nagekeken" in words(page)
    table = page.dataframe[0].value
    assert set(table["Nagekeken"]) == {
        "uit een bron, nog na te kijken",
        "nog na te kijken in de wet",
    }
    assert any("dan geldt het" in line for line in captions(page))
    (cap,) = table[table["Regel"] == "volmachten per houder"].to_dict("records")
    assert cap["Wat de statuten zeggen"] == "geen maximum"
    (check,) = [button for button in page.button if button.label == "Nagekeken"]
    assert check.disabled


def test_no_verdict_leads_to_the_rules_that_are_missing(
    sqlite_store, actor, council, meeting, open_page
):
    page = open_page(
        sqlite_store, "algemene_vergadering", vergadering=meeting, stap="Zitting"
    )
    (line,) = [m.value for m in page.markdown if m.value.startswith("Kijk na in")]
    where = re.findall(r"\[([^]]+)\]\(/statuten\?([^)]+)\)", line)
    assert [name for name, _ in where][:2] == ["aanwezigheid", "meerderheid"]
    asked = dict(parse_qsl(where[1][1]))
    assert asked == {
        "overleg": "Algemene vergadering",
        "regel": "meerderheid",
        "soort": "gewoon",
    }
    page = open_page(sqlite_store, "statuten", **asked)
    assert not page.exception
    form = f"rule-new-{council['assembly']}"
    assert page.selectbox(key=f"{form}.rule").value is StatuteRule.MAJORITY
    assert page.selectbox(key=f"{form}.decision").value is DecisionKind.ORDINARY
    with sqlite_store.change(actor, "statuten") as tx:
        take_examples(tx, council["assembly"])
    page = open_page(sqlite_store, "statuten", **asked)
    table = page.dataframe[0].value
    assert list(table["Regel"]) == ["meerderheid"]
    assert list(table["Soort beslissing"]) == ["gewoon"]
    page = press(page, "Toon alle regels")
    assert len(page.dataframe[0].value) == len(EXAMPLES)


def test_a_rule_that_does_not_exist_shows_them_all(
    sqlite_store, actor, council, open_page
):
    with sqlite_store.change(actor, "statuten") as tx:
        take_examples(tx, council["assembly"])
    page = open_page(sqlite_store, "statuten", regel="iets", soort="anders")
    assert not page.exception
    assert len(page.dataframe[0].value) == len(EXAMPLES)


def test_a_wrong_value_of_a_rule_is_told(sqlite_store, council, open_page):
    page = open_page(sqlite_store, "statuten", doe="nieuw")
    form = f"rule-new-{council['assembly']}"
    page.text_input(key=f"{form}.value").set_value("twee weken")
    page = press(page, "Bewaar")
    assert "geen getal" in " ".join(errors(page))


def test_the_day_that_stands_in_the_calendar_is_proposed(
    sqlite_store, actor, council, open_page
):
    with sqlite_store.change(actor, "gepland") as tx:
        planned = tx.add(
            ContactMoment(
                body_id=council["assembly"],
                on=date(2026, 12, 17),
                status=ContactStatus.PLANNED,
                title="Begroting",
            )
        )
    page = open_page(sqlite_store, "algemene_vergadering")
    assert page.date_input(key="new-assembly.on").value == date(2026, 12, 17)
    press(page, "Zet klaar")
    with sqlite_store.read() as connection:
        (only,) = assemblies(connection)
    assert (only.contact_moment_id, only.title) == (planned.key, "Begroting")


def test_a_director_who_is_no_member_is_convened_without_a_vote(
    sqlite_store, actor, council, meeting, open_page
):
    with sqlite_store.change(actor, "bestuur") as tx:
        board = tx.add(
            Body(
                name="Bestuursorgaan",
                kind="bestuursorgaan",
                counting=Counting.MANDATE,
            )
        )
        tx.add(Mandate(body_id=board.key, person_id=council["person Els"]))
    page = open_page(sqlite_store, "algemene_vergadering", vergadering=meeting)
    directors = page.dataframe[-1].value
    assert list(directors["Persoon"]) == ["Els Maes"]
    assert list(directors["Stem"]) == ["nee"]
