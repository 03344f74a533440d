"""Whether a Word file may serve as the template of a letter.

A template comes from outside: it may name the fields that we fill in, choose with
`if`, and go through a list. It may not calculate, call or reach for anything else.
"""

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from docx.oxml import parse_xml
from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError, nodes
from jinja2.meta import find_undeclared_variables
from jinja2.sandbox import SandboxedEnvironment

from crm.errors import InvalidInput
from crm.texts import templates as t

LARGEST = 1_000_000
"""Bytes of a template, so that it fits in the history too."""
_UNPACKED, _PARTS = 20_000_000, 500
_HEAD = 2_000
_ACTIVE = re.compile(r"vbaproject|vbadata|activex|/embeddings/|macro", re.IGNORECASE)
_HARMLESS = "/hyperlink"
_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.If,
    nodes.For,
    nodes.Getattr,
    nodes.Not,
    nodes.And,
    nodes.Or,
)
_OF_A_LOOP = ("loop", ("first", "last"))


@dataclass(frozen=True)
class Fields:
    """What a letter can say: fields by name with what they hold.

    `own` differ by letter, `shared` do not; a list has fields of its own for each line.
    """

    own: Mapping[str, str]
    shared: Mapping[str, str]
    lists: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def everywhere(self) -> dict[str, str]:
        """Fields of a letter that hold one text."""
        return {**self.own, **self.shared}


def environment() -> SandboxedEnvironment:
    """How templates are filled in: typed text stays text, nothing can be reached."""
    return SandboxedEnvironment(autoescape=True)


def check_letter(content: bytes, fields: Fields) -> None:
    """Raise `InvalidInput`, in a sentence, unless the file can serve as a template."""
    _check_file(content)
    try:
        template = DocxTemplate(io.BytesIO(content))
        template.init_docx()
        body = template.patch_xml(template.get_xml())
        edges = [template.patch_xml(xml) for xml in edge_parts(template)]
    except Exception as error:  # a damaged file fails anywhere in its parsers
        raise InvalidInput(t.NOT_WORD) from error
    names = {*fields.everywhere, *fields.lists}
    _check_words(body, names, fields)
    for edge in edges:
        _check_words(edge, set(fields.shared), fields, edge=True)


def edge_parts(template: Any) -> Iterator[str]:
    """The headers and footers of a template, as XML."""
    for kind in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(kind):
            yield template.get_part_xml(part)


def _check_file(content: bytes) -> None:
    if len(content) > LARGEST:
        raise InvalidInput(t.too_large(LARGEST // 1000))
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) > _PARTS or sum(p.file_size for p in parts) > _UNPACKED:
                raise InvalidInput(t.NOT_WORD)
            if "word/document.xml" not in archive.namelist():
                raise InvalidInput(t.NOT_WORD)
            for part in parts:
                _check_part(part.filename, archive.read(part))
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError) as error:
        raise InvalidInput(t.NOT_WORD) from error


def _check_part(name: str, content: bytes) -> None:
    """No macros, no embedded programs, nothing that Word would fetch elsewhere."""
    if _ACTIVE.search(name) or (
        name == "[Content_Types].xml" and b"macroenabled" in content.lower()
    ):
        raise InvalidInput(t.MACROS)
    if b"<!DOCTYPE" in content[:_HEAD]:
        raise InvalidInput(t.NOT_WORD)
    if name.endswith(".rels") and any(map(_fetches, _relations(content))):
        raise InvalidInput(t.OUTSIDE)


def _relations(content: bytes) -> Any:
    try:
        return parse_xml(content)
    except SyntaxError as error:  # what lxml raises
        raise InvalidInput(t.NOT_WORD) from error


def _fetches(relation: Any) -> bool:
    """Whether Word would fetch something elsewhere by itself; a link it does not."""
    outside = str(relation.get("TargetMode", "")).lower() == "external"
    return outside and not str(relation.get("Type", "")).endswith(_HARMLESS)


def _check_words(
    xml: str, names: set[str], fields: Fields, *, edge: bool = False
) -> None:
    try:
        tree = environment().parse(xml)
    except TemplateSyntaxError as error:
        raise InvalidInput(t.BROKEN_FIELD) from error
    for node in tree.find_all(nodes.Node):
        if not isinstance(node, _ALLOWED):
            raise InvalidInput(t.NOT_ALLOWED)
    unknown = sorted(find_undeclared_variables(tree) - names)
    if unknown:
        known = sorted(names)
        if edge and set(unknown) <= {*fields.own, *fields.lists}:
            raise InvalidInput(t.not_at_the_edge(unknown))
        raise InvalidInput(t.unknown_fields(unknown, known))
    _check_lists(tree, fields)


def _check_lists(tree: nodes.Template, fields: Fields) -> None:
    """Lists go by once, not inside each other, and give only their own fields."""
    inside: dict[int, tuple[str, Mapping[str, str]]] = {}
    for loop in tree.find_all(nodes.For):
        if (
            not isinstance(loop.iter, nodes.Name)
            or loop.iter.name not in fields.lists
            or not isinstance(loop.target, nodes.Name)
            or loop.target.name in {*fields.everywhere, *fields.lists}
            or loop.recursive
            or any(inner is not loop for inner in loop.find_all(nodes.For))
        ):
            raise InvalidInput(t.not_a_list(sorted(fields.lists)))
        known = fields.lists[loop.iter.name]
        for got in loop.find_all(nodes.Getattr):
            inside[id(got)] = (loop.target.name, known)
    for got in tree.find_all(nodes.Getattr):
        line, known = inside.get(id(got), ("", {}))
        name = got.node.name if isinstance(got.node, nodes.Name) else ""
        if line and name == _OF_A_LOOP[0] and got.attr in _OF_A_LOOP[1]:
            continue
        if name != line or got.attr not in known:
            told = [f"{line}.{one}" for one in known]
            raise InvalidInput(t.unknown_fields([f"{name}.{got.attr}"], told))
