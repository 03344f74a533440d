"""Rows about people: who they are, and where they work."""

import re
from collections import defaultdict

from crm.exchange.contract import ROW_ID
from crm.intake.importing.affiliations import Affiliations
from crm.intake.importing.bench import Bench
from crm.intake.importing.organisations import Organisations, spelling, the_one
from crm.intake.importing.targets import Row, Target
from crm.model.names import full_name, normalise
from crm.model.tables import Person
from crm.texts import importing as t

_WITH_EMAIL = re.compile(r"(.+?)\s*<([^<>]+)>")


class People:
    """People by first and last name, plus e-mail if given."""

    def __init__(self, bench: Bench, organisations: Organisations) -> None:
        self.bench = bench
        self.shelf = bench.shelf(Person)
        self._affiliations = Affiliations(bench, organisations, self.shelf)
        self._by_name: defaultdict[str, list[Target]] = defaultdict(list)
        for target in self.shelf:
            self._index(target)

    def _index(self, target: Target) -> None:
        key = normalise(
            full_name(target.value("first_name"), target.value("last_name"))
        )
        named = self._by_name[key]
        if target not in named:
            named.append(target)

    def matches(self, name: str, email: str | None) -> list[Target]:
        """Who a name and e-mail may mean: none, one, or too many."""
        named = self._by_name.get(normalise(name), [])
        if email is None:
            return named
        exact = [x for x in named if _email(x) == email.lower()]
        return exact or [x for x in named if not _email(x)]

    def refer(
        self, row: Row, column: str = "persoon", *, current: object = None
    ) -> Target | None:
        """The person that a cell names as `Voornaam Naam`, with `<e-mail>` if needed.

        Raises `RowFault` when it may be several; `None` when empty or unknown.
        """
        text = row.cells.text(column)
        if text is None:
            return None
        name, email = split_reference(text)
        found = self._by_name.get(normalise(name), [])
        if email is not None:
            found = [x for x in found if _email(x) == email]
        return the_one(row, column, found, current)

    def make_named(self, row: Row, text: str) -> Target:
        """A person that another list names for the first time."""
        name, email = split_reference(text)
        first, _, last = name.partition(" ")
        target = self.shelf.make(row)
        target.give(
            row,
            first_name=first if last else None,
            last_name=last or first,
            email=email,
        )
        self._index(target)
        self.bench.note_made(Person, name)
        return target

    def plan(self, row: Row) -> None:
        """Plan a row of `personen`."""
        cells = row.cells
        target = self._identify(row)
        values = {
            "email": cells.email(),
            "phone": cells.phone(),
            "address": cells.text("adres"),
            "source": cells.text("bron"),
        }
        work = self._affiliations.read(row, target)
        if target is None:
            target = self.shelf.make(row)
        row.main = target
        if cells.text(ROW_ID) is None and _email(target) == _lower(values["email"]):
            values["email"] = None
        first, last = cells.text("voornaam"), cells.text("naam")
        target.give(
            row,
            first_name=spelling(row, target, first, "first_name"),
            last_name=spelling(row, target, last, "last_name"),
            **values,
        )
        self._index(target)
        if work is not None:
            self._affiliations.keep(row, target, work)

    def _identify(self, row: Row) -> Target | None:
        cells = row.cells
        target = self.bench.by_row_id(row, self.shelf, repeats=True)
        if target is not None:
            row.label = full_name(target.value("first_name"), target.value("last_name"))
            return target
        row.label = full_name(cells.text("voornaam"), cells.need("naam"))
        found = self.matches(row.label, cells.email())
        if len(found) > 1:
            raise cells.fault("naam", t.ambiguous(len(found)))
        return found[0] if found else None


def _email(person: Target) -> str:
    return _lower(person.value("email"))


def _lower(email: str | None) -> str:
    return (email or "").lower()


def split_reference(text: str) -> tuple[str, str | None]:
    """`Voornaam Naam <e-mail>` as name and e-mail.

    >>> split_reference("Jan Peeters <Jan@example.org>")
    ('Jan Peeters', 'jan@example.org')
    """
    match = _WITH_EMAIL.fullmatch(text)
    return (match[1], match[2].strip().lower()) if match else (text, None)
