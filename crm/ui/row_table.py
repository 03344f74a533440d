"""A table of which a click on any cell of a row chooses that row."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

_HEADER, _ROW, _HIGHEST = 38, 35, 388


def row_table(
    lines: Sequence[tuple[object, ...]],
    headers: Sequence[str],
    *,
    key: str,
    alt: str,
    columns: Mapping[str, Any] | None = None,
) -> int | None:
    """Draw the lines; the place of the one that was just chosen."""
    event = st.dataframe(
        pd.DataFrame(lines, columns=list(headers)),
        key=key,
        hide_index=True,
        height=min(_HEADER + _ROW * len(lines), _HIGHEST),
        column_config=dict(columns or {}),
        on_select="rerun",
        selection_mode=("single-row", "single-cell"),
        placeholder="",
        alt=alt,
    )
    picked = [*event.selection.rows, *(row for row, _ in event.selection.cells)]
    return int(picked[0]) if picked else None
