"""The one page "wie ontbreekt aan tafel", made from what its link asks."""

from collections.abc import Mapping
from datetime import date

from crm.directory.council import council
from crm.findings.candidates import candidates
from crm.findings.coverage import balance_sentences, counted_once, totals
from crm.findings.gap_lists import asked_day
from crm.findings.outreach import running_searches
from crm.findings.overview import Overview, gap_key, read_overview
from crm.model.files import OutFile
from crm.papers.missing_partners import PaperBody, PaperSeat, missing_partners_pdf
from crm.store import Store
from crm.texts import gaps as t


def missing_paper(store: Store, asked: Mapping[str, str], today: date) -> OutFile:
    """The page of a day, of one body or of all. Raises `InvalidInput`."""
    on = asked_day(asked, today)
    with store.read() as connection:
        overview = read_overview(connection, on).only(asked.get("overleg"))
        name = council(connection).name
        searches = running_searches(connection)
    bodies = [
        PaperBody(
            found,
            tuple(
                PaperSeat(
                    gap,
                    candidates(found, gap, overview.field),
                    tuple(searches.get(gap_key(found, gap), ())),
                )
                for gap in found.gaps
            ),
            (*counted_once(found), *balance_sentences(found)),
        )
        for found in overview.bodies
    ]
    lines = first_lines(overview)
    content = missing_partners_pdf(name, lines, bodies, today)
    return OutFile(t.paper_name(on), content, inline=True)


def first_lines(overview: Overview) -> list[str]:
    """The sentences above the cards: how many are open, and how sure that is.

    They speak of the bodies that are shown: of one body by its name.
    """
    found = totals(overview.bodies)
    if not found.bodies:
        return [t.nothing_checked(overview.on, overview.asked)]
    line = t.first_line(
        overview.on,
        found.open_seats,
        found.filled,
        found.places,
        overview.asked or found.bodies,
    )
    return [line, *([t.unchecked(found.unchecked)] if found.unchecked else [])]
