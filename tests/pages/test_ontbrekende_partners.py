"""Ontbrekende partners: cards, one open seat, matrices."""

import re
from datetime import date

import pytest

from crm.findings.cases import FollowUp, Subject, follow_up
from crm.model.enums import DismissReason, NormKind, OutreachStage
from crm.model.tables import Body, Mandate, Norm, Organisation, Person
from crm.store.bodies import norms
from crm.store.searches import outreaches
from crm.texts import cases as case_texts
from crm.texts import gaps
from tests.findings.councils import Council
from tests.pages.council import captions, words
from tests.pages.zone import zone_with_a_gap

PAGE = "ontbrekende_partners"


@pytest.fixture
def zone(sqlite_store, actor):
    return sqlite_store, zone_with_a_gap(sqlite_store, actor)


def seat(ids, group="VAPH") -> str:
    return f"{ids['board']}.sector.{group}"


def said_on(page) -> str:
    """What the page says, without where its names lead."""
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", words(page))


def labels(page) -> list[str]:
    return [button.label.replace("\\", "") for button in page.button]


def test_the_first_line_counts_only_lists_that_were_checked(zone, open_page):
    store, _ = zone
    page = open_page(store, PAGE)
    assert not page.exception
    assert page.title[0].value == "Wie ontbreekt aan tafel?"
    said = said_on(page)
    assert "1 open zetel op 23/11/2026: 1 van 2 plaatsen ingevuld in 1 overleg." in said
    assert "Van 1 overleg is de lijst nog niet nagekeken; dat telt niet mee." in said


def test_a_card_shows_places_open_seats_and_what_would_be_too_many(zone, open_page):
    store, _ = zone
    page = open_page(store, PAGE)
    assert "■□" in words(page)
    assert any(
        "VAPH" in label and "open sinds 01/01/2025" in label and "3 mogelijke" in label
        for label in labels(page)
    )
    assert any("meer dan 1 plaats in Bestuursorgaan" in c for c in captions(page))
    unchecked = next(label for label in labels(page) if "Huisartsen" in label)
    assert "niet gezien" in unchecked


def test_the_link_keeps_body_and_day(zone, open_page):
    store, _ = zone
    page = open_page(store, PAGE, overleg="Cluster welzijn", op="2024-12-31")
    assert not any("VAPH" in label for label in labels(page))
    assert any("Huisartsen" in label for label in labels(page))


def test_mandates_about_to_end_are_seen_coming(zone, actor, open_page):
    store, ids = zone
    with store.change(actor, "einde") as tx:
        (held,) = tx.find(Mandate, body_id=ids["board"])
        tx.update(held, end=date(2027, 1, 31))
    page = open_page(store, PAGE)
    assert "Op 23/02/2027 komen er 1 bij" not in words(page)
    with store.change(actor, "norm") as tx:
        (norm,) = [n for n in tx.find(Norm, body_id=ids["board"]) if n.maximum]
        tx.update(norm, minimum=2, maximum=None)
    assert "Op 23/02/2027 komen er 1 bij" in words(open_page(store, PAGE))


def test_opening_a_seat_puts_it_in_the_link(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE)
    next(b for b in page.button if "VAPH" in b.label).click().run()
    assert page.query_params["zetel"] == seat(ids)
    assert "VAPH" in page.title[0].value


def test_a_seat_shows_two_blocks_with_reasons_and_the_introduction(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE, zetel=seat(ids))
    assert not page.exception
    said = said_on(page)
    assert "Gekend (2)" in said
    assert "Nog nooit ontmoet (1)" in said
    assert "gevestigd in Turnhout" in said
    assert "laatste contact 09/11/2026 met Jan Claes op Bezoek" in said
    assert "staat op Sociale Kaart als VAPH" in said
    assert "geen gezamenlijke contacten bekend" in said
    assert (
        "1. An Maes (Zorgraad) en Jan Claes (De *Ark*) zaten samen op 09/11/2026"
    ) in said
    assert any(
        "Cluster welzijn: volgend overleg op 08/12/2026" in c for c in captions(page)
    )


