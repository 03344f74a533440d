"""Notes that become tasks, in a real browser, on the whole demo."""

from datetime import date

from playwright.sync_api import expect

from crm.store.bodies import bodies
from crm.store.logbook_rows import follow_ups, moments
from crm.texts import note_reading as t

NOTE = "De Algemene vergadering keurt het goed.\ntaak: cijfers opvragen tegen 15/4"


def test_a_task_that_was_typed_in_the_note_is_taken_over(
    demo_store, serve, visit, axe, traffic
):
    with demo_store.read() as connection:
        (board,) = [b.id for b in bodies(connection) if b.name == "Bestuursorgaan"]
        known = {row.id for row in moments(connection)}
    server = serve(demo_store.url)
    page = visit(f"{server.url}/contact-noteren?overleg={board}")
    page.get_by_label("Notities").press_sequentially(NOTE)
    proposal = page.get_by_text(t.task("cijfers opvragen", None, "15/04/2027"))
    proposal.wait_for()
    assert page.get_by_text(t.ALSO_NAMED).is_visible()
    axe(page)
    assert page.get_by_label("Wat moet er gebeuren?").count() == 0
    page.get_by_role("button", name=t.TAKE_OVER).click()
    page.get_by_label("Wat moet er gebeuren?").wait_for()
    assert page.get_by_label("Wat moet er gebeuren?").input_value() == (
        "cijfers opvragen"
    )
    proposal.wait_for(state="detached")
    assert page.get_by_label("Notities").input_value() == NOTE
    page.get_by_role("button", name="Bewaar", exact=True).click()
    page.get_by_role("heading", name="Bestuursorgaan").wait_for()
    with demo_store.read() as connection:
        (noted,) = [row for row in moments(connection) if row.id not in known]
        (task,) = follow_ups(connection, contact_id=noted.id)
    assert noted.notes == NOTE
    assert (task.title, task.due) == ("cijfers opvragen", date(2027, 4, 15))
    traffic.assert_nothing_left(server)


def test_a_decision_that_was_taken_over_can_be_taken_out_by_hand(
    demo_store, serve, visit
):
    with demo_store.read() as connection:
        (board,) = [b.id for b in bodies(connection) if b.name == "Bestuursorgaan"]
        known = {row.id for row in moments(connection)}
    server = serve(demo_store.url)
    page = visit(f"{server.url}/contact-noteren?overleg={board}")
    box = page.get_by_label("Beslissingen", exact=True)
    box.fill("Eerst dit")
    page.get_by_label("Notities").fill("besluit: de zaal blijft")
    page.get_by_label("Notities").blur()
    page.get_by_role("button", name=t.TAKE_OVER).click()
    page.get_by_text(t.FOUND).wait_for(state="detached")
    expect(box).to_have_value("Eerst dit\nde zaal blijft")
    box.fill("Eerst dit")
    box.blur()
    expect(page.get_by_text("Bewaard als klad")).to_have_count(2)
    page.get_by_role("button", name="Bewaar", exact=True).click()
    page.get_by_role("heading", name="Bestuursorgaan").wait_for()
    with demo_store.read() as connection:
        (noted,) = [row for row in moments(connection) if row.id not in known]
    assert noted.decisions == "Eerst dit"
