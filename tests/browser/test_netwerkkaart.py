"""The map in a real Chromium: drawing, clicking, keyboard, hostile names."""

import re
from datetime import date
from functools import partial

import pytest
from playwright.sync_api import expect

from crm.model.graph_rows import NetworkRows, NodeKind, NodeRow, TieKind, TieRow
from crm.model.tables import Affiliation, Body, Mandate, Organisation, Person
from crm.network.graph import build_graph
from crm.papers.network_page import network_page
from crm.texts import network as t
from crm.ui.map_paper import map_page, map_svg
from tests.browser.conftest import settled
from tests.browser.network import ask, drawn, place_of, wait_until

HOSTILE = (
    '<img src=x onerror="window.hit=1">',
    "</script><script>window.hit=2</script>",
    '<a href="javascript:window.hit=3">href</a>',
    "![x](http://tracker.example/x.png) href=http://tracker.example/y",
    "\u202e\u2067gniröh \"' ' onload=window.hit=4 x=\"",
    "<svg/onload=window.hit=5>" + "Lang " * 100,
)


@pytest.fixture
def small(sqlite_store, actor):
    """A board with one organisation and one person."""
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Bestuursorgaan", kind="bestuursorgaan"))
        tx.add(Organisation(name="CAW De Kempen", cluster="welzijn"))
        tx.add(Person(first_name="An", last_name="Peeters"))
        tx.add(Mandate(body_id=1, organisation_id=1, person_id=1, cluster="welzijn"))
        tx.add(Affiliation(person_id=1, organisation_id=1))
    return sqlite_store


@pytest.fixture
def demo(demo_store):
    return demo_store


def test_a_click_on_a_node_opens_its_card_and_stands_in_the_link(small, serve, visit):
    server = serve(small.url)
    page = visit(f"{server.url}/netwerkkaart")
    drawn(page)
    expect(page.locator("h4")).to_have_text("Bestuursorgaan")
    page.mouse.click(*place_of(page, "O1"))
    expect(page.locator("h4")).to_have_text("CAW De Kempen")
    assert "knoop=O1" in page.url
    page.reload()
    settled(page)
    expect(page.locator("h4")).to_have_text("CAW De Kempen")
    page.get_by_role("button", name=t.SHOW_NETWORK).click()
    expect(page.get_by_text("CAW De Kempen op 23/11/2026:")).to_be_visible()
    assert "van=O1" in page.url
    page.go_back()
    wait_until(page, lambda: "van=O1" not in page.url)
    expect(page.get_by_text("Bestuursorgaan op 23/11/2026:")).to_be_visible()


def test_a_click_does_not_redraw_the_map_or_move_its_window(small, serve, visit):
    page = visit(f"{serve(small.url).url}/netwerkkaart")
    drawn(page)
    page.get_by_role("button", name="Dichterbij").click()
    scale = ask(page, "root.map.view().scale")
    ask(page, "root.map.mark = 'same'")
    page.mouse.click(*place_of(page, "P1"))
    expect(page.locator("h4")).to_have_text("An Peeters")
    settled(page)
    assert ask(page, "root.map.mark") == "same"
    assert ask(page, "root.map.view().scale") == pytest.approx(scale)


def test_a_click_runs_only_the_map_and_its_card(small, serve, visit):
    page = visit(f"{serve(small.url).url}/netwerkkaart")
    drawn(page)
    settled(page)
    page.evaluate(
        """() => {
          const title = document.querySelector("h1").closest("[data-stale]") ??
            document.querySelector("h1").parentElement;
          window.dimmed = 0;
          new MutationObserver(() => window.dimmed++).observe(title, {
            attributes: true, subtree: true, childList: true });
        }"""
    )
    page.mouse.click(*place_of(page, "O1"))
    expect(page.locator("h4")).to_have_text("CAW De Kempen")
    settled(page)
    assert page.evaluate("window.dimmed") == 0


