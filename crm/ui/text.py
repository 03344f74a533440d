"""Text that people typed, shown as they typed it."""

import re

_MARKUP = re.compile(r"([!-/:-@\[-`{-~])")
_ARROWS = re.compile(r"(?<=[-<>~])(?=[-=>])")
_LOGO = re.compile(r"(?<=:)(?=streamlit:)")
_JOINER = "\u2060"


def md(text: object) -> str:
    """The text with nothing in it that Markdown would interpret, on one line.

    For every place where Streamlit reads Markdown: a name such as
    `![](http://example.org/x)` would otherwise make each reader's browser fetch it.
    An address typed in full still becomes a link to just that address.
    """
    line = " ".join(str(text).split())
    # These two are replaced after escapes are read: an invisible joiner parts them.
    line = _LOGO.sub(_JOINER, _ARROWS.sub(_JOINER, line))
    return _MARKUP.sub(r"\\\1", line)


def paragraphs(text: object) -> str:
    """The same for text of several lines, which stay apart."""
    return "  \n".join(md(line) or "\u00a0" for line in str(text).splitlines())


def tick(done: bool) -> str:
    """A box with or without its tick, for in a line of text.

    A Material symbol in Markdown would be read aloud by its English name.
    """
    return "\u2713" if done else "\u2610"
