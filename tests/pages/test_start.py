"""Start, and the page about planned meetings."""

from datetime import date, timedelta

import pytest

from crm.assembly.assemblies import AssemblyInput, note_convened, plan_assembly
from crm.assembly.register_entering import enter
from crm.assembly.register_state import register
from crm.findings.cases import FollowUp, Subject, follow_up
from crm.logbook.forms import NoteForm
from crm.logbook.tasks import TaskNote, add_task
from crm.model.enums import ContactStatus, FindingKind, Presence
from crm.model.tables import Body, ContactMoment, Mandate, Organisation, Participation
from crm.store.drafts import save_draft
from crm.store.logbook_rows import follow_ups, moment
from crm.texts import duties as duty_texts
from crm.texts import filings as filing_texts
from crm.texts import shell
from crm.texts import start as t
from tests.pages.council import TODAY, captions, small_council, words


def buttons(page, label):
    return [button for button in page.button if button.label == label]


def stored(store, number):
    with store.read() as connection:
        return moment(connection, number)


@pytest.fixture
def planned(sqlite_store, actor):
    """The store, with a meeting of last Friday, one of a plan of old, one to come."""
    with sqlite_store.change(actor, "plan") as tx:
        body = tx.add(Body(name="Bestuur [*]"))
        made = [
            tx.add(
                ContactMoment(
                    body_id=body.key, title=title, on=on, status=ContactStatus.PLANNED
                )
            )
            for title, on in (
                ("Begroting", date(2026, 11, 20)),
                ("Bestuursmodel", date(2024, 9, 1)),
                ("Jaarplan", date(2026, 12, 17)),
            )
        ]
    return sqlite_store, [row.key for row in made]


@pytest.fixture
def begun(sqlite_store, actor):
    """A store that is in use: one body, without norms."""
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Werkgroep"))
    return sqlite_store


def test_start_says_what_to_do_when_nothing_waits(begun, open_page):
    page = open_page(begun)
    assert not page.exception
    assert page.title[0].value == shell.START
    assert t.NOTHING_TODAY in words(page)
    assert {t.NO_NORMS, t.NOBODY_QUIET, t.NOTHING_PLANNED} <= set(captions(page))
    assert len(buttons(page, shell.NOTE_CONTACT)) == 1


def test_every_page_says_that_no_real_data_belong_in_it(sqlite_store, open_page):
    page = open_page(sqlite_store)
    assert shell.NO_REAL_DATA in [caption.value for caption in page.caption]


def test_a_task_is_done_with_one_click_and_undone_with_another(begun, actor, open_page):
    with begun.change(actor, "taken") as tx:
        late = add_task(tx, TaskNote("Bellen", "An", TODAY - timedelta(days=6)))
        add_task(tx, TaskNote("Ooit"))
    page = open_page(begun)
    assert "1 taak." in words(page)
    assert "An · tegen 17/11/2026, 6 dagen te laat" in words(page)
    assert [e.label for e in page.expander] == [f"{t.LATER} (1)"]
    page.button(key=f"done-{late.key}").click().run()
    with begun.read() as connection:
        assert [row.title for row in follow_ups(connection)] == ["Ooit"]
    (undo,) = buttons(page, shell.UNDO)
    undo.click().run()
    with begun.read() as connection:
        assert [row.title for row in follow_ups(connection)] == ["Bellen", "Ooit"]


def test_my_own_tasks_come_first_and_those_of_others_are_folded(
    begun, actor, open_page
):
    with begun.change(actor, "taken") as tx:
        add_task(tx, TaskNote("Bellen", actor.name.upper(), TODAY))
        add_task(tx, TaskNote("Mailen", "coördinator", TODAY))
    page = open_page(begun)
    assert "1 taak." in words(page)
    (folded,) = page.expander
    assert folded.label == f"{t.OF_OTHERS} (1)"
    assert [button.label for button in folded.button] == [t.DONE]
    assert "Mailen" in folded.markdown[0].value


def test_a_meeting_that_passed_is_asked_about_and_old_ones_together(planned, open_page):
    store, (begroting, old, to_come) = planned
    page = open_page(store)
    assert "2 vergaderingen na te kijken." in words(page)
    assert {b.key for b in buttons(page, t.YES)} == {f"yes-{begroting}"}
    assert t.old_plans(1) in [link.value for link in page.page_link]
    assert f"do 17 dec 2026** [Bestuur [*] · Jaarplan](/contact?id={to_come})" in (
        words(page)
    )
    page = open_page(store, "geplande_vergaderingen")
    assert t.planned_line(2, 1) in words(page)
    assert {b.key for b in buttons(page, t.YES)} == {f"yes-{begroting}", f"yes-{old}"}


def test_no_means_called_off_and_can_be_undone(planned, open_page):
    store, (begroting, *_) = planned
    page = open_page(store)
    page.button(key=f"no-{begroting}").click().run()
    assert stored(store, begroting).status is ContactStatus.CANCELLED
    assert not buttons(page, t.YES)
    (undo,) = buttons(page, shell.UNDO)
    undo.click().run()
    assert stored(store, begroting).status is ContactStatus.PLANNED


def test_put_off_waits_for_its_new_day(planned, open_page):
    store, (begroting, *_) = planned
    page = open_page(store)
    page.date_input(key=f"to-{begroting}").set_value(date(2026, 12, 4))
    page.button(key=f"move-{begroting}").click().run()
    assert stored(store, begroting).on == date(2026, 12, 4)
    assert "vr 4 dec 2026" in words(page)
    assert not buttons(page, t.YES)


