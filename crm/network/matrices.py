"""Two matrices of whom we know: sector by municipality, municipality by function."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from crm.model.dates import months_before
from crm.model.enums import Counting
from crm.model.findings_rows import Partner, Post
from crm.model.names import normalise
from crm.network.agencies import is_agency, is_any_council
from crm.network.field import Field
from crm.network.groups import LOCAL, MAIN_CLUSTERS, says
from crm.network.stays import WINDOW_MONTHS
from crm.texts import findings as t

FUNCTIONS = ("burgemeester", "schepen", "diensthoofd", "gezondheidsambtenaar")
"""The functions of a local board that are always asked about."""

MOST_OTHER_FUNCTIONS = 6


@dataclass(frozen=True)
class SectorCell:
    """The organisations of a sector in a municipality, by what we know of them.

    `seated` sit for that sector; `met` were seen in the last twelve months; `serving`
    only work there; `listed` are rows of reference lists, never met.
    """

    known: tuple[int, ...] = ()
    met: tuple[int, ...] = ()
    seated: tuple[int, ...] = ()
    serving: tuple[int, ...] = ()
    listed: tuple[int, ...] = ()


@dataclass(frozen=True)
class SectorRow:
    """A sector of the matrix."""

    code: str
    label: str
    cluster: str


@dataclass(frozen=True)
class SectorMatrix:
    """Sector by municipality; a place may be outside the zone or not known."""

    sectors: tuple[SectorRow, ...]
    places: tuple[str, ...]
    cells: dict[tuple[str, str], SectorCell]

    def cell(self, sector: str, place: str) -> SectorCell:
        """What is known there; nothing for an empty cell."""
        return self.cells.get((sector, place), SectorCell())


@dataclass(frozen=True)
class Official:
    """Somebody in a function: where, in which bodies, when last seen."""

    person_id: int
    name: str
    organisation_id: int
    organisation: str
    function: str
    bodies: tuple[str, ...]
    last_seen: date | None
    contact_id: int | None


@dataclass(frozen=True)
class FunctionMatrix:
    """Municipality by function of its local board."""

    places: tuple[str, ...]
    functions: tuple[str, ...]
    cells: dict[tuple[str, str], tuple[Official, ...]]

    def cell(self, place: str, function: str) -> tuple[Official, ...]:
        """Who is known there."""
        return self.cells.get((place, function), ())


@dataclass
class _Draft:
    """A cell while it is being filled."""

    known: set[int] = field(default_factory=set)
    met: set[int] = field(default_factory=set)
    seated: set[int] = field(default_factory=set)
    serving: set[int] = field(default_factory=set)
    listed: list[int] = field(default_factory=list)


def sector_matrix(known: Field, *, body_id: int | None = None) -> SectorMatrix:
    """Whom we know of each sector in each municipality, met, and who sits.

    Sitting: in the body asked, else in any body whose places are mandates. A sub-type
    counts in the row of its sector.
    """
    places = _Places(known.known.assembly.municipalities)
    drafts: dict[tuple[str, str], _Draft] = defaultdict(_Draft)
    seats = _seated_sectors(known, body_id)
    since = months_before(known.on, WINDOW_MONTHS)
    for partner in known.partners.values():
        if is_agency(partner) or is_any_council(partner):
            continue
        rows = {_top(partner.sector, known), *seats.get(partner.id, ())} - {None}
        for sector in rows:
            draft = drafts[str(sector), places.of(partner.municipality)]
            draft.known.add(partner.id)
            if _met(partner, known, since):
                draft.met.add(partner.id)
            if sector in seats.get(partner.id, ()):
                draft.seated.add(partner.id)
            for name in partner.working_area:
                if (area := places.of(name)) != places.of(partner.municipality):
                    drafts[str(sector), area].serving.add(partner.id)
    for row in known.unmet:
        sector = _top(row.sector, known)
        if sector is not None:
            drafts[sector, places.of(row.municipality)].listed.append(row.id)
    names = places.named(place for _, place in drafts)
    return SectorMatrix(
        sectors=tuple(_rows(known)),
        places=names,
        cells={key: _cell(draft, known) for key, draft in drafts.items()},
    )


def function_matrix(known: Field) -> FunctionMatrix:
    """Whom we know of each local board, in each function."""
    places = _Places(known.known.assembly.municipalities)
    posts: list[tuple[str, Post]] = [
        (places.of(partner.municipality), post)
        for partner in known.partners.values()
        if known.taxonomy.cluster_of(partner.cluster, partner.sector) == LOCAL
        for post in known.posts.get(partner.id, ())
    ]
    functions = _functions([post for _, post in posts])
    cells: dict[tuple[str, str], dict[int, Official]] = defaultdict(dict)
    for place, post in posts:
        for function in functions:
            if says(post.function, normalise(function)):
                cells[place, function].setdefault(
                    post.person_id, _official(post, known)
                )
    return FunctionMatrix(
        places=places.named(place for place, _ in cells),
        functions=functions,
        cells={
            key: tuple(sorted(found.values(), key=lambda one: one.name))
            for key, found in cells.items()
        },
    )


class _Places:
    """The columns: the municipalities of the zone, outside it, not known."""

    def __init__(self, municipalities: Collection[str]) -> None:
        self._zone = {normalise(name): name for name in municipalities}

    def of(self, municipality: str | None) -> str:
        if not municipality:
            return t.PLACE_UNKNOWN
        if not self._zone:
            return municipality
        return self._zone.get(normalise(municipality), t.OUTSIDE_ZONE)

    def named(self, used: Iterable[str]) -> tuple[str, ...]:
        """The zone always; the rest only where something stands in it."""
        zone = list(self._zone.values())
        other = set(used) - set(zone)
        last = [place for place in (t.OUTSIDE_ZONE, t.PLACE_UNKNOWN) if place in other]
        return (*zone, *sorted(other - set(last)), *last)


def _top(sector: str | None, known: Field) -> str | None:
    """The sector in whose row something stands."""
    lineage = known.taxonomy.lineage(sector)
    return lineage[-1] if lineage else None


def _rows(known: Field) -> Iterable[SectorRow]:
    for sector in known.taxonomy.sectors.values():
        if sector.parent is None and sector.cluster in MAIN_CLUSTERS:
            yield SectorRow(sector.code, t.short(sector.label), sector.cluster)


def _seated_sectors(known: Field, body_id: int | None) -> dict[int, set[str | None]]:
    """For which sectors each organisation sits."""
    bodies = {
        body.id
        for body in known.bodies.values()
        if (
            body.counting is Counting.MANDATE if body_id is None else body.id == body_id
        )
    }
    return {
        organisation: {
            _top(seat.sector, known)
            for seat in seats
            if seat.takes_place and seat.sector is not None and seat.body_id in bodies
        }
        for organisation, seats in known.running.items()
    }


def _met(partner: Partner, known: Field, since: date) -> bool:
    rows = known.attended.get(partner.id)
    return any(row.on >= since for row in rows[-1:])


def _cell(draft: _Draft, known: Field) -> SectorCell:
    def by_name(ids: Iterable[int]) -> tuple[int, ...]:
        return tuple(sorted(ids, key=lambda i: normalise(known.partners[i].name)))

    return SectorCell(
        known=by_name(draft.known),
        met=by_name(draft.met),
        seated=by_name(draft.seated),
        serving=by_name(draft.serving - draft.known),
        listed=tuple(draft.listed),
    )


def _functions(posts: list[Post]) -> tuple[str, ...]:
    """The functions always asked about, and the most common others found."""
    others = Counter(
        (post.function or "").strip().lower()
        for post in posts
        if post.function
        and not any(says(post.function, function) for function in FUNCTIONS)
    )
    ranked = sorted(others, key=lambda function: (-others[function], function))
    return (*FUNCTIONS, *ranked[:MOST_OTHER_FUNCTIONS])


def _official(post: Post, known: Field) -> Official:
    seen = known.last_seen(post.person_id)
    partner = known.partners[post.organisation_id]
    return Official(
        person_id=post.person_id,
        name=known.person_name(post.person_id),
        organisation_id=partner.id,
        organisation=partner.name,
        function=post.function or "",
        bodies=known.sits_in.get(post.person_id, ()),
        last_seen=seen.on if seen else None,
        contact_id=seen.contact_id if seen else None,
    )
