"""What somebody wants at a table, measured as if it were its norms.

A table that does not exist yet is a body without anybody, so the rules of an open seat
hold for it: who is of the group, why, and whom nobody knows.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from crm.model.enums import Counting, NormKind
from crm.model.names import normalise
from crm.model.rows import BodyRow, NormRow
from crm.network.coverage import BodyCoverage, coverage
from crm.network.field import Field

NEW_TABLE = 0
"""The id of a body that does not exist yet."""


@dataclass(frozen=True)
class Wish:
    """The groups wanted at a table; `municipalities` is also where partners work."""

    sectors: tuple[str, ...] = ()
    functions: tuple[str, ...] = ()
    municipalities: tuple[str, ...] = ()

    def groups(self) -> Iterator[tuple[NormKind, str]]:
        """Each wanted group once; a municipality is asked of its local board."""
        yield from ((NormKind.SECTOR, code) for code in dict.fromkeys(self.sectors))
        yield from ((NormKind.FUNCTION, name) for name in dict.fromkeys(self.functions))
        yield from (
            (NormKind.MUNICIPALITY, name) for name in dict.fromkeys(self.municipalities)
        )


def new_table(theme: str) -> BodyRow:
    """A table that is only thought of."""
    return BodyRow(
        id=NEW_TABLE,
        revision=0,
        name=theme,
        kind=None,
        counting=Counting.PARTICIPATION,
        purpose=theme,
        size_text=None,
        start=None,
        end=None,
        owner_id=None,
        owner=None,
        list_checked_on=None,
        source=None,
    )


def measured_against(
    body: BodyRow, groups: Iterable[tuple[NormKind, str]], field: Field
) -> BodyCoverage | None:
    """A body against its own norms and one of each wanted group; each group once.

    None for a body that does not exist on the day of the field.
    """
    own = [n for n in field.known.assembly.norms if n.body_id == body.id]
    asked = {(norm.kind, norm.group) for norm in own if norm.valid_on(field.on)}
    wanted = [
        _norm(body, kind, group) for kind, group in groups if (kind, group) not in asked
    ]
    assembly = replace(
        field.known.assembly,
        bodies=[body],
        norms=[*own, *wanted],
        seats=[s for s in field.known.assembly.seats if s.body_id == body.id],
        attendances=[
            row for row in field.known.assembly.attendances if row.body_id == body.id
        ],
    )
    found = next(iter(coverage(assembly, field.on)), None)
    if found is None:
        return None
    # A norm may ask for a group by its label and the wish by its code.
    by_need = sorted(found.norms, key=lambda norm: -norm.missing)
    once = {norm.key: norm for norm in reversed(by_need)}.values()
    return replace(found, norms=tuple(norm for norm in found.norms if norm in once))


def in_area(
    municipality: str | None, working_area: Iterable[str], places: Iterable[str]
) -> bool:
    """Whether a partner is seated or works in one of these municipalities.

    Without municipalities every partner is; whose place is unknown is kept.
    """
    wanted = {normalise(name) for name in places}
    own = {normalise(name) for name in (municipality or "", *working_area)} - {""}
    return not wanted or not own or bool(wanted & own)


def _norm(body: BodyRow, kind: NormKind, group: str) -> NormRow:
    return NormRow(
        id=0,
        revision=0,
        name=body.name,
        body_id=body.id,
        body=body.name,
        kind=kind,
        group=group,
        minimum=1,
        maximum=None,
        valid_from=None,
        valid_to=None,
        source=None,
        certainty=None,
    )
