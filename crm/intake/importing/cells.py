"""What the cells of one row say, as values; a cell that says nonsense is a fault."""

import re
from datetime import date
from enum import StrEnum
from typing import TypeVar

from crm.directory.details import checked_email, checked_kbo, readable_phone
from crm.errors import InvalidInput
from crm.exchange.raw import RawRow
from crm.model.dates import PartialDate, parse_partial_date, parse_plan_moment
from crm.model.names import normalise
from crm.texts import importing as t

E = TypeVar("E", bound=StrEnum)
_WHOLE = re.compile(r"(\d+)(?:[.,]0+)?")


class RowFault(Exception):  # not for users as such: it becomes a rejected row
    """Why one row cannot go in."""

    def __init__(self, column: str | None, value: str | None, reason: str) -> None:
        super().__init__(reason)
        self.column, self.value, self.reason = column, value, reason


class Cells:
    """The cells of one row, asked for by column."""

    __slots__ = ("_cells",)

    def __init__(self, raw: RawRow) -> None:
        self._cells = raw.cells

    def fault(self, column: str, reason: str) -> RowFault:
        """A fault of this column."""
        return RowFault(column, self._cells.get(column), reason)

    def text(self, column: str) -> str | None:
        """The text, or `None` for an empty or absent cell."""
        return self._cells.get(column) or None

    def need(self, column: str) -> str:
        """The text of a cell that may not be empty or mere signs."""
        text = self.text(column)
        if text is None or not normalise(text):
            raise self.fault(column, t.needed(column))
        return text

    def many(self, column: str, *, spaces: bool = False) -> list[str]:
        """The values between `;` (postcodes: spaces too), each once."""
        text = self.text(column) or ""
        parts = re.split(r"[;\s]+" if spaces else ";", text)
        return list(dict.fromkeys(part.strip() for part in parts if part.strip()))

    def partial(self, column: str) -> PartialDate | None:
        """A day, month or year."""
        text = self.text(column)
        if text is None:
            return None
        try:
            return parse_partial_date(text)
        except ValueError:
            raise self.fault(column, t.bad_date()) from None

    def first_day(self, column: str) -> date | None:
        """The first day of a date that may be partial."""
        found = self.partial(column)
        return found.first if found else None

    def last_day(self, column: str) -> date | None:
        """The last day of a date that may be partial."""
        found = self.partial(column)
        return found.last if found else None

    def period(self, start: str, end: str) -> tuple[date | None, date | None]:
        """A period with inclusive ends."""
        first, last = self.first_day(start), self.last_day(end)
        if first and last and last < first:
            raise self.fault(end, t.bad_period())
        return first, last

    def timing(self, column: str) -> PartialDate | None:
        """A date, or nothing for words such as "lopend"; a date-like nonsense faults."""
        text = self.text(column)
        try:
            return parse_plan_moment(text or "")
        except ValueError:
            raise self.fault(column, t.bad_date()) from None

    def whole(self, column: str) -> int | None:
        """A whole number, not negative."""
        text = self.text(column)
        if text is None:
            return None
        match = _WHOLE.fullmatch(text)
        if match is None:
            raise self.fault(column, t.bad_number())
        return int(match[1])

    def yes_no(self, column: str) -> bool | None:
        """Yes or no, in the words that lists use."""
        text = self.text(column)
        if text is None:
            return None
        word = text.lower().strip(" .!")
        if word in t.YES_WORDS:
            return True
        if word in t.NO_WORDS:
            return False
        raise self.fault(column, t.bad_yes_no())

    def choice(self, column: str, kind: type[E]) -> E | None:
        """One of the words of an enum, without case or accents."""
        text = self.text(column)
        if text is None:
            return None
        for member in kind:
            if normalise(member.value) == normalise(text):
                return member
        raise self.fault(column, t.bad_choice([member.value for member in kind]))

    def email(self, column: str = "e-mail") -> str | None:
        """Addresses whose shape is right; several stay together."""
        try:
            return checked_email("; ".join(self.many(column)))
        except InvalidInput:
            raise self.fault(column, t.bad_email()) from None

    def phone(self, column: str = "telefoon") -> str | None:
        """A phone number as people read it; what is none stays as written."""
        found = [readable_phone(part) for part in self.many(column)]
        return "; ".join(found) or None

    def kbo(self, column: str = "kbo") -> str | None:
        """A valid enterprise number, written `0123.456.789`."""
        try:
            return checked_kbo(self.text(column))
        except InvalidInput:
            raise self.fault(column, t.bad_kbo()) from None
