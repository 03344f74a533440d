"""A text field that sends what is typed after a second of rest and on leaving it."""

from collections.abc import Callable, Mapping
from pathlib import Path

import streamlit as st

from crm.texts import contact as t

HERE = Path(__file__).parent
MARKUP = """
<div class="head"><label for="text"></label><span role="status"></span></div>
<textarea id="text"></textarea>
"""

_typed_text = st.components.v2.component(
    "typed_text",
    html=MARKUP,
    css=(HERE / "typed_text.css").read_text(encoding="utf-8"),
    js=(HERE / "typed_text.js").read_text(encoding="utf-8"),
)


def typed_text(
    label: str,
    text: str,
    *,
    key: str,
    on_text: Callable[[str], None],
    rows: int = 3,
    placeholder: str = "",
    arriving: bool = False,
) -> None:
    """Draw the field, of one line or more; `text` is what the server has.

    `on_text` hears of every newer text, before the page is drawn again; when a
    session is `arriving`, also of what the browser typed in the one before.
    """

    def heard() -> None:
        sent = _typed(st.session_state[key].text)
        if sent is not None:
            on_text(sent)

    result = _typed_text(
        key=key,
        data={
            "key": key,
            "label": label,
            "text": text,
            "rows": rows,
            "placeholder": placeholder,
            "waiting": t.NOT_KEPT_YET,
            "kept": t.KEPT_AS_DRAFT,
        },
        on_text_change=heard,
    )
    typed = _typed(result.text)
    if arriving and typed is not None and typed != text:
        on_text(typed)


def _typed(sent: object) -> str | None:
    """What the browser sent, if that is text."""
    typed = sent.get("typed") if isinstance(sent, Mapping) else None
    return typed if isinstance(typed, str) else None
