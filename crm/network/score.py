"""How much speaks for a candidate: a number for programs, never for a screen."""

from crm.model.findings_rows import Partner, Somebody
from crm.model.rows import ReferenceRow
from crm.network.evidence import Evidence
from crm.network.field import Field

WEIGHTS = {"fit": 0.5, "contact": 0.2, "place": 0.2, "plan": 0.1}
"""What the parts weigh; together 1."""


class Score:
    """How much speaks for a candidate, 0 to 1: the weighted sum of four parts.

    - fit: how well it fits the body by where it sits, as `crm.network.likeness` says;
    - contact, place and plan, as `crm.network.score_parts` says.
    """

    def __init__(self, evidence: Evidence, field: Field) -> None:
        self._field = field
        self._fits = field.likeness.fit(evidence.body.id)

    def of_organisation(self, partner: Partner) -> float:
        """The score of a known organisation."""
        standing = self._field.standing.parts(partner)
        return _weigh(fit=self._fit(partner.id), **standing)

    def of_reference(self, row: ReferenceRow) -> float:
        """The score of a row of a list: only its place is known."""
        return _weigh(place=self._field.standing.place(row.municipality, ()))

    def of_person(self, person: Somebody) -> float:
        """The score of somebody without organisation."""
        seen = self._field.last_seen(person.id)
        if seen is None:
            return 0.0
        return _weigh(contact=self._field.standing.fresh(seen.on.toordinal()))

    def _fit(self, organisation: int) -> float:
        row = self._field.likeness.rows.get(organisation)
        return 0.0 if row is None else float(self._fits[row])


def _weigh(**parts: float) -> float:
    return round(sum(WEIGHTS[name] * part for name, part in parts.items()), 4)
