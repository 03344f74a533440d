"""The municipalities of a zone as squares."""

from xml.etree import ElementTree as ET

from crm.network.localities import Local, Tile
from crm.papers.place_tiles import tiles_svg

LABELS = {"zorg": "zorg", "welzijn": "welzijn"}
HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\x07'


def local(name, cluster, bodies=()):
    return Local(1, name, cluster, None, bodies)


def test_a_tile_is_a_button_that_says_its_numbers():
    tile = Tile("Geel", (0, 0), (local("CAW", "welzijn", ("BO",)), local("A", None)))
    drawing = ET.fromstring(tiles_svg([tile], LABELS))  # noqa: S314 (our own)
    (button,) = [part for part in drawing.iter() if part.get("role") == "button"]
    assert button.get("tabindex") == "0"
    assert button.get("data-place") == "Geel"
    assert button.get("aria-label") == (
        "Geel: 2 organisaties gekend, 0 ontmoet in 12 maanden, 1 met een mandaat. "
        "welzijn: 1 gekend, 0 ontmoet, 1 met een mandaat. "
        "geen cluster: 1 gekend, 0 ontmoet, 0 met een mandaat"
    )
    texts = [part.text for part in button.iter() if part.tag.endswith("text")]
    assert texts == ["Geel", "■", "1 · 0 · 1", "○", "1 · 0 · 0"]


def test_a_place_where_we_know_nobody_says_so():
    assert "nog niemand gekend" in tiles_svg([Tile("Mol", (0, 0), ())], LABELS)


def test_hostile_names_are_text_in_a_drawing_that_can_be_read():
    text = tiles_svg([Tile(HOSTILE, (0, 0), (local(HOSTILE, "zorg"),))], LABELS)
    drawing = ET.fromstring(text)  # noqa: S314 (our own)
    tags = {part.tag.rpartition("}")[2] for part in drawing.iter()}
    assert tags == {"svg", "style", "g", "rect", "text"}
    assert "\u202e" not in text


def test_no_squares_is_an_empty_drawing():
    assert tiles_svg([], LABELS).startswith("<svg")
