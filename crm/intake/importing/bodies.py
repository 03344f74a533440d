"""Rows about bodies, and about the norms that say what a body must have."""

from collections import defaultdict
from typing import Any

from crm.assembly.norm_rules import faults, settled_group
from crm.intake.importing.bench import Bench, Row, Target
from crm.intake.importing.cells import Cells
from crm.intake.importing.organisations import spelling
from crm.model.enums import Counting, NormKind
from crm.model.names import normalise
from crm.model.tables import Body, Norm
from crm.texts import importing as t

COUNTED_BY_MANDATE = frozenset(
    ("algemene vergadering", "bestuursorgaan", "dagelijks bestuur")
)
"""Types of body in which only a mandate makes a member."""

_COLUMNS = {"group": "groep", "minimum": "min", "maximum": "max"}
"""The column of each field that a norm can have wrong."""


def counting_of(kind: str | None) -> Counting:
    """How the places of a body of this type are counted.

    >>> counting_of("Algemene Vergadering").value, counting_of("werkgroep").value
    ('mandaat', 'deelname')
    """
    if normalise(kind) in COUNTED_BY_MANDATE:
        return Counting.MANDATE
    return Counting.PARTICIPATION


class Bodies:
    """Bodies by name."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.shelf = bench.shelf(Body)
        self._by_name: defaultdict[str, list[Target]] = defaultdict(list)
        for target in self.shelf:
            self._index(target)

    def _index(self, target: Target) -> None:
        named = self._by_name[normalise(target.value("name"))]
        if target not in named:
            named.append(target)

    def named(self, name: str) -> list[Target]:
        """The bodies with this name."""
        return self._by_name.get(normalise(name), [])

    def refer(self, row: Row, column: str = "orgaan") -> Target | None:
        """The body that a cell names; `None` when empty or unknown."""
        text = row.cells.text(column)
        found = self.named(text) if text else []
        if len(found) > 1:
            raise row.cells.fault(column, t.ambiguous(len(found)))
        return found[0] if found else None

    def make_named(self, row: Row, name: str) -> Target:
        """A body that another list names for the first time."""
        target = self.shelf.make(row)
        target.give(row, name=name)
        self._index(target)
        self.bench.note_made(Body, name)
        return target

    def plan(self, row: Row) -> None:
        """Plan a row of `organen`."""
        cells = row.cells
        target = self.bench.by_row_id(row, self.shelf)
        name = cells.need("naam") if target is None else cells.text("naam")
        row.label = name or str(target.value("name") if target else "")
        checked_on = cells.first_day("nagekeken_op")
        if target is None and name is not None:
            found = self.named(name)
            if len(found) > 1:
                raise cells.fault("naam", t.ambiguous(len(found)))
            target = found[0] if found else self.shelf.make(row)
        if target is None:
            return
        row.main = target
        kind = cells.text("type")
        if kind is not None:
            follows = target.value("counting") in (
                None,
                counting_of(target.value("kind")),
            )
            if follows:
                target.put(row, counting=counting_of(kind))
        target.give(
            row,
            name=spelling(row, target, name),
            kind=kind,
            size_text=cells.text("omvang_doel"),
            list_checked_on=checked_on,
            source=cells.text("bron"),
        )
        self._index(target)


class Norms:
    """Norms by name, body, kind, group and the day from which they hold."""

    def __init__(self, bench: Bench, bodies: Bodies) -> None:
        self.bench = bench
        self.bodies = bodies
        self.shelf = bench.shelf(Norm)
        self._known = {
            self._key(x, bodies.shelf.get(x.value("body_id"))): x for x in self.shelf
        }

    @staticmethod
    def _key(norm: Target, body: Target | None) -> tuple[object, ...]:
        return (
            normalise(norm.value("name")),
            body,
            norm.value("kind"),
            norm.value("group"),
            norm.value("valid_from"),
        )

    def plan(self, row: Row) -> None:
        """Plan a row of `normen`."""
        cells = row.cells
        target = self.bench.by_row_id(row, self.shelf)
        if target is None:
            for column in ("orgaan", "soort"):
                cells.need(column)
        body = self.bodies.refer(row)
        kind = cells.choice("soort", NormKind)
        valid_from, valid_to = cells.period("geldig_van", "geldig_tot")
        group = self._group(cells, kind, target)
        name = cells.text("norm") or (None if target else t.OWN_NORM)
        row.label = " ".join(filter(None, (cells.text("orgaan"), group)))
        rest = (kind, group, valid_from)
        known = target or self._known.get((normalise(name), body, *rest))
        minimum, maximum = self._numbers(cells, known, kind, group)
        if body is None and (named := cells.text("orgaan")):
            body = self.bodies.make_named(row, named)
        if target is None:
            target = self._find(row, (normalise(name), body, *rest))
        row.main = target
        target.give(
            row,
            name=name,
            body_id=body,
            kind=kind,
            group=group,
            minimum=minimum,
            maximum=maximum,
            valid_from=valid_from,
            valid_to=valid_to,
            source=cells.text("bron"),
            certainty=cells.text("zekerheid"),
        )

    def _find(self, row: Row, key: tuple[object, ...]) -> Target:
        if key not in self._known:
            self._known[key] = self.shelf.make(row)
        return self._known[key]

    def _numbers(
        self,
        cells: Cells,
        known: Target | None,
        kind: NormKind | None,
        group: str | None,
    ) -> tuple[int | None, int | None]:
        """The minimum and maximum; a row that no norm may say is refused.

        An empty cell leaves what is there, so that counts too.
        """

        def now(field: str, given: Any) -> Any:
            return known.value(field) if known and given is None else given

        least, most = cells.whole("min"), cells.whole("max")
        for fault in faults(
            now("kind", kind),
            now("group", group) or "",
            now("minimum", least) or 0,
            now("maximum", most),
        ):
            raise cells.fault(_COLUMNS[fault.field], fault.sentence)
        return least, most

    def _group(
        self, cells: Cells, kind: NormKind | None, target: Target | None
    ) -> str | None:
        """The group as a code or a name of our own; `*` and plain words stay."""
        given = cells.text("groep")
        of_kind = kind or (target.value("kind") if target else None)
        group = settled_group(of_kind, given or "")
        if not group:
            if target is None:
                raise cells.fault("groep", t.needed("groep"))
            return None
        return self._of_ours(of_kind, group) or group

    def _of_ours(self, kind: NormKind | None, group: str) -> str | None:
        """What we call the group, where there is a list to find it in."""
        if kind is NormKind.CLUSTER:
            return self.bench.classification.cluster(group)
        if kind in (NormKind.SECTOR, NormKind.PROFESSION):
            return self.bench.classification.sector(group)
        if kind is NormKind.MUNICIPALITY:
            return self.bench.places.look_up(group)[0]
        return None
