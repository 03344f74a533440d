"""The pages on quiet partners, single contacts and lines not seen, and Banden."""

import json
from datetime import date, timedelta

import pytest

from crm.findings.cases import FollowUp, Subject, follow_up
from crm.findings.outreach import OutreachInput, start_outreach
from crm.intake.demo import load_demo
from crm.model.enums import (
    CaseStage,
    ContactKind,
    ContactStatus,
    FindingKind,
    LineState,
    NormKind,
    Presence,
)
from crm.model.tables import Body, Organisation, Person
from crm.store.cases import cases
from crm.store.contacts import contacts, participations
from crm.store.ties import ties
from crm.texts import cases as case_texts
from crm.texts import finding_lists, fragile, lines, quiet, shell, start
from crm.texts import ties as tie_texts
from tests.findings.councils import Council
from tests.pages.council import TODAY, captions, errors, words

SWITCH = "screen-sharing.switch"


def ago(days):
    return TODAY - timedelta(days=days)


@pytest.fixture
def council(sqlite_store, actor):
    """A ring that came every 30 days and no more; a home in its town we still see."""
    with sqlite_store.change(actor, "begin") as tx:
        made = Council(tx)
        ours = made.organisation("Zorgraad", kind="zorgraad")
        ring = made.organisation("Kinekring [*]", cluster="zorg", municipality="Ravels")
        home = made.organisation("Avondrust", cluster="welzijn", municipality="Ravels")
        els = made.person("Els", "Maes")
        an = made.person("An", "Claes", email="an@example.org")
        wim = made.person("Wim", "Pas", email="wim@example.org", no_mail=True)
        made.post(els, ours, "coördinator")
        made.post(an, ring, "voorzitter")
        table = made.body("Cluster zorg", "cluster")
        for days in (300, 270, 240, 210):
            made.meeting(ago(days), (an, ring), (els, ours), body=table)
        for days in (90, 60, 30, 5):
            made.meeting(ago(days), (wim, home), (els, ours), title="Bezoek")
    return {
        "ring": ring.key,
        "home": home.key,
        "an": an.key,
        "pair": f"{ring.key}-{home.key}",
    }


def stored(store, query, *args):
    with store.read() as connection:
        return query(connection, *args)


def table(page):
    return page.dataframe[0].value


def titled(page, label):
    (button,) = [button for button in page.button if button.label == label]
    return button


def test_start_leads_to_who_is_quiet(sqlite_store, council, open_page):
    page = open_page(sqlite_store)
    assert "normaal elke 4 weken, nu 30" in words(page)
    leads = [link.proto.label for link in page.get("page_link")]
    assert start.FOLLOW_QUIET in leads


def test_a_quiet_partner_has_its_rhythm_its_last_time_and_who_knows_it(
    sqlite_store, council, open_page
):
    page = open_page(sqlite_store, "lang_niet_gezien", wie=council["ring"])
    assert not page.exception
    assert quiet.first_line(1) in words(page)
    assert table(page)[quiet.RHYTHM].tolist() == ["normaal elke 4 weken, nu 30 weken"]
    assert "Cluster zorg, met An Claes" in words(page)
    assert "Els Maes" in words(page)
    nobody = open_page(sqlite_store, "lang_niet_gezien", cluster="welzijn")
    assert not nobody.exception


def reach(store, actor, number, **values):
    with store.change(actor, "bereik") as tx:
        tx.update(tx.get(Person, number), **values)


def test_a_quiet_partner_says_whom_to_call_or_mail(
    sqlite_store, actor, council, open_page
):
    def said():
        page = open_page(sqlite_store, "lang_niet_gezien", wie=council["ring"])
        assert not page.exception
        return words(page)

    assert "voorzitter · an@example.org" in said()
    reach(sqlite_store, actor, council["an"], phone="0470 00 00 00", no_mail=True)
    told = said()
    assert "voorzitter · 0470 00 00 00 · wil geen mails" in told
    assert "an@example.org" not in told
    reach(sqlite_store, actor, council["an"], phone=None, no_mail=False, email=None)
    assert f"voorzitter · {quiet.NO_NUMBER}" in said()
    with sqlite_store.change(actor, "nummer") as tx:
        tx.update(tx.get(Organisation, council["ring"]), phone="014 00 00 00")
    assert f"/organisatie?id={council['ring']}) · 014 00 00 00" in said()


