"""A line of a pasted list cut into parts: at commas that separate, not inside names."""

import re
from collections.abc import Iterator

BULLET = re.compile(
    r"^\s*(?:(?:[-*•·–—▪◦‣>✓✔☑☐☒]|\[[ xX]?\]|\(?\d{1,3}[.)]|[a-zA-Z]\)|o(?=\s+[A-Z]))"
    r"(?:\s+|(?=[^\W\d_])))+"
)
_TICKED = re.compile(r"^\s*[-*•]?\s*(?:\[[xX]\]|[✓✔☑☒])")
_OPEN, _CLOSE = "(<[", ")>]"


def without_bullet(text: str) -> str:
    """The line without the bullet, number or box before it."""
    return BULLET.sub("", text, count=1).strip()


def is_ticked(text: str) -> bool:
    """Whether a box before the line is ticked."""
    return _TICKED.match(text) is not None


def split_outside(text: str, marks: str) -> list[str]:
    """Cut at any of `marks`, but not between quotes or brackets that close again."""
    return [part for part in _cut(text, marks) if part.strip()]


def _cut(text: str, marks: str) -> Iterator[str]:
    start = depth = 0
    quoted = False
    balanced = _balanced(text)
    for at, sign in enumerate(text):
        if sign == '"' and balanced:
            quoted = not quoted
        elif sign in _OPEN and balanced:
            depth += 1
        elif sign in _CLOSE and balanced:
            depth -= 1
        elif sign in marks and depth <= 0 and not quoted:
            yield text[start:at]
            start = at + 1
    yield text[start:]


def _balanced(text: str) -> bool:
    """Whether what opens also closes; else brackets and quotes mean nothing."""
    return text.count('"') % 2 == 0 and all(
        text.count(opened) == text.count(closed)
        for opened, closed in zip(_OPEN, _CLOSE, strict=True)
    )
