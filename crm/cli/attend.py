"""`crm attend`: a list of people becomes the presence of a meeting."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from crm.access import local_actor
from crm.assembly.bodies import find_body
from crm.cli.base import app, asked_day, open_asked_store, print_json, say
from crm.errors import InvalidInput
from crm.exchange.attendance import read_people
from crm.exchange.raw import NamedFile
from crm.intake.attendance import (
    Attendance,
    attend,
    existing_contact,
    look_whole,
    settled,
)
from crm.intake.attendance_lines import ReviewLine
from crm.intake.files import gather
from crm.logbook.brought_lists import BroughtList, digest_of
from crm.logbook.sheet import MARKS
from crm.model.attendance import SeenList
from crm.model.enums import MatchStatus, Verdict
from crm.settings import Settings
from crm.store import Connection
from crm.store.organisations import organisations
from crm.texts import attendance as t
from crm.texts import formats

SOME_ASKED = 1


@app.command("attend", help=t.ATTEND_HELP)
def attend_meeting(
    file: Annotated[Path, typer.Argument(help=t.FILE_HELP)],
    body: Annotated[str, typer.Option("--body", help=t.BODY_HELP)],
    on: Annotated[str, typer.Option("--date", help=t.DATE_HELP)] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help=t.DRY_RUN_HELP)] = False,
    as_json: Annotated[bool, typer.Option("--json", help=t.JSON_HELP)] = False,
) -> None:
    """Note everybody who is known or new; who may be somebody is left to a look."""
    named = _the_file(file)
    store = open_asked_store()
    with store.read() as connection:
        found = find_body(connection, body)
        seen = read_people(named.content, named.name, _names(connection))
        brought = BroughtList(seen, digest_of(named.content), named.name)
        asked = Attendance(brought, found.id, _day(on, seen))
        lines = look_whole(connection, asked)
        known = [line.person_id for line in settled(lines) if line.person_id]
        existing = existing_contact(connection, asked, known)
    contact_id = existing.id if existing else None
    if not dry_run:
        why = t.why_attended(found.name, formats.day(asked.on))
        with store.change(local_actor(), why) as tx:
            contact_id = attend(tx, asked, settled(lines), Settings().day()).key
    _report(asked, lines, contact_id, dry_run=dry_run, as_json=as_json)
    unsure = any(_is_unsure(line) for line in lines)
    raise SystemExit(SOME_ASKED if unsure and not dry_run else 0)


def _the_file(path: Path) -> NamedFile:
    if path.is_dir():
        raise InvalidInput(t.one_file(str(path)))
    return gather([path])[0]


def _day(text: str, seen: SeenList) -> date:
    if not text.strip() and seen.start is None:
        raise InvalidInput(t.DATE_NEEDED)
    return asked_day(text) if text.strip() or seen.start is None else seen.start.date()


def _names(connection: Connection) -> list[str]:
    """What organisations are called."""
    return [
        name for row in organisations(connection) for name in (row.name, *row.aliases)
    ]


def _report(
    asked: Attendance,
    lines: list[ReviewLine],
    contact_id: int | None,
    *,
    dry_run: bool,
    as_json: bool,
) -> None:
    for problem in asked.brought.seen.problems:
        say(problem)
    for line in lines:
        if _is_unsure(line):
            names = [choice.name for choice in line.choices]
            say(t.left_out(line.seen.line, _written(line), names))
    if as_json:
        rows = [_row(line) for line in lines]
        print_json({"rows": rows, "contact_moment": contact_id})
        return
    for line in lines:
        typer.echo(t.attended_line(_written(line), line.status.value, _name(line)))
    if dry_run:
        say(t.DRY_RUN_DONE)
    elif contact_id is not None:
        say(t.noted(contact_id))


def _row(line: ReviewLine) -> dict[str, object]:
    """A line as the contract says."""
    presence = MARKS.get(line.mark)
    nobody = line.verdict is Verdict.IGNORED
    alternatives = [
        {
            "person": choice.name,
            "organisation": choice.organisation,
            "score": choice.score,
            "why": list(choice.why),
        }
        for choice in line.choices
    ]
    place = line.speaks_for[1] if line.speaks_for else line.seen.organisation
    return {
        "line": line.seen.line,
        "text": line.seen.text,
        "status": line.status.value,
        "person": _name(line),
        "organisation": place,
        "presence": presence.value if presence and not nobody else None,
        "score": line.choices[0].score if line.choices else 0.0,
        "alternatives": alternatives,
    }


def _is_unsure(line: ReviewLine) -> bool:
    """Whether a look must say who this is: only who is settled is noted."""
    return line.status is MatchStatus.PROBABLE or line.unclear


def _written(line: ReviewLine) -> str:
    """What stood there; of a row of cells only the name."""
    seen = line.seen
    return seen.name if seen.name and "\t" in seen.text else seen.text


def _name(line: ReviewLine) -> str | None:
    return None if line.verdict is Verdict.IGNORED else line.name
