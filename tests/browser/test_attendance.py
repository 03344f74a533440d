"""A list of 25 people becomes a note in a handful of actions, and nobody twice."""

from collections import Counter
from datetime import date, datetime

import pytest

from crm.intake.demo import load_demo
from crm.model.names import normalise
from crm.store.bodies import bodies
from crm.store.contacts import contacts
from crm.store.logbook_rows import presence
from crm.store.people import affiliations, people
from crm.texts import attendance as t
from crm.texts import contact, drop_zone
from tests.exchange.attendance.samples import Someone, teams_report

TODAY = date(2026, 11, 23)
MOST_ACTIONS = 12
NEWCOMERS = [
    Someone("Noor", "Van Testen", "noor.vantesten@example.org"),
    Someone("Wout", "Proefkonijn", "wout.proefkonijn@example.org"),
    Someone("Lien", "Zandman", "lien.zandman@example.org"),
]


class Hand:
    """Somebody at the page: every click, key, typed field and file counts."""

    def __init__(self, page):
        self.page = page
        self.actions = 0

    def click(self, role, name):
        self.actions += 1
        self.page.get_by_role(role, name=name, exact=True).click()

    def press(self, key):
        self.actions += 1
        self.page.keyboard.press(key)

    def choose_file(self, name, content):
        """Two: the button, and the file in the window that it opens."""
        with self.page.expect_file_chooser() as chooser:
            self.click("button", drop_zone.CHOOSE)
        self.actions += 1
        chooser.value.set_files(
            {"name": name, "mimeType": "text/csv", "buffer": content}
        )

    def paste(self, text):
        """Two: the box, and the paste itself."""
        self.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        self.page.evaluate("text => navigator.clipboard.writeText(text)", text)
        self.click("textbox", t.DROP)
        self.press("Control+v")


@pytest.fixture
def demo(sqlite_store, actor):
    load_demo(sqlite_store, actor, TODAY)
    return sqlite_store


