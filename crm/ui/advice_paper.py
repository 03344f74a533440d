"""The one page for the convenor of somebody else's table, as its link asks it."""

from collections.abc import Mapping, Sequence
from datetime import date

from crm.exchange.text_document import Section, TextDocument
from crm.findings.advice import Advice, Possible, asked_advice
from crm.model.files import OutFile
from crm.papers.list_file import FORMAT, PRINT
from crm.papers.one_page import text_pdf
from crm.store import Store
from crm.texts import advice as t

_MOST_POSSIBLE, _MOST_NAMES = 8, 30


def advice_paper(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """The page; with `als=afdruk` it opens to be printed. Raises `InvalidInput`."""
    with store.read() as connection:
        found = asked_advice(connection, asked, today)
    body = found.advice.body
    document = TextDocument(
        t.title(body.name),
        [
            *([t.for_convenor(body.owner)] if body.owner else []),
            t.made_by(found.council, today),
            *([] if found.advice.sure else [t.NOT_CHECKED]),
        ],
        _sections(found.advice),
        [t.NOTE],
    )
    return OutFile(
        t.file_name(body.name, today),
        text_pdf(document),
        inline=asked.get(FORMAT) == PRINT,
    )


def possible_line(one: Possible) -> str:
    """A possible partner and what speaks for it."""
    return t.possible(one.name, one.municipality, list(one.sentences))


def places_line(found: Advice) -> list[str]:
    """The wanted municipalities from which nobody takes part."""
    names = list(found.places_without)
    return [t.nobody_from(names)] if names else []


def _sections(found: Advice) -> list[Section]:
    return [
        Section(
            t.TAKE_PART,
            [t.taking(one.label, _few(one.organisations)) for one in found.by_sector],
            t.NOBODY,
        ),
        Section(
            t.BY_PLACE,
            [
                *(
                    t.taking(one.label, _few(one.organisations))
                    for one in found.by_place
                ),
                *places_line(found),
            ],
        ),
        *(
            Section(
                t.missing(group.label, sure=found.sure),
                _possible(group.possible),
                t.NO_POSSIBLE,
            )
            for group in found.missing
        ),
        *([] if found.missing else [Section(t.MISSING, [], t.NONE_MISSING)]),
    ]


def _possible(every: Sequence[Possible]) -> list[str]:
    more = len(every) - _MOST_POSSIBLE
    lines = [possible_line(one) for one in every[:_MOST_POSSIBLE]]
    return [*lines, *([t.and_more(more)] if more > 0 else [])]


def _few(names: Sequence[str]) -> list[str]:
    more = len(names) - _MOST_NAMES
    return [*names[:_MOST_NAMES], *([t.and_more(more)] if more > 0 else [])]
