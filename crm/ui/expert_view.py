"""The questions of the page that looks deeper: each is counted when it is chosen."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import pandas as pd
import streamlit as st

from crm.findings import expert
from crm.findings.expert import read_network
from crm.findings.suggestion_quality import quality_sentence, read_suggestion_quality
from crm.model.graph_rows import NodeKind
from crm.network import frames
from crm.network.graph import Network, kind_of
from crm.network.groups import MAIN_CLUSTERS
from crm.papers.network_file import ENDINGS, KIND
from crm.papers.network_leaving import PEOPLE, YES
from crm.store.taxonomy import clusters
from crm.texts import expert as t
from crm.texts.formats import day as written
from crm.texts.formats import listing
from crm.ui import session
from crm.ui.downloads import download
from crm.ui.text import md

T = TypeVar("T")
_INKS: list[Any] = ["#1e7f9e", "#a8482f"]


def chosen_question() -> str:
    """Which of the questions."""
    asked = st.segmented_control(
        t.CHOOSE,
        t.QUESTIONS,
        default=t.BRIDGES,
        key="vraag",
        bind="query-params",
        label_visibility="collapsed",
        wrap=True,
    )
    return asked or t.BRIDGES


def network() -> Network:
    """The network of today."""
    return session.rows(read_network, session.today())


def first_line(graph: Network) -> None:
    """How large it is."""
    kinds = [kind_of(graph, node) for node in graph]
    line = t.first_line(
        kinds.count(NodeKind.ORGANISATION),
        kinds.count(NodeKind.BODY),
        graph.number_of_edges(),
        session.today(),
    )
    st.markdown(f"**{md(line)}**")
    st.caption(md(t.INTRO))


def bridges(graph: Network) -> None:
    """Who ties two clusters, and all roles of everybody."""
    labels = _cluster_labels()
    there = {values["cluster"] for _, values in graph.nodes(data=True)}
    codes = [code for code in MAIN_CLUSTERS if code in there]
    if len(codes) < 2:  # noqa: PLR2004 (a pair)
        st.info(md(t.TOO_FEW_CLUSTERS))
        return
    left, right = st.columns(2)
    one = left.selectbox(t.ONE, codes, format_func=labels.__getitem__, key="een")
    others = [code for code in codes if code != one]
    other = right.selectbox(
        t.OTHER, others, format_func=labels.__getitem__, key="ander"
    )
    found = _counted(
        t.BRIDGES, lambda: expert.bridges(graph, one, other), sorted((one, other))
    )
    st.subheader(md(t.bridges_title(labels[one], labels[other])))
    st.markdown(md(t.who_bridges(found.names, found.others)))
    st.caption(md(t.BRIDGES_METHOD))
    with st.expander(t.ALL_ROLES):
        table = _counted(t.BRIDGES, lambda: expert.brokers(graph), "roles")
        _table(table, t.ROLES, t.ROLES_TABLE)


def centre(graph: Network) -> None:
    """Where everybody stands."""
    found = _counted(t.CENTRE, lambda: expert.centre(graph))
    if found.between:
        st.markdown(md(f"{t.ESTIMATED}{listing(list(found.between))}."))
    _table(found.table, t.COLUMNS, t.CENTRE_TABLE)


def groups(graph: Network) -> None:
    """The groups that form by themselves, against the clusters."""
    table = _counted(t.GROUPS, lambda: frames.communities(graph))
    size = table.groupby("community")["community"].transform("size")
    together = table[size > 1]
    line = t.groups_line(
        together["community"].nunique(),
        len(table) - len(together),
        table.attrs["modularity"],
        table.attrs["nmi"],
    )
    st.markdown(md(line))
    only = together[together["kind"] == NodeKind.ORGANISATION.value]
    crossed = pd.crosstab(
        only["community"] + 1, only["cluster"].map(_named).rename(t.CLUSTER)
    )
    st.dataframe(crossed.rename_axis(t.GROUP), alt=t.GROUPS_TABLE)
    st.caption(md(t.GROUPS_METHOD))


def over_time() -> None:
    """Density and centralisation by quarter, drawn and as a table."""
    days = expert.asked_quarters(session.today())
    progress = st.progress(0.0, t.reading(days[0], 1, len(days)))
    lines = []
    for place, day in enumerate(days, 1):
        progress.progress(place / len(days), t.reading(day, place, len(days)))
        lines.append(session.rows(expert.read_whole, day))
    progress.empty()
    table = pd.concat(lines)
    table.index = pd.Index([written(day) for day in days], name=t.QUARTER)
    shown = table[list(t.TIME_COLUMNS)].rename(columns=t.TIME_COLUMNS)
    drawn, as_table = st.tabs([t.DRAWN, t.AS_TABLE])
    with drawn:
        st.line_chart(
            # In whole percent: the chart would write a decimal point.
            (100 * shown).assign(**{t.IN_QUARTER: [t.quarter(day) for day in days]}),
            x=t.IN_QUARTER,
            y=list(t.TIME_COLUMNS.values()),
            y_label=t.PERCENT,
            color=_INKS,
            height=280,
            alt=t.TIME_TABLE,
        )
    with as_table:
        names = t.MORE_TIME_COLUMNS | t.TIME_COLUMNS
        st.dataframe(
            table[list(names)].rename(columns=names),
            column_config={
                name: st.column_config.NumberColumn(format="localized")
                for name in names.values()
            },
            alt=t.TIME_TABLE,
        )
    st.caption(md(t.TIME_METHOD))


def quality() -> None:
    """How good the suggestions were, with all that is needed to weigh it."""
    with st.spinner(t.BUSY[t.QUALITY]):
        found = session.rows(read_suggestion_quality, session.today())
    figures = found.figures
    st.markdown(md(quality_sentence(found)))
    rows = [
        (t.AUC, figures.auc, figures.baseline_auc, figures.auc_gain),
        (t.HIT, figures.hit_at_10, figures.baseline_hit_at_10, figures.hit_at_10_gain),
    ]
    st.dataframe(
        pd.DataFrame(
            [
                (name, t.share(ours), t.share(theirs), t.gain(g.mean, g.low, g.high))
                for name, ours, theirs, g in rows
            ],
            columns=[t.MEASURE, t.OURS, t.BASELINE, t.GAIN],
        ),
        hide_index=True,
        alt=t.QUALITY_TABLE,
    )
    st.caption(
        md(
            t.quality_base(
                figures.queries, figures.since, figures.until, figures.source
            )
        )
    )


def files() -> None:
    """The network for other programs; people only by choice, which is noted."""
    people = st.checkbox(t.WITH_PEOPLE, key="met-personen")
    st.caption(md(t.FILES_WITH_PEOPLE_NOTE if people else t.FILES_NOTE))
    with st.container(horizontal=True):
        for kind in ENDINGS:
            asked: dict[str, Any] = {KIND: kind, PEOPLE: YES if people else None}
            download(t.FILE_LABELS[kind], "netwerk", **asked)


def _counted(question: str, ask: Callable[[], T], *about: object) -> T:
    """An answer, remembered until the data change; meanwhile the page says what runs."""
    asked = ("expert", question, str(about), session.today())
    with st.spinner(t.BUSY[question]):
        return session.remembered(asked, ask)


def _table(
    table: pd.DataFrame, columns: Mapping[str, tuple[str, str]], alt: str
) -> None:
    """Rows by name, with what each column means."""
    shown = {name: words for name, words in columns.items() if name in table}
    bodies = table["kind"] == NodeKind.BODY.value
    named = table.assign(cluster=table["cluster"].map(_named).mask(bodies, ""))
    st.dataframe(
        named[["label", "kind", "cluster", *shown]],
        hide_index=True,
        height=420,
        column_config={
            "label": t.NAME,
            "kind": t.KIND,
            "cluster": t.CLUSTER,
            **{
                name: st.column_config.NumberColumn(
                    label, help=words, format="localized"
                )
                for name, (label, words) in shown.items()
            },
        },
        placeholder="",
        alt=alt,
    )
    with st.expander(t.WHAT_COLUMNS_MEAN):
        for label, words in shown.values():
            st.markdown(f"- **{md(label)}**: {md(words)}")


def _cluster_labels() -> dict[str, str]:
    return {row.code: row.label for row in session.rows(clusters)}


def _named(code: str | None) -> str:
    return _cluster_labels().get(code or "", t.NO_CLUSTER)