def test_no_number_judges_a_partner(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE, zetel=seat(ids))
    everything = words(page) + " ".join(captions(page)) + " ".join(labels(page))
    assert "score" not in everything.lower()
    assert "0.4" not in everything


def test_choosing_a_partner_never_met_says_that_nobody_can_introduce_us(
    zone, open_page
):
    store, ids = zone
    page = open_page(store, PAGE, zetel=seat(ids))
    page.button(key=f"choose-referenceentry-{ids['row']}").click().run()
    assert page.query_params["partner"] == f"referenceentry-{ids['row']}"
    assert any("nog nooit ontmoet: niemand" in caption for caption in captions(page))


def test_a_tick_invites_and_a_button_asks_who_can_introduce_us(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE, zetel=seat(ids))
    asked = [button for button in page.button if str(button.key).startswith("choose-")]
    assert {button.label for button in asked} == {"Wie kan ons voorstellen?"}
    assert [button.key for button in asked if button.disabled] == [
        f"choose-organisation-{ids['ark']}"
    ]
    assert not {"Kies", "Gekozen"} & set(labels(page))


def listed_too(store, actor, count):
    """So many more partners of the sector that we never met."""
    with store.change(actor, "lijst") as tx:
        for number in range(count):
            Council(tx).listed(f"Huis {number}", sector="VAPH", municipality="Beerse")


@pytest.mark.parametrize(("more", "shown", "folds"), [(7, 8, False), (8, 6, True)])
def test_a_block_is_not_folded_for_one_or_two_rows(
    zone, actor, open_page, more, shown, folds
):
    store, ids = zone
    listed_too(store, actor, more)
    page = open_page(store, PAGE, zetel=seat(ids))
    ticks = [box for box in page.checkbox if "referenceentry" in str(box.key)]
    assert len(ticks) == shown
    assert ("Toon alle 9" in labels(page)) is folds


def start_search(page, ids):
    form = f"search-{seat(ids)}-organisation-{ids['ark']}"
    page.text_input(key=f"{form}.owner").set_value("An")
    page.text_input(key=f"{form}.step").set_value("bellen")
    page.date_input(key=f"{form}.on").set_value(date(2026, 12, 1))
    return page.button(key=f"{form}.save").click().run()


def test_a_search_starts_from_the_seat_once(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE, zetel=seat(ids))
    start_search(page, ids)
    assert not page.exception
    assert "Zoektocht gestart voor VAPH" in page.success[0].value
    assert "De *Ark* · opgezocht · An · bellen tegen 01/12/2026" in words(page)
    start_search(page, ids)
    assert "loopt al" in page.success[0].value
    with store.read() as connection:
        (row,) = outreaches(connection)
    assert (row.organisation_id, row.kind, row.group, row.stage) == (
        ids["ark"],
        NormKind.SECTOR,
        "VAPH",
        OutreachStage.LOOKED_UP,
    )
    assert "zoektocht loopt: opgezocht" in next(
        label for label in labels(open_page(store, PAGE)) if "VAPH" in label
    )


def test_the_mail_line_is_that_of_whom_to_speak_to(zone, actor, open_page):
    store, ids = zone
    with store.change(actor, "mail") as tx:
        director = next(p for p in tx.find(Person) if p.last_name == "Claes")
        tx.update(director, email="jan@example.org")
        other = next(o for o in tx.find(Organisation) if o.name == "Zonnewende")
        tx.update(other, email="info@example.org")
    page = open_page(store, PAGE, zetel=seat(ids))
    assert page.code[-1].value == "jan@example.org; info@example.org"
    with store.change(actor, "niet mailen") as tx:
        tx.update(director, no_mail=True)
    page = open_page(store, PAGE, zetel=seat(ids))
    assert page.code[-1].value == "info@example.org"