def test_a_visit_is_planned_and_a_late_follow_up_is_marked(
    sqlite_store, council, open_page
):
    page = open_page(sqlite_store, "lang_niet_gezien", wie=council["ring"])
    page.date_input(key=f"plan-{council['ring']}-0.on").set_value(None)
    titled(page, finding_lists.PLAN_SAVE).click().run()
    assert finding_lists.PLAN_PAST in errors(page)
    page.date_input(key=f"plan-{council['ring']}-0.on").set_value(ago(-7))
    titled(page, finding_lists.PLAN_SAVE).click().run()
    (planned,) = stored(sqlite_store, contacts)[:1]
    assert (planned.status, planned.kind) == (ContactStatus.PLANNED, ContactKind.VISIT)
    assert planned.on == ago(-7)
    assert planned.title == quiet.visit_title("Kinekring [*]")
    assert "Gepland op 30/11/2026: Bezoek aan Kinekring [*]" in words(page)
    follow = f"case-lang niet gezien.{council['ring']}-0.form"
    page.text_input(key=f"{follow}.owner").set_value("Els")
    page.date_input(key=f"{follow}.due").set_value(ago(2))
    page.button(key=f"{follow}.save").click().run()
    (case,) = stored(sqlite_store, cases)
    assert (case.stage, case.owner) == (CaseStage.TAKEN_UP, "Els")
    assert table(page)[finding_lists.FOLLOW_UP].tolist() == [
        "te laat: opgenomen, Els, tegen 21/11/2026"
    ]
    assert finding_lists.late(1) in words(page)


def test_what_is_put_aside_is_folded_away(sqlite_store, council, open_page):
    page = open_page(sqlite_store, "lang_niet_gezien", wie=council["ring"])
    page.button(key=f"case-lang niet gezien.{council['ring']}-0.no.save").click().run()
    assert len(page.dataframe) == 0
    page.toggle(key="opzij").set_value(True).run()
    assert len(table(page)) == 1


def test_one_contact_is_said_in_a_sentence_with_what_if(
    sqlite_store, council, open_page
):
    page = open_page(
        sqlite_store, "slechts_een_contactpersoon", organisatie=council["ring"]
    )
    assert not page.exception
    assert finding_lists.STAFF_ONLY in words(page)
    assert fragile.first_line(2) in words(page)
    assert "An Claes is de enige die we de laatste 18 maanden zagen" in words(page)
    page = open_page(
        sqlite_store,
        "slechts_een_contactpersoon",
        beeld=fragile.WHAT_IF_VIEW,
        persoon=council["an"],
    )
    assert "Dan zien we niemand meer van Kinekring [*]." in words(page)
    assert "Dan komt niemand meer voor Kinekring [*] naar Cluster zorg." in words(page)


@pytest.mark.parametrize("name", ["lang_niet_gezien", "slechts_een_contactpersoon"])
def test_what_is_for_staff_is_closed_while_others_look_along(
    sqlite_store, council, open_page, name
):
    page = open_page(sqlite_store, name)
    assert len(page.dataframe) == 1
    page.toggle(key=SWITCH).set_value(True).run()
    assert len(page.dataframe) == 0


def test_two_who_were_not_seen_together_are_brought_together(
    sqlite_store, council, open_page
):
    page = open_page(sqlite_store, "niet_samen_gezien", paar=council["pair"])
    assert not page.exception
    assert lines.not_together("Kinekring [*]", "Avondrust") in words(page)
    assert "geen contact" not in words(page)
    assert page.dataframe[1].value[lines.PERSON].tolist() == ["Wim Pas", "An Claes"]
    assert "an@example.org" in page.code[0].value
    assert "wim@example.org" not in page.code[0].value
    titled(page, finding_lists.PLAN_SAVE).click().run()
    (planned,) = stored(sqlite_store, contacts)[:1]
    assert planned.status is ContactStatus.PLANNED
    assert planned.title == lines.meeting_title("Kinekring [*]", "Avondrust")
    assert "Gepland op 07/12/2026: Overleg Kinekring [*] en Avondrust" in words(page)
    assert f"/contact?id={planned.id}" in words(page)
    assert table(page)[finding_lists.FOLLOW_UP].tolist() == ["gepland op 07/12/2026"]
    guests = stored(sqlite_store, lambda c: participations(c, contact_id=planned.id))
    assert {(row.person, row.organisation) for row in guests} == {
        ("An Claes", "Kinekring [*]"),
        ("Wim Pas", "Avondrust"),
    }
    assert {row.presence for row in guests} == {Presence.INVITED}