def test_yes_opens_the_note_of_that_meeting(planned, open_page):
    store, (begroting, *_) = planned
    page = open_page(store)
    page.button(key=f"yes-{begroting}").click().run()
    assert page.title[0].value == shell.NOTE_CONTACT
    assert page.query_params["contact"] == str(begroting)


def test_a_contact_to_finish_is_shown_to_everybody(begun, actor, open_page):
    with begun.change(actor, "half") as tx:
        half = tx.add(
            ContactMoment(
                title="Kort *bezoek*", on=TODAY, unfinished=True, noted_by="Griet"
            )
        )
    page = open_page(begun)
    assert "1 contact nog af te werken." in words(page)
    assert (
        f"**23/11/2026** [Kort *bezoek*](/contact-noteren?contact={half.key})"
        " · genoteerd door Griet"
    ) in words(page)


def test_only_my_own_drafts_are_offered_to_go_on_with(begun, open_page):
    for key, owner, title in (("k1", "Test", "Van mij"), ("k2", "Griet", "Van haar")):
        payload = NoteForm(title=title).payload()
        save_draft(begun, key, "contact", owner, payload)
    page = open_page(begun)
    assert "[Van mij](/contact-noteren?concept=k1)" in words(page)
    assert "Van haar" not in words(page)


def test_each_body_with_norms_has_a_line_that_leads_to_its_open_seats(
    sqlite_store, actor, open_page
):
    small_council(sqlite_store, actor)
    page = open_page(sqlite_store)
    (line,) = [m.value for m in page.markdown if "Algemene vergadering" in m.value]
    assert "/ontbrekende-partners?overleg=Algemene+vergadering" in line
    assert "Werkgroep" not in words(page)


def test_who_is_quiet_is_said_with_the_rhythm(begun, actor, open_page):
    with begun.change(actor, "begin") as tx:
        ring = tx.add(Organisation(name="Kinekring"))
        for weeks in (31, 38, 45, 52):
            met = tx.add(ContactMoment(on=TODAY - timedelta(weeks=weeks)))
            tx.add(
                Participation(
                    contact_moment_id=met.key,
                    organisation_id=ring.key,
                    presence=Presence.PRESENT,
                )
            )
    page = open_page(begun)
    line = f"[Kinekring](/organisatie?id={ring.key}) normaal elke 7 weken, nu 31"
    assert line in words(page)
    assert "opgenomen" not in words(page)
    subject = Subject.of(FindingKind.QUIET, ring.key)
    with begun.change(actor, "volg op") as tx:
        follow_up(tx, subject, None, FollowUp(owner="An"))
    assert f"{line} · opgenomen, An" in words(open_page(begun))


def test_the_whole_demo_stands_on_start(demo_store, open_page):
    page = open_page(demo_store)
    assert not page.exception
    assert "Bestuursorgaan" in words(page)
    assert "open: VAPH, Opgroeien" in words(page)
    assert "Patiëntenvereniging Ademruimte" in words(page)
    assert t.NOBODY_QUIET not in captions(page)


def test_an_assembly_whose_letters_must_leave_stands_on_start_until_they_have(
    sqlite_store, actor, open_page
):
    council = small_council(sqlite_store, actor)
    page = open_page(sqlite_store)
    assert "uitnodiging" not in words(page)
    with sqlite_store.change(actor, "klaar") as tx:
        given = AssemblyInput(council["assembly"], date(2026, 12, 14))
        number = plan_assembly(tx, given).contact_moment_id
    page = open_page(sqlite_store)
    assert "uitnodiging ten laatste op 29/11/2026 (nog 6 dagen)" in words(page)
    with sqlite_store.change(actor, "weg") as tx:
        note_convened(tx, number, TODAY)
    page = open_page(sqlite_store)
    assert "uitnodiging ten laatste" not in words(page)


def test_what_the_register_lacks_stands_on_start_once_there_is_a_register(
    sqlite_store, actor, open_page
):
    small_council(sqlite_store, actor)
    page = open_page(sqlite_store)
    assert "nog in te schrijven" not in words(page)
    with sqlite_store.change(actor, "register") as tx:
        lines = [due.line for due in register(tx.connection, TODAY).due]
        enter(tx, lines)
    page = open_page(sqlite_store)
    assert "nog in te schrijven" not in words(page)
    with sqlite_store.change(actor, "nieuw lid") as tx:
        house = tx.add(Organisation(name="Huis Noord"))
        av = tx.find(Body, kind="algemene vergadering")[0]
        tx.add(Mandate(body_id=av.key, organisation_id=house.key))
    page = open_page(sqlite_store)
    assert "1 wijziging nog in te schrijven" in words(page)


def test_what_the_law_asks_soon_stands_on_start(sqlite_store, actor, open_page):
    """Facts.md section 2: one assembly a year [F], the UBO register [M]."""
    small_council(sqlite_store, actor)
    with sqlite_store.change(actor, "register") as tx:
        enter(tx, [due.line for due in register(tx.connection, TODAY).due])
    page = open_page(sqlite_store)
    assert filing_texts.UBO_UNKNOWN in words(page)
    assert "deel=neerlegging" in words(page)
    assert duty_texts.yearly_missing(date(2026, 6, 30)) in words(page)