def test_a_partner_that_is_being_asked_says_so(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE, zetel=seat(ids))
    start_search(page, ids)
    assert "De *Ark*** · zoektocht loopt: opgezocht" in said_on(page)


def test_the_norm_can_be_checked_from_the_seat(zone, open_page):
    store, ids = zone
    with store.read() as connection:
        norm = next(n for n in norms(connection) if n.group == "VAPH")
    page = open_page(store, PAGE, zetel=seat(ids))
    page.text_input(key=f"norm-{norm.id}-1.least").set_value("2")
    page.button(key=f"norm-{norm.id}-1.save").click().run()
    assert not page.exception
    said = said_on(page)
    assert "0 van 2, open sinds 01/01/2025" in said
    assert "nagekeken door Test op 23/11/2026" in said
    with store.read() as connection:
        (kept,) = [n for n in norms(connection) if n.id == norm.id]
    assert (kept.minimum, kept.name, kept.source) == (2, norm.name, norm.source)


def test_a_number_that_is_none_is_refused_in_a_sentence(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE, zetel=seat(ids))
    field = next(f for f in page.text_input if f.label == "Hoogstens")
    field.set_value("veel")
    page.button(key=field.key.replace(".most", ".save")).click().run()
    assert "'veel' is geen heel getal bij Hoogstens" in page.error[0].value.replace(
        "\\", ""
    )


@pytest.mark.parametrize("zetel", ["x", "1.sector", "999.sector.VAPH", "1.soort.VAPH"])
def test_a_link_to_no_seat_says_so(zone, open_page, zetel):
    store, _ = zone
    page = open_page(store, PAGE, zetel=zetel)
    assert not page.exception
    assert "bestaat niet op deze dag" in page.info[0].value


def test_a_seat_that_was_filled_says_so(zone, actor, open_page):
    store, ids = zone
    with store.change(actor, "mandaat") as tx:
        Council(tx).mandate(tx.get(Body, ids["board"]), sector="VAPH")
    page = open_page(store, PAGE, zetel=seat(ids))
    assert "ingevuld op deze dag" in page.success[0].value
    assert "1 ingevuld, gevraagd minstens 1" in words(page)
    assert "begin niet gekend" not in words(page)


def test_without_norms_the_examples_can_be_taken_over(sqlite_store, actor, open_page):
    with sqlite_store.change(actor, "begin") as tx:
        Council(tx).body()
    page = open_page(sqlite_store, PAGE)
    assert "nergens wie er hoort te zitten" in page.info[0].value
    page.button[0].click().run()
    assert not page.exception
    with sqlite_store.read() as connection:
        assert {norm.certainty for norm in norms(connection)} == {"na te kijken"}


def test_the_matrix_of_sectors_counts_each_organisation_once(zone, open_page):
    store, _ = zone
    page = open_page(store, PAGE, weergave="Sector per gemeente")
    assert not page.exception
    table = page.dataframe[0].value.set_index("Sector")
    assert table.loc["■ VAPH"].to_dict() == {"Beerse": "○1 +1", "Turnhout": "◐1"}


def test_a_cell_in_the_link_names_who_is_in_it(zone, open_page):
    store, _ = zone
    page = open_page(store, PAGE, weergave="Sector per gemeente", vak="VAPH|Beerse")
    said = said_on(page)
    assert "- Zonnewende · gekend, langer niet gezien" in said
    assert "- De _Brug_ · op een lijst, nog nooit ontmoet · Sociale Kaart" in said


def test_the_matrix_of_functions_names_people(zone, open_page):
    store, _ = zone
    page = open_page(
        store, PAGE, weergave="Gemeente per functie", vak="Turnhout|burgemeester"
    )
    table = page.dataframe[0].value.set_index("Gemeente")
    assert table.loc["Turnhout", "burgemeester"] == "○ Bo Nys"
    assert table.loc["Beerse", "burgemeester"] == ""
    assert (
        "- Bo Nys · burgemeester, Stad Turnhout · zetelt nergens · nog niet gezien"
    ) in said_on(page)