def test_a_click_after_a_change_elsewhere_shows_the_new_data(
    small, serve, visit, actor
):
    page = visit(f"{serve(small.url).url}/netwerkkaart")
    drawn(page)
    expect(page.get_by_text("1 organisatie, 1 persoon")).to_be_visible()
    with small.change(actor, "elders") as tx:
        tx.add(Organisation(name="Huisartsenkring", cluster="zorg"))
        tx.add(Mandate(body_id=1, organisation_id=2))
    page.mouse.click(*place_of(page, "P1"))
    expect(page.locator("h4")).to_have_text("An Peeters")
    expect(page.get_by_text("2 organisaties, 1 persoon")).to_be_visible()


def test_excel_is_one_click_and_the_mail_copy_two(small, serve, visit):
    page = visit(f"{serve(small.url).url}/netwerkkaart?kaart_soort=personen")
    drawn(page)
    with page.expect_download() as saved:
        page.get_by_role("link", name="Excel").click()
    assert saved.value.suggested_filename == (
        "Netwerk van Bestuursorgaan op 23 11 2026.xlsx"
    )
    page.get_by_role("button", name="Mails kopiëren").click()
    expect(page.get_by_text("Zonder mailadres (1): An Peeters.")).to_be_visible()


def test_the_keyboard_walks_over_the_nodes_and_opens_a_card(small, serve, visit):
    page = visit(f"{serve(small.url).url}/netwerkkaart")
    drawn(page)
    nodes = page.get_by_role("listbox", name="Knopen op de kaart")
    nodes.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    wait_until(page, lambda: "knoop=" in page.url)
    chosen = nodes.get_by_role("option", selected=True)
    title = page.locator("h4")
    wait_until(page, lambda: chosen.inner_text().startswith(title.inner_text()))


def test_searching_on_the_map_finds_without_accents_or_case(small, serve, visit):
    page = visit(f"{serve(small.url).url}/netwerkkaart")
    drawn(page)
    box = page.get_by_role("combobox", name="Zoek op de kaart")
    box.fill("kèmpen")
    box.press("Enter")
    expect(page.locator("h4")).to_have_text("CAW De Kempen")
    box.fill("niemand")
    box.press("Enter")
    expect(page.get_by_text("Staat niet op deze kaart.")).to_be_visible()


@pytest.fixture
def hostile(sqlite_store, actor):
    """A board and organisations, in a municipality, all with names that attack."""
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name=HOSTILE[0], kind="bestuursorgaan"))
        tx.add_all(
            [
                Organisation(name=name, cluster="zorg", municipality=HOSTILE[0])
                for name in HOSTILE
            ]
        )
        numbers = range(1, len(HOSTILE) + 1)
        tx.add_all([Mandate(body_id=1, organisation_id=n) for n in numbers])
    return sqlite_store


def test_hostile_names_run_nothing_and_fetch_nothing(hostile, serve, visit, traffic):
    server = serve(hostile.url)
    page = visit(f"{server.url}/netwerkkaart")
    drawn(page)
    for number, name in enumerate(HOSTILE[:4], start=1):
        x, y = place_of(page, f"O{number}")
        page.mouse.move(x - 60, y - 60)
        page.mouse.move(x, y)
        wait_until(page, partial(tooltip_holds, page, name))
        page.mouse.click(x, y)
        expect(page.locator("h4")).to_have_text(name)
    for way in ("Gemeenten", "Tabel"):
        page.get_by_role("radio", name=way).click()
        settled(page)
    page.wait_for_timeout(300)
    assert page.evaluate("window.hit") is None
    assert ask_images(page) == 0
    traffic.assert_nothing_left(server)


@pytest.mark.parametrize(("make", "ending"), [(map_page, "html"), (map_svg, "svg")])
def test_a_saved_map_with_hostile_names_runs_nothing_and_asks_nothing(
    hostile, tmp_path, page, traffic, make, ending
):
    file = tmp_path / f"kaart.{ending}"
    file.write_bytes(make(hostile, {"van": "B1"}, date(2026, 11, 23)).content)
    page.goto(file.as_uri())
    page.wait_for_timeout(700)
    if ending == "html":
        expect(page.locator("canvas")).to_be_visible()
        page.locator("canvas").hover()
        page.wait_for_timeout(400)
        assert page.locator("[role=option]").count() == len(HOSTILE) + 1
    assert page.evaluate("window.hit") is None
    assert page.evaluate("document.images.length") == 0
    assert [a for a in traffic.addresses if not a.startswith(("file:", "blob:"))] == []


