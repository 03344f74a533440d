"""Everything that the page about missing partners shows of one day."""

from dataclasses import dataclass, replace
from datetime import date

from crm.findings.candidates import Field, read_field
from crm.findings.coverage import BodyCoverage, NormCoverage, totals
from crm.findings.outreach import Gap
from crm.model.dates import months_before
from crm.model.enums import NormKind
from crm.model.names import normalise
from crm.model.rows import BodyRow
from crm.network.coverage import coverage
from crm.store import Connection

AHEAD = 3
"""How many months the outlook looks ahead."""

SEAT = "zetel"
"""The name, in a link, of the open seat that is asked."""

CLUSTER_TABLE = "cluster"
"""The type of a body that is the table of a cluster."""


@dataclass(frozen=True)
class Overview:
    """The field of a day, and its bodies that have norms: all, or the `asked` one."""

    field: Field
    bodies: tuple[BodyCoverage, ...]
    asked: str | None = None

    @property
    def on(self) -> date:
        """The day."""
        return self.field.on

    def only(self, name: str | None) -> "Overview":
        """The same of the body with this name; without a name of all."""
        if not name:
            return self
        found = tuple(body for body in self.bodies if body.body.name == name)
        return replace(self, bodies=found, asked=name)

    def find(self, gap: Gap) -> tuple[BodyCoverage, NormCoverage] | None:
        """The norm that a link names, and its body; the one that misses most.

        A balance leaves no seat open, so no link names one.
        """
        body_id, kind, group = gap
        found = [
            (body, norm)
            for body in self.bodies
            if body.body.id == body_id
            for norm in body.norms
            if norm.kind is kind and norm.group == group and norm.share is None
        ]
        return max(found, key=lambda pair: pair[1].missing, default=None)

    def table_of(self, cluster: str | None) -> BodyRow | None:
        """The body in which a cluster meets, if there is one: its name ends so."""
        label = normalise(self.field.taxonomy.cluster_label(cluster))
        return next(
            (
                body
                for body in self.field.bodies.values()
                if cluster is not None
                and normalise(body.kind) == CLUSTER_TABLE
                and normalise(body.name).endswith(label)
            ),
            None,
        )


@dataclass(frozen=True)
class Outlook:
    """How many more seats will be open on a later day, as mandates end."""

    on: date
    more: int


def read_overview(connection: Connection, on: date) -> Overview:
    """Read the field of a day and measure its bodies."""
    field = read_field(connection, on)
    return measured(field, on)


def measured(field: Field, on: date) -> Overview:
    """The bodies with norms on a day."""
    every = coverage(field.known.assembly, on)
    return Overview(field, tuple(found for found in every if found.norms))


def outlook(overview: Overview, months: int = AHEAD) -> Outlook:
    """The open seats that come in the months ahead if nobody acts."""
    later = months_before(overview.on, -months)
    then = totals(
        [
            found
            for found in coverage(overview.field.known.assembly, later)
            if overview.asked in {None, found.body.name}
        ]
    ).open_seats
    return Outlook(later, then - totals(overview.bodies).open_seats)


def gap_key(found: BodyCoverage, gap: NormCoverage) -> Gap:
    """What links and searches call an open seat."""
    return found.body.id, gap.kind, gap.group


def written(gap: Gap) -> str:
    """An open seat as its link says it.

    >>> written((4, NormKind.SECTOR, "VAPH"))
    '4.sector.VAPH'
    """
    body_id, kind, group = gap
    return f"{body_id}.{kind.value}.{group}"


def read(text: str) -> Gap | None:
    """The open seat that a link names; nothing for one that names none."""
    body, _, rest = text.partition(".")
    kind, _, group = rest.partition(".")
    if not (body.isascii() and body.isdigit()) or kind not in list(NormKind):
        return None
    return int(body), NormKind(kind), group