def test_the_paper_asks_what_the_screen_shows(zone, open_page):
    store, _ = zone
    page = open_page(store, PAGE, overleg="Bestuursorgaan")
    links = {link.label: link.url for link in page.get("link_button")}
    assert links["Samenvatting op één A4"] == (
        "/download/wie-ontbreekt?op=2026-11-23&overleg=Bestuursorgaan"
    )
    assert links["Excel"].startswith("/download/ontbrekende-partners?als=xlsx")


def test_the_first_line_follows_the_body_that_is_chosen(zone, open_page):
    store, _ = zone
    said = said_on(open_page(store, PAGE, overleg="Bestuursorgaan"))
    assert "1 van 2 plaatsen ingevuld in Bestuursorgaan." in said
    assert "Van 1 overleg is de lijst nog niet nagekeken" not in said
    said = said_on(open_page(store, PAGE, overleg="Cluster welzijn"))
    assert "De lijst van Cluster welzijn is nog niet nagekeken" in said
    assert "1 open zetel" not in said


def test_the_overview_has_a_line_a_body_and_says_what_opens_soon(
    zone, open_page, actor
):
    store, ids = zone
    with store.change(actor, "eindigt") as tx:
        (seat_of_caw,) = tx.find(Mandate, body_id=ids["board"])
        tx.update(seat_of_caw, end=date(2026, 12, 31))
    page = open_page(store, PAGE, weergave="Overzicht")
    assert not page.exception
    rows = page.dataframe[0].value.to_dict("records")
    board = next(row for row in rows if row["Overleg"] == "Bestuursorgaan")
    assert (board["Ingevuld"], board["Open sinds"]) == ("1 van 2", "01/01/2025")
    assert (board["Gaat open"], board["Opgevolgd"]) == ("1", "0 van 1")
    table = next(row for row in rows if row["Overleg"] == "Cluster welzijn")
    assert (table["Ingevuld"], table["Gaat open"]) == ("0 gekend", "")
    said = said_on(page)
    assert "in Bestuursorgaan: de zetel open vanaf 01/01/2027" in said
    assert "Er is nu 1 open zetel," in said


def test_a_seat_says_in_one_sentence_what_its_proposals_rest_on(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE, zetel=seat(ids))
    assert [c for c in captions(page) if "te weinig om te rangschikken" in c]


def popovers(page) -> list[str]:
    return [one.proto.popover.label for one in page.get("popover")]


def test_an_open_seat_is_followed_up_in_one_way_only_its_search(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE, zetel=seat(ids))
    assert gaps.START_SEARCH in popovers(page)
    assert case_texts.ASIDE in popovers(page)
    assert case_texts.FOLLOW not in popovers(page)
    start_search(page, ids)
    rows = open_page(store, PAGE, weergave="Overzicht").dataframe[0].value
    board = next(r for r in rows.to_dict("records") if r["Overleg"] == "Bestuursorgaan")
    assert board["Opgevolgd"] == "1 van 1"


def test_a_seat_that_somebody_follows_up_is_put_aside_and_taken_back(
    zone, open_page, actor
):
    store, ids = zone
    subject = Subject.seat(ids["board"], NormKind.SECTOR, "VAPH")
    with store.change(actor, "volg op") as tx:
        follow_up(tx, subject, None, FollowUp(owner="An", due=date(2026, 12, 15)))
    page = open_page(store, PAGE, zetel=seat(ids))
    assert case_texts.FOLLOW in popovers(page)
    prefix = f"case-open zetel.{ids['board']}.sector.VAPH"
    assert "opgenomen, An, tegen 15/12/2026" in captions(page)
    page.radio(key=f"{prefix}-1.no.reason").set_value(DismissReason.LATER)
    page.button(key=f"{prefix}-1.no.save").click().run()
    assert any("Kies bij" in e.value for e in page.error)
    page.date_input(key=f"{prefix}-1.no.until").set_value(date(2027, 1, 15))
    page.button(key=f"{prefix}-1.no.save").click().run()
    assert any("opzijgezet op 23/11/2026: later" in c for c in captions(page))
    page.button(key=f"{prefix}-2.back").click().run()
    assert "opgenomen, An, tegen 15/01/2027" in captions(page)


