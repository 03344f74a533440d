"""The network as one HTML page that opens anywhere and asks nothing of the internet."""

import json
from functools import cache
from html import escape
from pathlib import Path
from string import Template

from crm.errors import InvalidInput
from crm.network.graph import Network
from crm.network.layout import positions
from crm.network.picture import Picture, picture, placed
from crm.network.summary import summarise
from crm.papers.network_drawing import VIS_NETWORK, drawn, script, style
from crm.texts import formats
from crm.texts import network as t

_PAGE = Path(__file__).parent / "assets" / "network_page.html"
MOST_NODES = 3000
"""More nodes than this no browser draws at a bearable pace."""


def network_page(graph: Network, cluster_labels: dict[str, str]) -> bytes:
    """The whole network as a page. Raises `InvalidInput` when it is too large."""
    if len(graph) > MOST_NODES:
        raise InvalidInput(t.too_large_to_draw(len(graph), MOST_NODES))
    summary = summarise(graph)
    # The node with most ties stands in the middle.
    nodes = sorted(graph, key=lambda node: (-len(graph.adj[node]), node))
    return picture_page(
        placed(picture(graph, nodes), positions(graph, nodes)),
        cluster_labels,
        title=t.page_title(formats.day(graph.graph["on"])),
        sentence=t.whole_sentence(summary.by_kind, summary.edges),
    )


def picture_page(
    drawing: Picture, cluster_labels: dict[str, str], *, title: str, sentence: str
) -> bytes:
    """A picture as a page; whatever people typed stands in it as text."""
    page = Template(_PAGE.read_text(encoding="utf-8")).substitute(
        title=escape(title),
        sentence=escape(sentence),
        style=style(),
        data=_inside_script(json.dumps(drawn(drawing, cluster_labels))),
        vis=_vis_network(),
        script=script(),
    )
    return page.encode()


@cache
def _vis_network() -> str:
    return VIS_NETWORK.read_text(encoding="utf-8").replace("</script", "<\\/script")


def _inside_script(text: str) -> str:
    """JSON that cannot end the script it stands in."""
    return text.replace("<", "\\u003c")