def test_a_group_closes_into_one_sign_and_opens_again(demo, serve, visit):
    page = visit(f"{serve(demo.url).url}/netwerkkaart")
    drawn(page)
    toggle = page.get_by_role("button", name="welzijn")
    expect(toggle).to_have_attribute("aria-expanded", "true")
    before = ask(page, "root.map.labels().length")
    toggle.press("Enter")
    expect(toggle).to_have_attribute("aria-expanded", "false")
    assert ask(page, "root.map.closed()") == ["welzijn"]
    wait_until(page, lambda: ask(page, "root.map.labels().length") < before)
    shown = page.get_by_role("listbox").locator("[role=option]:not([hidden])")
    for name in shown.all_inner_texts():
        assert ", welzijn" not in name
    toggle.click()
    wait_until(page, lambda: ask(page, "root.map.labels().length") == before)


def test_the_slider_goes_back_a_quarter_and_nobody_jumps(demo, serve, visit):
    page = visit(f"{serve(demo.url).url}/netwerkkaart")
    drawn(page)
    place = "root.map.spot(given)"
    before = ask(page, place, "O1")
    page.get_by_role("button", name="Een kwartaal vroeger").click()
    expect(page.get_by_text("Sinds Q2 2026")).to_be_visible()
    assert "kaart_op=2026-09-30" in page.url
    settled(page)
    assert ask(page, place, "O1") == before
    expect(page.get_by_role("slider", name="Kwartaal")).to_have_attribute(
        "aria-valuetext", "Q3 2026"
    )


def test_typing_a_name_on_the_map_walks_to_it(small, serve, visit):
    page = visit(f"{serve(small.url).url}/netwerkkaart")
    drawn(page)
    page.get_by_role("listbox", name="Knopen op de kaart").focus()
    page.keyboard.type("caw")
    page.keyboard.press("Enter")
    expect(page.locator("h4")).to_have_text("CAW De Kempen")


def test_the_picture_is_saved_without_people(demo, serve, visit):
    page = visit(f"{serve(demo.url).url}/netwerkkaart")
    drawn(page)
    with page.expect_download() as saved:
        page.get_by_role("button", name="Bewaar wat je ziet als png").click()
    assert saved.value.suggested_filename.endswith(".png")
    assert saved.value.path().read_bytes()[:4] == b"\x89PNG"
    keys = ask(page, "root.map.leaving()")
    assert {key[0] for key in keys} == {"O", "B"}


def test_a_square_opens_the_names_of_its_place(demo, serve, visit, axe):
    page = visit(f"{serve(demo.url).url}/netwerkkaart?kaart_als=Gemeenten")
    square = page.get_by_role("button", name=re.compile("^Turnhout:"))
    square.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Turnhout")).to_be_visible()
    expect(square).to_have_attribute("aria-pressed", "true")
    assert "plaats=Turnhout" in page.url
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_timeout(300)
        axe(page)


def tooltip_holds(page, name):
    return name in (ask(page, "root.querySelector('.vis-tooltip')?.innerText") or "")


def card_is_not(page, name):
    return page.locator("h4").inner_text() != name


def ask_images(page):
    """How many pictures or scripts the names made, in the map or beside it."""
    return page.evaluate(
        """() => {
          let found = 0;
          const look = (root) => {
            found += root.querySelectorAll("img[src='x'], a[href^=javascript]").length;
            for (const part of root.querySelectorAll("*")) {
              if (part.shadowRoot) look(part.shadowRoot);
            }
          };
          look(document);
          return found;
        }"""
    )


def test_150_nodes_are_drawn_and_a_click_still_opens_the_card(demo, serve, visit):
    page = visit(f"{serve(demo.url).url}/netwerkkaart?van=B1&kaart_stappen=2 stappen")
    drawn(page)
    assert ask(page, "root.querySelectorAll('[role=option]').length") == 150
    expect(
        page.get_by_text(re.compile(r"Je ziet de 1\d\d dichtste van"))
    ).to_be_visible()
    settled(page)
    ask(page, "root.scrollIntoView({ block: 'center' })")
    for key in ("O1", "O2", "O3"):
        before = page.locator("h4").inner_text()
        page.mouse.click(*place_of(page, key))
        wait_until(page, partial(card_is_not, page, before))
        settled(page)