def test_a_seat_that_is_taken_closes_its_case_by_itself(zone, open_page, actor):
    store, ids = zone
    with store.change(actor, "volg op") as tx:
        follow_up(
            tx,
            Subject.seat(ids["board"], NormKind.SECTOR, "VAPH"),
            None,
            FollowUp(owner="An"),
        )
    card = open_page(store, PAGE)
    assert any("opgenomen, An" in label for label in labels(card))
    with store.change(actor, "zetelt") as tx:
        tx.add(Mandate(body_id=ids["board"], organisation_id=ids["ark"], sector="VAPH"))
    page = open_page(store, PAGE)
    assert any(
        "1 opgevolgde zetel is intussen ingevuld" in e.label for e in page.expander
    )
    assert "VAPH in Bestuursorgaan, opgevolgd door An" in said_on(page).replace(
        "\\", ""
    )


def test_the_whole_sector_is_invited_and_its_meeting_planned(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE, zetel=seat(ids), wanneer="2026-12-15")
    assert "Nodig de sector uit: VAPH" in words(page)
    assert any("Iedereen staat aangevinkt (3)" in c for c in captions(page))
    assert "We komen samen op 15/12/2026" in page.code[0].value
    page.checkbox(key=f"tick-referenceentry-{ids['row']}").uncheck().run()
    assert page.query_params["niet"] == f"referenceentry-{ids['row']}"
    where = f"plan-gathering.where.{ids['table']}.{ids['board']}"
    assert page.selectbox(key=where).value == ids["table"]
    page.button(key="plan-gathering.save").click().run()
    assert not page.exception
    said = page.success[0].value.replace("\\", "")
    assert said == "Gepland op 15/12/2026: Sectoroverleg VAPH, 2 uitgenodigden."
    assert "Al gepland op 15/12/2026: Sectoroverleg VAPH" in said_on(page)


def test_a_nomination_fills_the_seat_and_ends_its_search(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE, zetel=seat(ids))
    start_search(page, ids)
    form = f"nominate-{seat(ids)}-0"
    page.selectbox(key=f"{form}.who").set_value(f"organisation-{ids['ark']}")
    page.button(key=f"{form}.save").click().run()
    assert not page.exception
    said = " ".join(success.value for success in page.success).replace("\\", "")
    assert "De *Ark* zetelt voor VAPH in Bestuursorgaan" in said
    assert "is ingevuld op deze dag" in said
    with store.read() as connection:
        (search,) = outreaches(connection, open_only=False)
    assert search.stage is OutreachStage.SEATED
    next(b for b in page.button if b.label == "Ongedaan maken").click().run()
    assert "VAPH" in page.title[0].value
    assert "Nodig de sector uit" in words(page)


def test_a_nomination_of_somebody_from_elsewhere_warns_and_is_saved(zone, open_page):
    store, ids = zone
    page = open_page(store, PAGE, zetel=seat(ids))
    form = f"nominate-{seat(ids)}-0"
    page.selectbox(key=f"{form}.who").set_value(f"organisation-{ids['ark']}").run()
    assert not page.warning
    page.selectbox(key=f"{form}.person").set_value(ids["mayor"]).run()
    (warned,) = page.warning
    assert warned.value.replace("\\", "").startswith(
        "Bo Nys werkt volgens Schakel bij Stad Turnhout, niet bij De *Ark*."
    )
    page.button(key=f"{form}.save").click().run()
    assert not page.exception
    said = " ".join(success.value for success in page.success).replace("\\", "")
    assert "De *Ark* zetelt voor VAPH in Bestuursorgaan" in said
