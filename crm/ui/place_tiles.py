"""The municipalities as squares: choose one, and its organisations stand beside it."""

from pathlib import Path

import pandas as pd
import streamlit as st

from crm.findings.map_filter import MapFilter
from crm.findings.map_source import MapSource
from crm.findings.place_map import place_map
from crm.network.localities import Local, Tile, tally
from crm.papers.place_tiles import tiles_svg
from crm.store.locations import location
from crm.store.taxonomy import clusters, zone_municipalities
from crm.texts import network as t
from crm.ui import menu, palette, session
from crm.ui.links import linked
from crm.ui.palette import look
from crm.ui.text import md

PLACE = "plaats"
"""The name in the link of the chosen place."""

_FOLDER = Path(__file__).parent
_KEY = "plaatsen"
_MOST = 8
_TILES = st.components.v2.component(
    "plaatsen",
    html='<div class="places"></div>\n<!-- filled by the script -->\n',
    css=(_FOLDER / "place_tiles.css").read_text(encoding="utf-8"),
    js=(_FOLDER / "place_tiles.js").read_text(encoding="utf-8"),
)


def tiles_of(source: MapSource, wanted: MapFilter) -> list[Tile]:
    """The squares of the zone as the filter leaves them."""
    return place_map(source, session.rows(zone_municipalities), location, wanted)


def place_tiles(tiles: list[Tile]) -> None:
    """Draw the squares, say what the numbers are, and give them as a table too."""
    labels = {row.code: row.label for row in session.rows(clusters)}
    st.caption(md(t.PLACES_LEGEND))
    st.markdown(
        " · ".join(
            f"{palette.mark(code)} {md(label)}"
            for code, label in labels.items()
            if any(one.cluster == code for tile in tiles for one in tile.locals)
        )
    )
    _TILES(
        key=_KEY,
        data={
            "svg": tiles_svg(tiles, labels),
            "chosen": st.query_params.get(PLACE, ""),
        },
        on_place_change=_choose,
    )
    with st.expander(t.PLACES_TABLE):
        _table(tiles, labels)


def place_card(tiles: list[Tile]) -> None:
    """The organisations of the chosen place, by cluster."""
    asked = st.query_params.get(PLACE)
    tile = next((tile for tile in tiles if tile.name == asked), None)
    with st.container(border=True, key="plaatskaart"):
        if tile is None:
            st.markdown(md(t.CHOOSE_PLACE))
            return
        whole = tally(tile.locals)
        st.markdown(f"#### {md(tile.name)}")
        st.markdown(md(t.place_counts(whole.known, whole.met, whole.seated)))
        if not tile.locals:
            st.link_button(t.MISSING_PARTNERS, menu.link("ontbrekende_partners"))
        labels = {row.code: row.label for row in session.rows(clusters)}
        for code in [*labels, None]:
            _cluster(code, labels, [o for o in tile.locals if o.cluster == code])


def _cluster(code: str | None, labels: dict[str, str], found: list[Local]) -> None:
    if not found:
        return
    # Who sits first, then who was met, so that what is cut off is what is least known.
    ranked = sorted(found, key=lambda one: (not one.bodies, one.last_seen is None))
    title = labels.get(code or "", t.NO_CLUSTER)
    lines = [
        "- " + linked(one.label, "organisatie", id=one.id) + _tail(one)
        for one in ranked[:_MOST]
    ]
    if len(found) > _MOST:
        lines.append(f"- {md(t.more_of_place(len(found) - _MOST))}")
    st.markdown(f"{palette.mark(code)} **{md(title)}**\n\n" + "\n".join(lines))


def _tail(one: Local) -> str:
    words = [t.sits_in(list(one.bodies))] if one.bodies else []
    if one.last_seen is not None:
        words.append(t.met_on(one.last_seen))
    return "".join(f" · {md(word)}" for word in words)


def _table(tiles: list[Tile], labels: dict[str, str]) -> None:
    rows = [
        (
            tile.name,
            f"{look(code).glyph} {labels.get(code or '', t.NO_CLUSTER)}",
            counts.known,
            counts.met,
            counts.seated,
        )
        for tile in tiles
        for code, counts in tile.by_cluster.items()
    ]
    st.dataframe(
        pd.DataFrame(
            rows, columns=[t.MUNICIPALITY, t.CLUSTER, t.KNOWN, t.MET, t.SEATED]
        ),
        hide_index=True,
        alt=t.PLACES,
        placeholder="",
    )


def _choose() -> None:
    st.query_params[PLACE] = str(st.session_state[_KEY].place)
