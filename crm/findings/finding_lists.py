"""The findings about partners as lists that go out as a file.

Quiet partners and single contacts are for staff only, and their lists say so.
"""

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

from crm.errors import InvalidInput
from crm.exchange.table_document import Column, ColumnKind, TableDocument
from crm.findings.candidates import read_field
from crm.findings.finding_order import ASIDE, HasCase, Narrowed, open_first
from crm.findings.fragile_links import FragileLink, fragile_links
from crm.findings.quiet import quiet_organisations
from crm.findings.quiet_partners import QuietPartner, known_best_by, quiet_partners
from crm.findings.unseen_lines import (
    Lines,
    Spokesperson,
    UnseenLine,
    of_clusters,
    of_organisations,
    unseen_lines,
)
from crm.network.field import Field
from crm.store import Connection
from crm.store.cases import cases
from crm.store.ties import ties
from crm.texts import cases as case_texts
from crm.texts import finding_lists as t
from crm.texts import findings as words
from crm.texts import fragile, lines, quiet, shell
from crm.texts import ties as tie_texts
from crm.texts.formats import day, partial

R = TypeVar("R", bound=HasCase)
Asked = Mapping[str, str]
PAIR, CLUSTERS = "paar", "clusters"
"""What a link calls the two organisations, or the two clusters, to bring together."""


def quiet_listing(connection: Connection, asked: Asked, today: date) -> TableDocument:
    """Who is quiet, by rhythm, with who knows them best."""
    field = read_field(connection, today)
    wanted = Narrowed.asked(asked)
    found = quiet_partners(
        quiet_organisations(connection, today), field, cases(connection)
    )
    rows = _shown([row for row in found if wanted.fits(row.partner)], asked)

    def row_of(row: QuietPartner) -> tuple[str | None, ...]:
        last = row.last
        best = known_best_by(field, row.partner.id)
        when = partial(last.when.first, last.when.precision.value) if last else None
        people = last.people if last else ()
        return (
            row.partner.name,
            quiet.rhythm(row.quiet.rhythm, row.quiet.silence),
            when,
            last.where if last else None,
            ", ".join(field.person_name(person) for person in people),
            "\n".join(step.sentence for step in best.steps) if best else None,
            _case(row),
        )

    return TableDocument(
        name="lang niet gezien",
        title=shell.QUIET,
        subtitle=(f"{t.STAFF_ONLY} {day(today)}.",),
        columns=tuple(
            map(
                Column,
                (
                    t.ORGANISATION,
                    quiet.RHYTHM,
                    quiet.LAST,
                    quiet.WHERE,
                    quiet.WITH,
                    quiet.KNOWN_BY,
                    t.FOLLOW_UP,
                ),
            )
        ),
        rows=tuple(row_of(row) for row in rows),
        notes=(quiet.WHAT_COUNTS,),
    )


def fragile_listing(connection: Connection, asked: Asked, today: date) -> TableDocument:
    """The organisations with one contact."""
    field = read_field(connection, today)
    wanted = Narrowed.asked(asked)
    found = fragile_links(field, cases(connection))
    rows = _shown([row for row in found if wanted.fits(row.partner)], asked)

    def row_of(row: FragileLink) -> tuple[str | date | None, ...]:
        return (
            row.partner.name,
            field.person_name(row.single.person_id),
            row.single.since,
            ", ".join(field.person_name(one) for one in row.single.others),
            _case(row),
        )

    return TableDocument(
        name="een contactpersoon",
        title=shell.SINGLE,
        subtitle=(f"{t.STAFF_ONLY} {day(today)}.",),
        columns=(
            Column(t.ORGANISATION),
            Column(fragile.CONTACT),
            Column(fragile.SINCE, ColumnKind.DATE),
            Column(fragile.OTHERS),
            Column(t.FOLLOW_UP),
        ),
        rows=tuple(row_of(row) for row in rows),
        notes=(fragile.WHAT_COUNTS,),
    )


def unseen_listing(connection: Connection, asked: Asked, today: date) -> TableDocument:
    """The pairs of organisations that were not seen together."""
    field = read_field(connection, today)
    wanted = Narrowed.asked(asked)
    found = unseen_lines(Lines(field, ties(connection)), field, cases(connection))
    rows = _shown(
        [row for row in found if wanted.fits(row.one) or wanted.fits(row.other)], asked
    )
    return TableDocument(
        name="niet samen gezien",
        title=shell.UNSEEN,
        subtitle=(day(today),),
        columns=(
            Column(lines.FIRST),
            Column(lines.SECOND),
            Column(lines.WHY),
            Column(lines.LINE_NOTE),
        ),
        rows=tuple(
            (row.one.name, row.other.name, reasons(row, field), noted(row))
            for row in rows
        ),
        notes=(lines.MEANING,),
    )


def invitation_listing(
    connection: Connection, asked: Asked, today: date
) -> TableDocument:
    """Whom to invite of two organisations or two clusters. Raises `InvalidInput`."""
    field = read_field(connection, today)
    found = _invited(Lines(field, ties(connection)), field, asked)
    return TableDocument(
        name="uit te nodigen",
        title=lines.BRING,
        subtitle=(day(today),),
        columns=(
            Column(t.ORGANISATION),
            Column(lines.PERSON),
            Column(lines.FUNCTION),
        ),
        rows=tuple(
            (
                field.partners[one.organisation_id].name,
                field.person_name(one.person_id)
                if one.person_id is not None
                else lines.NOBODY_THERE,
                one.function,
            )
            for one in found
        ),
    )


def reasons(row: UnseenLine, field: Field) -> str:
    """What two organisations have in common."""
    titles = {
        one.action_id: words.action(one.number, one.action)
        for one in field.known.action_partners
    }
    named = [titles[action] for action in row.line.actions]
    return lines.reasons(named, row.line.municipality)


def noted(row: UnseenLine) -> str:
    """What somebody noted about their line."""
    tie = row.line.tie
    if tie is None or tie.state is None:
        return ""
    return tie_texts.line_state(tie.state.value, tie.source, tie.confirmed_on)


def read_pair(text: str) -> tuple[int, int] | None:
    """The two organisations that a link names, the lower number first.

    >>> read_pair("45-12"), read_pair("12-12"), read_pair("x")
    ((12, 45), None, None)
    """
    one, _, other = text.partition("-")
    if not all(part.isascii() and part.isdigit() for part in (one, other)):
        return None
    pair = (int(one), int(other))
    return None if pair[0] == pair[1] else (min(pair), max(pair))


def _invited(found: Lines, field: Field, asked: Asked) -> list[Spokesperson]:
    if clusters := asked.get(CLUSTERS):
        return of_clusters(found, field, clusters.split("~"))
    pair = read_pair(asked.get(PAIR, ""))
    if pair is None:
        raise InvalidInput(words.BAD_LINK)
    return of_organisations(field, pair)


def _shown(rows: list[R], asked: Asked) -> list[R]:
    opened, aside = open_first(rows)
    return [*opened, *aside] if asked.get(ASIDE) else opened


def _case(row: QuietPartner | FragileLink) -> str:
    case = row.followed.case
    if case is None:
        return ""
    if row.followed.aside and case.dismissed_as is not None:
        return case_texts.aside(
            case.dismissed_as.value, case.dismissed_on, row.followed.back_on
        )
    return case_texts.state(case.stage.value, case.owner, case.due)
