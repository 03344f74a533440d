"""The grid in which one key says who was there, with a box to find who else came."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from crm.logbook.sheet import SheetRow
from crm.texts import contact as t

HERE = Path(__file__).parent
MARKUP = """
<div class="over">
  <h3></h3><span class="counts"></span><span class="rest"></span>
</div>
<div class="finder">
  <label for="finder"></label>
  <input id="finder" type="text" role="combobox" autocomplete="off"
    aria-autocomplete="list" aria-expanded="false" aria-controls="hits">
  <ul id="hits" role="listbox" aria-labelledby="finder" hidden></ul>
</div>
<p class="help"></p>
<div role="grid"></div>
<div role="status" class="spoken"></div>
"""

_presence_grid = st.components.v2.component(
    "presence_grid",
    html=MARKUP,
    css=(HERE / "presence_grid.css").read_text(encoding="utf-8"),
    js=(HERE / "presence_grid.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True)
class Hit:
    """Somebody that the search box proposes; without person, to be made."""

    label: str
    detail: str | None = None
    person_id: int | None = None
    organisation_id: int | None = None


@dataclass(frozen=True)
class Search:
    """What the search box asked last; `row` is who is being replaced."""

    text: str = ""
    row: str | None = None


def presence_grid(
    rows: Sequence[SheetRow],
    search: Search,
    hits: Sequence[Hit],
    *,
    key: str,
    on_marks: Callable[[Mapping[str, object]], None],
    on_search: Callable[[Search], None],
    on_action: Callable[[Mapping[str, Any]], None],
) -> None:
    """Draw the rows; what somebody does is told before the page is drawn again.

    `on_marks` gets marks by row key; `on_action` a map with `what`: `add`, `new`,
    `remove` or `undo_substitute`, and what it is about.
    """

    def heard(event: str, listener: Callable[[Any], None]) -> Callable[[], None]:
        def hear() -> None:
            told = st.session_state[key].get(event)
            if isinstance(told, Mapping):
                listener(told)

        return hear

    def marks(told: Mapping[str, Any]) -> None:
        if isinstance(told.get("marks"), Mapping):
            on_marks(told["marks"])

    def searched(told: Mapping[str, Any]) -> None:
        row = told.get("row")
        on_search(Search(str(told.get("text", "")), str(row) if row else None))

    _presence_grid(
        key=key,
        data={
            "key": key,
            "words": t.GRID_WORDS,
            "rows": [_drawn(row, rows) for row in rows],
            "finder": {
                "text": search.text,
                "row": search.row,
                "hits": [
                    {
                        "label": hit.label,
                        "detail": hit.detail,
                        "new": hit.person_id is None,
                        "person_id": hit.person_id,
                        "organisation_id": hit.organisation_id,
                    }
                    for hit in hits
                ],
            },
        },
        on_marks_change=heard("marks", marks),
        on_search_change=heard("search", searched),
        on_action_change=heard("action", on_action),
    )


def _drawn(row: SheetRow, rows: Sequence[SheetRow]) -> dict[str, Any]:
    substitute = next((other for other in rows if other.key == row.substitute), None)
    return {
        "key": row.key,
        "name": row.name,
        "organisation": row.organisation,
        "mark": row.mark,
        "beside": row.beside.value if row.beside else None,
        "is_new": row.new_person is not None,
        "instead": t.came_instead(substitute.name) if substitute else None,
        "can_be_replaced": row.person_id is not None and substitute is None,
        "removable": not row.usual,
    }
