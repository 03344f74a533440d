"""One A4: who is missing at the table, since when, and whom to invite."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reportlab.platypus import Flowable, Spacer

from crm.exchange.pdf_text import BOLD, glyphs, paragraph
from crm.model.rows import OutreachRow
from crm.network.candidates import Candidate, Candidates
from crm.network.coverage import BodyCoverage, ClusterPlaces, NormCoverage
from crm.papers.one_page import GREY, one_page_pdf, style
from crm.papers.places_bar import PlacesBar
from crm.texts import findings as words
from crm.texts import gaps as t

_PLENTY, _CROWDED = 6, 16
"""Up to so many open seats each has room for more names."""


@dataclass(frozen=True)
class PaperSeat:
    """An open seat, whom to invite, and the searches that run."""

    gap: NormCoverage
    who: Candidates
    searches: tuple[OutreachRow, ...] = ()


@dataclass(frozen=True)
class PaperBody:
    """A body with its open seats."""

    found: BodyCoverage
    seats: tuple[PaperSeat, ...]
    notes: tuple[str, ...] = ()


def missing_partners_pdf(
    council: str, first_lines: Sequence[str], bodies: Iterable[PaperBody], today: date
) -> bytes:
    """The page, always one: with many open seats each names fewer invitees."""
    glyphs()
    head: list[Flowable] = [paragraph(t.TITLE, style(18, BOLD))]
    if council:
        head.append(paragraph(council, style(11, BOLD, colour=GREY)))
    return one_page_pdf(t.TITLE, [*head, *_story(first_lines, list(bodies), today)])


def _story(
    first_lines: Sequence[str], bodies: list[PaperBody], today: date
) -> list[Flowable]:
    most = _most_names(sum(len(body.seats) for body in bodies))
    story: list[Flowable] = [paragraph(line, style(10)) for line in first_lines]
    for body in bodies:
        story += _body(body, most, today)
    return [*story, Spacer(0, 8), paragraph(t.PAPER_NOTE, style(7.5, colour=GREY))]


def _most_names(seats: int) -> int:
    if seats <= _PLENTY:
        return 8
    return 4 if seats <= _CROWDED else 2


def _body(body: PaperBody, most: int, today: date) -> list[Flowable]:
    found = body.found
    sure = found.checked is not None
    state = t.checked(found.checked) if found.checked else t.NOT_CHECKED
    count = t.filled(found.filled, found.places) if sure else t.known(found.filled)
    clusters = [
        t.cluster_places(part.label, part.filled, part.open_seats if sure else 0)
        for part in found.clusters
    ]
    shown: list[Flowable] = [
        Spacer(0, 9),
        paragraph(found.body.name, style(12, BOLD)),
        paragraph(f"{count} · {state}", style(8.5, colour=GREY)),
        Spacer(0, 2),
        PlacesBar(found.clusters if sure else _only_taken(found)),
        paragraph(" · ".join(clusters), style(7.5, colour=GREY)),
    ]
    shown += [paragraph(line, style(7.5, colour=GREY)) for line in body.notes]
    if found.all_met:
        shown.append(paragraph(t.ALL_MET, style(9)))
    for seat in body.seats:
        shown += _seat(found, seat, most, today)
    return shown


def _only_taken(found: BodyCoverage) -> list[ClusterPlaces]:
    """Without the open seats: they are not known to be open."""
    return [replace(part, open_seats=0) for part in found.clusters]


def _seat(
    found: BodyCoverage, seat: PaperSeat, most: int, today: date
) -> list[Flowable]:
    gap = seat.gap
    sure = found.checked is not None
    parts = [
        t.missing(gap.present, gap.minimum),
        t.since_how_long(gap.since, today, sure=sure),
        words.certainty(gap.certainty),
    ]
    line = f"{gap.label}: {', '.join(part for part in parts if part)}"
    shown: list[Flowable] = [paragraph(line, style(9.5, BOLD, indent=0))]
    invite = t.paper_invite(
        _names(seat.who.never_met, most), _names(seat.who.known, most)
    )
    if invite:
        shown.append(paragraph(invite, style(8.5, indent=10)))
    introduced = _introductions(seat.who, most)
    if introduced:
        shown.append(paragraph(introduced, style(8.5, indent=10)))
    for row in seat.searches:
        text = t.search_line(
            row.partner, row.stage.value, row.owner, row.next_step, row.next_on
        )
        shown.append(paragraph(f"{t.SEARCHING}: {text}", style(8.5, indent=10)))
    return shown


def _introductions(who: Candidates, most: int) -> str:
    """The person of ours at the beginning of each best route."""
    found = [
        (one.introductions[0].steps[0].refs[0].label, one.name)
        for one in (*who.known, *who.never_met)
        if one.introductions
    ]
    return t.paper_introductions(found[:most], len(found[most:]))


def _names(candidates: Sequence[Candidate], most: int) -> str:
    return words.names_and_more([one.name for one in candidates], most)
