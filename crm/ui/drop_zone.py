"""A place to drop files on. They stay in the session until they are taken away."""

import base64
import binascii
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from crm.exchange.raw import NamedFile
from crm.texts import drop_zone as t
from crm.ui.text import md

HERE = Path(__file__).parent
LIMIT = 10_000_000
MARKUP = """
<div role="group"><label for="text" hidden></label>
<textarea id="text" rows="1" hidden></textarea>
<button type="button" class="choose"></button><span></span>
<button type="button" class="read" hidden></button>
<input type="file" tabindex="-1"><p role="status"></p></div>
"""
_ZONE = st.components.v2.component(
    "drop_zone",
    html=MARKUP,
    css=(HERE / "drop_zone.css").read_text(encoding="utf-8"),
    js=(HERE / "drop_zone.js").read_text(encoding="utf-8"),
)


def drop_zone(
    label: str, *, key: str, endings: Sequence[str], multiple: bool = False
) -> list[NamedFile]:
    """The files that were dropped here last; nothing yet is an empty list."""
    result = _ZONE(
        key=f"{key}-zone",
        data=_drawn(label, endings, multiple=multiple),
        on_files_change=_nothing,
    )
    if result.files:
        st.session_state[key] = _received(result.files)
    kept: list[NamedFile] = st.session_state.get(key, [])
    if kept:
        _shown(kept, key)
    return kept


def drop_or_paste(
    label: str,
    *,
    key: str,
    endings: Sequence[str],
    placeholder: str,
    read: str,
    on_file: Callable[[NamedFile], None],
    on_text: Callable[[str], None],
) -> None:
    """A place for one file or a pasted text, told before the page is drawn again.

    `read` is the button for a text that was typed; a pasted list needs none.
    """

    def file() -> None:
        for one in _received(st.session_state[key].get("files") or ()):
            on_file(one)

    def text() -> None:
        told = st.session_state[key].get("text")
        if isinstance(told, str) and told.strip():
            on_text(told)

    _ZONE(
        key=key,
        data={
            **_drawn(label, endings, multiple=False),
            "paste": {"placeholder": placeholder, "read": read},
        },
        on_files_change=file,
        on_text_change=text,
    )


def _drawn(label: str, endings: Sequence[str], *, multiple: bool) -> dict[str, Any]:
    return {
        "label": label,
        "button": t.CHOOSE_SEVERAL if multiple else t.CHOOSE,
        "hint": t.hint(list(endings)),
        "endings": list(endings),
        "multiple": multiple,
        "limit": LIMIT,
        "busy": t.BUSY,
        "failed": t.FAILED,
        "too_large": t.too_large(LIMIT),
    }


def _shown(kept: list[NamedFile], key: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(md(t.dropped([file.name for file in kept])), width="content")
        st.button(
            t.TAKE_AWAY,
            key=f"{key}-away",
            icon=":material/close:",
            type="tertiary",
            on_click=lambda: st.session_state.pop(key, None),
        )


def _received(sent: Any) -> list[NamedFile]:
    """What the browser sent; what is not as it should be is left out."""
    files: list[NamedFile] = []
    for one in sent:
        try:
            content = base64.b64decode(one["content"], validate=True)
        except (binascii.Error, TypeError, KeyError):
            continue
        if len(content) <= LIMIT:
            files.append(NamedFile(str(one["name"]), content))
    return files


def _nothing() -> None:
    """A component tells only what has a listener."""
