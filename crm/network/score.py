"""How much speaks for a candidate: a number for programs, never for a screen."""

from collections.abc import Iterable

from crm.model.findings_rows import Partner, Somebody
from crm.model.names import normalise
from crm.model.rows import ReferenceRow
from crm.network.evidence import Evidence
from crm.network.field import Field

HALF_LIFE = 180
WEIGHTS = {"fit": 0.5, "contact": 0.2, "place": 0.2, "plan": 0.1}
"""What the parts weigh; together 1."""


class Score:
    """How much speaks for a candidate, 0 to 1: the weighted sum of four parts.

    - fit: how well it fits the body by where it sits, as `crm.network.likeness` says;
    - contact: 2^(-age / 180 days) of the last contact;
    - place: 1 when seated in the zone, a half when only working there;
    - plan: 1 when an action sheet names it as a partner.
    """

    def __init__(self, evidence: Evidence, field: Field) -> None:
        self._field = field
        self._fits = field.likeness.fit(evidence.body.id)

    def of_organisation(self, partner: Partner) -> float:
        """The score of a known organisation."""
        seen = self._field.attended.get(partner.id)
        return _weigh(
            fit=self._fit(partner.id),
            contact=self._fresh((self._field.on - seen[-1].on).days) if seen else 0.0,
            place=self._place(partner.municipality, partner.working_area),
            plan=float(partner.id in self._field.actions),
        )

    def of_reference(self, row: ReferenceRow) -> float:
        """The score of a row of a list: only its place is known."""
        return _weigh(place=self._place(row.municipality, ()))

    def of_person(self, person: Somebody) -> float:
        """The score of somebody without organisation."""
        seen = self._field.last_seen.get(person.id)
        age = (self._field.on - seen.on).days if seen else None
        return _weigh(contact=0.0 if age is None else self._fresh(age))

    def _fit(self, organisation: int) -> float:
        row = self._field.likeness.rows.get(organisation)
        return 0.0 if row is None else float(self._fits[row])

    def _place(self, municipality: str | None, area: Iterable[str]) -> float:
        if normalise(municipality) in self._field.zone:
            return 1.0
        return 0.5 if self._field.zone & {normalise(name) for name in area} else 0.0

    @staticmethod
    def _fresh(age: int) -> float:
        return float(2 ** (-age / HALF_LIFE))


def _weigh(**parts: float) -> float:
    return round(sum(WEIGHTS[name] * part for name, part in parts.items()), 4)
