"""A list of members as the import's own tables, line for line.

So identity, history and undo are those of every import.
"""

from collections import defaultdict

from crm.exchange.raw import RawRow, RawTable, Reading
from crm.intake.member_list import Understood
from crm.intake.member_names import PersonName
from crm.intake.member_rows import Member
from crm.model.names import normalise
from crm.store import Connection
from crm.store.organisations import organisations

_OF_SEAT = ("cluster", "sector", "competentie", "van", "tot")
_OF_MEMBER = ("rol", "hoedanigheid", "stemrecht")


def as_reading(connection: Connection, found: Understood, body: str) -> Reading:
    """Organisations, people and mandates of the list, for one body."""
    known = {normalise(row.name) for row in organisations(connection)}
    places = _places(found.members)
    return Reading(
        (
            _table(found, "organisaties", _organisations(found, known, places)),
            _table(found, "personen", _people(found, places)),
            _table(found, "mandaten", _mandates(found, places, body)),
        )
    )


def _places(members: tuple[Member, ...]) -> dict[str, str]:
    """The municipality of each organisation, where the list gives just one.

    With several the column says where people live, not where the organisation is.
    """
    given: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for member in members:
        place = member.values.get("gemeente")
        if member.organisation and place:
            given[normalise(member.organisation)][normalise(place)] = place
    return {
        name: next(iter(found.values()))
        for name, found in given.items()
        if len(found) == 1
    }


def _organisations(
    found: Understood, known: set[str], places: dict[str, str]
) -> list[RawRow]:
    """Each organisation once; a new one gets the cluster and sector of its first seat."""
    rows: dict[str, RawRow] = {}
    for member in found.members:
        name = normalise(member.organisation)
        if member.organisation is None or name in rows:
            continue
        cells = {"naam": member.organisation, "gemeente": places.get(name, "")}
        if name not in known:
            cells["cluster"] = member.values.get("cluster", "")
            cells["sector"] = member.values.get("sector", "")
            cells["bron"] = found.file
        rows[name] = _raw(member, cells)
    return list(rows.values())


def _people(found: Understood, places: dict[str, str]) -> list[RawRow]:
    rows: list[RawRow] = []
    for member in found.members:
        employer = _employer(member, places)
        if member.person is not None:
            own = {
                **_name_cells(member.person),
                "e-mail": member.values.get("e-mail", ""),
                "telefoon": member.values.get("telefoon", ""),
                "organisatie": employer,
                "functie": member.values.get("functie", "") if employer else "",
                "bron": found.file,
            }
            rows.append(_raw(member, own))
        if member.alternate is not None:
            stand_in = {**_name_cells(member.alternate), "organisatie": employer}
            rows.append(_raw(member, {**stand_in, "bron": found.file}))
    return rows


def _mandates(found: Understood, places: dict[str, str], body: str) -> list[RawRow]:
    rows: list[RawRow] = []
    for member in found.members:
        seat = {
            "orgaan": body,
            "organisatie": _employer(member, places),
            **{name: member.values.get(name, "") for name in _OF_SEAT},
            "bron": found.file,
        }
        email = member.values.get("e-mail")
        own = {
            **seat,
            **{name: member.values.get(name, "") for name in _OF_MEMBER},
            "persoon": member.person.reference(email) if member.person else "",
            "plaatsvervanger_van": member.alternate_of or "",
        }
        rows.append(_raw(member, own))
        if member.alternate is not None:
            principal = member.person.full if member.person else member.organisation
            stand_in = {
                **seat,
                "persoon": member.alternate.full,
                "plaatsvervanger_van": principal or "",
            }
            rows.append(_raw(member, stand_in))
    return rows


def _table(found: Understood, stem: str, rows: list[RawRow]) -> RawTable:
    columns = dict.fromkeys(name for row in rows for name in row.cells)
    return RawTable(found.file, stem, tuple(columns), tuple(rows))


def _raw(member: Member, cells: dict[str, str]) -> RawRow:
    return RawRow(member.line, {name: text for name, text in cells.items() if text})


def _employer(member: Member, places: dict[str, str]) -> str:
    """The organisation as the import tells it from its namesakes."""
    if member.organisation is None:
        return ""
    place = places.get(normalise(member.organisation))
    return f"{member.organisation} ({place})" if place else member.organisation


def _name_cells(person: PersonName) -> dict[str, str]:
    return {"voornaam": person.first, "naam": person.last}
