"""One colour and one shape for each cluster, the same on every list, map and paper.

The four clusters stay apart for the colour-blind, and each colour has a contrast of at
least 4.5 to 1 on its page; the shape says the same without colour.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """How a cluster looks.

    `light` is the colour on a light page and on paper, `dark` on a dark page; `glyph`
    is the shape as a character, `shape` the word that vis-network has for it; `name`
    is the colour word of the theme that has this colour in either mode.
    """

    light: str
    dark: str
    glyph: str
    shape: str
    name: str

    @property
    def hollow(self) -> str:
        """The same shape, empty: an open seat."""
        return _HOLLOW[self.glyph]


_HOLLOW = dict(zip("●■▲◆★⬢○", "○□△◇☆⬡◌", strict=True))
_NEUTRAL = ("#4b5563", "#b9c0ca")
UNSORTED = Look(*_NEUTRAL, "○", "ellipse", "gray")
"""For what has no cluster yet."""

LOOKS = {
    "zorg": Look("#1458eb", "#789df3", "●", "dot", "blue"),
    "welzijn": Look("#8d6210", "#ebac2c", "■", "square", "orange"),
    "lokale besturen": Look("#155234", "#35e78f", "▲", "triangle", "green"),
    "pzon": Look("#95127f", "#ecccea", "◆", "diamond", "violet"),
    "optioneel": Look(*_NEUTRAL, "★", "star", "gray"),
    "netwerkpartner": Look(*_NEUTRAL, "⬢", "hexagon", "gray"),
}
"""By the code of the cluster."""


def look(cluster: str | None) -> Look:
    """The look of a cluster, or of having none."""
    return LOOKS.get(cluster or "", UNSORTED)
