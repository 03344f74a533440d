"""Co-optations on the agenda of a general assembly: what waits, and which point it is.

The words of a point say it, as those of a mandate do: no column. A point that staff
typed themselves, or that went along to a second meeting, is recognised too.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from crm.assembly.assemblies import ItemInput
from crm.assembly.bodies import is_assembly
from crm.assembly.cooptation import to_confirm
from crm.model.enums import DecisionKind
from crm.model.names import normalise
from crm.model.rows import MandateRow
from crm.store import Connection
from crm.store.bodies import body, mandates
from crm.texts import cooptation as t


def waiting(connection: Connection, body_id: int, on: date) -> list[MandateRow]:
    """What a meeting of the body on a day must confirm, of all bodies.

    Nothing where the body is no general assembly, nor what was decided after the day.
    """
    if not is_assembly(body(connection, body_id)):
        return []
    coopted = mandates(connection, nominated_by=t.COOPTED)
    return [
        row
        for row in to_confirm(coopted, on)
        if row.nominated_on is None or row.nominated_on <= on
    ]


def named(row: MandateRow) -> str:
    """Who was co-opted."""
    return row.person or row.organisation or ""


def point_for(row: MandateRow) -> ItemInput:
    """The point of the agenda that confirms a co-optation."""
    title = t.point(named(row), row.body, row.nominated_on or row.start)
    return ItemInput(title, None, DecisionKind.ORDINARY)


def confirmed_by(title: str, rows: Iterable[MandateRow]) -> list[MandateRow]:
    """The co-optations that a point is about: it says so and names the holder.

    Where it names the body too, only those in that body.
    """
    words = normalise(title)
    if t.STEM not in words:
        return []
    found = [row for row in rows if _says(words, named(row))]
    return [row for row in found if _says(words, row.body)] or found


def not_yet_a_point(
    titles: Sequence[str], rows: Iterable[MandateRow]
) -> list[MandateRow]:
    """The co-optations that no point of the agenda is about."""
    rows = list(rows)
    there = {row.id for title in titles for row in confirmed_by(title, rows)}
    return [row for row in rows if row.id not in there]


def _says(words: str, name: str) -> bool:
    wanted = normalise(name)
    return bool(wanted) and f" {wanted} " in f" {words} "
