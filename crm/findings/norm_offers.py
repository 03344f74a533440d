"""Norms that a body could take over: from the examples, and from other bodies."""

from dataclasses import dataclass
from datetime import date

from crm.assembly.norm_examples import example_sets
from crm.findings.coverage import Taxonomy, read_taxonomy
from crm.findings.norm_list import asked, label_of
from crm.model.rows import NormRow
from crm.store import Connection
from crm.store.bodies import bodies, norms
from crm.texts import norms as t


@dataclass(frozen=True)
class Offered:
    """A norm that can be taken over, in words, and whether it stands there already."""

    norm: NormRow
    label: str
    already: bool

    @property
    def line(self) -> str:
        """`VAPH: minstens 1 · beleidsplan`."""
        source = [self.norm.source] if self.norm.source else []
        rest = [*source, *([t.ALREADY] if self.already else [])]
        return t.example_line(self.label, asked(self.norm), rest)


@dataclass(frozen=True)
class Offer:
    """Norms that come together: a set of examples, or what another body must have."""

    name: str
    origin: str
    fits: bool
    norms: tuple[Offered, ...]

    @property
    def new(self) -> int:
        """How many of them the body does not have yet."""
        return sum(not one.already for one in self.norms)


def example_offers(connection: Connection, body_id: int) -> list[Offer]:
    """The sets of examples, and what each would add to a body; those that fit first."""
    taxonomy = read_taxonomy(connection)
    body = next(row for row in bodies(connection) if row.id == body_id)
    had = _had(connection, body_id)
    found = [
        Offer(
            name=one.name,
            origin=one.body,
            fits=one.fits(body),
            norms=tuple(
                _offered(NormRow(**norm.model_dump(), body=body.name), taxonomy, had)
                for norm in one.norms
            ),
        )
        for one in example_sets()
    ]
    return sorted(found, key=lambda offer: not offer.fits)


def norms_to_copy(connection: Connection, body_id: int, on: date) -> list[Offer]:
    """What every other body must have on a day, to copy to this one; by name."""
    taxonomy = read_taxonomy(connection)
    had = _had(connection, body_id)
    by_body: dict[str, list[Offered]] = {}
    for norm in norms(connection):
        if norm.body_id != body_id and norm.valid_on(on):
            offered = _offered(norm, taxonomy, had)
            by_body.setdefault(norm.body, []).append(offered)
    return [
        Offer(name=name, origin=name, fits=True, norms=tuple(by_body[name]))
        for name in sorted(by_body)
    ]


def _had(connection: Connection, body_id: int) -> set[tuple[object, ...]]:
    return {_same(norm) for norm in norms(connection, body_id=body_id)}


def _same(norm: NormRow) -> tuple[object, ...]:
    return norm.name, norm.kind, norm.group


def _offered(
    norm: NormRow, taxonomy: Taxonomy, had: set[tuple[object, ...]]
) -> Offered:
    return Offered(norm, label_of(norm, taxonomy), _same(norm) in had)
