"""The network of a day as a file for other programs, from the page that looks deeper."""

from collections.abc import Mapping
from datetime import date

from crm.directory.expert import expert_is_on
from crm.errors import InvalidInput
from crm.model.files import OutFile
from crm.model.graph_rows import NetworkRows, NodeKind
from crm.network.graph import Network, build_graph, kind_of
from crm.network.kinds import WITHOUT_PEOPLE
from crm.papers.graph_files import graph_file
from crm.papers.network_leaving import PZON, asks_people
from crm.store import Store
from crm.store.network_rows import network_rows
from crm.store.taxonomy import clusters
from crm.texts import expert as t

ENDINGS = {"graphml": ".graphml", "gexf": ".gexf", "csv": ".zip", "kumu": ".kumu.json"}
KIND = "soort"


def network_file(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """Organisations and bodies; people only when asked, never who sits for the PZON.

    Raises `InvalidInput` for a file that is not made, or while the page is off.
    """
    ending = ENDINGS.get(asked.get(KIND, ""))
    with store.read() as connection:
        if ending is None or not expert_is_on(connection):
            raise InvalidInput(t.NO_SUCH_FILE)
        rows = network_rows(connection, today)
        labels = {row.code: row.label for row in clusters(connection)}
    graph = build_graph(rows)
    people = asks_people(asked)
    if people:
        graph.remove_nodes_from(_of_pzon(graph, rows))
    kinds = WITHOUT_PEOPLE | ({NodeKind.PERSON} if people else set())
    return OutFile(
        t.file_name(today, ending, with_people=people),
        graph_file(graph, ending, labels, kinds=kinds),
    )


def why_network_logged(asked: Mapping[str, str]) -> str | None:
    """What the history says of a file with people in it; nothing of one without."""
    return t.why_people(asked.get(KIND, "")) if asks_people(asked) else None


def _of_pzon(graph: Network, rows: NetworkRows) -> set[str]:
    """The people who speak for the PZON anywhere: by mandate, or where they work."""
    for_it = {tie.left for tie in rows.ties if tie.cluster == PZON}
    return {
        node
        for node in graph
        if kind_of(graph, node) is NodeKind.PERSON
        and (
            node in for_it
            or PZON in {graph.nodes[at]["cluster"] for at in (node, *graph.adj[node])}
        )
    }
