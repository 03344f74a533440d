"""Which column of a list says what about a person, by the words above it."""

from collections.abc import Sequence
from datetime import date

from crm.exchange.contract import key
from crm.texts import attendance_columns as words
from crm.texts.member_list import COLUMN_WORDS

FIRST, LAST, WHOLE, NAME = "voornaam", "achternaam", "persoon", "naam"
MIDDLE, MAIL, PHONE = "tweede naam", "e-mail", "telefoon"
ORGANISATION, FUNCTION = "organisatie", "functie"
PRESENT, EXCUSED, ABSENT, PROXY = "aanwezig", "verontschuldigd", "afwezig", "volmacht"

_OURS = frozenset((FIRST, LAST, WHOLE, NAME, MAIL, PHONE, ORGANISATION, FUNCTION))
_KNOWN = {word: field for word, field in COLUMN_WORDS.items() if field in _OURS} | {
    key(word): field for field, group in words.COLUMNS.items() for word in group
}
_WHO = frozenset((FIRST, LAST, WHOLE, NAME))
_ENOUGH = 2


def header_score(cells: tuple[str, ...]) -> int:
    """How many different columns these cells could head; none that says who is none."""
    found = set(_fields(cells).values())
    if not found & (_WHO | {MAIL}) or len(found) < _ENOUGH:
        return 0
    return len(found)


def read_header(cells: tuple[str, ...]) -> dict[int, str]:
    """The field of each column; "Naam" is what the other columns leave."""
    fields = _fields(cells)
    found = set(fields.values())
    if FIRST in found:
        meant = LAST
    elif WHOLE in found and ORGANISATION not in found:
        meant = ORGANISATION
    else:
        meant = WHOLE
    return {
        index: meant if field == NAME and meant not in found else field
        for index, field in fields.items()
    }


def date_columns(cells: Sequence[str]) -> dict[int, date]:
    """Columns under a date, as in a list that is kept for many meetings."""
    found: dict[int, date] = {}
    for index, cell in enumerate(cells):
        try:
            found[index] = date.fromisoformat(cell[:10])
        except ValueError:
            continue
    return found


def _fields(cells: tuple[str, ...]) -> dict[int, str]:
    """Of two columns for the same field the first."""
    fields: dict[int, str] = {}
    for index, cell in enumerate(cells):
        field = _KNOWN.get(key(cell))
        if field is not None and field not in fields.values():
            fields[index] = field
    return fields