def test_a_line_that_is_noted_to_exist_is_no_finding_any_more(
    sqlite_store, council, open_page
):
    page = open_page(sqlite_store, "niet_samen_gezien", paar=council["pair"])
    key = f"tie-{council['ring']}-new.{council['home']}"
    page.text_input(key=f"{key}.source").set_value("overleg van 12 maart")
    page.button(key=f"{key}.save").click().run()
    (tie,) = stored(sqlite_store, ties)
    assert (tie.state, tie.source) == (LineState.EXISTS, "overleg van 12 maart")
    assert "communicatielijn bestaat" in words(page).lower()
    page = open_page(sqlite_store, "niet_samen_gezien")
    assert len(page.dataframe) == 0
    page = open_page(sqlite_store, "niet_samen_gezien", beeld=lines.KNOWN)
    assert table(page)[lines.STATE].tolist() == ["bestaat"]


def test_one_word_says_what_is_noted_between_two(sqlite_store, council, open_page):
    page = open_page(sqlite_store, "niet_samen_gezien", paar=council["pair"])
    assert "noteer dan een band" in lines.MEANING
    key = f"tie-{council['ring']}-new.{council['home']}"
    page.button(key=f"{key}.save").click().run()
    labels = [one.proto.popover.label for one in page.get("popover")]
    assert lines.CHANGE_LINE in labels
    assert tie_texts.NOTE not in labels
    every = [text for text in vars(lines).values() if isinstance(text, str)]
    assert not [text for text in every if "de lijn" in text]


def test_clusters_are_compared_in_sentences(demo_store, open_page):
    page = open_page(
        demo_store,
        "niet_samen_gezien",
        beeld=lines.CLUSTERS,
        clusters="lokale besturen~zorg",
    )
    assert not page.exception
    sentences = table(page)[lines.WHAT].tolist()
    assert any("minder dan verwacht" in sentence for sentence in sentences)
    assert len(page.dataframe[1].value) > 20


def test_clusters_that_met_too_little_are_followed_up_and_put_aside(
    sqlite_store, actor, open_page
):
    load_demo(sqlite_store, actor, TODAY)
    asked = {"beeld": lines.CLUSTERS, "clusters": "lokale besturen~zorg"}
    page = open_page(sqlite_store, "niet_samen_gezien", **asked)
    opened = len(table(page))
    key = "case-clusters minder samen dan verwacht.lokale besturen~zorg"
    page.text_input(key=f"{key}-0.form.owner").set_value("An")
    page.button(key=f"{key}-0.form.save").click().run()
    assert not page.exception
    (case,) = stored(sqlite_store, cases)
    assert (case.group, case.owner) == ("lokale besturen~zorg", "An")
    assert "opgenomen, An" in table(page)[finding_lists.FOLLOW_UP].tolist()
    assert any(case_texts.BACK_IN_A_YEAR in caption for caption in captions(page))
    page.button(key=f"{key}-{case.revision}.no.save").click().run()
    assert len(table(page)) == opened - 1
    page.toggle(key="opzij").set_value(True).run()
    assert len(table(page)) == opened
    (state,) = [
        state
        for state in table(page)[finding_lists.FOLLOW_UP].tolist()
        if "opzijgezet" in state
    ]
    assert state.endswith("komt terug op 24/11/2027")


def test_the_tick_is_at_the_row_of_the_card_also_when_another_was_put_aside(
    sqlite_store, council, open_page
):
    def ticked(page):
        proto = page.dataframe[0].proto
        return proto.id, json.loads(proto.selection_default)["selection"]["rows"]

    page = open_page(
        sqlite_store, "slechts_een_contactpersoon", organisatie=council["home"]
    )
    before, rows = ticked(page)
    names = table(page)[finding_lists.ORGANISATION].tolist()
    assert [names[row] for row in rows] == ["Avondrust"]
    name = f"case-slechts een contactpersoon.{council['home']}-0.no.save"
    page.button(key=name).click().run()
    assert len(table(page)) == len(names) - 1
    after, rows = ticked(page)
    assert (rows, after == before) == ([], False)


