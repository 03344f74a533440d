"""The municipalities of a zone as squares: a drawing made on the server."""

from collections.abc import Mapping, Sequence

from crm.model.palette import LOOKS, UNSORTED, Look, look
from crm.network.localities import Tally, Tile, tally
from crm.papers import svg
from crm.papers.svg import Part, part
from crm.texts import network as t

WIDTH, HEIGHT, GAP = 148.0, 122.0, 8.0
_ROWS = 5
_MOST_LETTERS = 20
_STYLE = """
.tile rect { fill: var(--map-back, #fff); stroke: var(--map-border, #8b93a1) }
.tile { cursor: pointer; outline: none }
.tile:hover rect, .tile:focus-visible rect { stroke: var(--map-accent, #0b5a73); stroke-width: 2.5 }
.tile[aria-pressed=true] rect { fill: var(--map-soft, #f0f2f6); stroke: var(--map-accent, #0b5a73); stroke-width: 3 }
text { fill: var(--map-text, #0f1114); font-family: inherit, sans-serif }
"""


def tiles_svg(tiles: Sequence[Tile], cluster_labels: Mapping[str, str]) -> str:
    """A square for each place, with its organisations by cluster."""
    columns = max((tile.cell[1] for tile in tiles), default=0) + 1
    rows = max((tile.cell[0] for tile in tiles), default=0) + 1
    made = svg.drawing(
        columns * (WIDTH + GAP) + GAP,
        rows * (HEIGHT + GAP) + GAP,
        label=t.PLACES,
        style=_STYLE + _colours(),
    )
    for tile in sorted(tiles, key=lambda tile: tile.cell):
        _tile(made, tile, cluster_labels)
    return svg.written(made)


def _tile(made: Part, tile: Tile, cluster_labels: Mapping[str, str]) -> None:
    row, column = tile.cell
    group = part(
        made,
        "g",
        class_="tile",
        role="button",
        tabindex=0,
        data_place=tile.name,
        aria_pressed="false",
        aria_label=_spoken(tile, cluster_labels),
        transform=f"translate({GAP + column * (WIDTH + GAP):.0f} "
        f"{GAP + row * (HEIGHT + GAP):.0f})",
    )
    part(group, "rect", width=WIDTH, height=HEIGHT, rx=8)
    name = tile.name
    if len(name) > _MOST_LETTERS:
        name = f"{name[: _MOST_LETTERS - 1]}…"
    part(group, "text", name, x=10, y=21, font_size=13, font_weight=600)
    tallies = _ranked(tile.by_cluster, cluster_labels)
    if not tallies:
        part(group, "text", t.NOBODY_KNOWN, x=10, y=44, font_size=12)
    for number, (cluster, counts) in enumerate(tallies[:_ROWS]):
        y = 43 + number * 17
        shown = look(cluster)
        part(
            group, "text", shown.glyph, x=10, y=y, font_size=15, class_=_class(cluster)
        )
        part(group, "text", _numbers(counts), x=32, y=y, font_size=13)


def _ranked(
    tallies: Mapping[str | None, Tally], cluster_labels: Mapping[str, str]
) -> list[tuple[str | None, Tally]]:
    """In the order of the clusters; without a cluster last."""
    order = list(cluster_labels)
    return sorted(
        tallies.items(),
        key=lambda pair: order.index(pair[0]) if pair[0] in order else len(order),
    )


def _numbers(counts: Tally) -> str:
    return f"{counts.known} · {counts.met} · {counts.seated}"


def _spoken(tile: Tile, cluster_labels: Mapping[str, str]) -> str:
    whole = tally(tile.locals)
    parts = [
        t.place_part(
            cluster_labels.get(c or "", t.NO_CLUSTER), n.known, n.met, n.seated
        )
        for c, n in _ranked(tile.by_cluster, cluster_labels)
    ]
    said = t.place_spoken(tile.name, whole.known, whole.met, whole.seated)
    return ". ".join([said, *parts])


def _class(cluster: str | None) -> str:
    codes = list(LOOKS)
    return f"k{codes.index(cluster)}" if cluster in codes else "k"


def _colours() -> str:
    """The colour of each cluster, on a light and on a dark page."""
    every: list[tuple[str, Look]] = [
        *((_class(code), one) for code, one in LOOKS.items()),
        ("k", UNSORTED),
    ]
    return "\n".join(
        f"text.{name} {{ fill: {one.light} }} .dark text.{name} {{ fill: {one.dark} }}"
        for name, one in every
    )
