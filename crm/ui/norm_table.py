"""The norms of a body as tables; choosing a row opens its card."""

from collections.abc import Callable, Sequence

import pandas as pd
import streamlit as st

from crm.findings.norm_list import Composition, NormLine, least, most, state
from crm.texts import findings as words
from crm.texts import norms as t
from crm.ui.text import md

CHOSEN = "norm"
"""The name, in a link, of the norm that is asked."""

_OPTIONAL_FITS = 125


def chosen(found: Composition) -> NormLine | None:
    """The norm of this body that the link names."""
    return found.find(st.query_params.get(CHOSEN))


def norm_table(found: Composition, lines: Sequence[NormLine], key: str) -> None:
    """A row for each norm, those of one sort together."""
    rows = [
        (
            t.kind(line.norm.kind),
            line.label,
            state(line, found),
            line.now,
            least(line),
            most(line),
            t.holds(line.norm.valid_from, line.norm.valid_to),
            words.certainty(line.norm.certainty),
            line.norm.source or "",
        )
        for line in lines
    ]
    headers = [
        *(t.KIND, t.GROUP, t.STATUS, t.NOW, t.LEAST, t.MOST),
        *(t.HOLDS, t.CERTAINTY, t.SOURCE),
    ]
    st.dataframe(
        pd.DataFrame(rows, columns=headers),
        key=key,
        hide_index=True,
        height=38 + 35 * len(rows),
        column_config={t.LEAST: st.column_config.TextColumn(width=_OPTIONAL_FITS)},
        on_select=_open(key, tuple(line.norm.id for line in lines)),
        selection_mode=("single-row", "single-cell"),
        placeholder="",
        alt=t.TABLE,
    )


def folded(found: Composition, label: str, lines: Sequence[NormLine], key: str) -> None:
    """Norms that do not hold on the day, folded away."""
    if lines:
        with st.expander(t.section(label, len(lines))):
            norm_table(found, lines, key)


def head(line: NormLine) -> None:
    """What a norm asks and what is there, in a sentence."""
    st.subheader(md(line.label))
    if line.sentence:
        st.markdown(f"**{md(line.sentence)}**")
    if line.unmet:
        st.caption(md(f"{t.UNMET}: {words.names_and_more(list(line.unmet), 12)}"))
    marks = (line.norm.name, line.norm.source, words.certainty(line.norm.certainty))
    st.caption(md(" · ".join(mark for mark in marks if mark)))


def open_norm(norm_id: int | None) -> None:
    """Let the link name this norm, or none."""
    if norm_id is None:
        st.query_params.pop(CHOSEN, None)
    else:
        st.query_params[CHOSEN] = str(norm_id)


def _open(key: str, ids: tuple[int, ...]) -> Callable[[], None]:
    def choose() -> None:
        selection = st.session_state[key].selection
        picked = [*selection.rows, *(row for row, _ in selection.cells)]
        open_norm(ids[picked[0]] if picked else None)

    return choose
