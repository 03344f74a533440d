"""Sentences whose names lead to the rows they rest on."""

from collections.abc import Iterable

from crm.findings.candidates import Reason, Ref
from crm.ui.links import linked
from crm.ui.text import md

SCREENS = {
    "organisation": "organisatie",
    "person": "persoon",
    "body": "overleg",
    "contactmoment": "contact",
    "action": "actiefiche",
}
"""The page of each table; the rows of other tables have none."""


def ref_link(ref: Ref) -> str:
    """The name of a row, as a link to its card, as Markdown."""
    screen = SCREENS.get(ref.table)
    return linked(ref.label, screen, id=ref.id) if screen else md(ref.label)


def reason_line(reason: Reason) -> str:
    """A reason with its names linked."""
    return sentence_line(reason.sentence, reason.refs)


def sentence_line(sentence: str, refs: Iterable[Ref]) -> str:
    """The sentence, with the first mention of each row's name linked, as Markdown."""
    marks: list[tuple[int, int, Ref]] = []
    for ref in refs:
        start = _free(sentence, ref.label, marks)
        if start is not None and ref.table in SCREENS:
            marks.append((start, start + len(ref.label), ref))
    parts: list[str] = []
    at = 0
    for start, end, ref in sorted(marks, key=lambda mark: mark[0]):
        parts += [_spaced(sentence[at:start]), ref_link(ref)]
        at = end
    return "".join([*parts, _spaced(sentence[at:])])


def _spaced(text: str) -> str:
    """The text for Markdown, with the space at its ends."""
    before = " " if text[:1].isspace() else ""
    after = " " if text.strip() and text[-1:].isspace() else ""
    return f"{before}{md(text)}{after}"


def _free(sentence: str, label: str, marks: list[tuple[int, int, Ref]]) -> int | None:
    """Where a label first stands outside what is linked already."""
    start = sentence.find(label) if label else -1
    while start >= 0:
        end = start + len(label)
        if all(end <= taken or start >= until for taken, until, _ in marks):
            return start
        start = sentence.find(label, start + 1)
    return None
