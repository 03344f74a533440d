"""The report on how a body is made up: sentences, table and file; and with other norms."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from crm.errors import InvalidInput
from crm.exchange.table_document import Column, ColumnKind, Row, TableDocument
from crm.findings.coverage import coverage_sentence, read_assembly
from crm.model.enums import NormKind
from crm.network.assembly import Assembly
from crm.network.balance import CUTS, Part, balance
from crm.network.coverage import BodyCoverage, NormCoverage, coverage
from crm.network.norm_trial import Limits, Trial, Tried, tried
from crm.store import Connection
from crm.store.bodies import bodies_named
from crm.texts import findings as words
from crm.texts import reporting as t

__all__ = ["CUTS", "Limits", "Part", "Report", "Trial", "Tried", "report"]

BODY, ON, SEATS, LIMITS = "overleg", "op", "zetels", "normen"
"""What a link asks: the body, the day, and what to try."""

_LIMIT = re.compile(r"^(\d+):(\d+)-(\d*)$")


@dataclass(frozen=True)
class Report:
    """A body on a day: its coverage, every cut, and what was tried."""

    found: BodyCoverage
    cuts: Mapping[NormKind, tuple[Part, ...]]
    tried: Tried | None


def report(connection: Connection, body_id: int, on: date) -> Report | None:
    """How a body is made up; nothing when it does not exist on that day."""
    return report_of(read_assembly(connection, body_id=body_id), Trial(body_id), on)


def report_of(assembly: Assembly, trial: Trial, on: date) -> Report | None:
    """The report on a body, with what is tried."""
    every = coverage(assembly, on, body_id=trial.body_id)
    if not every:
        return None
    found = every[0]
    return Report(
        found,
        {kind: balance(found, assembly, kind) for kind in CUTS},
        tried(assembly, trial, on) if trial.anything else None,
    )


def sentences(found: Report, kind: NormKind) -> list[str]:
    """What a cut says, in words."""
    parts = found.cuts[kind]
    total = found.found.filled
    known = [part for part in parts if part.code is not None and part.places]
    told = []
    if known:
        most = max(known, key=lambda part: part.places)
        told.append(t.largest(most.label, most.places, total))
    empty = [part for part in parts if not part.places]
    wanted = [one.label for one in empty if one.norm is not None and one.norm.minimum]
    others = [one.label for one in empty if one.norm is None]
    if wanted:
        told.append(t.wanted_but_empty(kind, wanted))
    if others:
        told.append(t.empty(kind, others))
    unknown = sum(part.places for part in parts if part.code is None)
    if unknown:
        told.append(t.unknown(unknown, kind))
    return told


def trial_sentences(now: BodyCoverage, then: Tried) -> list[str]:
    """What other norms would change, in words."""
    told = []
    if then.seats is not None:
        told.append(t.with_seats(then.seats, now.filled))
    if then.coverage.norms:
        told.append(t.least(then.seats, then.least))
    if then.most is not None:
        told.append(t.most(then.seats, then.most))
    told.append(t.open_seats(now.open_seats, then.coverage.open_seats))
    return told


def asked(norm: NormCoverage | None) -> str:
    """What a norm asks of a group, in words; nothing without a norm."""
    return words.asked(norm.minimum, norm.maximum) if norm else ""


def state(norm: NormCoverage | None) -> str:
    """Whether the norm on a group is met."""
    return norm.status.value if norm else ""


def read_trial(asked: Mapping[str, str], body_id: int) -> Trial:
    """What a link tries; words that say nothing are left out."""
    limits: dict[int, Limits] = {}
    for part in asked.get(LIMITS, "").split(","):
        if match := _LIMIT.match(part):
            number, least, most = match.groups()
            limits[int(number)] = int(least), int(most) if most else None
    seats = asked.get(SEATS, "")
    return Trial(body_id, limits, int(seats) if seats.isdecimal() else None)


def trial_link(trial: Trial) -> dict[str, str | None]:
    """The part of a link that says what is tried."""
    limits = ",".join(
        f"{number}:{least}-{'' if most is None else most}"
        for number, (least, most) in sorted(trial.limits.items())
    )
    return {
        SEATS: None if trial.seats is None else str(trial.seats),
        LIMITS: limits or None,
    }


def balance_listing(
    connection: Connection, given: Mapping[str, str], today: date
) -> TableDocument:
    """The report that a link asks, as a file. Raises `InvalidInput`."""
    named = bodies_named(connection, given.get(BODY, ""))
    try:
        on = date.fromisoformat(given.get(ON) or today.isoformat())
    except ValueError as error:
        raise InvalidInput(words.BAD_LINK) from error
    if not named:
        raise InvalidInput(words.BAD_LINK)
    body_id = named[0].id
    assembly = read_assembly(connection, body_id=body_id)
    found = report_of(assembly, read_trial(given, body_id), on)
    if found is None:
        raise InvalidInput(t.NO_BODIES)
    then = _by_key(found.tried.coverage.norms) if found.tried else None
    extra = (Column(t.TRIED), Column(t.TRIED_STATE)) if then is not None else ()
    told = trial_sentences(found.found, found.tried) if found.tried else []
    return TableDocument(
        name=t.SHEET,
        title=t.title(found.found.body.name),
        subtitle=(t.day_line(on), coverage_sentence(found.found), *told),
        columns=(
            Column(t.SPREAD),
            Column(t.GROUP),
            Column(t.PLACES, ColumnKind.NUMBER),
            Column(t.SHARE),
            Column(t.NORM),
            Column(t.STATE),
            *extra,
        ),
        rows=tuple(
            _row(part, found.found.filled, then)
            for kind in CUTS
            for part in found.cuts[kind]
        ),
        group_by=t.SPREAD,
        notes=(t.LINES_NOTE,),
    )


def _by_key(norms: Iterable[NormCoverage]) -> dict[object, NormCoverage]:
    return {norm.key: norm for norm in norms}


def _row(part: Part, total: int, then: Mapping[object, NormCoverage] | None) -> Row:
    row: Row = (
        part.kind.value,
        part.label,
        part.places,
        t.share(part.places, total),
        asked(part.norm),
        state(part.norm),
    )
    if then is None:
        return row
    other = then.get((part.kind, part.code or ""))
    return (*row, asked(other), state(other))
