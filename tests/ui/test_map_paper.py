"""The map as a file: what of it may leave."""

import json
import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest

from crm.errors import InvalidInput
from crm.model.tables import Affiliation, Body, Mandate, Organisation, Person
from crm.papers.network_leaving import why_logged
from crm.ui.map_paper import map_page, map_svg

TODAY = date(2026, 11, 23)
HOSTILE = '</script><img src=x onerror=alert(1)> "href" \u202e'


@pytest.fixture
def council(sqlite_store, actor):
    """A board with a welfare centre that sends An, and a patients' group with Piet."""
    with sqlite_store.change(actor, "begin") as tx:
        tx.add(Body(name="Bestuursorgaan", kind="Bestuursorgaan"))
        tx.add(Organisation(name=f"CAW {HOSTILE}", cluster="welzijn"))
        tx.add(Organisation(name="Samen Wijzer", cluster="pzon"))
        tx.add(Person(first_name="An", last_name="Peeters"))
        tx.add(Person(first_name="Piet", last_name="Pzon"))
        for n, cluster in ((1, "welzijn"), (2, "pzon")):
            tx.add(Mandate(body_id=1, organisation_id=n, person_id=n, cluster=cluster))
            tx.add(Affiliation(person_id=n, organisation_id=n))
    return sqlite_store


def page(store, **asked):
    made = map_page(store, {"van": "B1", **asked}, TODAY)
    text = made.content.decode()
    data = re.search(r'id="data">(.*?)</script>', text, re.DOTALL)
    assert data is not None
    return made, text, json.loads(data[1])


def drawing(store, **asked):
    return ET.fromstring(map_svg(store, {"van": "B1", **asked}, TODAY).content)  # noqa: S314 (our own)


def words(found):
    return " ".join(part.text or "" for part in found.iter())


def test_a_page_holds_organisations_and_bodies_only(council):
    made, text, data = page(council)
    assert made.name == "Netwerk van Bestuursorgaan op 23 11 2026.html"
    assert {node["id"] for node in data["nodes"]} == {"B1", "O1", "O2"}
    assert "Peeters" not in text
    assert "2 organisaties, 1 overleg en 2 banden. Zonder personen." in text
    assert "http://" not in text.split('id="data"')[0]


def test_people_come_only_when_asked_and_never_those_of_the_pzon(council):
    _, text, data = page(council, personen="ja")
    assert {node["id"] for node in data["nodes"]} == {"B1", "O1", "O2", "P1"}
    assert "Met personen." in text
    assert "Piet" not in text


def test_a_map_around_a_person_names_nobody_when_it_leaves(council):
    made, text, _ = page(council, van="P1")
    assert made.name == "Netwerkkaart op 23 11 2026.html"
    assert "Peeters" not in text


def test_only_a_file_with_people_is_logged():
    assert why_logged({"van": "B1"}) is None
    assert why_logged({"van": "B1", "personen": "nee"}) is None
    why = why_logged({"van": "B1", "personen": "ja"})
    assert why is not None
    assert "met personen" in why


def test_the_drawing_holds_the_names_as_text_and_no_people(council):
    found = drawing(council)
    tags = {part.tag.rpartition("}")[2] for part in found.iter()}
    assert tags <= {
        *("svg", "title", "g", "rect", "text", "line", "circle", "polygon", "path")
    }
    said = words(found)
    assert "CAW" in said
    assert "Bestuursorgaan" in said
    assert "Peeters" not in said
    assert "Peeters" in words(drawing(council, personen="ja"))


def test_the_drawing_calls_nothing_outside(council):
    text = map_svg(council, {"van": "B1"}, TODAY).content.decode()
    assert "href" not in re.sub(r">[^<]*<", "><", text)
    assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"]


def test_a_link_to_nothing_is_refused(council):
    with pytest.raises(InvalidInput):
        map_svg(council, {"van": "B9"}, TODAY)
    with pytest.raises(InvalidInput):
        map_page(council, {}, TODAY)
