"""The network for who wants to look deeper: questions with a method, not scores.

Organisations and bodies only; what is estimated is given as a set, not as a rank.
"""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from crm.model.graph_rows import NodeKind
from crm.model.names import normalise
from crm.network import frames
from crm.network.graph import Network, build_graph, kind_of
from crm.network.kinds import of_kinds
from crm.network.measures.between import between
from crm.network.measures.together import together
from crm.network.trend import quarters
from crm.store import Connection
from crm.store.network_rows import network_rows

QUARTERS = 8
MOST_BRIDGES = 10
"""So many who tie most are named, in the order of the alphabet."""

MOST_BETWEEN = 20


@dataclass(frozen=True)
class Bridges:
    """Who ties two clusters: some names by the alphabet, and how many more there are."""

    names: tuple[str, ...]
    others: int


@dataclass(frozen=True)
class Centre:
    """Where everybody stands; `between` are names where betweenness is an estimate."""

    table: pd.DataFrame
    between: tuple[str, ...] = ()


def read_network(connection: Connection, on: date) -> Network:
    """The organisations and bodies of a day, and what ties them."""
    return of_kinds(build_graph(network_rows(connection, on)))


def read_whole(connection: Connection, on: date) -> pd.DataFrame:
    """How the whole is doing on a day: one row, as `frames.over_time` says."""
    return frames.over_time([read_network(connection, on)])


def asked_quarters(on: date) -> list[date]:
    """The days of which the whole is shown."""
    return quarters(on, QUARTERS)


def bridges(graph: Network, one: str, other: str) -> Bridges:
    """Who shares bodies with both clusters where those two do not meet."""
    clusters = {node: values["cluster"] for node, values in graph.nodes(data=True)}
    kinds = {node: kind_of(graph, node) for node in graph}
    actors = [node for node in graph if kinds[node] is NodeKind.ORGANISATION]
    places = [node for node in graph if kinds[node] is NodeKind.BODY]
    found = between(together(graph, actors, places).ties, clusters, one, other)
    tying = sorted((node for node in found if found[node]), key=lambda n: -found[n])
    return Bridges(_named(graph, tying[:MOST_BRIDGES]), len(tying[MOST_BRIDGES:]))


def centre(graph: Network) -> Centre:
    """Every centrality; a column that is estimated gives its highest as a set."""
    table = _by_name(frames.centralities(graph))
    if len(graph) <= frames.EXACT:
        return Centre(table)
    high = table["betweenness"].nlargest(MOST_BETWEEN).index
    return Centre(table.drop(columns="betweenness"), _named(graph, list(high)))


def brokers(graph: Network) -> pd.DataFrame:
    """The roles of who stands between clusters, by name."""
    return _by_name(frames.brokerage(graph))


def _by_name(table: pd.DataFrame) -> pd.DataFrame:
    return table.sort_values("label", key=lambda names: names.map(normalise))


def _named(graph: Network, nodes: list[str]) -> tuple[str, ...]:
    names = (str(graph.nodes[node]["label"]) for node in nodes)
    return tuple(sorted(names, key=normalise))
