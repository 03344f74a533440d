"""The table beside the map: the same nodes and ties, for who does not see a map."""

from collections.abc import Callable

import pandas as pd
import streamlit as st

from crm.findings.map_list import matching
from crm.findings.map_view import MapView
from crm.network.picture import MapNode, MapTie
from crm.store.taxonomy import clusters, sectors
from crm.texts import network as t
from crm.ui import network_filter, session
from crm.ui.palette import look

_NODES = "kaart_tabel"


def network_tables(view: MapView) -> str:
    """Who is on the map and what ties them; a row opens its card.

    Returns what the table is searched for.
    """
    text = st.text_input(t.FIND_IN_TABLE, key="kaart_zoek", bind="query-params")
    nodes, ties = matching(view, text)
    _node_table(nodes)
    _tie_table(ties, {node.key: node.label for node in view.picture.nodes})
    return text


def _node_table(nodes: list[MapNode]) -> None:
    cluster = {row.code: row.label for row in session.rows(clusters)}
    sector = {row.code: row.label for row in session.rows(sectors)}
    frame = pd.DataFrame(
        [
            (
                node.label,
                t.NODE_COUNTS[node.kind.value][0],
                f"{look(node.cluster).glyph} {cluster.get(node.cluster, node.cluster)}"
                if node.cluster
                else "",
                sector.get(node.sector or "", ""),
                node.municipality or "",
                node.ties,
                t.CHANGE_WORDS.get(node.change or "", ""),
            )
            for node in nodes
        ],
        columns=[
            t.NAME,
            t.KIND,
            t.CLUSTER,
            t.SECTOR,
            t.MUNICIPALITY,
            t.TIE_COUNT,
            t.CHANGE,
        ],
    )
    st.dataframe(
        frame,
        key=_NODES,
        hide_index=True,
        height=min(38 + 35 * max(len(nodes), 1), 330),
        on_select=_open_chosen(tuple(node.key for node in nodes)),
        selection_mode="single-row",
        placeholder="",
        alt=t.NODE_TABLE,
    )


def _tie_table(ties: list[MapTie], labels: dict[str, str]) -> None:
    frame = pd.DataFrame(
        [
            (
                labels[tie.left],
                labels[tie.right],
                t.TIE_LABELS[tie.kind.value],
                tie.since,
                tie.times,
                tie.last_seen,
            )
            for tie in ties
        ],
        columns=[t.FROM, t.TO, t.TIE, t.SINCE, t.TIMES, t.LAST_SEEN],
    )
    day = st.column_config.DateColumn(format="DD/MM/YYYY")
    st.dataframe(
        frame,
        hide_index=True,
        height=min(38 + 35 * max(len(ties), 1), 330),
        column_config={t.SINCE: day, t.LAST_SEEN: day},
        placeholder="",
        alt=t.TIE_TABLE,
    )


def _open_chosen(keys: tuple[str, ...]) -> Callable[[], None]:
    """What choosing a row does: the rows as they are now, also after a filter."""

    def choose() -> None:
        rows = st.session_state[_NODES].selection.rows
        network_filter.choose(keys[rows[0]] if rows else "")

    return choose