def test_on_the_demo_no_two_labels_cover_each_other_at_any_zoom(demo, serve, visit):
    page = visit(f"{serve(demo.url).url}/netwerkkaart")
    drawn(page)
    shown = []
    for _ in range(4):
        labels = ask(page, "root.map.labels()")
        shown.append(len(labels))
        for number, one in enumerate(labels):
            for other in labels[number + 1 :]:
                assert not (
                    one["left"] < other["right"]
                    and other["left"] < one["right"]
                    and one["top"] < other["bottom"]
                    and other["top"] < one["bottom"]
                ), (one["key"], other["key"])
        drawings = int(ask(page, "root.dataset.drawn"))
        page.get_by_role("button", name="Dichterbij").click()
        while int(ask(page, "root.dataset.drawn")) == drawings:
            page.wait_for_timeout(20)
    assert shown[-1] > shown[0] > 20


def test_a_label_of_a_node_in_view_is_never_cut_off(demo, serve, visit):
    page = visit(f"{serve(demo.url).url}/netwerkkaart")
    drawn(page)
    for width in (1366, 390):
        page.set_viewport_size({"width": width, "height": 844})
        page.wait_for_timeout(500)
        page.get_by_role("button", name="Alles in beeld").click()
        page.wait_for_timeout(300)
        frame = ask(page, "root.map.frame()")
        labels = ask(page, "root.map.labels()")
        assert len(labels) > 5
        for label in labels:
            assert frame["left"] <= label["left"] < label["right"] <= frame["right"]
            assert frame["top"] <= label["top"] < label["bottom"] <= frame["bottom"]


def test_the_whole_map_is_in_the_first_screen_and_grows_with_it(demo, serve, visit):
    page = visit(f"{serve(demo.url).url}/netwerkkaart")
    drawn(page)
    heights = []
    for height in (768, 1080):
        page.set_viewport_size({"width": 1366, "height": height})
        place_of(page, "B2")
        box = ask(page, "root.getBoundingClientRect().toJSON()")
        frame = ask(page, "root.querySelector('.frame').clientHeight")
        assert box["bottom"] <= height
        heights.append(frame)
    assert heights[0] > 768 / 2
    assert heights[1] == heights[0] + 1080 - 768
    assert page.get_by_role("button", name="Meer keuzes").bounding_box()["y"] < 300


def test_the_page_has_no_serious_accessibility_fault(demo, serve, visit, axe):
    page = visit(f"{serve(demo.url).url}/netwerkkaart")
    drawn(page)
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.wait_for_timeout(300)
        axe(page)
    page.get_by_role("radio", name="Tabel").click()
    settled(page)
    axe(page)


def test_on_a_telephone_the_map_and_its_card_fit_the_width(small, serve, page, visit):
    page.set_viewport_size({"width": 390, "height": 844})
    visit(f"{serve(small.url).url}/netwerkkaart")
    drawn(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.mouse.click(*place_of(page, "B1"))
    expect(page.locator("h4")).to_have_text("Bestuursorgaan")


def test_the_page_to_keep_asks_nothing_and_runs_no_name(tmp_path, page, traffic):
    nodes = [NodeRow(NodeKind.BODY, 1, HOSTILE[0])]
    nodes += [NodeRow(NodeKind.ORGANISATION, n, name) for n, name in enumerate(HOSTILE)]
    ties = [TieRow(TieKind.MANDATE, node.key, "B1") for node in nodes[1:]]
    graph = build_graph(NetworkRows(date(2026, 11, 23), nodes, ties, []))
    file = tmp_path / "netwerk.html"
    file.write_bytes(network_page(graph, {}))
    page.goto(file.as_uri())
    expect(page.get_by_role("heading", name="Netwerk op 23/11/2026")).to_be_visible()
    expect(page.locator("canvas")).to_be_visible()
    assert page.locator("[role=option]").all_inner_texts()[1:] != []
    for part in page.locator("canvas").all():
        part.hover()
    page.wait_for_timeout(500)
    assert page.evaluate("window.hit") is None
    assert page.locator("img").count() == 0
    assert [a for a in traffic.addresses if not a.startswith(("file:", "blob:"))] == []
