"""Every text that a page shows, as AppTest sees it."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pandas as pd
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

# Fields that hold names for machines: ids, addresses, symbols, formats.
_UNSEEN = {
    "allowed_formats",
    "anchor",
    "color",
    "component_name",
    "css_content",
    "css_source_path",
    "data",
    "display",
    "element_id",
    "form_id",
    "format",
    "html_content",
    "icon",
    "id",
    "image",
    "js_content",
    "js_source_path",
    "language",
    "max",
    "min",
    "page",
    "page_script_hash",
    "query_param_key",
    "query_string",
    "styler",
    "tag",
    "type",
    "url",
    "user_key",
}
_SYMBOL = re.compile(r":material/\w+:")
_COLOUR = re.compile(r":(?:blue|orange|green|violet|gray|red|small)(?=\[)")


def shown_texts(page: AppTest) -> list[str]:
    """Labels, sentences, cells and choices of the page, frame included."""
    texts = [text for element in _elements(page) for text in _texts(element)]
    return [text for text in texts if text.strip()]


def _elements(page: AppTest) -> Iterator[Any]:
    waiting = [page.main, page.sidebar]
    while waiting:
        node = waiting.pop()
        children = getattr(node, "children", None)
        if children:
            waiting.extend(children.values())
        yield node


def _texts(element: Any) -> Iterator[str]:
    proto: Any = getattr(element, "proto", None)
    if getattr(element, "type", "") in {"arrow_data_frame", "dataframe", "table"}:
        frame = element.value
        yield from map(str, frame.columns)
        # What Streamlit shows in a cell without a value, unless told otherwise.
        # A plain table can not be told.
        told = element.type != "table" and proto.HasField("placeholder")
        empty = proto.placeholder if told else "None"
        for column in frame.columns:
            for cell in frame[column]:
                yield empty if pd.isna(cell) else str(cell)
        yield from _column_labels(getattr(proto, "columns", ""))
    elif isinstance(proto, Message):
        for text in _strings(proto):
            yield _COLOUR.sub("", _SYMBOL.sub("", text))


def _column_labels(configuration: str) -> Iterator[str]:
    for column in json.loads(configuration or "{}").values():
        if isinstance(column, dict):
            yield from (str(column[k]) for k in ("label", "help") if column.get(k))


def _strings(message: Message) -> Iterator[str]:
    for field, value in message.ListFields():
        if field.name in _UNSEEN:
            continue
        for part in value if field.is_repeated else [value]:
            if isinstance(part, Message):
                yield from _strings(part)
            elif isinstance(part, str):
                yield from _values(json.loads(part)) if field.name == "json" else [part]


def _values(given: Any) -> Iterator[str]:
    """The texts in what a component is given, without the names of its fields."""
    if isinstance(given, str):
        yield given
    elif isinstance(given, dict):
        for value in given.values():
            yield from _values(value)
    elif isinstance(given, list):
        for value in given:
            yield from _values(value)


def everything(page) -> str:
    """The texts that a page shows, labels of folded parts too."""
    shown = [
        *page.markdown,
        *page.caption,
        *page.info,
        *page.error,
        *page.success,
        *page.warning,
    ]
    return " ".join([*(x.value for x in shown), *(x.label for x in page.expander)])
