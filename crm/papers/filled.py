"""Papers filled in from their template: letters, lists and labels, as Word or pdf."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from crm.directory.council import council
from crm.errors import InvalidInput
from crm.exchange.docx_pdf import docx_pdf
from crm.exchange.letters import Words, write_letters
from crm.exchange.table_document import TableDocument, cell_text
from crm.model.files import OutFile
from crm.papers.list_file import FORMAT, Builder, file_stem, list_file, safe_name
from crm.papers.template_kinds import TemplateKind
from crm.papers.templates import template_of
from crm.store import Store
from crm.texts import letters as words
from crm.texts import papers as t

FORMATS = ("docx", "pdf")
"""What a template can become."""

Headers = Mapping[str, str]
"""The header of the column that a field of a list holds."""


def letter_file(
    template: bytes, shared: Words, letters: Sequence[Words], name: str, suffix: str
) -> OutFile:
    """The letters as a Word document or a pdf. Raises `InvalidInput`."""
    if not letters:
        raise InvalidInput(words.NO_LETTERS)
    content = write_letters(template, shared, letters, name, words.FOOT)
    return word_or_pdf(content, name, suffix)


def word_or_pdf(content: bytes, name: str, suffix: str) -> OutFile:
    """A Word document as it is, or as a pdf. Raises `InvalidInput`."""
    if suffix not in FORMATS:
        raise InvalidInput(t.unknown_format(suffix, [*FORMATS]))
    if suffix == "pdf":
        content = docx_pdf(content)
    return OutFile(f"{safe_name(name)}.{suffix}", content)


def asked_format(asked: Mapping[str, str], usual: str = "docx") -> str:
    """The format that a link asks for a paper."""
    return asked.get(FORMAT, usual)


def filled_list(
    kind: TemplateKind, headers: Headers, build: Builder
) -> Callable[[Store, Mapping[str, str], date], OutFile]:
    """What makes the file of a list: from its template, a workbook as any list.

    Raises `InvalidInput`.
    """
    plain = list_file(build)

    def make(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
        suffix = asked.get(FORMAT)
        if suffix not in FORMATS:
            return plain(store, asked, today)
        with store.read() as connection:
            document = build(connection, asked, today)
            template = template_of(connection, kind)
            name = council(connection).name
        shared = {
            "raad": name,
            "vandaag": words.long_day(today),
            **list_words(document, headers),
        }
        return letter_file(template, shared, [{}], file_stem(document), suffix)

    return make


def list_words(document: TableDocument, headers: Headers) -> Words:
    """A list as the words of a template: each row by the names of its fields."""
    names = [column.header for column in document.columns]
    at = {field: names.index(said) for field, said in headers.items() if said in names}
    lines = []
    for label, rows in document.groups():
        heading = t.group_heading(label, len(rows)) if label is not None else ""
        for row in rows:
            told = {field: cell_text(row[place]) for field, place in at.items()}
            lines.append({"groep": heading, **told})
            heading = ""
    return {
        "titel": document.title,
        "onder": "\n".join(document.subtitle),
        "noten": "\n".join(document.notes),
        "regels": lines,
    }