def test_a_card_shows_links_and_notes_changes_and_removes_one(
    sqlite_store, council, open_page
):
    page = open_page(sqlite_store, "organisatie", id=council["home"])
    assert tie_texts.NONE in captions(page)
    assert f"(/lang-niet-gezien?wie={council['home']})" in words(page)
    key = f"tie-{council['home']}-new.0"
    page.button(key=f"{key}.save").click().run()
    assert tie_texts.OTHER_NEEDED in errors(page)
    under = list(page.selectbox(key=f"{key}.relation").options).index(tie_texts.UNDER)
    page.selectbox(key=f"{key}.relation").select_index(under)
    page.selectbox(key=f"{key}.other").set_value(council["ring"])
    page.button(key=f"{key}.save").click().run()
    (tie,) = stored(sqlite_store, ties)
    assert tie.organisation_id == council["ring"]
    assert "heeft als koepel [Kinekring" in words(page)
    key = f"tie-{council['home']}-{tie.id}.1"
    page.date_input(key=f"{key}.end").set_value(date(2026, 1, 1))
    page.button(key=f"{key}.save").click().run()
    assert "tot 01/01/2026" in words(page)
    page.button(key=f"tie-{council['home']}-{tie.id}.2.remove").click().run()
    assert stored(sqlite_store, ties) == []
    (undo,) = [b for b in page.button if str(b.key).startswith("undo-")]
    undo.click().run()
    assert len(stored(sqlite_store, ties)) == 1


def test_the_page_about_missing_partners_leads_to_the_others(
    sqlite_store, council, open_page
):
    page = open_page(sqlite_store, "ontbrekende_partners")
    assert all(
        f"[{title}](/{path})" in " ".join(m.value for m in page.markdown)
        for title, path in (
            (shell.QUIET, "lang-niet-gezien"),
            (shell.SINGLE, "slechts-een-contactpersoon"),
            (shell.UNSEEN, "niet-samen-gezien"),
        )
    )


def test_start_tells_which_follow_ups_are_due_and_ticks_them_off(
    sqlite_store, actor, council, open_page
):
    one, other = council["ring"], council["home"]
    followed = {
        Subject.of(FindingKind.QUIET, one): ago(2),
        Subject.of(FindingKind.SINGLE, one): ago(1),
        Subject.line(one, other): TODAY,
        Subject.of(FindingKind.QUIET, other): ago(3),
        Subject.clusters("welzijn", "zorg"): ago(3),
    }
    with sqlite_store.change(actor, "volg op") as tx:
        for subject, due in followed.items():
            follow_up(tx, subject, None, FollowUp(owner="Els", due=due))
        board = tx.add(Body(name="Bestuur"))
        given = OutreachInput(
            board.key,
            NormKind.SECTOR,
            "VAPH",
            TODAY,
            partner="De Brug",
            next_step="bellen",
            next_on=ago(-7),
        )
        start_outreach(tx, given)
    page = open_page(sqlite_store)
    assert not page.exception
    said = words(page)
    assert "4 opvolgingen" in said
    assert (
        f"[Kinekring [*] lang niet gezien](/lang-niet-gezien?wie={one})**  \nEls · "
        "tegen 21/11/2026, 2 dagen te laat"
    ) in said
    assert f"/slechts-een-contactpersoon?organisatie={one}" in said
    assert f"/niet-samen-gezien?paar={council['pair']}" in said
    assert "[Zoektocht De Brug: VAPH in Bestuur](/zoektochten?id=1)**  \nbellen" in said
    assert "Avondrust lang niet gezien" not in said
    (tick,) = [
        button
        for button in page.button
        if str(button.key).startswith("follow-up-case") and "lang niet" in button.help
    ]
    tick.click().run()
    assert not page.exception
    assert "3 opvolgingen" in words(page)
    assert [case.due for case in stored(sqlite_store, cases)].count(None) == 1
    page.toggle(key=SWITCH).set_value(True).run()
    assert "opvolgingen" not in words(page)
