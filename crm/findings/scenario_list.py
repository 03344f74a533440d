"""A scenario as its link says it, and as a list that goes out as a file."""

from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import quote, unquote

from crm.errors import InvalidInput
from crm.exchange.table_document import Column, ColumnKind, TableDocument
from crm.findings.overview import read_overview
from crm.network.coverage import BodyCoverage
from crm.network.field import Field
from crm.network.what_if import Changes, Joining, Outcome, differences, outcome
from crm.store import Connection
from crm.texts import findings as words
from crm.texts import shell
from crm.texts import what_if as t
from crm.texts.formats import day

BODY, JOINING, LEAVING = "overleg", "erbij", "weg"
"""What a link calls the body, who would join it and which mandates would end."""
_BETWEEN, _WITHIN = ",", "~"


def asked_changes(asked: Mapping[str, str], body_id: int) -> Changes:
    """What the link says; words that say nothing are left out."""
    leaving = asked.get(LEAVING, "").split(_BETWEEN)
    joining = (_read(part) for part in asked.get(JOINING, "").split(_BETWEEN))
    return Changes(
        body_id,
        frozenset(int(part) for part in leaving if part.isdecimal()),
        tuple(place for place in joining if place is not None),
    )


def link_of(changes: Changes) -> dict[str, str]:
    """What the link says of changes; empty where there are none."""
    places = (
        _WITHIN.join([str(place.organisation_id), *_words(place)])
        for place in changes.joining
    )
    return {
        JOINING: _BETWEEN.join(places),
        LEAVING: _BETWEEN.join(map(str, sorted(changes.leaving))),
    }


def scenario_listing(
    connection: Connection, asked: Mapping[str, str], today: date
) -> TableDocument:
    """Each norm now and then, who would come and go. Raises `InvalidInput`."""
    overview = read_overview(connection, today)
    name = asked.get(BODY) or next((one.body.name for one in overview.bodies), "")
    found = next((one for one in overview.bodies if one.body.name == name), None)
    if found is None:
        raise InvalidInput(words.BAD_LINK)
    field = overview.field
    changes = _that_exist(asked_changes(asked, found.body.id), found, field)
    before = outcome(field.known.assembly, Changes(found.body.id), today)
    after = outcome(field.known.assembly, changes, today)
    if before is None or after is None:
        raise InvalidInput(words.BAD_LINK)
    number = ColumnKind.NUMBER
    return TableDocument(
        name=t.SHEET,
        title=t.list_title(found.body.name),
        subtitle=(
            first_line(before, after, changes),
            *_who(changes, found, field),
            f"{shell.WHAT_IF} {day(today)}",
        ),
        columns=(
            Column(t.NORM),
            Column(t.NOW, number),
            Column(t.THEN, number),
            Column(t.STATE),
        ),
        rows=tuple(norm_rows(before.coverage, after.coverage)),
        notes=(
            *(line for _, line in share_lines(before, after, field)),
            *bridge_lines(before, after, field),
            t.ONLY_COUNTED,
        ),
    )


def first_line(before: Outcome, after: Outcome, changes: Changes) -> str:
    """How many places are filled, now and then."""
    now, then = before.coverage, after.coverage
    return t.first_line(
        now.body.name,
        (now.filled, now.places),
        (then.filled, then.places),
        changes.count,
    )


def norm_rows(
    before: BodyCoverage, after: BodyCoverage
) -> list[tuple[str, int, int, str]]:
    """Each norm with the places that count for it, now and then; what is not met first.

    A norm that would not be met is what there is still to talk about.
    """
    rows = [
        (
            t.amount(then.minimum, then.maximum, then.label),
            now.present,
            then.present,
            t.NO if then.missing or then.over else t.YES,
        )
        for now, then in zip(before.norms, after.norms, strict=True)
    ]
    return sorted(rows, key=lambda row: row[-1] == t.YES)


def share_lines(
    before: Outcome, after: Outcome, field: Field
) -> list[tuple[str | None, str]]:
    """How the places are spread: each cluster with its sentence."""
    label, total = field.taxonomy.cluster_label, after.coverage.filled
    return [
        (
            part.cluster,
            t.share(
                label(part.cluster),
                before.shares.get(part.cluster, 0),
                after.shares.get(part.cluster, 0),
                total,
            ),
        )
        for part in after.coverage.clusters
    ]


def bridge_lines(before: Outcome, after: Outcome, field: Field) -> list[str]:
    """The ties to other bodies that would go or come."""
    lost, won = differences(before, after)
    lines = [t.bridge_lost(field.bodies[body].name) for body in lost]
    for body in won:
        members = sorted(field.partners[one].name for one in after.bridges[body])
        lines.append(t.bridge_won(field.bodies[body].name, members))
    return lines


def seat_names(found: BodyCoverage, field: Field) -> dict[int, str]:
    """Who has each mandate of a body: the organisation, the person."""
    return {
        stay.seat_id: _name(field, stay.organisation_id, stay.person_id)
        for stay in found.holders
        if stay.seat_id is not None
    }


def _that_exist(changes: Changes, found: BodyCoverage, field: Field) -> Changes:
    seats = seat_names(found, field)
    return Changes(
        changes.body_id,
        frozenset(seat for seat in changes.leaving if seat in seats),
        tuple(one for one in changes.joining if one.organisation_id in field.partners),
    )


def _who(changes: Changes, found: BodyCoverage, field: Field) -> Iterable[str]:
    seats = seat_names(found, field)
    come = [field.partners[one.organisation_id].name for one in changes.joining]
    go = [seats[seat] for seat in sorted(changes.leaving)]
    yield from [t.would_join(come)] if come else []
    yield from [t.would_leave(go)] if go else []


def _name(field: Field, organisation: int | None, person: int | None) -> str:
    partner = field.partners.get(organisation or 0)
    names = [partner.name] if partner else []
    if person is not None and person in field.known.people:
        names.append(field.person_name(person))
    return ", ".join(names) or "?"


def _read(text: str) -> Joining | None:
    number, *rest = text.split(_WITHIN)
    if not number.isdecimal():
        return None
    return Joining(int(number), *[unquote(word) or None for word in rest][:3])


def _words(place: Joining) -> list[str]:
    given = (place.cluster, place.sector, place.competence)
    # What stands between the words is a sign that `quote` lets through.
    return [quote(word or "", safe="").replace(_WITHIN, "%7E") for word in given]
