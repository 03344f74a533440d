"""The promise of the palette, computed: contrast, and apart for every kind of eye."""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest

from crm.model.palette import LOOKS, UNSORTED, look
from crm.store.reference import CLUSTERS

CONFIG = Path(__file__).parents[2] / ".streamlit" / "config.toml"
FOUR = ("zorg", "welzijn", "lokale besturen", "pzon")
# Machado, Oliveira and Fernandes 2009, severity 1, on linear RGB.
EYES = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def luminance(colour: str) -> float:
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def lab(colour: str, eye: str) -> tuple[float, float, float]:
    seen = [
        min(1, max(0, sum(w * c for w, c in zip(row, linear(colour), strict=True))))
        for row in EYES[eye]
    ]
    x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047
    y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
    z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883

    def f(t: float) -> float:
        return t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116

    return 116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))


def apart(one: str, other: str, eye: str) -> float:
    pairs = zip(lab(one, eye), lab(other, eye), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


@pytest.fixture(scope="module")
def theme():
    return tomllib.loads(CONFIG.read_text(encoding="utf-8"))["theme"]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_colour_can_be_read_on_its_page(theme, mode):
    for shown in (*LOOKS.values(), UNSORTED):
        for page in ("backgroundColor", "secondaryBackgroundColor"):
            assert contrast(getattr(shown, mode), theme[mode][page]) >= 4.5


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_four_clusters_stay_apart_for_every_eye(mode, eye):
    colours = [getattr(LOOKS[cluster], mode) for cluster in FOUR]
    # A difference of 2.3 is just visible; ten times that is plain at a glance.
    assert min(apart(a, b, eye) for a, b in combinations(colours, 2)) >= 23


def test_every_cluster_has_a_shape_of_its_own():
    assert {code for code, _ in CLUSTERS} == set(LOOKS)
    looks = [*LOOKS.values(), UNSORTED]
    assert len({shown.glyph for shown in looks}) == len(looks)
    assert len({shown.shape for shown in looks}) == len(looks)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_theme_has_the_colours_of_the_clusters(theme, mode):
    for shown in LOOKS.values():
        assert theme[mode][f"{shown.name}TextColor"] == getattr(shown, mode)
    assert theme[mode]["chartCategoricalColors"][:4] == [
        getattr(LOOKS[cluster], mode) for cluster in FOUR
    ]


def test_a_cluster_that_is_unknown_looks_unsorted():
    assert look(None) is UNSORTED
    assert look("vroeger") is UNSORTED
