"""Text that people typed, shown as they typed it."""

import re

_MARKUP = re.compile(r"([!-/:-@\[-`{-~])")


def md(text: object) -> str:
    """The text with nothing in it that Markdown would interpret, on one line.

    For every place where Streamlit reads Markdown: a name such as
    `![](http://example.org/x)` would otherwise make each reader's browser fetch it.
    """
    return _MARKUP.sub(r"\\\1", " ".join(str(text).split()))
