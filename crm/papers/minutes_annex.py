"""The annex to the minutes: who was there, proxies, votes, and what the chair found.

The calculation under a point is the one that was kept when the chair found; nothing is
weighed again here.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from crm.assembly.desk import Desk
from crm.assembly.recount import changed_since
from crm.assembly.verdicts import Ballot, Ballots
from crm.exchange.letters import Words
from crm.exchange.table_document import (
    Column,
    ColumnKind,
    Row,
    TableDocument,
    cell_text,
)
from crm.exchange.write_xlsx import write_xlsx
from crm.model.assembly_rows import AgendaItemRow, SittingRow
from crm.model.files import OutFile
from crm.model.rows import MandateRow
from crm.papers.assembly_asked import asked_desk, body_name, shared_words
from crm.papers.filled import asked_format, letter_file
from crm.papers.list_file import safe_name
from crm.papers.member_list import cluster_words
from crm.papers.seat_lines import SeatLine, holder_name, seat_lines, seat_name
from crm.papers.template_kinds import ANNEX
from crm.papers.templates import template_of
from crm.store import Store
from crm.store.taxonomy import clusters
from crm.texts import assembly_papers as t
from crm.texts import letters, members, verdicts
from crm.texts import template_fields as fields
from crm.texts.formats import long_day

Labels = Mapping[str, str]


def minutes_annex(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """The annex as a Word document, a pdf or a workbook.

    Raises `InvalidInput` and `MissingRecord`.
    """
    with store.read() as connection:
        desk = asked_desk(connection, asked, today)
        labels = {row.code: row.label for row in clusters(connection)}
        template = template_of(connection, ANNEX)
        shared = shared_words(connection, desk, today)
    name, suffix = t.annex_name(body_name(desk), desk.on), asked_format(asked)
    if suffix == "xlsx":
        return OutFile(f"{safe_name(name)}.xlsx", write_xlsx(_votes(desk, labels)))
    words = {**shared, **annex_words(desk, labels)}
    return letter_file(template, words, [{}], name, suffix)


def annex_words(desk: Desk, labels: Labels) -> Words:
    """The annex as the words of its template."""
    meeting = desk.assembly
    return {
        "titel": t.annex_title(body_name(desk), desk.on),
        "wanneer": (
            f"{long_day(desk.on)}, {letters.hours(meeting.start_time, meeting.end_time)}"
        ),
        "plaats": meeting.place or "",
        "opening": _opening(desk) if desk.room.sittings else t.NOBODY,
        "punten": [_point(desk, item, labels) for item in desk.items],
        "opmerking": "\n".join(_remarks(desk.items)),
        "aanwezigen": _lines(_presence(desk), fields.PRESENCE_FIELDS),
        "volmachten": _lines(_proxies(desk), fields.PROXY_FIELDS),
    }


def _opening(desk: Desk) -> str:
    """The count at the opening, and that it is not the one of what was found since."""
    whole = desk.count(0).whole
    said = t.opening(whole.voting, whole.present_voting, whole.represented, whole.votes)
    otherwise = [item.position for item in desk.items if changed_since(desk, item)]
    return f"{said} {t.counted_now(otherwise)}" if otherwise else said


def _point(desk: Desk, item: AgendaItemRow, labels: Labels) -> Words:
    kind = letters.DECISIONS[item.decision] if item.decision else letters.NO_DECISION
    kept = frozen_lines(item)
    votes = [
        t.ballot(whom, ballot.in_favour, ballot.against, ballot.abstained)
        for whom, ballot in _cast(desk.ballots.get(item.id), labels)
        if not _told(kept, whom)
    ]
    found = (
        t.found(item.outcome.value, item.found_by, item.found_on)
        if item.outcome is not None
        else t.NOT_FOUND
    )
    return {
        "nummer": str(item.position),
        "titel": item.title,
        "soort": kind,
        "stemming": "\n".join(votes),
        "berekening": "\n".join(
            line for line in kept if not verdicts.is_no_verdict(line)
        ),
        "uitslag": "\n".join(filter(None, [found, changed_since(desk, item)])),
    }


def _told(kept: list[str], whom: str) -> bool:
    """Whether the calculation that was kept tells these votes already."""
    if whom == t.EVERYBODY:
        return bool(kept)
    return any(line.startswith(verdicts.in_cluster(whom, "")) for line in kept)


def _remarks(items: Sequence[AgendaItemRow]) -> list[str]:
    """Why nobody judged, once for all points with the same reason."""
    points: dict[str, list[int]] = {}
    for item in items:
        for line in filter(verdicts.is_no_verdict, frozen_lines(item)):
            points.setdefault(line, []).append(item.position)
    return [t.about_points(where, line) for line, where in points.items()]


def _lines(table: TableDocument, names: Mapping[str, str]) -> list[Words]:
    """The rows of a table, each cell by the name of its field."""
    return [dict(zip(names, map(cell_text, row), strict=True)) for row in table.rows]


def frozen_lines(item: AgendaItemRow) -> list[str]:
    """The calculation as it stood when the chair found."""
    kept = (item.finding or {}).get("lines")
    return [str(line) for line in kept] if isinstance(kept, list) else []


def _cast(ballots: Ballots | None, labels: Labels) -> list[tuple[str, Ballot]]:
    """The votes of everybody, then of each cluster."""
    if ballots is None:
        return []
    apart = [(labels.get(code, code), one) for code, one in ballots.by_cluster.items()]
    return [(t.EVERYBODY, ballots.whole), *apart]


def _presence(desk: Desk) -> TableDocument:
    """Seat by seat who sat there, and from which point to which."""
    rows = tuple(row for line in seat_lines(desk) for row in _sat(desk, line))
    headers = (t.NUMBER, t.SEAT, t.CLUSTER, t.VOTES, t.WHO, t.WHEN)
    return _table(t.PRESENCE.lower(), t.PRESENCE, headers, rows)


def _sat(desk: Desk, line: SeatLine) -> list[Row]:
    seat = line.seat
    about = (
        line.number,
        seat_name(seat),
        cluster_words(seat),
        members.yes_no(seat.votes),
    )
    sat = [one for one in desk.room.sittings if one.mandate_id == line.seat.id]
    sat.sort(key=lambda one: one.from_item)
    if not sat:
        given = any(one.giver_id == line.seat.id for one in desk.room.proxies)
        return [(*about, t.PROXY_GIVEN if given else t.AWAY, None)]
    return [
        (*about, _who(desk, line.seat, one), t.stretch(one.from_item, one.until_item))
        for one in sat
    ]


def _who(desk: Desk, seat: MandateRow, sat: SittingRow) -> str:
    """Who sat in a seat, and whether that was somebody in the place of its holder."""
    name = sat.person or t.SOMEBODY
    own = sat.person_id in (None, seat.person_id)
    stands_in = any(one.person_id == sat.person_id for one in desk.stand_ins(seat.id))
    return t.alternate(name) if stands_in and not own else name


def _proxies(desk: Desk) -> TableDocument:
    """Who voted for whom, from when to when, and why one did not count."""
    rows: list[Row] = []
    for proxy in desk.room.proxies:
        giver = desk.seat(proxy.giver_id)
        refused = dict.fromkeys(
            reason.value
            for item in range(len(desk.items) + 1)
            for one, reason in desk.count(item).unused
            if one.id == proxy.id
        )
        rows.append(
            (
                seat_name(giver) if giver else letters.NO_NAME,
                holder_name(desk, proxy),
                t.stretch(proxy.from_item, proxy.until_item),
                "; ".join(refused) if refused else members.yes_no(True),
            )
        )
    headers = (t.GIVER, t.HOLDER, t.WHEN, t.COUNTS)
    return _table(t.PROXIES.lower(), t.PROXIES, headers, tuple(rows))


def _votes(desk: Desk, labels: Labels) -> TableDocument:
    """The workbook: votes by point, with presence and proxies on further sheets."""
    rows: list[Row] = []
    for item in desk.items:
        point = f"{item.position}. {item.title}"
        outcome = item.outcome.value if item.outcome else None
        found = (outcome, item.found_by, item.found_on)
        rows += [
            (point, whom, one.in_favour, one.against, one.abstained, *found)
            for whom, one in _cast(desk.ballots.get(item.id), labels)
        ] or [(point, None, None, None, None, *found)]
    numbers = (t.IN_FAVOUR, t.AGAINST, t.ABSTAINED)
    return TableDocument(
        name=t.VOTES_SHEET,
        title=t.annex_title(body_name(desk), desk.on),
        columns=(
            Column(t.POINT),
            Column(t.CLUSTER),
            *(Column(name, ColumnKind.NUMBER) for name in numbers),
            Column(t.OUTCOME),
            Column(t.FOUND_BY),
            Column(t.FOUND_ON, ColumnKind.DATE),
        ),
        rows=tuple(rows),
        sheets=(_presence(desk), _proxies(desk)),
        foot=letters.FOOT,
    )


def _table(
    name: str, title: str, headers: tuple[str, ...], rows: tuple[Row, ...]
) -> TableDocument:
    return TableDocument(
        name, title, tuple(map(Column, headers)), rows, foot=letters.FOOT
    )