def known_in(store, many=22):
    """People of the demo whose name nobody shares, each with one organisation."""
    with store.read() as connection:
        rows, posts = people(connection), affiliations(connection)
    named = Counter(normalise(row.name) for row in rows)
    working = Counter(post.person_id for post in posts)
    organisation = {post.person_id: post.organisation for post in posts}
    fitting = [
        (row, organisation[row.id])
        for row in rows
        if named[normalise(row.name)] == 1 and working[row.id] == 1 and row.email
    ]
    return fitting[:: len(fitting) // many][:many]


def report(store, **given):
    """A Teams report: plain, upper case with (EXT) and last name first, in turn."""
    known = [
        Someone(row.first_name, row.last_name, row.email if at % 2 else None)
        for at, (row, _) in enumerate(known_in(store))
    ]
    start = datetime(2026, 11, 19, 14)  # noqa: DTZ001 (reports carry no zone)
    end = datetime(2026, 11, 19, 16)  # noqa: DTZ001
    everybody = [*known, *NEWCOMERS]
    return teams_report(everybody, start=start, end=end, language="nl", **given)


def pasted(store):
    """25 lines with capitals, another order, initials and the organisation."""
    shapes = (
        lambda row, _: row.name,
        lambda row, _: f"{row.last_name.upper()} {row.first_name.upper()}",
        lambda row, place: f"{row.first_name[0]}. {row.last_name} ({place})",
        lambda row, _: f"{row.last_name}, {row.first_name}",
        lambda row, place: f"- {row.name}, {place}",
    )
    known = [
        shapes[at % len(shapes)](row, place)
        for at, (row, place) in enumerate(known_in(store))
    ]
    return "\n".join([*known, *(person.name for person in NEWCOMERS)])


def names(store):
    with store.read() as connection:
        return Counter(normalise(row.name) for row in people(connection))


def newest(store):
    with store.read() as connection:
        row = max(contacts(connection), key=lambda row: row.id)
        return row, presence(connection, row.id)


def assert_nobody_twice(store, before, rows):
    after = names(store)
    made = after - before
    assert sorted(made) == sorted(normalise(person.name) for person in NEWCOMERS)
    assert sum(after.values()) == sum(before.values()) + 3
    known = {row.id for row, _ in known_in(store)}
    assert len(rows) == 25
    assert known < {row.person_id for row in rows}


def test_a_teams_report_is_a_note_in_a_few_actions_and_is_known_again(
    demo, serve, visit, axe, traffic
):
    before, content = names(demo), report(demo)
    server = serve(demo.url)
    page = visit(f"{server.url}/contact-noteren")
    hand = Hand(page)
    hand.choose_file("meetingAttendanceReport.csv", content)
    page.get_by_role("row", name="Noor Van Testen").wait_for()
    axe(page)
    hand.click("button", t.WORDS["take"])
    page.get_by_text("25 aanwezig, 0 verontschuldigd, 3 nieuw").wait_for()
    hand.click("button", contact.SAVE)
    page.get_by_role("heading", name="Bestuursorgaan").wait_for()
    assert hand.actions <= MOST_ACTIONS
    row, rows = newest(demo)
    assert (row.body, row.on) == ("Bestuursorgaan", date(2026, 11, 19))
    assert_nobody_twice(demo, before, rows)
    visit(f"{server.url}/contact-noteren")
    hand.choose_file("nogmaals.csv", content)
    page.get_by_text("Deze lijst is al genoteerd").wait_for()
    link = page.get_by_role("link", name=t.OPEN)
    assert link.get_attribute("href").endswith(f"/contact?id={row.id}")
    page.get_by_text("25 gekend").wait_for()
    traffic.assert_nothing_left(server)


def test_a_pasted_list_is_a_note_in_a_few_actions(demo, serve, visit):
    before, text = names(demo), pasted(demo)
    with demo.read() as connection:
        board = next(b.id for b in bodies(connection) if b.name == "Bestuursorgaan")
    server = serve(demo.url)
    page = visit(f"{server.url}/contact-noteren")
    hand = Hand(page)
    hand.click("combobox", contact.BODY)
    hand.click("option", "Bestuursorgaan")
    page.get_by_text("nog aan te duiden").wait_for()
    hand.paste(text)
    page.get_by_role("row", name="Noor Van Testen").wait_for()
    for key in ("n", "n", "n", "Enter"):
        hand.press(key)
    page.get_by_text("25 aanwezig, 0 verontschuldigd, 3 nieuw").wait_for()
    hand.click("button", contact.SAVE)
    page.get_by_role("heading", name="Bestuursorgaan").wait_for()
    assert hand.actions <= MOST_ACTIONS
    row, rows = newest(demo)
    assert (row.body_id, row.on) == (board, TODAY)
    assert_nobody_twice(demo, before, rows)


def test_a_line_is_corrected_with_keys_and_the_list_survives_a_reload(
    demo, serve, visit
):
    (known, _), *_ = known_in(demo)
    server = serve(demo.url)
    page = visit(f"{server.url}/contact-noteren")
    hand = Hand(page)
    hand.paste(f"Aanwezig:\nNoor Van Testen\nZaalwachter Nul\n{known.name}")
    page.get_by_role("row", name="Noor Van Testen").wait_for()
    for key in ("ArrowDown", "g", "v"):
        hand.press(key)
    row = page.get_by_role("row", name="Zaalwachter Nul")
    row.get_by_text("geen persoon").first.wait_for()
    excused = page.get_by_role("button", name=f"{known.name}: verontschuldigd")
    excused.and_(page.locator("[aria-pressed=true]")).wait_for()
    page.reload()
    excused.and_(page.locator("[aria-pressed=true]")).wait_for()
    row.get_by_text("geen persoon").first.wait_for()
    page.get_by_role("button", name=t.WORDS["take"], exact=True).click()
    page.get_by_text("1 aanwezig, 1 verontschuldigd, 1 nieuw").wait_for()


def test_part_of_a_name_is_chosen_or_sought_with_keys(demo, serve, visit, axe):
    (known, _), (other, _), *_ = known_in(demo)
    server = serve(demo.url)
    page = visit(f"{server.url}/contact-noteren")
    hand = Hand(page)
    hand.paste(f"Aanwezig:\n{known.last_name}\nZaalwachter Nul")
    row = page.locator("[role=row]").filter(has_text="te kiezen")
    row.wait_for()
    hand.press("Enter")
    page.get_by_role("status").get_by_text(t.CHOOSE).wait_for(state="attached")
    hand.press("z")
    page.keyboard.type(other.name)
    page.get_by_role("option", name=other.name).wait_for()
    axe(page)
    hand.press("Enter")
    page.locator("[role=row]").filter(has_text="gekozen").wait_for()
    hand.press("g")
    hand.press("Enter")
    page.get_by_text("1 aanwezig, 0 verontschuldigd").wait_for()
    page.get_by_role("row", name=other.name).wait_for()


def test_a_file_that_cannot_be_read_is_a_sentence_and_the_note_stays(
    demo, serve, visit
):
    server = serve(demo.url)
    page = visit(f"{server.url}/contact-noteren")
    page.get_by_label("Notities").fill("Dit blijft staan")
    page.get_by_text("Bewaard als klad").first.wait_for()
    Hand(page).choose_file("lijst.xlsx", b"PK\x03\x04 stuk")
    page.get_by_role("alert").first.wait_for()
    assert page.get_by_label("Notities").input_value() == "Dit blijft staan"
