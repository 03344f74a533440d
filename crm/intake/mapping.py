"""What the columns of somebody's own list mean: proposed, kept, and applied."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from crm.access import Permission, writes
from crm.directory.details import checked_email, checked_kbo
from crm.errors import InvalidInput, UnreadableInput
from crm.exchange.contract import COLUMNS, NEEDED, ROW_ID, key, known_columns
from crm.exchange.free_tables import JOINED, ROLE_WORDS, FreeTable, refuse_impossible
from crm.exchange.raw import RawRow, RawTable
from crm.intake.member_names import split_name
from crm.model.dates import parse_partial_date
from crm.model.rows import ColumnMappingRow
from crm.model.tables import ColumnMapping
from crm.store import Transaction
from crm.texts import columns as t

WHOLE = t.WHOLE_NAME
_PHONE = re.compile(r"(?:\+|0)[\d\s./()-]{8,}")
_SITE = re.compile(r"(?:https?://|www\.)\S+|[\w-]+(\.[\w-]+)*\.(?:be|org|com|eu|net)")
_TELLING = 2
"""A first name, or a name with an employer, tells that a list is of people."""

_ORDER = tuple(t.LISTS)


@dataclass(frozen=True)
class Proposal:
    """What a list seems to hold; `name` is that of the mapping it was kept under.

    `sure` is false where it may as well be another list: then somebody must say so.
    """

    stem: str
    columns: dict[str, str]
    name: str = ""
    sure: bool = True


def choices(stem: str) -> tuple[str, ...]:
    """The columns that a header of such a list may mean."""
    extra = (WHOLE,) if stem == "personen" else ()
    return (*extra, *COLUMNS[stem], ROW_ID)


def propose(table: FreeTable, kept: list[ColumnMappingRow]) -> Proposal:
    """What was kept for these headers, else the list that explains most of them."""
    for mapping in reversed(kept):
        if set(mapping.columns) == set(table.headers):
            return Proposal(mapping.table_stem, dict(mapping.columns), mapping.name)
    found = [Proposal(stem, propose_columns(table, stem)) for stem in _ORDER]
    best = max(found, key=_explains)
    # Somebody else's list looks like any other: only who dropped it can say so.
    rivals = [one for one in found if one.stem not in (best.stem, "referentielijst")]
    filled = [header for header in table.headers if table.samples(header)]
    sure = all(_weight(one) < _weight(best) for one in rivals) and 2 * _weight(
        best
    ) >= len(filled)
    return replace(best, sure=sure)


def _explains(proposal: Proposal) -> tuple[int, bool]:
    names = [name for name in proposal.columns.values() if name]
    return _weight(proposal), _possible(proposal.stem, names)


def _weight(proposal: Proposal) -> int:
    """How many columns of the list it explains; what is people's alone counts more."""
    names = [name for name in proposal.columns.values() if name]
    people = "voornaam" in names or {WHOLE, "organisatie"} <= set(names)
    return len(names) + _TELLING * people


def _possible(stem: str, names: list[str]) -> bool:
    try:
        refuse_impossible(stem, _spelt_out(stem, names))
    except UnreadableInput:
        return False
    return True


def propose_columns(table: FreeTable, stem: str) -> dict[str, str]:
    """Each header with the column it seems to mean, by its words, else its content."""
    allowed = set(choices(stem))
    found = dict.fromkeys(table.headers, "")
    for header in table.headers:
        name = _by_words(header, stem)
        if name in allowed and (name in JOINED or name not in found.values()):
            found[header] = name
    if "voornaam" not in found.values() and stem == "personen":
        _take_whole_name(table, found)
    for header in table.headers:
        if not found[header]:
            name = _by_content(table.samples(header))
            if name in allowed and name not in found.values():
                found[header] = name
    return found


def _by_words(header: str, stem: str) -> str:
    word = key(header)
    name = known_columns(stem).get(word) or ROLE_WORDS.get(word, "")
    if name == "organisatie" and name not in COLUMNS[stem]:
        return "naam"
    return name


def _take_whole_name(table: FreeTable, found: dict[str, str]) -> None:
    """A lone "Naam" of people holds first and last names when its cells are words."""
    for header, name in found.items():
        samples = table.samples(header)
        if name == "naam" and samples and all(" " in text for text in samples):
            if WHOLE not in found.values():
                found[header] = WHOLE
            return


def _by_content(samples: tuple[str, ...]) -> str:
    for name, fits in _LOOKS:
        if samples and all(fits(text) for text in samples):
            return name
    return ""


def _is_email(text: str) -> bool:
    try:
        return "@" in text and checked_email(text) is not None
    except InvalidInput:
        return False


def _is_kbo(text: str) -> bool:
    try:
        return checked_kbo(text) is not None
    except InvalidInput:
        return False


def _is_day(text: str) -> bool:
    try:
        return len(text) > len("2026") and bool(parse_partial_date(text))
    except ValueError:
        return False


_LOOKS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("e-mail", _is_email),
    ("kbo", _is_kbo),
    ("telefoon", lambda text: bool(_PHONE.fullmatch(text))),
    ("website", lambda text: bool(_SITE.fullmatch(text))),
    ("datum", _is_day),
)


def apply(table: FreeTable, stem: str, columns: Mapping[str, str]) -> RawTable:
    """The list as the import's own. Raises `UnreadableInput` for what cannot be."""
    chosen = {header: name for header, name in columns.items() if name}
    if stem != "personen" or WHOLE not in chosen.values():
        return table.mapped(stem, chosen)
    names = list(chosen.values())
    refuse_impossible(stem, _spelt_out(stem, names))
    # One cell holds both: read it as a last name, then take it apart.
    made = table.mapped(
        stem, {h: "naam" if name == WHOLE else name for h, name in chosen.items()}
    )
    return replace(
        made,
        columns=("voornaam", *made.columns),
        rows=tuple(_apart(row) for row in made.rows),
    )


def _spelt_out(stem: str, names: list[str]) -> list[str]:
    """The columns that a whole name fills."""
    if stem != "personen":
        return names
    return [
        part for n in names for part in (("voornaam", "naam") if n == WHOLE else (n,))
    ]


def _apart(row: RawRow) -> RawRow:
    name = split_name(row.cells.get("naam", ""))
    cells = {k: v for k, v in row.cells.items() if k != "naam"}
    if name is not None:
        cells |= {"voornaam": name.first, "naam": name.last}
    return replace(row, cells={k: v for k, v in cells.items() if v})


@writes(Permission.IMPORT)
def keep_mapping(
    tx: Transaction, name: str, stem: str, columns: Mapping[str, str]
) -> ColumnMapping:
    """Keep what the columns mean under a name; the same name is written over.

    Raises `InvalidInput` without a name or columns.
    """
    name = name.strip()
    if not name:
        raise InvalidInput(t.NAME_NEEDED, "name")
    if stem not in NEEDED or not any(columns.values()):
        raise InvalidInput(t.NO_COLUMNS)
    known = tx.find(ColumnMapping, name=name)
    if known:
        return tx.update(known[0], table_stem=stem, columns=dict(columns))
    return tx.add(ColumnMapping(name=name, table_stem=stem, columns=dict(columns)))


@writes(Permission.IMPORT)
def forget_mapping(tx: Transaction, name: str) -> None:
    """Forget what was kept under this name."""
    tx.delete_all(tx.find(ColumnMapping, name=name))
