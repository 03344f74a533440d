"""Rows about organisations, municipalities of the zone, and reference entries."""

import re
from collections import defaultdict

from crm.exchange.contract import ROW_ID
from crm.intake.importing.bench import Bench, Row, Target
from crm.model.names import normalise
from crm.model.tables import Organisation, ReferenceEntry, ZoneMunicipality
from crm.texts import importing as t

_WITH_PLACE = re.compile(r"(.+?)\s*\(([^()]+)\)")


class Organisations:
    """Organisations by name and municipality; an empty one matches a single one."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.shelf = bench.shelf(Organisation)
        self._by_name: defaultdict[str, list[Target]] = defaultdict(list)
        self._by_alias: defaultdict[str, list[Target]] = defaultdict(list)
        for target in self.shelf:
            self._index(target)

    def _index(self, target: Target) -> None:
        named = self._by_name[normalise(target.value("name"))]
        if target not in named:
            named.append(target)
        for alias in target.value("aliases") or ():
            aliased = self._by_alias[normalise(alias)]
            if target not in aliased:
                aliased.append(target)

    def matches(self, name: str, municipality: str | None) -> list[Target]:
        """Who a name and municipality may mean: none, one, or too many."""
        return matching(self._by_name.get(normalise(name), []), municipality)

    def named(self, text: str) -> list[Target]:
        """Who a cell in another list may mean: by name, alias or `Naam (Gemeente)`."""
        found = self.matches(text, None) or self._by_alias.get(normalise(text), [])
        if found:
            return found
        if match := _WITH_PLACE.fullmatch(text):
            place = normalise(match[2])
            same = self._by_name.get(normalise(match[1]), [])
            return [
                target
                for target in same
                if normalise(target.value("municipality")) == place
            ]
        return []

    def refer(
        self, row: Row, column: str = "organisatie", *, current: object = None
    ) -> Target | None:
        """The organisation that a cell names; `None` when empty or unknown.

        Of several, the one that the record names now (`current`) goes first.
        Raises `RowFault` when it may be several.
        """
        text = row.cells.text(column)
        return the_one(row, column, self.named(text) if text else [], current)

    def make_named(self, row: Row, name: str) -> Target:
        """An organisation that another list names for the first time."""
        target = self.shelf.make(row)
        target.give(row, name=name)
        self._index(target)
        self.bench.note_made(Organisation, name)
        return target

    def plan(self, row: Row) -> None:
        """Plan a row of `organisaties`."""
        cells, place = row.cells, self.bench.municipality(row)
        target = self.bench.by_row_id(row, self.shelf)
        name = cells.need("naam") if target is None else cells.text("naam")
        row.label = name or str(target.value("name") if target else "")
        values = {
            "name": name,
            "aliases": cells.many("aliassen"),
            "kind": cells.text("type"),
            "line": _line(cells.text("lijn")),
            "municipality": place,
            "working_area": [
                self.bench.place(part) for part in cells.many("werkingsgebied")
            ],
            "legal_form": cells.text("rechtsvorm"),
            "address": cells.text("adres"),
            "kbo": cells.kbo(),
            "email": cells.email(),
            "phone": cells.phone(),
            "website": cells.text("website"),
            "source": cells.text("bron"),
        }
        if target is None and name is not None:
            found = self.matches(name, place)
            if len(found) > 1:
                raise cells.fault("naam", t.ambiguous(len(found)))
            target = found[0] if found else self.shelf.make(row)
        if target is not None:
            row.main = target
            values["name"] = spelling(row, target, name)
            target.give(row, **values)
            target.put(row, **self.bench.classified(row))
            self._index(target)


def the_one(
    row: Row, column: str, found: list[Target], current: object = None
) -> Target | None:
    """The one record found. Raises `RowFault` when it may be several."""
    if len(found) > 1:
        found = [x for x in found if x.stands_for(current)] or found
    if len(found) > 1:
        raise row.cells.fault(column, t.ambiguous(len(found)))
    return found[0] if found else None


def matching(named: list[Target], municipality: str | None) -> list[Target]:
    """Of records with the same name, those that the municipality leaves."""
    if not municipality:
        return named
    wanted = normalise(municipality)
    exact = [x for x in named if normalise(x.value("municipality")) == wanted]
    return exact or [x for x in named if not x.value("municipality")][:1]


def spelling(
    row: Row, target: Target, name: str | None, field: str = "name"
) -> str | None:
    """The name to give: a row found by name does not respell what it found."""
    respells = row.cells.text(ROW_ID) is not None or target.maker is row
    same = normalise(name) == normalise(target.value(field))
    return name if respells or not same else None


def _line(text: str | None) -> str | None:
    return None if text is None else t.LINE_WORDS.get(normalise(text), text)


class ZoneMunicipalities:
    """The municipalities of the own zone, by name."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.shelf = bench.shelf(ZoneMunicipality)
        self._by_name = {normalise(x.value("name")): x for x in self.shelf}

    def plan(self, row: Row) -> None:
        """Plan a row of `gemeenten`."""
        cells = row.cells
        target = self.bench.by_row_id(row, self.shelf)
        if target is None:
            cells.need("gemeente")
        name = self.bench.municipality(row)
        row.label = name or str(target.value("name") if target else "")
        values = {
            "name": name,
            "nis": cells.text("nis"),
            "postcodes": cells.many("postcodes", spaces=True),
            "named_in_plan": cells.yes_no("in_plan_genoemd"),
            "source": cells.text("bron"),
        }
        if target is None:
            target = self._by_name.get(normalise(name)) or self.shelf.make(row)
        row.main = target
        target.give(row, **values)
        self._by_name[normalise(target.value("name"))] = target


class ReferenceEntries:
    """Rows of somebody's list: kept apart from partners."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.shelf = bench.shelf(ReferenceEntry)
        self._by_name: defaultdict[str, list[Target]] = defaultdict(list)
        for target in self.shelf:
            self._by_name[normalise(target.value("name"))].append(target)

    def plan(self, row: Row) -> None:
        """Plan a row of `referentielijst`."""
        cells, place = row.cells, self.bench.municipality(row)
        target = self.bench.by_row_id(row, self.shelf)
        name = cells.need("naam") if target is None else cells.text("naam")
        row.label = name or str(target.value("name") if target else "")
        delete_on = cells.first_day("verwijderen_op")
        if target is None:
            named = self._by_name[normalise(name)]
            found = matching(named, place)
            if len(found) > 1:
                raise cells.fault("naam", t.ambiguous(len(found)))
            target = found[0] if found else self.shelf.make(row)
            if not found:
                named.append(target)
        row.main = target
        target.give(
            row,
            name=spelling(row, target, name),
            municipality=place,
            source=cells.text("bron"),
            delete_on=delete_on,
        )
        target.put(row, **self.bench.classified(row, sector_only=True))
