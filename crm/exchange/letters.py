"""Papers from a Word template: each letter on a page, each label on its place."""

import io
from collections.abc import Mapping, Sequence
from typing import Any
from xml.sax.saxutils import escape

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docxtpl import DocxTemplate

from crm.exchange.label_sheets import (
    LabelSheet,
    check_start,
    fit_page,
    label_table,
    last_line,
)
from crm.exchange.letter_check import environment
from crm.exchange.table_document import clean
from crm.exchange.word_document import opened, saved

Words = Mapping[str, object]
"""A text for each field, or for a list the fields of each of its lines."""


def write_letters(
    template: bytes, shared: Words, letters: Sequence[Words], title: str, foot: str
) -> bytes:
    """The letters in their order; the foot is added where the template lacks it."""
    tpl, bodies = _filled(template, shared, letters, title)
    if bodies:
        _put_in(tpl, _joined(bodies))
    return _with_foot(saved(tpl.docx), foot)


def write_labels(
    template: bytes,
    shared: Words,
    labels: Sequence[Words],
    title: str,
    foot: str = "",
    *,
    sheet: LabelSheet,
    start: int = 1,
) -> bytes:
    """The labels on their sheets: what the template holds, in each one.

    `start` is the first label that is still on the sheet. A `foot` is added to each
    where the template lacks it. Raises `InvalidInput`.
    """
    check_start(sheet, start)
    tpl, bodies = _filled(template, shared, labels, title)
    if bodies:
        whole, end = bodies[0], bodies[0].find(qn("w:sectPr"))
        parts = [_parts(body, foot) for body in bodies]
        for part in list(whole):
            whole.remove(part)
        whole.append(label_table(sheet, parts, start))
        whole.append(last_line())
        if end is not None:
            whole.append(end)
        _put_in(tpl, whole)
    word = opened(saved(tpl.docx))
    fit_page(word.sections[0], sheet)
    return saved(word)


def _filled(
    template: bytes, shared: Words, letters: Sequence[Words], title: str
) -> tuple[Any, list[Any]]:
    """The template with its head and foot filled in, and a body for each letter."""
    tpl: Any = DocxTemplate(io.BytesIO(template))
    tpl.render_init()
    _name(tpl, title)
    safe = environment()
    source = tpl.patch_xml(tpl.get_xml())
    common = _cleaned(shared)
    bodies = [
        tpl.fix_tables(
            tpl.render_xml_part(
                source, tpl.docx._part, {**common, **_cleaned(own)}, safe
            )
        )
        for own in letters
    ]
    for kind in (tpl.HEADER_URI, tpl.FOOTER_URI):
        for key, xml in list(tpl.build_headers_footers_xml(common, kind, safe)):
            tpl.map_headers_footers_xml(key, xml)
    return tpl, bodies


def _put_in(tpl: Any, whole: Any) -> None:
    tpl.fix_docpr_ids(whole)
    tpl.map_tree(whole)


def _parts(body: Any, foot: str) -> list[Any]:
    """What a body holds, with the foot in small letters where it lacks it."""
    parts = [part for part in body if part.tag != qn("w:sectPr")]
    if foot and foot not in "".join(body.itertext()):
        parts.append(_small_line(foot))
    return parts


def _small_line(foot: str) -> Any:
    return parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr><w:spacing w:after="0"/></w:pPr><w:r><w:rPr>'
        f'<w:sz w:val="12"/></w:rPr><w:t>{escape(foot)}</w:t></w:r></w:p>'
    )


def _cleaned(words: Any) -> Any:
    """The words without characters that no office file can hold."""
    if isinstance(words, str):
        return clean(words)
    if isinstance(words, Mapping):
        return {name: _cleaned(value) for name, value in words.items()}
    if isinstance(words, list | tuple):
        return [_cleaned(value) for value in words]
    return words


def _name(tpl: Any, title: str) -> None:
    """A title of ours, and nothing of who made the template."""
    properties = tpl.docx.core_properties
    properties.title, properties.author = clean(title)[:255], ""
    properties.comments = properties.subject = properties.last_modified_by = ""


def _joined(bodies: Sequence[Any]) -> Any:
    """The first body with what the others hold, before its own page set-up."""
    whole, *others = bodies
    end = whole.find(qn("w:sectPr"))
    for body in others:
        parts = [part for part in body if part.tag != qn("w:sectPr")]
        for part in (_new_page(), *parts):
            if end is None:
                whole.append(part)
            else:
                end.addprevious(part)
    return whole


def _new_page() -> Any:
    """An empty line of no height that begins a page."""
    paragraph, about = OxmlElement("w:p"), OxmlElement("w:pPr")
    about.append(OxmlElement("w:pageBreakBefore"))
    spacing = OxmlElement("w:spacing")
    for name, size in (("before", 0), ("after", 0), ("line", 20)):
        spacing.set(qn(f"w:{name}"), str(size))
    spacing.set(qn("w:lineRule"), "exact")
    about.append(spacing)
    paragraph.append(about)
    return paragraph


def _with_foot(content: bytes, foot: str) -> bytes:
    """Every page carries the foot: a replaced template may have left it out."""
    word = opened(content)
    for section in word.sections:
        kinds = [section.footer]
        if section.different_first_page_header_footer:
            kinds.append(section.first_page_footer)
        if word.settings.odd_and_even_pages_header_footer:
            kinds.append(section.even_page_footer)
        for below in kinds:
            if not any(foot in paragraph.text for paragraph in below.paragraphs):
                line = below.paragraphs[0] if _bare(below) else below.add_paragraph()
                line.add_run(foot).font.size = Pt(8)
    return saved(word)


def _bare(below: Any) -> bool:
    """Whether a footer has one empty line and nothing else."""
    lines = below.paragraphs
    return len(lines) == 1 and not lines[0].text and not below.tables
